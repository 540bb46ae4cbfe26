/* figures-table.c - see figures-table.h. Rows are strings of a list model: a table of thousands costs what is
 * seen of it. */
#include "figures-table.h"

#include "label.h"
#include "spoken-name.h"

static char *
dup_cell (const char *row,
          guint       column)
{
  g_auto (GStrv) cells = g_strsplit (row, "\t", -1);

  return g_strdup (column < g_strv_length (cells) ? cells[column] : "");
}

static gboolean
is_text (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "is-text")) != 0;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, lsg_label_new (NULL, "numeric", is_text (factory) ? LSG_LABEL_PLAIN : LSG_LABEL_END));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *row = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  g_autofree char *text = dup_cell (gtk_string_object_get_string (row),
                                    GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (GtkColumnView *view,
            const char    *title,
            guint          column,
            gboolean       text)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), "is-text", GUINT_TO_POINTER (text));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_column_view_append_column (view, view_column);
}

static gboolean
has_titles (GtkColumnView     *view,
            const char *const *titles)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n = g_list_model_get_n_items (columns);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), titles[i]) != 0)
        return FALSE;
    }
  return titles[n] == NULL;
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

GtkWidget *
lsg_figures_table_new (const char *name,
                       guint       n_texts)
{
  GtkWidget *table = gtk_column_view_new (NULL);

  gtk_column_view_set_reorderable (GTK_COLUMN_VIEW (table), FALSE);
  g_object_set_data (G_OBJECT (table), "n-texts", GUINT_TO_POINTER (n_texts));
  gtk_widget_add_css_class (table, "priority-table");
  lsg_spoken_name_set (table, name);
  return table;
}

void
lsg_figures_table_set (GtkWidget         *table,
                       const char *const *titles,
                       const char *const *rows)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (table);
  guint n_texts = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (table), "n-texts"));
  g_autoptr (GtkSelectionModel) model = NULL;

  model = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (gtk_string_list_new (rows))));
  if (!has_titles (view, titles))
    {
      remove_columns (view);
      for (guint i = 0; titles[i] != NULL; i++)
        add_column (view, titles[i], i, i < n_texts);
    }
  gtk_column_view_set_model (view, model);
}
