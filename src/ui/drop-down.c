/* drop-down.c - a dropdown of texts that gives way. See drop-down.h. */
#include "drop-down.h"

#include "label.h"

#define UI "/org/losange/Losange/ui/"

static void
setup_button_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  GtkWidget *label = lsg_label_new (NULL, NULL, LSG_LABEL_ELLIPSIZE);

  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_list_item_set_child (item, label);
}

static void
bind_button_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

GtkWidget *
lsg_drop_down_new (GtkStringList *texts)
{
  GtkWidget *drop_down = gtk_drop_down_new (texts != NULL ? G_LIST_MODEL (texts) : NULL, NULL);
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) row = gtk_builder_list_item_factory_new_from_resource (NULL,
                                                                                        UI "drop-down-row.ui");

  g_signal_connect (button, "setup", G_CALLBACK (setup_button_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_button_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), row);
  return drop_down;
}
