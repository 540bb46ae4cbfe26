/* panes.h - F6: from one part of the window to the next. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the focus into the part after (@step 1) or before (-1) the one that has it, leaving out those that are not
 * seen; NULL entries are none. Without a focus in any it goes on from the second, the page. */
void lsg_panes_step (GtkWidget *const *panes,
                     int               n_panes,
                     int               step);

/* Puts the focus into @pane, seen: a ring says where. FALSE when nothing in it takes the focus. */
gboolean lsg_panes_enter (GtkWidget *pane);

G_END_DECLS
