/* tooltip.c - see tooltip.h. */
#include "tooltip.h"

gboolean
lsg_tooltip_set (GtkWidget  *widget,
                 const char *text)
{
  gboolean hides;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return FALSE;
  /* GTK 4.8 asks the display server where the pointer is for each visible widget that is given a tooltip, and waits
   * for the answer: a page of a hundred buttons would ask a hundred times while it is made. */
  hides = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);
  if (hides)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hides)
    gtk_widget_set_visible (widget, TRUE);
  return TRUE;
}
