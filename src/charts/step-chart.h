/* step-chart.h - steps that follow each other as a thread of lozenges with number, name and date (DOMAIN 2.1):
 * full is done, half under way, outline to do; an amber dot wants another look. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char  *name;
  const char  *date;      /* or NULL */
  LsgMarkState state;
  gboolean     is_review; /* the dot; the date is in amber */
} LsgChartStep;

typedef struct {
  const LsgChartStep *steps;
  guint               n_steps;
  int                 selected; /* step, or -1 */
  int                 hovered;
  gboolean            is_focused; /* the selected step has a ring */
} LsgStepChart;

#define LSG_STEP_CHART_INIT { .selected = -1, .hovered = -1 }

/* The height that suits the canvas's width. */
double            lsg_step_chart_get_height (const LsgStepChart *chart,
                                             const LsgCanvas    *canvas);
void              lsg_step_chart_draw       (const LsgStepChart *chart,
                                             const LsgCanvas    *canvas);

/* The column of a step, which takes a click as a whole. */
cairo_rectangle_t lsg_step_chart_get_step   (const LsgStepChart *chart,
                                             const LsgCanvas    *canvas,
                                             guint               step);
int               lsg_step_chart_hit        (const LsgStepChart *chart,
                                             const LsgCanvas    *canvas,
                                             LsgPoint            point);

G_END_DECLS
