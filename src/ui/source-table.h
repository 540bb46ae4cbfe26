/* source-table.h - the sources of the needs analysis as a table of texts and numbers: what the matrix shows, by
 * Ctrl+T. */
#pragma once

#include "analysis-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a person chose a source; "activated" on Enter or a double click. */
#define LSG_TYPE_SOURCE_TABLE (lsg_source_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgSourceTable, lsg_source_table, LSG, SOURCE_TABLE, AdwBin)

GtkWidget *lsg_source_table_new       (LsgRecords       *records);

/* Shows @sheet, which must outlive the table or be taken back with NULL. */
void       lsg_source_table_set_sheet (LsgSourceTable   *self,
                                       LsgAnalysisSheet *sheet);
void       lsg_source_table_focus     (LsgSourceTable   *self);

G_END_DECLS
