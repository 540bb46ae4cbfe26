/* beside-layout.h - words and, at the end of their line, what they name; below them where the line has no room for
 * both.
 *
 * The first child is the words, which may wrap; the others stand together at the end, each as wide as it wants to be.
 * They keep beside the words as long as these have a share of the line left that is pleasant to read.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_BESIDE_LAYOUT (lsg_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (LsgBesideLayout, lsg_beside_layout, LSG, BESIDE_LAYOUT, GtkLayoutManager)

/* @spacing pixels between the words and the rest, @below between the two lines. (transfer full) */
GtkLayoutManager *lsg_beside_layout_new (int spacing,
                                         int below) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
