/* sheet-view.h - the quantification sheet as people see it: a column view over an LsgQuantitySheet, with
 * the keys of a spreadsheet.
 *
 * Tab and Shift+Tab go from number to number and on to the next row, Enter and Down go down the column,
 * Shift+Enter and Up go up. Clicking a header sorts inside the groups; while a cell has the focus no row
 * moves, they are sorted again when the focus leaves the sheet. A number that is refused stays under the keys: the
 * sentence that says why stands at its row, over the rows around it, and the focus goes on only when it is right or
 * given up by Escape.
 */
#pragma once

#include "sheet-cell.h"

G_BEGIN_DECLS

/* Property: "selected" (LsgRecord, NULL for none). */
#define LSG_TYPE_SHEET_VIEW (lsg_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgSheetView, lsg_sheet_view, LSG, SHEET_VIEW, GtkWidget)

GtkWidget *lsg_sheet_view_new          (LsgProject *project);
LsgRecord *lsg_sheet_view_get_selected (LsgSheetView *self);

/* Brings all rows up to date with the project. */
void       lsg_sheet_view_refresh      (LsgSheetView *self);

/* The same after one group of changes. */
void       lsg_sheet_view_update       (LsgSheetView     *self,
                                        const LsgChanges *changes);
void       lsg_sheet_view_search       (LsgSheetView *self,
                                        const char   *text);

/* Selects the row of @record and scrolls to it; with @focus its chosen number takes the focus. FALSE
 * when the sheet does not show it. */
gboolean   lsg_sheet_view_show         (LsgSheetView *self,
                                        LsgRecord    *record,
                                        gboolean      focus);

G_END_DECLS
