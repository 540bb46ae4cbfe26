/* column-view.c - see column-view.h. */
#include "column-view.h"

GtkWidget *
lsg_table_frame_new (GtkWidget *table)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), table);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "table-frame");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (frame, GTK_ALIGN_START);
  return frame;
}

void
lsg_column_view_push_headers (GtkColumnView *view,
                              guint          first,
                              guint          last)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && i >= first && i <= last)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
    }
}

GtkWidget *
lsg_cell_get_row (GtkWidget *cell)
{
  GtkWidget *parent = gtk_widget_get_parent (cell);

  return parent != NULL ? gtk_widget_get_parent (parent) : NULL;
}

void
lsg_cell_style_row (GtkWidget         *cell,
                    const char *const *classes,
                    const char        *chosen)
{
  GtkWidget *row = lsg_cell_get_row (cell);

  if (row == NULL)
    return;
  for (guint i = 0; classes[i] != NULL; i++)
    if (g_strcmp0 (classes[i], chosen) != 0)
      gtk_widget_remove_css_class (row, classes[i]);
  if (chosen != NULL)
    gtk_widget_add_css_class (row, chosen);
}
