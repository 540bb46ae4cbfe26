/* scroller.h - what is longer than its place scrolls up and down; it is never narrower than it asks for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scrolled window as wide as @child, and as high as it is given room; it asks for little. (transfer floating) */
GtkWidget *lsg_scroller_new         (GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;

/* One as high as @child, but at most @max_height pixels: lists in popovers. (transfer floating) */
GtkWidget *lsg_scroller_new_growing (GtkWidget *child,
                                     int        max_height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
