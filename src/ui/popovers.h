/* popovers.h - lets go of the surface of each popover that is closed.
 *
 * GTK 4.8 keeps it, hidden. Where the pointer was over the popover when a key closed it, the layout of the window
 * asks that surface for the motion of the pointer, which comes with a later frame: the pointer then belongs to a
 * popover that nobody sees, and the next click, wherever it is made, goes there and is lost.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For all popovers of the process, from now on. Gives what lsg_popovers_forget() takes. */
gulong lsg_popovers_watch  (void);
void   lsg_popovers_forget (gulong watch);

G_END_DECLS
