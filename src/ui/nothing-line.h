/* nothing-line.h - says in one line that search and filters let nothing through, with a button that clears them: where
 * the rest of the page stays in sight. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hidden at first. @clear is connected swapped, for as long as @data, a GObject, lives. */
GtkWidget *lsg_nothing_line_new (GCallback clear,
                                 gpointer  data);

G_END_DECLS
