/* window-actions.h - what one can ask of a window by keys and menus (see window.h). Those that concern files that are
 * being opened are in window.c. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the class of windows alone. */
void lsg_window_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
