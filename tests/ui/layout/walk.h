/* walk.h - looks over everything that a window shows, for what no page may have: words that are cut, parts that lie
 * outside of the window or on one another, content that is wider than its place. */
#pragma once

#include <gtk/gtk.h>

/* One sentence for each fault of what is shown in @window, with the place in the tree of widgets. (transfer full)
 * (element-type utf8) */
GPtrArray *walk_window (GtkWidget *window);
