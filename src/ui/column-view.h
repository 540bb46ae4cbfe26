/* column-view.h - what every table of the pages wants of GtkColumnView and GTK 4.8 does not give. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The card in which @table stands: as high as its rows, at most as high as its place, where it scrolls.
 * (transfer floating) */
GtkWidget *lsg_table_frame_new          (GtkWidget     *table) G_GNUC_WARN_UNUSED_RESULT;

/* Puts the headers of the columns @first to @last at their end, over the numbers. */
void       lsg_column_view_push_headers (GtkColumnView *view,
                                         guint          first,
                                         guint          last);

/* The widget of the row in which @cell, the child of a list item, stands; NULL while it stands in none.
 * (transfer none) */
GtkWidget *lsg_cell_get_row             (GtkWidget     *cell);

/* Of the style classes @classes (NULL at the end) the row of @cell gets @chosen alone; NULL: none of them. Rows are used
 * again, and there is no factory for them. */
void       lsg_cell_style_row           (GtkWidget         *cell,
                                         const char *const *classes,
                                         const char        *chosen);

G_END_DECLS
