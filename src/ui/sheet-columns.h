/* sheet-columns.h - the columns of the quantification sheet: they make its cells, sort by what stands in them, and know
 * which cells show a row now. Rows get the editors of their numbers when they come near to what is seen. */
#pragma once

#include "sheet-cell.h"

G_BEGIN_DECLS

/* Signal: "problem" (LsgSheetCell *, char *sentence, NULL when it is mended) about a refused value. */
#define LSG_TYPE_SHEET_COLUMNS (lsg_sheet_columns_get_type ())
G_DECLARE_FINAL_TYPE (LsgSheetColumns, lsg_sheet_columns, LSG, SHEET_COLUMNS, GObject)

/* Puts the columns into @view, which has no model yet and must outlive them; @adjustment scrolls it. */
LsgSheetColumns *lsg_sheet_columns_new       (LsgProject      *project,
                                              GtkColumnView   *view,
                                              GtkAdjustment   *adjustment) G_GNUC_WARN_UNUSED_RESULT;

/* NULL while no widget shows that row. (transfer none) */
GtkWidget       *lsg_sheet_columns_find_cell (LsgSheetColumns *self,
                                              LsgSheetRow     *row,
                                              LsgSheetColumn   column);

G_END_DECLS
