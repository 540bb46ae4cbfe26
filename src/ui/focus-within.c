/* focus-within.c - see focus-within.h. */
#include "focus-within.h"

gboolean
lsg_widget_has_focus_within (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
