/* number-table.c - see number-table.h. */
#include "number-table.h"

#include "column-view.h"
#include "focus-within.h"
#include "label.h"
#include "spoken-name.h"
#include "tooltip.h"

struct _LsgNumberTable {
  GtkWidget      parent_instance;
  GtkColumnView *view;
  GListStore    *rows; /* of GtkStringObject, the texts in its data "texts" */
};

G_DEFINE_FINAL_TYPE (LsgNumberTable, lsg_number_table, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gboolean is_number = g_object_get_data (G_OBJECT (factory), "number") != NULL;

  gtk_list_item_set_child (item, lsg_label_new (NULL, is_number ? "numeric" : NULL,
                                                is_number ? LSG_LABEL_END : LSG_LABEL_ELLIPSIZE));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GStrv texts = g_object_get_data (gtk_list_item_get_item (item), "texts");
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), texts[column]);
  lsg_tooltip_set (label, texts[column]);
}

static void
add_column (LsgNumberTable *self,
            const char     *title,
            guint           column,
            gboolean        expand)
{
  gboolean is_number = title[0] == '#';
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title + is_number, factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), "number", GINT_TO_POINTER (is_number));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_column_view_column_set_expand (view_column, expand);
  gtk_column_view_append_column (self->view, view_column);
}

static gboolean
lsg_number_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LSG_NUMBER_TABLE (widget)->view));
}

static void
lsg_number_table_dispose (GObject *object)
{
  LsgNumberTable *self = LSG_NUMBER_TABLE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (lsg_number_table_parent_class)->dispose (object);
}

static void
lsg_number_table_class_init (LsgNumberTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_number_table_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_number_table_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_number_table_init (LsgNumberTable *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_column_view_set_model (self->view, selection);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_set_parent (lsg_table_frame_new (GTK_WIDGET (self->view)), GTK_WIDGET (self));
}

GtkWidget *
lsg_number_table_new (const char        *name,
                      const char *const *titles,
                      guint              wide)
{
  LsgNumberTable *self = g_object_new (LSG_TYPE_NUMBER_TABLE, NULL);

  lsg_spoken_name_set (GTK_WIDGET (self->view), name);
  lsg_number_table_set_titles (self, titles, wide);
  return GTK_WIDGET (self);
}

void
lsg_number_table_set_titles (LsgNumberTable    *self,
                             const char *const *titles,
                             guint              wide)
{
  GListModel *columns;

  g_return_if_fail (LSG_IS_NUMBER_TABLE (self));

  columns = gtk_column_view_get_columns (self->view);
  g_list_store_remove_all (self->rows);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; titles[i] != NULL; i++)
    add_column (self, titles[i], i, i == wide);
}

void
lsg_number_table_take_rows (LsgNumberTable *self,
                            GPtrArray      *rows)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (LSG_IS_NUMBER_TABLE (self));

  for (guint i = 0; i < rows->len; i++)
    {
      GtkStringObject *object = gtk_string_object_new ("");

      g_object_set_data_full (G_OBJECT (object), "texts", rows->pdata[i], (GDestroyNotify) g_strfreev);
      g_ptr_array_add (objects, object);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), objects->pdata,
                       objects->len);
  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_unref (rows);
}
