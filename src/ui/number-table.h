/* number-table.h - what a drawn matrix says, as a table of texts: for Ctrl+T and screen readers. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_NUMBER_TABLE (lsg_number_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgNumberTable, lsg_number_table, LSG, NUMBER_TABLE, GtkWidget)

/* @name is what the whole is called; @titles up to NULL are the heads, of which that at @wide takes the room left
 * over. Heads of columns of numbers begin with "#", which is not shown. */
GtkWidget *lsg_number_table_new      (const char        *name,
                                      const char *const *titles,
                                      guint              wide);

/* Other columns, as where each is a record. */
void       lsg_number_table_set_titles (LsgNumberTable    *self,
                                        const char *const *titles,
                                        guint              wide);

/* Each row has a text for each column. Takes the rows. (element-type GStrv) */
void       lsg_number_table_take_rows (LsgNumberTable   *self,
                                       GPtrArray        *rows);

G_END_DECLS
