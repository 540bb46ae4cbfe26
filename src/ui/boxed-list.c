/* boxed-list.c - see boxed-list.h. */
#include "boxed-list.h"

#include "spoken-name.h"

GtkWidget *
lsg_boxed_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (name != NULL)
    lsg_spoken_name_set (list, name);
  return list;
}
