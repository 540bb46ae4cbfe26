/* icon-button.h - buttons that show a picture only: what they do is told by the tooltip and spoken as their name. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @css_classes may be NULL; several are separated by blanks ("flat small-button"). (transfer floating) */
GtkWidget *lsg_icon_button_new      (const char *icon,
                                     const char *name,
                                     const char *css_classes) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a button that opens @popover; NULL: the caller gives it a menu or a function that makes one.
 * (transfer floating) */
GtkWidget *lsg_icon_menu_button_new (const char *icon,
                                     const char *name,
                                     const char *css_classes,
                                     GtkWidget  *popover) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
