/* path-cell.c - see path-cell.h. */
#include "path-cell.h"

#include "activity.h"
#include "field-editor.h"
#include "label.h"
#include "mark-view.h"
#include "module.h"
#include "number.h"
#include "path-filter.h"
#include "path-words.h"
#include "priority-words.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define MAX_LINES 3 /* of a title */

struct _LsgPathCell {
  GtkWidget      parent_instance;
  LsgProject    *project;
  LsgPathColumn  column;
  LsgRecord     *record; /* reference or NULL */
  GtkWidget     *number; /* in the column of titles */
  GtkWidget     *mark;
  GtkWidget     *label;
  GtkWidget     *editor; /* of minutes, made when first needed */
};

G_DEFINE_FINAL_TYPE (LsgPathCell, lsg_path_cell, GTK_TYPE_WIDGET)

enum {
  PROBLEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (LsgPathCell *self,
           const char  *text)
{
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
}

static void
show_title (LsgPathCell *self)
{
  gboolean is_module = LSG_IS_MODULE (self->record);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->number, !is_module);
  gtk_widget_set_visible (self->mark, !is_module);
  if (is_module)
    {
      /* TRANSLATORS: number and title of a module */
      title = g_strdup_printf (_("Module %s · %s"), LSG_MODULE (self->record)->number,
                               lsg_words_title (self->record));
      show_text (self, title);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->number), LSG_ACTIVITY (self->record)->number);
  lsg_mark_view_set_value (LSG_MARK_VIEW (self->mark), lsg_activity_get_mark (LSG_ACTIVITY (self->record)));
  show_text (self, lsg_words_title (self->record));
}

static void
notify_problem_cb (LsgFieldEditor *editor,
                   GParamSpec     *pspec,
                   LsgPathCell    *self)
{
  g_signal_emit (self, signals[PROBLEM], 0, lsg_field_editor_get_problem (editor));
}

static void
ensure_editor (LsgPathCell *self)
{
  GtkWidget *control;

  if (self->editor != NULL)
    return;
  self->editor = lsg_field_editor_new (self->project, LSG_KIND_ACTIVITY, "minutes", LSG_EDITOR_FLAT);
  gtk_widget_add_css_class (self->editor, "sheet-number");
  gtk_widget_add_css_class (self->editor, "chosen");
  gtk_widget_set_hexpand (self->editor, TRUE);
  control = lsg_field_editor_get_control (LSG_FIELD_EDITOR (self->editor));
  if (GTK_IS_EDITABLE (control))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (control), 3);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (control), 3);
      gtk_widget_set_hexpand (control, TRUE);
    }
  g_signal_connect_object (self->editor, "notify::problem", G_CALLBACK (notify_problem_cb), self, 0);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
}

/* A milestone has no minutes to give, but shows those that it was given. */
static gboolean
is_edited (LsgRecord *record)
{
  return LSG_IS_ACTIVITY (record)
         && (LSG_ACTIVITY (record)->nature != LSG_ACTIVITY_MILESTONE || LSG_ACTIVITY (record)->minutes != LSG_NULL);
}

static void
show_minutes (LsgPathCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->label, !is_edited (self->record));
  if (self->editor != NULL)
    gtk_widget_set_visible (self->editor, is_edited (self->record));
  if (!is_edited (self->record))
    {
      if (LSG_IS_MODULE (self->record))
        text = lsg_number_format_hundredths (LSG_MODULE (self->record)->minutes, lsg_language_get_interface ());
      show_text (self, text != NULL ? text : LSG_NO_NUMBER);
      return;
    }
  ensure_editor (self);
  gtk_widget_set_visible (self->editor, TRUE);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->editor), self->record);
  /* TRANSLATORS: name of an entry: the activity whose minutes stand in it */
  name = g_strdup_printf (_("Minutes, %s"), lsg_words_activity (LSG_ACTIVITY (self->record)));
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (self->editor), name);
}

void
lsg_path_cell_refresh (LsgPathCell *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LSG_IS_PATH_CELL (self));

  if (self->record == NULL || self->column == LSG_PATH_COLUMN_HANDLE)
    return;
  if (self->column == LSG_PATH_COLUMN_TITLE)
    {
      show_title (self);
      return;
    }
  if (self->column == LSG_PATH_COLUMN_MINUTES)
    {
      show_minutes (self);
      return;
    }
  if (self->column == LSG_PATH_COLUMN_NATURE && LSG_IS_ACTIVITY (self->record))
    text = g_strdup (g_dgettext (GETTEXT_PACKAGE,
                                 lsg_activity_natures[LSG_ACTIVITY (self->record)->nature].label));
  else if (self->column == LSG_PATH_COLUMN_DAYS)
    text = lsg_words_path_days (self->record);
  else if (self->column == LSG_PATH_COLUMN_DATES)
    text = lsg_words_path_dates (lsg_project_get_records (self->project), self->record);
  show_text (self, text);
}

static void
make_handle (LsgPathCell *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("handle-symbolic");

  gtk_widget_add_css_class (handle, "dim-label");
  lsg_tooltip_set (handle, _("Drag to another place"));
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_parent (handle, GTK_WIDGET (self));
}

static void
make_children (LsgPathCell *self)
{
  gboolean is_number = self->column == LSG_PATH_COLUMN_MINUTES;

  if (self->column == LSG_PATH_COLUMN_HANDLE)
    {
      make_handle (self);
      return;
    }
  if (self->column == LSG_PATH_COLUMN_TITLE)
    {
      self->number = lsg_label_new (NULL, "dim-label numeric", LSG_LABEL_PLAIN);
      gtk_label_set_width_chars (GTK_LABEL (self->number), 4);
      self->mark = lsg_mark_view_new (LSG_MARK_VIEW_ACTIVITY, 0);
      gtk_widget_set_margin_end (self->mark, 8);
      gtk_widget_set_parent (self->number, GTK_WIDGET (self));
      gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
    }
  self->label = lsg_label_new (NULL, is_number ? "numeric" : self->column == LSG_PATH_COLUMN_TITLE ? NULL : "sheet-unit",
                               is_number ? LSG_LABEL_END
                               : self->column == LSG_PATH_COLUMN_TITLE ? LSG_LABEL_TWO_LINES : LSG_LABEL_ELLIPSIZE);
  if (self->column == LSG_PATH_COLUMN_TITLE)
    gtk_label_set_lines (GTK_LABEL (self->label), MAX_LINES);
  if (self->column == LSG_PATH_COLUMN_NATURE || self->column == LSG_PATH_COLUMN_DATES)
    gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
lsg_path_cell_dispose (GObject *object)
{
  LsgPathCell *self = LSG_PATH_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->record);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->editor = NULL;
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_path_cell_parent_class)->dispose (object);
}

static void
lsg_path_cell_class_init (LsgPathCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_cell_dispose;
  signals[PROBLEM] = g_signal_new ("problem", LSG_TYPE_PATH_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pathcell");
}

static void
lsg_path_cell_init (LsgPathCell *self)
{
}

GtkWidget *
lsg_path_cell_new (LsgProject    *project,
                   LsgPathColumn  column)
{
  LsgPathCell *self = g_object_new (LSG_TYPE_PATH_CELL, NULL);

  self->project = g_object_ref (project);
  self->column = column;
  make_children (self);
  return GTK_WIDGET (self);
}

void
lsg_path_cell_set_record (LsgPathCell *self,
                          LsgRecord   *record)
{
  g_return_if_fail (LSG_IS_PATH_CELL (self));

  if (g_set_object (&self->record, record) && record == NULL && self->editor != NULL)
    lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->editor), NULL);
  lsg_path_cell_refresh (self);
}

LsgRecord *
lsg_path_cell_get_record (LsgPathCell *self)
{
  return self->record;
}
