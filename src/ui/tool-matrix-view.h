/* tool-matrix-view.h - the matrix of tools and interventions as one stop of the keyboard: arrows move, Space links
 * or not, Enter goes to the pane. The columns scroll under fixed names.
 */
#pragma once

#include "tool-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *tool) when the keyboard or the pointer comes to a row; "open" when Enter asks for
 * the pane. */
#define LSG_TYPE_TOOL_MATRIX_VIEW (lsg_tool_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgToolMatrixView, lsg_tool_matrix_view, LSG, TOOL_MATRIX_VIEW, GtkWidget)

GtkWidget *lsg_tool_matrix_view_new          (LsgProject        *project);

/* @table is borrowed until the next call. */
void       lsg_tool_matrix_view_set_table    (LsgToolMatrixView *self,
                                              LsgToolTable      *table);
void       lsg_tool_matrix_view_set_selected (LsgToolMatrixView *self,
                                              LsgRecord         *tool);

G_END_DECLS
