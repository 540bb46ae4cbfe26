/* grid-cells.h - the cells of a drawn matrix as widgets that draw nothing: what a screen reader walks through and
 * what has the focus.
 *
 * GTK 4.8 lets nobody but a widget be accessible, so each cell that is seen has one: as large as the cell, named
 * after it, invisible and out of the pointer's way. They are a pool: what has scrolled away lends its widgets to
 * what has come, so their number is that of the cells in sight, however large the matrix is. What a cell holds that is
 * chosen for itself is a child of its widget (grid-part.h).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows and columns, both ends included; empty when an end lies before its beginning. */
typedef struct {
  int first_row;
  int last_row;
  int first_column;
  int last_column;
  int frozen_column; /* one more that is always seen; as the first one: none */
} LsgGridRange;

/* What the cells ask the matrix, whose widget is @view. */
typedef struct {
  /* Where a cell is in the view; FALSE when there is none at this place. */
  gboolean (*get_box)  (GtkWidget     *view,
                        int            row,
                        int            column,
                        GtkAllocation *box);
  /* (transfer full) */
  char    *(*describe) (GtkWidget     *view,
                        int            row,
                        int            column);
  /* The focus has come to a cell by itself: a screen reader put it there. */
  void     (*focused)  (GtkWidget     *view,
                        int            row,
                        int            column);
  /* How many things a cell holds that are chosen for themselves. */
  guint    (*count_parts)    (GtkWidget     *view,
                              int            row,
                              int            column);
  /* One of them: what it is called, where it is in the view, and whether it is the chosen one. (transfer full) */
  char    *(*get_part)       (GtkWidget     *view,
                              int            row,
                              int            column,
                              guint          part,
                              GtkAllocation *box,
                              gboolean      *is_chosen);
  /* A screen reader activated one. */
  void     (*part_activated) (GtkWidget     *view,
                              int            row,
                              int            column,
                              guint          part);
} LsgGridCellsFuncs;

typedef struct _LsgGridCells LsgGridCells;

/* @view must outlive the cells, which become its children. */
LsgGridCells *lsg_grid_cells_new      (GtkWidget               *view,
                                       const LsgGridCellsFuncs *funcs) G_GNUC_WARN_UNUSED_RESULT;
void          lsg_grid_cells_free     (LsgGridCells            *self);

/* Gives every cell of @range a widget, and names all of them anew. The cell under the cursor keeps its own. */
void          lsg_grid_cells_sync     (LsgGridCells            *self,
                                       const LsgGridRange      *range,
                                       int                      cursor_row,
                                       int                      cursor_column);

/* Puts all widgets where their cells are now: the view has another size. */
void          lsg_grid_cells_place    (LsgGridCells            *self);

/* The cell under the cursor is the selected one, and has a widget from now on. */
void          lsg_grid_cells_select   (LsgGridCells            *self,
                                       int                      row,
                                       int                      column);

/* Puts the focus on the selected cell, unless it is in it; FALSE when there is none. */
gboolean      lsg_grid_cells_focus    (LsgGridCells            *self);

/* Puts the focus on a part of the selected cell, -1: on the cell itself. FALSE when there is no such part. */
gboolean      lsg_grid_cells_focus_part (LsgGridCells          *self,
                                         int                    part);

/* The part of the selected cell that has the focus, -1 for none. */
int           lsg_grid_cells_get_part (LsgGridCells            *self);

G_END_DECLS
