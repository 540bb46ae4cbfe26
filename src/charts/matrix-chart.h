/* matrix-chart.h - gravity against probability, 4 x 4, with the needs as chips in their cells (DOMAIN 2.6).
 * Gravity goes up, probability to the right; a cell's tint is its class. What does not fit in a cell is one
 * chip "+n"; the selected need is always drawn. On paper codes with a lozenge, and a stepped line between the classes. */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

typedef struct {
  const char *label;         /* code, borrowed */
  int         gravity;       /* 1 to 4, 0: not rated, left out */
  int         probability;
  gboolean    is_expectation;
} LsgMatrixNeed;

typedef struct {
  const LsgMatrixNeed *needs;
  guint                n_needs;
  LsgClassThresholds   thresholds;
  const char          *gravity_name;
  const char          *probability_name;
  const char          *gravity_levels[4];     /* words of level 1 to 4 */
  const char          *probability_levels[4];
  int                  selected;         /* need, or -1 */
  int                  hovered;          /* need, or -1 */
  int                  focus_gravity;    /* focused cell, 0: none */
  int                  focus_probability;
  int                  drop_gravity;     /* cell under a dragged need, 0: none */
  int                  drop_probability;
} LsgMatrixChart;

#define LSG_MATRIX_CHART_INIT { .selected = -1, .hovered = -1 }

/* A chip; need is -1 for "+n". */
typedef struct {
  int               need;
  guint             n_more;
  int               gravity;
  int               probability;
  cairo_rectangle_t box;
} LsgMatrixChip;

typedef struct {
  cairo_rectangle_t cells[4][4]; /* [gravity - 1][probability - 1] */
  double            name_width;  /* of the column of level words */
  GArray           *chips;       /* LsgMatrixChip */
  guint             n_left_out;  /* needs that are not rated */
} LsgMatrixGeometry;

/* The height that suits the canvas's width. */
double             lsg_matrix_chart_get_height (const LsgMatrixChart    *chart,
                                                const LsgCanvas         *canvas);
LsgMatrixGeometry *lsg_matrix_chart_measure    (const LsgMatrixChart    *chart,
                                                const LsgCanvas         *canvas) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_matrix_geometry_free    (LsgMatrixGeometry       *geometry);

/* geometry may be NULL: it is then measured. */
void               lsg_matrix_chart_draw       (const LsgMatrixChart    *chart,
                                                const LsgMatrixGeometry *geometry,
                                                const LsgCanvas         *canvas);

/* The chips of a cell, in the order in which they stand; NULL behind the last one. (transfer none) */
const LsgMatrixChip *lsg_matrix_geometry_get_chip (const LsgMatrixGeometry *geometry,
                                                   int                      gravity,
                                                   int                      probability,
                                                   guint                    index);

/* FALSE outside all cells. chip: index in chips or -1. gravity and probability also serve as drop target. */
gboolean           lsg_matrix_geometry_hit     (const LsgMatrixGeometry *geometry,
                                                LsgPoint                 point,
                                                int                     *gravity,
                                                int                     *probability,
                                                int                     *chip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgMatrixGeometry, lsg_matrix_geometry_free)

G_END_DECLS
