/* source-matrix-view.h - which source feeds which need, with its scroller: one tab stop, the arrows go from cell
 * to cell, Space says whether the source feeds the need, Enter leads to the editor of the source. */
#pragma once

#include "analysis-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *source, LsgRecord *need or NULL) when a person chose a row or a cell;
 * "toggled" (LsgRecord *source, LsgRecord *need) for a cell; "activated" on Enter or a double click on a name. */
#define LSG_TYPE_SOURCE_MATRIX_VIEW (lsg_source_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgSourceMatrixView, lsg_source_matrix_view, LSG, SOURCE_MATRIX_VIEW, GtkWidget)

GtkWidget *lsg_source_matrix_view_new          (void);

/* @sheet is borrowed until the next call: NULL before it goes. */
void       lsg_source_matrix_view_set_sheet    (LsgSourceMatrixView *self,
                                                LsgAnalysisSheet    *sheet);
void       lsg_source_matrix_view_set_selected (LsgSourceMatrixView *self,
                                                LsgSource           *source);
void       lsg_source_matrix_view_focus        (LsgSourceMatrixView *self);

G_END_DECLS
