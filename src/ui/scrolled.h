/* scrolled.h - what stands in a scrolled window and is measured no more than it needs.
 *
 * A scrolled window asks how high its child is at least, whatever its width: a number that nobody uses where the
 * child scrolls, but which sets every wrapping label of a page once more. This bin does not pass the question on.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_SCROLLED (lsg_scrolled_get_type ())
G_DECLARE_FINAL_TYPE (LsgScrolled, lsg_scrolled, LSG, SCROLLED, GtkWidget)

/* (transfer floating) */
GtkWidget *lsg_scrolled_new (GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
