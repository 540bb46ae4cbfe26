/* gradual-selection.h - a selection that gives its view a few items first, and the others while the loop rests.
 *
 * GTK's lists and grids make some two hundred rows at once, however few are seen. Given all items of a large
 * project a page would come up after a third of a second, and so would every letter of a search. So the view
 * gets what fills a window first, then more of them in small steps until GTK makes no more rows, and then the
 * rest. Scrolling to an item further down shows it at once.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is given at first: as many rows as a window of 1200 pixels has; a higher one is filled in the next frames. */
#define LSG_GRADUAL_FIRST 24

/* From so many items on GTK makes no more rows: 200 in a list, 30 times the number of columns in a grid. */
#define LSG_GRADUAL_ALL 384

#define LSG_TYPE_GRADUAL_SELECTION (lsg_gradual_selection_get_type ())
G_DECLARE_FINAL_TYPE (LsgGradualSelection, lsg_gradual_selection, LSG, GRADUAL_SELECTION, GObject)

/* The model of one view: positions and selection are those of @whole, of which it shows the beginning.
 * A view that is given the items anew is given a new one. (transfer full) */
GtkSelectionModel *lsg_gradual_selection_new (GtkSelectionModel *whole) G_GNUC_WARN_UNUSED_RESULT;

/* Scrolls a list, grid or column view to an item, one that its gradual selection does not show yet as well. */
void               lsg_gradual_scroll_to     (GtkWidget *view,
                                              guint      position);

G_END_DECLS
