/* sheet-cell.h - one cell of the quantification sheet: it shows a row of the sheet and follows its
 * changes. The number cells of a record's row are edited in place, from when the row comes near to what is seen:
 * GTK makes two hundred rows however few of them are, and their editors cost more than all the rest of them.
 */
#pragma once

#include "project.h"
#include "quantity-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  LSG_COLUMN_NAME,
  LSG_COLUMN_UNIT,
  LSG_COLUMN_MIN,
  LSG_COLUMN_CHOSEN,
  LSG_COLUMN_MAX,
  LSG_COLUMN_MINUTES,
  LSG_COLUMN_SPAN,
  LSG_N_COLUMNS,
} LsgSheetColumn;

/* Signal: "problem" (char *sentence, NULL when it is mended) about a refused value. */
#define LSG_TYPE_SHEET_CELL (lsg_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (LsgSheetCell, lsg_sheet_cell, LSG, SHEET_CELL, GtkWidget)

GtkWidget     *lsg_sheet_cell_new        (LsgProject     *project,
                                          LsgSheetColumn  column);

/* NULL lets the row go. */
void           lsg_sheet_cell_set_row    (LsgSheetCell *self,
                                          LsgSheetRow  *row);

/* The row will be seen: numbers get their editors, for good. */
void           lsg_sheet_cell_come_near  (LsgSheetCell *self);

/* Takes the number that stands in the editor, before a key moves the focus on. FALSE when it is refused. */
gboolean       lsg_sheet_cell_accept     (LsgSheetCell *self);

/* "Chosen, ITS 01": the number in a record's row. (transfer full) */
char          *lsg_sheet_cell_dup_name   (LsgSheetCell *self) G_GNUC_WARN_UNUSED_RESULT;
LsgSheetRow   *lsg_sheet_cell_get_row    (LsgSheetCell *self);
LsgSheetColumn lsg_sheet_cell_get_column (LsgSheetCell *self);

G_END_DECLS
