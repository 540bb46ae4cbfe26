/* objectives-chart.h - the matrix of tutoring objectives: functions by planes, each cell with the needs that
 * call for its objective and the interventions that serve it (DOMAIN 2.5).
 *
 * The tint says how critical the most critical need is, the marks say what answers: a full lozenge for each
 * intervention that is kept, an outline for each candidate that is not. A dashed frame with a triangle is an
 * indispensable need that nothing answers. On paper the same in the colours of the house.
 */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

#define LSG_OBJECTIVES_ROWS 7
#define LSG_OBJECTIVES_COLUMNS 4

typedef struct {
  const char *code;        /* borrowed, like all texts here */
  int         criticality; /* 0: not rated */
} LsgObjectivesNeed;

typedef struct {
  const char              *title;
  const LsgObjectivesNeed *needs; /* the most critical first */
  guint                    n_needs;
  guint                    n_kept;
  guint                    n_discarded;
  int                      class_;   /* LsgClass of the tint; -1: none */
  gboolean                 alarm;    /* the frame and the triangle */
  gboolean                 is_faded; /* filtered out */
} LsgObjectivesCell;

typedef struct {
  const char       *corner; /* what the minutes of rows and columns are */
  const char       *functions[LSG_OBJECTIVES_ROWS];
  const char       *function_figures[LSG_OBJECTIVES_ROWS]; /* "15 min" */
  const char       *planes[LSG_OBJECTIVES_COLUMNS];
  const char       *plane_figures[LSG_OBJECTIVES_COLUMNS];
  LsgObjectivesCell cells[LSG_OBJECTIVES_ROWS][LSG_OBJECTIVES_COLUMNS];
  int               selected_row; /* -1: none */
  int               selected_column;
  int               focus_row; /* the cursor of the keyboard; -1: none */
  int               focus_column;
  int               hover_row; /* -1: none */
  int               hover_column;
} LsgObjectivesChart;

#define LSG_OBJECTIVES_CHART_INIT { .selected_row = -1, .focus_row = -1, .hover_row = -1 }

typedef struct {
  cairo_rectangle_t head;   /* corner and planes */
  double            name_width;
  cairo_rectangle_t cells[LSG_OBJECTIVES_ROWS][LSG_OBJECTIVES_COLUMNS];
} LsgObjectivesGeometry;

/* The least height, with two lines for each title; a taller canvas gives taller rows. */
double                lsg_objectives_chart_get_height (const LsgObjectivesChart    *chart,
                                                       const LsgCanvas             *canvas);
LsgObjectivesGeometry lsg_objectives_chart_measure    (const LsgObjectivesChart    *chart,
                                                       const LsgCanvas             *canvas);

/* @geometry may be NULL: it is then measured. */
void                  lsg_objectives_chart_draw       (const LsgObjectivesChart    *chart,
                                                       const LsgObjectivesGeometry *geometry,
                                                       const LsgCanvas             *canvas);

/* The cell at a point; FALSE outside all. */
gboolean              lsg_objectives_geometry_hit     (const LsgObjectivesGeometry *geometry,
                                                       LsgPoint                     point,
                                                       int                         *row,
                                                       int                         *column);

G_END_DECLS
