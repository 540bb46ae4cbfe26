/* entry-rest.c - see entry-rest.h. */
#include "entry-rest.h"

/* The focus may have come back, as it does when typing is finished for a save. */
static gboolean
rest_cb (gpointer entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (focus != entry && !gtk_widget_is_ancestor (focus, entry)))
    gtk_editable_select_region (GTK_EDITABLE (entry), 0, 0);
  return G_SOURCE_REMOVE;
}

static void
leave_cb (GtkWidget *entry)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, rest_cb, g_object_ref (entry), g_object_unref);
}

void
lsg_entry_rest_when_left (GtkWidget *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), entry);
  gtk_widget_add_controller (entry, focus);
}
