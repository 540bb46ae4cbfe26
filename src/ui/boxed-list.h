/* boxed-list.h - the framed list of rows that forms and panes are made of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list whose rows are not selected; @name is what a screen reader says for it, or NULL where a heading does.
 * (transfer floating) */
GtkWidget *lsg_boxed_list_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
