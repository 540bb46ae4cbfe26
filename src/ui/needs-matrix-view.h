/* needs-matrix-view.h - gravity against probability with all needs in their cells: click to select, drag to
 * move, arrows to walk the cells, Enter to go through a cell's needs, Ctrl and arrows to move the selected
 * need. A move is one step of the history.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "picked" (LsgRecord *) when a person chose a need. */
#define LSG_TYPE_NEEDS_MATRIX_VIEW (lsg_needs_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedsMatrixView, lsg_needs_matrix_view, LSG, NEEDS_MATRIX_VIEW, GtkWidget)

void lsg_needs_matrix_view_set_project  (LsgNeedsMatrixView *self,
                                         LsgProject         *project);
void lsg_needs_matrix_view_set_selected (LsgNeedsMatrixView *self,
                                         LsgNeed            *need);

/* Moves the selected need by levels, as Ctrl and an arrow do; FALSE when it is not rated. */
gboolean lsg_needs_matrix_view_move_selected (LsgNeedsMatrixView *self,
                                              int                 gravity,
                                              int                 probability);

/* Whether one walks through its cells now. */
gboolean lsg_needs_matrix_view_has_focus (LsgNeedsMatrixView *self);

/* Reads needs, thresholds and level names anew. */
void lsg_needs_matrix_view_refresh      (LsgNeedsMatrixView *self);

G_END_DECLS
