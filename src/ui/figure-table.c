/* figure-table.c - see figure-table.h. */
#include "figure-table.h"

#include "spoken-name.h"

typedef struct {
  LsgFigureText text;
  gpointer      data;
  GPtrArray    *items; /* borrowed GtkListItem: those that are bound */
} Table;

typedef struct {
  Table          *table;
  guint           index;
  LsgFigureColumn spec;
} Column;

static void
table_free (Table *table)
{
  g_ptr_array_unref (table->items);
  g_free (table);
}

static void
show (GtkListItem *item)
{
  Column *column = g_object_get_data (G_OBJECT (item), "column");
  Table *table = column->table;
  g_autofree char *text = table->text (gtk_list_item_get_item (item), column->index, table->data);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  Column *column = g_object_get_data (G_OBJECT (factory), "column");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->spec.is_number ? 1 : 0);
  if (column->spec.expands)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 16);
    }
  gtk_widget_add_css_class (label, "numeric");
  g_object_set_data (G_OBJECT (item), "column", column);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  Column *column = g_object_get_data (G_OBJECT (item), "column");
  gulong id = g_signal_connect_swapped (gtk_list_item_get_item (item), "notify", G_CALLBACK (show), item);

  g_object_set_data (G_OBJECT (item), "notify", GSIZE_TO_POINTER (id));
  g_ptr_array_add (column->table->items, item);
  show (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  Column *column = g_object_get_data (G_OBJECT (item), "column");
  gulong id = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), "notify"));

  g_signal_handler_disconnect (gtk_list_item_get_item (item), id);
  g_ptr_array_remove_fast (column->table->items, item);
}

GtkWidget *
lsg_figure_table_new (const LsgFigureColumn *columns,
                      guint                  n_columns,
                      LsgFigureText          text,
                      gpointer               data,
                      const char            *name)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  Table *table = g_new0 (Table, 1);

  table->text = text;
  table->data = data;
  table->items = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (view), "figures", table, (GDestroyNotify) table_free);
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (columns[i].title, factory);
      Column *column = g_new0 (Column, 1);

      *column = (Column) { table, i, columns[i] };
      g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      gtk_column_view_column_set_expand (view_column, columns[i].expands);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), view_column);
    }
  gtk_widget_add_css_class (view, "priority-table");
  lsg_spoken_name_set (view, name);
  return view;
}

void
lsg_figure_table_refresh (GtkWidget *view)
{
  Table *table = g_object_get_data (G_OBJECT (view), "figures");

  for (guint i = 0; i < table->items->len; i++)
    show (table->items->pdata[i]);
}
