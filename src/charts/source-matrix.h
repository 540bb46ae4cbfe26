/* source-matrix.h - which source feeds which need: sources down, needs across, in each cell the mark of whose
 * viewpoint the source carries; the last row counts the viewpoints out of three (DOMAIN 2.3, 2.4).
 *
 * Names, heads and the last row stay in place while the rest scrolls under them: geometry and drawing take the
 * part of the whole that is seen, and only what lies in it is drawn.
 */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char *title;
  const char *caption;    /* or NULL */
  int         holder;     /* as lsg_mark_draw_holder(); -1: none */
  guint       n_findings;
  gboolean    is_group;   /* a heading: no cells */
  gboolean    is_dim;     /* filtered out */
} LsgSourceRow;

typedef struct {
  const char *code;
  guint       n_viewpoints; /* of the three */
} LsgSourceColumn;

typedef struct {
  const LsgSourceRow    *rows;
  guint                  n_rows;
  const LsgSourceColumn *columns;
  guint                  n_columns;
  const guint8          *cells; /* findings, row by row */
  const char            *source_name;   /* heads */
  const char            *findings_name;
  const char            *total_name;
  const char            *total_note;    /* "of 3, without the designer" */
  const char            *total_brief;   /* where that has no room: "of 3"; or NULL */
  int                    selected;      /* row, or -1 */
  int                    hovered;
  int                    cursor_row;    /* cell with the focus, -1: none */
  int                    cursor_column; /* -1: the name of the row */
} LsgSourceMatrix;

#define LSG_SOURCE_MATRIX_INIT { .selected = -1, .hovered = -1, .cursor_row = -1, .cursor_column = -1 }

typedef struct {
  double name_width;   /* what stays in place at the start */
  double mark_x;       /* middle of the marks of holders */
  double count_x;      /* end of the numbers of findings */
  double column_width;
  double head;         /* heights */
  double group;
  double row;
  double foot;
  double width;        /* of the whole */
  double height;
} LsgSourceLayout;

/* For a view of this width. */
LsgSourceLayout   lsg_source_matrix_measure  (const LsgSourceMatrix   *matrix,
                                              const LsgCanvas         *canvas,
                                              double                   view_width);

/* Where a row and a column stand in the whole, as if nothing had scrolled. */
cairo_rectangle_t lsg_source_matrix_get_cell (const LsgSourceMatrix   *matrix,
                                              const LsgSourceLayout   *layout,
                                              guint                    row,
                                              guint                    column);

/* What lies at a point: row -1 in the head, the last row and outside; column -1 over the names and outside. */
void              lsg_source_matrix_hit      (const LsgSourceMatrix   *matrix,
                                              const LsgSourceLayout   *layout,
                                              const cairo_rectangle_t *part,
                                              LsgPoint                 point,
                                              int                     *row,
                                              int                     *column);
void              lsg_source_matrix_draw     (const LsgSourceMatrix   *matrix,
                                              const LsgSourceLayout   *layout,
                                              const LsgCanvas         *canvas,
                                              const cairo_rectangle_t *part);

G_END_DECLS
