/* record-side-list.c - see record-side-list.h. */
#include "record-side-list.h"

#include "boxed-list.h"
#include "field-row.h"
#include "icon-button.h"
#include "label.h"
#include "removal.h"
#include "toasts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _LsgRecordSideList {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgKindId   kind;
  char      **fields;
  GtkWidget  *box;
  GtkWidget  *list;
  GHashTable *rows; /* borrowed record -> AdwExpanderRow */
};

G_DEFINE_FINAL_TYPE (LsgRecordSideList, lsg_record_side_list, GTK_TYPE_WIDGET)

static GListModel *
get_model (LsgRecordSideList *self)
{
  return lsg_records_get_list (lsg_project_get_records (self->project), self->kind);
}

static void
show_title (LsgRecord  *record,
            GParamSpec *pspec,
            GtkWidget  *row)
{
  const char *title = lsg_record_get_title (record);
  g_autofree char *markup = g_markup_escape_text (*title != '\0' ? title : _("Untitled"), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
}

static LsgRecord *
get_neighbour (LsgRecordSideList *self,
               LsgRecord         *record,
               int                step)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  gint64 index = (gint64) lsg_records_index_of (records, record) + step;

  if (index < 0 || index >= lsg_records_get_n (records, self->kind))
    return NULL;
  return lsg_records_peek (records, self->kind, index);
}

static LsgRecord *
get_record (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "record");
}

static void
up_cb (LsgRecordSideList *self,
       GtkWidget         *button)
{
  LsgRecord *before = get_neighbour (self, get_record (button), -1);
  g_autoptr (GError) error = NULL;

  if (before != NULL && !lsg_project_move (self->project, get_record (button), before, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
down_cb (LsgRecordSideList *self,
         GtkWidget         *button)
{
  g_autoptr (GError) error = NULL;

  if (get_neighbour (self, get_record (button), 1) != NULL
      && !lsg_project_move (self->project, get_record (button), get_neighbour (self, get_record (button), 2),
                            &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
remove_cb (LsgRecordSideList *self,
           GtkWidget         *button)
{
  lsg_removal_start (GTK_WIDGET (self), self->project, get_record (button));
}

static void
add_button (LsgRecordSideList *self,
            GtkWidget         *box,
            LsgRecord         *record,
            const char        *icon,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = lsg_icon_button_new (icon, label, "flat");

  g_object_set_data (G_OBJECT (button), "record", record);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_buttons (LsgRecordSideList *self,
              LsgRecord         *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  add_button (self, box, record, "go-up-symbolic", _("Move up"), G_CALLBACK (up_cb));
  add_button (self, box, record, "go-down-symbolic", _("Move down"), G_CALLBACK (down_cb));
  add_button (self, box, record, "user-trash-symbolic", _("Remove"), G_CALLBACK (remove_cb));
  return box;
}

static GtkWidget *
make_row (LsgRecordSideList *self,
          LsgRecord         *record)
{
  GtkWidget *row = adw_expander_row_new ();

  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      GtkWidget *field = lsg_field_row_new (self->project, self->kind, self->fields[i], LSG_EDITOR_DEFAULT);

      lsg_field_row_set_record (LSG_FIELD_ROW (field), record);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_buttons (self, record));
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (record, "notify::name", G_CALLBACK (show_title), row, 0);
  show_title (record, NULL, row);
  return row;
}

/* Rows of records that stay are kept, open or closed as they are. */
static void
rebuild (LsgRecordSideList *self)
{
  GListModel *model = get_model (self);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GHashTable) old = g_steal_pointer (&self->rows);
  GHashTableIter iter;
  gpointer row;

  self->rows = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LsgRecord) record = g_list_model_get_item (model, i);
      GtkWidget *known = g_hash_table_lookup (old, record);

      if (known != NULL)
        g_hash_table_remove (old, record);
      else
        gtk_list_box_append (GTK_LIST_BOX (self->list), known = make_row (self, record));
      g_hash_table_insert (self->rows, record, known);
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->list));
}

static int
compare_rows_cb (GtkListBoxRow *a,
                 GtkListBoxRow *b,
                 gpointer       data)
{
  gint64 position_a = lsg_record_get_position (g_object_get_data (G_OBJECT (a), "record"));
  gint64 position_b = lsg_record_get_position (g_object_get_data (G_OBJECT (b), "record"));

  return (position_a > position_b) - (position_a < position_b);
}

static void
add_cb (LsgRecordSideList *self)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_project_add (self->project, self->kind, NULL, 0, NULL, &error);

  if (record == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_record_side_list_show (self, record, "name");
}

static GtkWidget *
make_heading (LsgRecordSideList *self,
              const char        *add_label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = lsg_label_new (g_dgettext (GETTEXT_PACKAGE, lsg_kind_get (self->kind)->label_plural), "section",
                                      LSG_LABEL_PLAIN);
  GtkWidget *button = lsg_icon_button_new ("list-add-symbolic", add_label, "flat");

  gtk_widget_set_hexpand (heading, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
lsg_record_side_list_dispose (GObject *object)
{
  LsgRecordSideList *self = LSG_RECORD_SIDE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->fields, g_strfreev);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_record_side_list_parent_class)->dispose (object);
}

static void
lsg_record_side_list_class_init (LsgRecordSideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_record_side_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_record_side_list_init (LsgRecordSideList *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
}

GtkWidget *
lsg_record_side_list_new (LsgProject        *project,
                          LsgKindId          kind,
                          const char *const *fields,
                          const char        *add_label,
                          const char        *empty)
{
  LsgRecordSideList *self = g_object_new (LSG_TYPE_RECORD_SIDE_LIST, NULL);
  GtkWidget *placeholder = gtk_label_new (empty);

  self->project = g_object_ref (project);
  self->kind = kind;
  self->fields = g_strdupv ((char **) fields);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->list = lsg_boxed_list_new (NULL);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->list), compare_rows_cb, NULL, NULL);
  gtk_label_set_wrap (GTK_LABEL (placeholder), TRUE);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_widget_add_css_class (placeholder, "pane-row");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), placeholder);

  gtk_box_append (GTK_BOX (self->box), make_heading (self, add_label));
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (get_model (self), "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}

static gboolean
focus_field (GtkWidget  *widget,
             const char *field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (LSG_IS_FIELD_ROW (child))
        {
          LsgFieldEditor *editor = lsg_field_row_get_editor (LSG_FIELD_ROW (child));

          if (g_strcmp0 (lsg_field_editor_get_field (editor)->name, field) == 0)
            return gtk_widget_grab_focus (GTK_WIDGET (editor));
        }
      else if (focus_field (child, field))
        {
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
lsg_record_side_list_show (LsgRecordSideList *self,
                           LsgRecord         *record,
                           const char        *field)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, record);

  if (row == NULL)
    return FALSE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  if (field == NULL || !focus_field (row, field))
    gtk_widget_grab_focus (row);
  return TRUE;
}
