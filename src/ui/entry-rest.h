/* entry-rest.h - an entry that was left shows its text from the beginning, and nothing selected. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds for GtkEntry and whatever else is a GtkEditable. Leaving the window for another one changes nothing. */
void lsg_entry_rest_when_left (GtkWidget *entry);

G_END_DECLS
