/* kept-rows.c - see kept-rows.h. */
#include "kept-rows.h"

#define SAID "lsg-said"

static gboolean
has_focus (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What stands at @index says the same, or is replaced. */
static void
show_item (GtkListBox        *list,
           int                index,
           gpointer           item,
           const LsgRowFuncs *funcs,
           gpointer           data)
{
  GtkWidget *former = GTK_WIDGET (gtk_list_box_get_row_at_index (list, index));
  g_autofree char *said = funcs->say (item, data);
  gboolean had_focus;
  GtkWidget *row;

  if (former != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (former), SAID), said) == 0)
    return;
  had_focus = former != NULL && has_focus (former);
  row = funcs->make (item, data);
  g_object_set_data_full (G_OBJECT (row), SAID, g_steal_pointer (&said), g_free);
  gtk_list_box_insert (list, row, index);
  if (had_focus)
    gtk_widget_grab_focus (row);
  if (former != NULL)
    gtk_list_box_remove (list, former);
}

void
lsg_kept_rows_show (GtkListBox        *list,
                    gpointer          *items,
                    guint              n,
                    const LsgRowFuncs *funcs,
                    gpointer           data)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  for (guint i = 0; i < n; i++)
    show_item (list, (int) i, items[i], funcs, data);
  while ((row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
