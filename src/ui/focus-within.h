/* focus-within.h - for widgets that pass the focus on to what they hold.
 *
 * GTK gives the focus to a widget when one goes back past its first child by Shift+Tab. A widget whose grab_focus
 * leads to that child again would never let anybody out.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the focus is on @widget or on something in it. */
gboolean lsg_widget_has_focus_within   (GtkWidget      *widget);

/* What a class does that lets the focus out, for one that does more. */
gboolean lsg_widget_focus_or_leave     (GtkWidget        *widget,
                                        GtkDirectionType  direction);

/* To be called in class_init of a widget that cannot have the focus itself and has a grab_focus of its own: going
 * back leads out of it. */
void     lsg_widget_class_let_focus_out (GtkWidgetClass *widget_class);

G_END_DECLS
