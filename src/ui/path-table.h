/* path-table.h - modules and their activities as a table: number, mark, title, nature, days, dates, minutes. A row is
 * dragged by its handle to another place. */
#pragma once

#include "path-filter.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "selected" (LsgRecord, read only). Signals: "problem" (char *sentence, NULL when it is mended) about a
 * refused number; "dragged" (LsgPathDrag, int days) when the keys move or stretch the selected activity. */
#define LSG_TYPE_PATH_TABLE (lsg_path_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathTable, lsg_path_table, LSG, PATH_TABLE, GtkWidget)

GtkWidget *lsg_path_table_new          (LsgProject     *project);

/* Shows the project as it is; @filter is borrowed for the call, NULL: all. */
void       lsg_path_table_refresh      (LsgPathTable        *self,
                                        const LsgPathFilter *filter);
LsgRecord *lsg_path_table_get_selected (LsgPathTable   *self);

/* FALSE when @record is not shown; NULL selects nothing. */
gboolean   lsg_path_table_select       (LsgPathTable   *self,
                                        LsgRecord      *record);
guint      lsg_path_table_get_n_rows   (LsgPathTable   *self);

G_END_DECLS
