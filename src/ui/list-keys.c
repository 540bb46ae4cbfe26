/* list-keys.c - keys of lists and tables. See list-keys.h. */
#include "list-keys.h"

void
lsg_list_add_remove_key (GtkWidget *list)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                            gtk_named_action_new ("page.remove")));
  gtk_widget_add_controller (list, controller);
}
