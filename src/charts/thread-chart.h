/* thread-chart.h - the thread of the overview: from need to clause, one lozenge for each step with its
 * figure, a break where something got lost on the way, a triangle and a word where a step needs a look. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char  *value;     /* figure above, or NULL: a dash, for a step not begun */
  const char  *name;
  const char  *warning;   /* amber words below, or NULL */
  LsgMarkState state;     /* LSG_MARK_OUTLINE: not begun, the thread to it is dotted */
  gboolean     is_broken; /* the thread to it is broken */
  gboolean     is_warned; /* a triangle beside the lozenge */
} LsgThreadStep;

typedef struct {
  const LsgThreadStep *steps;
  guint                n_steps;
  int                  hovered; /* step, or -1 */
  int                  focused;
} LsgThreadChart;

#define LSG_THREAD_CHART_INIT { .hovered = -1, .focused = -1 }

double            lsg_thread_chart_get_height (const LsgThreadChart *chart,
                                               const LsgCanvas      *canvas);
void              lsg_thread_chart_draw       (const LsgThreadChart *chart,
                                               const LsgCanvas      *canvas);

/* The area of a step that takes a click, from figure to words. */
cairo_rectangle_t lsg_thread_chart_get_step   (const LsgThreadChart *chart,
                                               const LsgCanvas      *canvas,
                                               guint                 step);
int               lsg_thread_chart_hit        (const LsgThreadChart *chart,
                                               const LsgCanvas      *canvas,
                                               LsgPoint              point);

G_END_DECLS
