/* field-row.c - a row of a form, and the form. See field-row.h. */
#include "field-row.h"

#include "beside-layout.h"
#include "boxed-list.h"
#include "figures.h"
#include "focus-within.h"
#include "label.h"
#include "level.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgFieldRow {
  GtkListBoxRow   parent_instance;
  LsgProject     *project;
  GtkWidget      *title;
  GtkWidget      *subtitle;
  GtkWidget      *problem;
  LsgFieldEditor *editor;
  char           *own_subtitle;
  LsgRecord      *record;
  gulong          notify_id;
};

G_DEFINE_FINAL_TYPE (LsgFieldRow, lsg_field_row, GTK_TYPE_LIST_BOX_ROW)

/* The word of the level chosen and what it means. */
static char *
dup_level_words (LsgFieldRow *self)
{
  const LsgField *field = lsg_field_editor_get_field (self->editor);
  LsgValue value;
  LsgLevelScale scale = LSG_SCALE_CONSTRAINT;
  LsgRecords *records;
  const char *name, *description;

  /* A scale of the programme sheet is a setting: nothing is rated there. */
  if (field->type != LSG_TYPE_SCALE || self->record == NULL
      || lsg_record_get_kind_id (self->record) == LSG_KIND_PROGRAMME)
    return NULL;
  value = lsg_record_get (self->record, field);
  if (value.type != LSG_VALUE_INTEGER)
    return g_strdup (C_("gravity or probability", "not rated"));
  if (g_strcmp0 (field->name, "gravity") == 0)
    scale = LSG_SCALE_GRAVITY;
  else if (g_strcmp0 (field->name, "probability") == 0)
    scale = LSG_SCALE_PROBABILITY;
  records = lsg_project_get_records (self->project);
  name = lsg_records_get_level_name (records, scale, value.integer);
  description = lsg_records_get_level_description (records, scale, value.integer);
  if (description == NULL || *description == '\0')
    return g_strdup (name);
  /* TRANSLATORS: the name of a level, and what it means: “very serious: the learner gives up” */
  return g_strdup_printf (_("%s: %s"), name, description);
}

/* Own words before the level's word before the field's help. What was refused takes their place, beside the field,
 * so that rows below hardly move and it is seen wherever the field is. */
static void
show_subtitle (LsgFieldRow *self)
{
  const LsgField *field = lsg_field_editor_get_field (self->editor);
  g_autofree char *level = self->own_subtitle == NULL ? dup_level_words (self) : NULL;
  const char *text = self->own_subtitle != NULL ? self->own_subtitle : level;

  if (text == NULL && field->help != NULL)
    text = g_dgettext (GETTEXT_PACKAGE, field->help);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text != NULL ? text : "");
  gtk_widget_set_visible (self->subtitle, text != NULL && *text != '\0'
                                          && lsg_field_editor_get_problem (self->editor) == NULL);
}

static void
problem_cb (LsgFieldRow *self)
{
  const char *problem = lsg_field_editor_get_problem (self->editor);

  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  show_subtitle (self);
}

static gboolean
lsg_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LSG_FIELD_ROW (widget)->editor));
}

static void
clear_record (LsgFieldRow *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_field_row_dispose (GObject *object)
{
  LsgFieldRow *self = LSG_FIELD_ROW (object);

  clear_record (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_field_row_parent_class)->dispose (object);
}

static void
lsg_field_row_finalize (GObject *object)
{
  g_free (LSG_FIELD_ROW (object)->own_subtitle);
  G_OBJECT_CLASS (lsg_field_row_parent_class)->finalize (object);
}

static void
lsg_field_row_class_init (LsgFieldRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_field_row_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = lsg_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_field_row_finalize;
}

static void
lsg_field_row_init (LsgFieldRow *self)
{
  self->title = lsg_label_new (NULL, "title", LSG_LABEL_BREAK);
  self->subtitle = lsg_label_new (NULL, "subtitle", LSG_LABEL_BREAK);
  self->problem = lsg_label_new (NULL, "problem", LSG_LABEL_BREAK);
  lsg_spoken_name_set (self->problem, NULL);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
}

/* Texts get the whole width, everything else stands at the end of the line as long as that has room. */
static gboolean
is_wide (LsgFieldEditor *editor)
{
  LsgFieldType type = lsg_field_editor_get_field (editor)->type;

  return type == LSG_TYPE_TEXT || type == LSG_TYPE_MARKDOWN || type == LSG_TYPE_CHOICES;
}

static void
lay_out (LsgFieldRow *self)
{
  gboolean wide = is_wide (self->editor);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (!wide)
    gtk_widget_set_layout_manager (line, lsg_beside_layout_new (12, 6));
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_widget_set_valign (labels, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (labels), self->title);
  gtk_box_append (GTK_BOX (labels), self->subtitle);
  gtk_box_append (GTK_BOX (labels), self->problem);
  gtk_box_append (GTK_BOX (line), labels);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->editor));
  gtk_box_append (GTK_BOX (column), line);
  gtk_widget_add_css_class (column, "field-row-box");
  if (wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), column);
}

GtkWidget *
lsg_field_row_new (LsgProject     *project,
                   LsgKindId       kind,
                   const char     *field,
                   LsgEditorFlags  flags)
{
  LsgFieldRow *self = g_object_new (LSG_TYPE_FIELD_ROW, NULL);
  GtkWidget *control;

  self->project = g_object_ref (project);
  self->editor = LSG_FIELD_EDITOR (lsg_field_editor_new (project, kind, field, flags));
  control = lsg_field_editor_get_control (self->editor);
  lay_out (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle, self->problem,
                                  NULL, -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), control);
  g_signal_connect_object (self->editor, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  lsg_field_row_set_title (self, NULL);
  show_subtitle (self);
  return GTK_WIDGET (self);
}

void
lsg_field_row_set_record (LsgFieldRow *self,
                          LsgRecord   *record)
{
  g_return_if_fail (LSG_IS_FIELD_ROW (self));

  if (self->record != record)
    {
      clear_record (self);
      if (record != NULL)
        {
          const char *name = lsg_field_editor_get_field (self->editor)->name;
          g_autofree char *signal = g_strdup_printf ("notify::%s", name);

          self->record = g_object_ref (record);
          self->notify_id = g_signal_connect_swapped (record, signal, G_CALLBACK (show_subtitle), self);
        }
      lsg_field_editor_set_record (self->editor, record);
    }
  show_subtitle (self);
}

void
lsg_field_row_set_title (LsgFieldRow *self,
                         const char  *title)
{
  if (title == NULL)
    title = lsg_field_get_label (lsg_field_editor_get_field (self->editor));
  gtk_label_set_text (GTK_LABEL (self->title), title);
}

void
lsg_field_row_set_subtitle (LsgFieldRow *self,
                            const char  *subtitle)
{
  if (subtitle != NULL && g_strcmp0 (subtitle, self->own_subtitle) == 0)
    return;
  g_free (self->own_subtitle);
  self->own_subtitle = g_strdup (subtitle);
  show_subtitle (self);
}

void
lsg_field_row_add_end (LsgFieldRow *self,
                       GtkWidget   *widget)
{
  g_return_if_fail (LSG_IS_FIELD_ROW (self));

  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->editor))), widget);
}

LsgFieldEditor *
lsg_field_row_get_editor (LsgFieldRow *self)
{
  return self->editor;
}

GtkWidget *
lsg_form_new (LsgProject        *project,
              LsgKindId          kind,
              const char *const *fields)
{
  GtkWidget *form = lsg_boxed_list_new (NULL);

  gtk_widget_add_css_class (form, "form");
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (form), lsg_field_row_new (project, kind, fields[i], LSG_EDITOR_DEFAULT));
  return form;
}

void
lsg_form_set_record (GtkWidget *form,
                     LsgRecord *record)
{
  for (GtkWidget *row = gtk_widget_get_first_child (form); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LSG_IS_FIELD_ROW (row))
      lsg_field_row_set_record (LSG_FIELD_ROW (row), record);
}

void
lsg_form_set_maker (GtkWidget      *form,
                    LsgRecordMaker  maker,
                    gpointer        data)
{
  for (GtkWidget *row = gtk_widget_get_first_child (form); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LSG_IS_FIELD_ROW (row))
      lsg_field_editor_set_maker (LSG_FIELD_ROW (row)->editor, maker, data);
}

LsgFieldRow *
lsg_form_find (GtkWidget  *form,
               const char *field)
{
  for (GtkWidget *row = gtk_widget_get_first_child (form); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LSG_IS_FIELD_ROW (row)
        && g_strcmp0 (lsg_field_editor_get_field (LSG_FIELD_ROW (row)->editor)->name, field) == 0)
      return LSG_FIELD_ROW (row);
  return NULL;
}

gboolean
lsg_form_focus (GtkWidget  *form,
                const char *field)
{
  LsgFieldRow *row = lsg_form_find (form, field);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
