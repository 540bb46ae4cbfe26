/* focus-within.h - for widgets that pass the focus on to what they hold.
 *
 * GTK gives the focus to a widget when one goes back past its first child by Shift+Tab. A widget whose grab_focus
 * leads to that child again would never let anybody out: it must refuse while it has the focus already.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the focus is on @widget or on something in it. */
gboolean lsg_widget_has_focus_within (GtkWidget *widget);

G_END_DECLS
