/* decision-layout.h - a decision chart while it is laid out: what its marks (decision-layout.c) and their labels
 * (decision-labels.c) share. Nobody else needs it: see decision-chart.h. */
#pragma once

#include "decision-chart.h"

G_BEGIN_DECLS

typedef struct {
  const LsgDecisionChart *chart;
  const LsgCanvas        *canvas;
  LsgDecisionGeometry    *geometry;
  GArray                 *boxes[LSG_N_CRITICALITY_RANKS]; /* cairo_rectangle_t: what labels must not touch */
  double                  radius;
  double                  more_width; /* of "+n" */
  double                  more_height;
  GArray                 *shown[LSG_N_CRITICALITY_RANKS]; /* indices of the marks that stand in a row */
} LsgDecisionLayout;

/* One mark among those that are placed, stack after stack. */
typedef struct {
  int row;
  int area;
  int index;
  int order; /* 0 selected, 1 focused, 2 others */
} LsgDecisionEntry;

/* No label shall touch @box, of something in @row. */
void   lsg_decision_layout_add_box      (LsgDecisionLayout       *layout,
                                         int                      row,
                                         cairo_rectangle_t        box);

/* Half diagonal of a mark with its rings. */
double lsg_decision_layout_get_reach    (const LsgDecisionLayout *layout,
                                         int                      index);

/* Labels of the marks that are shown and whose order lies between @from and @to. @entries: LsgDecisionEntry. */
void   lsg_decision_layout_place_labels (LsgDecisionLayout       *layout,
                                         GArray                  *entries,
                                         int                      from,
                                         int                      to);

G_END_DECLS
