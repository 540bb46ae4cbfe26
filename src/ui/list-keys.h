/* list-keys.h - keys of lists and tables that cannot be the application's, since texts use them too. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Delete on a row of @list removes the selected record (the action page.remove); in an entry within the list
 * it stays the entry's. */
void lsg_list_add_remove_key (GtkWidget *list);

G_END_DECLS
