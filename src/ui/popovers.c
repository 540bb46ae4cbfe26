/* popovers.c - see popovers.h. */
#include "popovers.h"

static gboolean
let_go_cb (gpointer data)
{
  GtkWidget *popover = data;

  if (!gtk_widget_get_visible (popover) && gtk_widget_get_realized (popover))
    gtk_widget_unrealize (popover);
  return G_SOURCE_REMOVE;
}

/* Not in the middle of the event that closes it, but before the next one and before any frame. */
static gboolean
closed_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  g_idle_add_full (G_PRIORITY_HIGH, let_go_cb, g_value_dup_object (&values[0]), g_object_unref);
  return TRUE;
}

gulong
lsg_popovers_watch (void)
{
  /* The class of it brings its signals. */
  g_type_ensure (GTK_TYPE_POPOVER);
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER));
  return g_signal_add_emission_hook (g_signal_lookup ("closed", GTK_TYPE_POPOVER), 0, closed_cb, NULL, NULL);
}

void
lsg_popovers_forget (gulong watch)
{
  g_signal_remove_emission_hook (g_signal_lookup ("closed", GTK_TYPE_POPOVER), watch);
}
