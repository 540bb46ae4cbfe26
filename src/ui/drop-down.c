/* drop-down.c - a dropdown of texts that gives way. See drop-down.h. */
#include "drop-down.h"

#define UI "/org/losange/Losange/ui/"

GtkWidget *
lsg_drop_down_new (GtkStringList *texts)
{
  GtkWidget *drop_down = gtk_drop_down_new (texts != NULL ? G_LIST_MODEL (texts) : NULL, NULL);
  g_autoptr (GtkListItemFactory) button = gtk_builder_list_item_factory_new_from_resource (
    NULL, UI "drop-down-button.ui");
  g_autoptr (GtkListItemFactory) row = gtk_builder_list_item_factory_new_from_resource (NULL,
                                                                                        UI "drop-down-row.ui");

  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), row);
  return drop_down;
}
