/* stacked-bar.h - one bar made of parts, with their figures in words below: time of a profile, needs by
 * class, interventions by verdict, minutes by kind. */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

typedef enum {
  LSG_BAR_TUTOR,   /* the tutor's time: accent */
  LSG_BAR_VIRTUAL, /* virtual classes: hatched accent */
  LSG_BAR_OTHER,   /* other people's time, structural time: grey */
  LSG_BAR_INDISPENSABLE,
  LSG_BAR_ACCESSORY,
  LSG_BAR_SUPERFLUOUS,
  LSG_BAR_REALISTIC,
  LSG_BAR_CONDITIONS,
  LSG_BAR_HARDLY,
  LSG_N_BAR_FILLS,
} LsgBarFill;

typedef struct {
  double      value;   /* not below 0 */
  LsgBarFill  fill;
  const char *caption; /* borrowed, with its figure; NULL: none */
} LsgBarPart;

typedef struct {
  const LsgBarPart *parts;
  guint             n_parts;
  double            full;     /* value of the whole width; 0: the sum of the parts */
  double            capacity; /* amber line, with a triangle when the sum exceeds it; 0: none */
} LsgStackedBar;

/* Bar of 12 and, when a part has a caption, the captions: each below its part when they do not meet, else
 * one under the other. */
double lsg_stacked_bar_get_height (const LsgStackedBar *bar,
                                   const LsgCanvas     *canvas);
void   lsg_stacked_bar_draw       (const LsgStackedBar *bar,
                                   const LsgCanvas     *canvas);

/* The part under a point, or -1: for tooltips. */
int    lsg_stacked_bar_hit        (const LsgStackedBar *bar,
                                   const LsgCanvas     *canvas,
                                   LsgPoint             point);

G_END_DECLS
