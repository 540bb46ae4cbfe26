/* drop-down.h - a dropdown of texts whose button gives way where there is little room: GTK's own demands the
 * width of its longest text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes @texts, which may be NULL. */
GtkWidget *lsg_drop_down_new (GtkStringList *texts);

G_END_DECLS
