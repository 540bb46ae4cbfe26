/* tool-matrix.h - communication tools against interventions (DOMAIN 3.6): a lozenge where an intervention uses a
 * tool, full when it is kept, an outline when it is not. A kept one without any tool is framed, a tool without any
 * use has a triangle. With many interventions the columns scroll under fixed names and counts. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char *name;
  guint       n_uses;   /* by what is kept */
  gboolean    is_faded; /* filtered out */
} LsgToolRow;

typedef struct {
  const char *head;   /* "ITS", or all of a code that has no number */
  const char *number; /* "01"; NULL: none */
  gboolean    is_kept;
  gboolean    lacks;  /* kept, and no tool */
} LsgToolColumn;

typedef struct {
  const LsgToolRow    *rows;
  guint                n_rows;
  const LsgToolColumn *columns; /* kept ones first */
  guint                n_columns;
  const guint8        *marks;   /* n_rows x n_columns, row by row: 1 where a tool is used */
  const char          *kept_title;
  const char          *discarded_title;
  const char          *uses_title;
  double               offset;  /* how far the columns are scrolled */
  int                  selected; /* row, or -1 */
  int                  focus_row; /* cell that the keyboard is on, -1: none */
  int                  focus_column;
  gboolean             has_focus;
} LsgToolMatrix;

#define LSG_TOOL_MATRIX_INIT { .selected = -1, .focus_row = -1, .focus_column = -1 }

typedef struct {
  double head_height;
  double row_height;
  double columns_x;     /* where the columns begin */
  double columns_width; /* what of them is seen */
  double stride;        /* from a column to the next */
  double max_offset;    /* 0 when all are seen */
  double offset;        /* of the chart, within bounds */
} LsgToolGeometry;

double            lsg_tool_matrix_get_height (const LsgToolMatrix   *matrix,
                                              const LsgCanvas       *canvas);
LsgToolGeometry   lsg_tool_matrix_measure    (const LsgToolMatrix   *matrix,
                                              const LsgCanvas       *canvas);

/* The offset at which @column is wholly seen, the present one when it is. */
double            lsg_tool_geometry_reveal   (const LsgToolGeometry *geometry,
                                              guint                  column);
cairo_rectangle_t lsg_tool_geometry_get_cell (const LsgToolGeometry *geometry,
                                              guint                  row,
                                              guint                  column);

/* FALSE outside the rows. @column is -1 over names and counts. */
gboolean          lsg_tool_matrix_hit        (const LsgToolMatrix   *matrix,
                                              const LsgToolGeometry *geometry,
                                              LsgPoint               point,
                                              int                   *row,
                                              int                   *column);
void              lsg_tool_matrix_draw       (const LsgToolMatrix   *matrix,
                                              const LsgCanvas       *canvas);

G_END_DECLS
