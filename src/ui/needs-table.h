/* needs-table.h - the needs as a table: sorted by a click on a column, filtered by the page, gravity and probability
 * edited in place. The row that is being edited stays where it is until the focus leaves it.
 */
#pragma once

#include "need.h"
#include "ordered-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "selected" when another need is selected, or none; "activated" on Enter or a double click. */
#define LSG_TYPE_NEEDS_TABLE (lsg_needs_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedsTable, lsg_needs_table, LSG, NEEDS_TABLE, GtkWidget)

/* @filter_func is called with @data as long as the table lives. */
GtkWidget *lsg_needs_table_new                (LsgProject       *project,
                                               LsgOrderedFilter  filter_func,
                                               gpointer          data);

/* Only a table that is seen has rows: hundreds of hidden cells would follow every change. */
void       lsg_needs_table_set_shown          (LsgNeedsTable    *self,
                                               gboolean          shown);

/* After @changes, or NULL: anything may have changed. The selection stays on its need and tells nothing. */
void       lsg_needs_table_refresh            (LsgNeedsTable    *self,
                                               const LsgChanges *changes);

/* The filter lets others through now. */
void       lsg_needs_table_refilter           (LsgNeedsTable    *self);

/* Draws the column of viewpoints anew: they are records of their own, of which needs tell nothing. */
void       lsg_needs_table_refresh_viewpoints (LsgNeedsTable    *self);

/* NULL for none. (transfer none) */
LsgNeed   *lsg_needs_table_get_selected       (LsgNeedsTable    *self);

/* The need below the selected one, else the one above; NULL for neither. (transfer none) */
LsgRecord *lsg_needs_table_get_beside         (LsgNeedsTable    *self);

/* FALSE when @need is filtered out. */
gboolean   lsg_needs_table_select             (LsgNeedsTable    *self,
                                               LsgNeed          *need);
void       lsg_needs_table_scroll_to_selected (LsgNeedsTable    *self);

/* How many needs pass the filter. */
guint      lsg_needs_table_get_n              (LsgNeedsTable    *self);

G_END_DECLS
