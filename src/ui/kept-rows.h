/* kept-rows.h - rows of a list box that stay as long as they say the same: while letters are typed, or a figure
 * changes, only the rows that show it are made anew.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  /* All that the row of @item shows, in one text; two rows of the same text are the same. (transfer full) */
  char      *(*say)  (gpointer item,
                      gpointer data);

  /* The row: a GtkListBoxRow. */
  GtkWidget *(*make) (gpointer item,
                      gpointer data);
} LsgRowFuncs;

/* Shows @n items in @list, in their order. The focus stays on the place where it was. */
void lsg_kept_rows_show (GtkListBox        *list,
                         gpointer          *items,
                         guint              n,
                         const LsgRowFuncs *funcs,
                         gpointer           data);

G_END_DECLS
