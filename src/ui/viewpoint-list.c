/* viewpoint-list.c - see viewpoint-list.h. */
#include "viewpoint-list.h"

#include "boxed-list.h"
#include "field-editor.h"
#include "importance-scale.h"
#include "label.h"
#include "record-name.h"
#include "spoken-name.h"
#include "toasts.h"
#include "viewpoint-words.h"

#include <glib/gi18n-lib.h>

/* What one row is made of. */
typedef struct {
  LsgViewpointList *list; /* borrowed */
  gint64            holder;
  GtkWidget        *scale;
  GtkWidget        *evidence;
  GtkWidget        *comment;
  GtkWidget        *comment_button;
} Row;

struct _LsgViewpointList {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgNeed    *need; /* reference or NULL */
  GtkLabel   *gap;
  GtkWidget  *list;
  Row         rows[LSG_N_HOLDERS];
};

G_DEFINE_FINAL_TYPE (LsgViewpointList, lsg_viewpoint_list, GTK_TYPE_WIDGET)

static const char *
get_holder_name (gint64 holder)
{
  return g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[holder].label);
}

static void
show_gap (LsgViewpointList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgViewpointRow row = lsg_viewpoint_read_row (records, self->need);
  int gap = lsg_viewpoint_row_get_gap (&row);
  g_autofree char *text = lsg_words_gap (MAX (gap, 0));

  gtk_label_set_text (self->gap, text);
  gtk_widget_set_visible (GTK_WIDGET (self->gap), gap >= 0 && gap >= lsg_viewpoint_get_gap_mark (records));
}

static void
show_row (Row *row)
{
  LsgViewpointList *self = row->list;
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgViewpoint *viewpoint = lsg_viewpoint_find (records, self->need, row->holder);
  g_autofree char *need = lsg_record_dup_short_name (LSG_RECORD (self->need));
  /* translators: whose viewpoint, then the need: “Tutors, B 04” */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), get_holder_name (row->holder), need);
  gboolean has_comment = viewpoint != NULL && viewpoint->comment != NULL;

  lsg_importance_scale_set_name (LSG_IMPORTANCE_SCALE (row->scale), name);
  lsg_importance_scale_set_value (LSG_IMPORTANCE_SCALE (row->scale),
                                  lsg_viewpoint_get_importance (records, self->need, row->holder));
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (row->evidence), (LsgRecord *) viewpoint);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (row->comment), (LsgRecord *) viewpoint);
  if (has_comment)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->comment_button), TRUE);
}

static void
chosen_cb (Row *row)
{
  LsgViewpointList *self = row->list;
  g_autoptr (GError) error = NULL;

  if (self->need == NULL)
    return;
  if (!lsg_viewpoint_set_importance (self->project, self->need, row->holder,
                                     lsg_importance_scale_get_value (LSG_IMPORTANCE_SCALE (row->scale)), &error))
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      show_row (row);
    }
}

static LsgRecord *
make_record (const char  *field,
             LsgValue     value,
             gpointer     data,
             GError     **error)
{
  Row *row = data;

  return row->list->need != NULL
           ? lsg_viewpoint_set (row->list->project, row->list->need, row->holder, field, value, error)
           : NULL;
}

static void
lsg_viewpoint_list_dispose (GObject *object)
{
  LsgViewpointList *self = LSG_VIEWPOINT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->need);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_viewpoint_list_parent_class)->dispose (object);
}

static void
lsg_viewpoint_list_class_init (LsgViewpointListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_viewpoint_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_viewpoint_list_init (LsgViewpointList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Viewpoints on its importance"), "section", LSG_LABEL_ELLIPSIZE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_hexpand (title, TRUE);
  self->gap = GTK_LABEL (lsg_label_new (NULL, "tag tag-warning", LSG_LABEL_PLAIN));
  gtk_widget_set_valign (GTK_WIDGET (self->gap), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->gap));
  self->list = lsg_boxed_list_new (NULL);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

static GtkWidget *
make_editor (Row        *row,
             const char *field,
             const char *label)
{
  LsgProject *project = row->list->project;
  GtkWidget *editor = lsg_field_editor_new (project, LSG_KIND_VIEWPOINT, field, LSG_EDITOR_FLAT);
  g_autofree char *name = g_strdup_printf ("%s, %s", label, get_holder_name (row->holder));

  lsg_field_editor_set_maker (LSG_FIELD_EDITOR (editor), make_record, row);
  lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (editor), label);
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), name);
  gtk_widget_add_css_class (editor, "viewpoint-text");
  gtk_widget_set_hexpand (editor, TRUE);
  return editor;
}

static void
make_row (LsgViewpointList *self,
          gint64            holder)
{
  Row *row = &self->rows[holder];
  GtkWidget *line = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *name = lsg_label_new (get_holder_name (holder), NULL, LSG_LABEL_ELLIPSIZE);
  g_autofree char *comment = g_strdup_printf (_("Comment, %s"), get_holder_name (holder));

  *row = (Row) { .list = self, .holder = holder };
  row->scale = lsg_importance_scale_new (holder);
  row->evidence = make_editor (row, "evidence", _("Where it shows"));
  row->comment = make_editor (row, "comment", _("Comment"));
  row->comment_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (row->comment_button), "pan-down-symbolic");
  gtk_widget_add_css_class (row->comment_button, "flat");
  gtk_widget_add_css_class (row->comment_button, "small-button");
  gtk_widget_set_valign (row->comment_button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (row->comment_button, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (row->comment_button, comment);
  lsg_spoken_name_set (row->comment_button, comment);
  g_object_bind_property (row->comment_button, "active", row->comment, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (row->scale, "chosen", G_CALLBACK (chosen_cb), row);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (GTK_GRID (grid), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), row->evidence, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), row->scale, 1, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), row->comment_button, 2, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), row->comment, 0, 2, 3, 1);
  gtk_widget_add_css_class (grid, "viewpoint-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_set_focusable (line, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), line);
}

GtkWidget *
lsg_viewpoint_list_new (LsgProject *project)
{
  LsgViewpointList *self = g_object_new (LSG_TYPE_VIEWPOINT_LIST, NULL);

  self->project = g_object_ref (project);
  for (gint64 holder = 0; holder < LSG_N_HOLDERS; holder++)
    make_row (self, holder);
  return GTK_WIDGET (self);
}

void
lsg_viewpoint_list_set_need (LsgViewpointList *self,
                             LsgNeed          *need)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));

  if (!g_set_object (&self->need, need))
    return;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->rows[i].comment_button), FALSE);
  lsg_viewpoint_list_refresh (self);
}

void
lsg_viewpoint_list_refresh (LsgViewpointList *self)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));

  gtk_widget_set_sensitive (self->list, self->need != NULL);
  if (self->need == NULL)
    return;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    show_row (&self->rows[i]);
  show_gap (self);
}

void
lsg_viewpoint_list_focus (LsgViewpointList *self,
                          gint64            holder)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));
  g_return_if_fail (holder >= 0 && holder < LSG_N_HOLDERS);

  gtk_widget_grab_focus (self->rows[holder].scale);
}
