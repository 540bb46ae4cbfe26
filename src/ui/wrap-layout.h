/* wrap-layout.h - children one after the other, on as many lines as their texts need: bars of chips keep their words
 * in a narrow window and with large text.
 *
 * Each child is as wide as it wants to be, and narrower only where it has a line to itself. A child that expands takes
 * what its line leaves. Heights follow from the width that is given.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_WRAP_LAYOUT (lsg_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LsgWrapLayout, lsg_wrap_layout, LSG, WRAP_LAYOUT, GtkLayoutManager)

/* @spacing pixels stand between the children of a line and between lines. (transfer full) */
GtkLayoutManager *lsg_wrap_layout_new (int spacing) G_GNUC_WARN_UNUSED_RESULT;

/* A box whose children wrap: gtk_box_append() and its like work as ever. (transfer floating) */
GtkWidget        *lsg_wrap_box_new    (int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
