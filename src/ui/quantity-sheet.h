/* quantity-sheet.h - the rows of the quantification sheet as a list model: group rows with subtotals, a row
 * for each intervention and virtual class, the total. Pure: no widget, no display.
 *
 * A row is the same object as long as its record stands in the sheet, and says "changed" when what it
 * shows is another; items-changed is emitted only for rows that come, go or move. So a cell that is being
 * edited keeps its widget and its focus.
 */
#pragma once

#include "figures.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  LSG_SECTION_STRUCTURAL,
  LSG_SECTION_CONJUNCTURAL,
  LSG_SECTION_ALL, /* the total only */
  LSG_SECTION_VIRTUAL,
  LSG_SECTION_ASIDE, /* postponed or dropped: in no total */
  LSG_N_SECTIONS,
} LsgSheetSection;

/* One row. Signal: "changed". */
#define LSG_TYPE_SHEET_ROW (lsg_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (LsgSheetRow, lsg_sheet_row, LSG, SHEET_ROW, GObject)

LsgSheetSection lsg_sheet_row_get_section (LsgSheetRow *self);

/* The intervention or activity; NULL for the row of a group or total. (transfer none) */
LsgRecord      *lsg_sheet_row_get_record  (LsgSheetRow *self);

/* Ten-thousandths of minutes: of the record, or of the whole section. LSG_NULL where there is none. */
LsgSpan         lsg_sheet_row_get_span    (LsgSheetRow *self);

/* Where it stands in the sheet, from 0. */
guint           lsg_sheet_row_get_place   (LsgSheetRow *self);

#define LSG_TYPE_QUANTITY_SHEET (lsg_quantity_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LsgQuantitySheet, lsg_quantity_sheet, LSG, QUANTITY_SHEET, GObject)

LsgQuantitySheet *lsg_quantity_sheet_new       (void) G_GNUC_WARN_UNUSED_RESULT;

/* Compares two LsgSheetRow of one section; NULL: the order of the project. */
void              lsg_quantity_sheet_set_order (LsgQuantitySheet *self,
                                                GCompareDataFunc  compare,
                                                gpointer          data);

/* Shows only rows whose code or title match (search-words.h); group rows stay. */
void              lsg_quantity_sheet_set_search (LsgQuantitySheet *self,
                                                 const char       *text);

/* Brings the rows up to date. @keep_order leaves known rows where they are, new ones at the end of their
 * section: while a cell is being edited. */
void              lsg_quantity_sheet_update    (LsgQuantitySheet *self,
                                                LsgRecords       *records,
                                                const LsgFigures *figures,
                                                gboolean          keep_order);

/* The same when only the values of @changed (records of any kind) are others: their rows alone are looked at. FALSE,
 * with nothing done, when that is not enough: a row would come, go or move. */
gboolean          lsg_quantity_sheet_touch     (LsgQuantitySheet *self,
                                                const LsgFigures *figures,
                                                GPtrArray        *changed,
                                                gboolean          keep_order);

/* Place of the row of @record, G_MAXUINT when it has none. */
guint             lsg_quantity_sheet_find      (LsgQuantitySheet *self,
                                                LsgRecord        *record);

/* The next row from @position in the direction of @step (1 or -1) that has a record; G_MAXUINT at the end. */
guint             lsg_quantity_sheet_next      (LsgQuantitySheet *self,
                                                guint             position,
                                                int               step);

G_END_DECLS
