/* decision-chart.h - the second view of the priorities: criticality against constraint area (DOMAIN 2.7).
 *
 * x is the square root of half the area, so that the perfect lozenges 1 to 4 stand at equal steps; y is the
 * rank of the criticality among the nine products of 1 to 4. Fields carry what the decision table proposes.
 * Marks that would overlap are spread within their row; when there are more than fit, one "+n" stands for the
 * rest. Labels never overlap anything; those without room are left out and counted.
 */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

#define LSG_N_CRITICALITY_RANKS 9

/* One intervention. Criticality 0 (no need) or area 0 (not rated): not drawn, counted. */
typedef struct {
  int         criticality; /* of its most critical need, 1 to 16 */
  int         area;        /* hundredths */
  LsgVerdict  verdict;
  const char *label;       /* code, borrowed */
  gboolean    is_going;    /* it would go: pale, in a dashed lozenge */
} LsgDecisionMark;

typedef struct {
  const LsgDecisionMark *marks;
  guint                  n_marks;
  LsgClassThresholds     thresholds;
  LsgDiamondRule         rule;
  LsgDecisionTable       table;
  const char            *decision_names[LSG_N_DECISIONS];
  const char            *class_names[LSG_N_CLASSES];
  const char            *verdict_names[LSG_N_VERDICTS];
  const char            *criticality_name; /* of the axes */
  const char            *area_name;
  int                    selected; /* index of a mark, or -1 */
  int                    focused;
  int                    hovered;
} LsgDecisionChart;

#define LSG_DECISION_CHART_INIT { .selected = -1, .focused = -1, .hovered = -1 }

/* Where a mark is. */
typedef struct {
  gboolean          is_shown;
  LsgPoint          centre;
  gboolean          has_label;
  cairo_rectangle_t label;
} LsgDecisionPlace;

/* "+n": more marks than fit at a spot. */
typedef struct {
  cairo_rectangle_t box;
  guint             n_marks;
  int               row;    /* rank of the criticality, 0 for 1 to 8 for 16 */
  double            x;      /* where the marks belong */
} LsgDecisionMore;

typedef struct {
  cairo_rectangle_t plot;
  double            radius;      /* of a mark */
  double            row_height;
  LsgDecisionPlace *places;      /* one for each mark */
  guint             n_places;
  GArray           *more;        /* LsgDecisionMore */
  int              *more_of;     /* for each mark the index in more that stands for it, or -1 */
  guint             n_shown;
  guint             n_without_label; /* shown marks */
  guint             n_left_out;  /* without criticality or area */
  cairo_rectangle_t fields[LSG_N_CLASSES][LSG_N_VERDICTS]; /* of height 0 when a class has no product */
  cairo_rectangle_t titles[LSG_N_CLASSES][LSG_N_VERDICTS]; /* of the decisions; of width 0: left out */
} LsgDecisionGeometry;

/* Lays the chart out; free with lsg_decision_geometry_free(). A widget keeps it until data or size change. */
LsgDecisionGeometry *lsg_decision_chart_measure   (const LsgDecisionChart    *chart,
                                                   const LsgCanvas           *canvas) G_GNUC_WARN_UNUSED_RESULT;
void                 lsg_decision_geometry_free   (LsgDecisionGeometry       *geometry);

/* geometry may be NULL: it is then measured. */
void                 lsg_decision_chart_draw      (const LsgDecisionChart    *chart,
                                                   const LsgDecisionGeometry *geometry,
                                                   const LsgCanvas           *canvas);

/* The mark under a point, or -1; where a "+n" lies, its index goes to more (else -1). */
int                  lsg_decision_geometry_hit    (const LsgDecisionGeometry *geometry,
                                                   LsgPoint                   point,
                                                   int                       *more);

/* The mark to go to from one by an arrow key: dx, dy in -1, 0, 1; -1 when there is none that way. From -1:
 * the first. */
int                  lsg_decision_geometry_step   (const LsgDecisionGeometry *geometry,
                                                   int                        from,
                                                   int                        dx,
                                                   int                        dy);

/* Where an area, in hundredths, stands on the x axis. */
double               lsg_decision_geometry_get_x  (const LsgDecisionGeometry *geometry,
                                                   int                        area);

/* Rank of a criticality among the nine products, 0 (1) to 8 (16); products that do not exist take the rank
 * below them. -1 out of range. */
int                  lsg_criticality_get_rank     (int                        criticality);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgDecisionGeometry, lsg_decision_geometry_free)

G_END_DECLS
