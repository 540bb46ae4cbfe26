/* spoken-name.h - names for what shows a picture only, or holds a button that GTK leaves without one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader says for @widget. A menu button passes it on to the button that takes the focus in it. */
void lsg_spoken_name_set     (GtkWidget  *widget,
                              const char *name);

/* Buttons below @root that have a tooltip are called by it, those with a mnemonic by their label, the close button
 * of an info bar “Close”. */
void lsg_spoken_name_buttons (GtkWidget  *root);

G_END_DECLS
