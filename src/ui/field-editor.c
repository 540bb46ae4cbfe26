/* field-editor.c - the editor of one field of a record: takes the value of the control to the project, says
 * what was refused, follows the record. See field-editor.h. */
#include "field-editor.h"

#include "cut-mark.h"
#include "field-control.h"
#include "focus-within.h"
#include "spoken-name.h"
#include "typed-entry.h"

struct _LsgFieldEditor {
  GtkWidget       parent_instance;
  LsgProject     *project;
  const LsgField *field;
  LsgEditorFlags  flags;
  LsgFieldControl control;
  LsgRecord      *record;
  gulong          notify_id;
  LsgRecordMaker  maker; /* NULL: without record there is nothing to edit */
  gpointer        maker_data;
  LsgFieldWriter  writer; /* NULL: the project's own way */
  gpointer        writer_data;
  char           *problem;
  LsgFieldCheck   check;
  GtkWidget      *cut_mark; /* NULL: none is wanted */
  gboolean        is_showing; /* the control is being set to the record's value */
};

enum {
  PROP_0,
  PROP_RECORD,
  PROP_PROBLEM,
  N_PROPS
};

enum {
  SIGNAL_EDITED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgFieldEditor, lsg_field_editor, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_problem (LsgFieldEditor *self,
             const char     *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  lsg_field_control_complain (&self->control, problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* What the record holds; a choice of one that is made on demand is what it would begin with. */
static LsgValue
get_value (LsgFieldEditor *self)
{
  LsgValue value = lsg_none ();
  g_autofree char *owned = NULL;

  if (self->record != NULL)
    return lsg_record_get (self->record, self->field);
  if (self->maker == NULL || self->field->type != LSG_TYPE_CHOICE || self->field->initial == NULL
      || !lsg_field_from_text (self->field, self->field->initial, &value, &owned, NULL))
    return lsg_none ();
  return value;
}

/* Brings the control to what the record holds. */
static void
show_record (LsgFieldEditor *self)
{
  LsgValue value = get_value (self);

  self->is_showing = TRUE;
  lsg_field_control_show (&self->control, value);
  self->is_showing = FALSE;
}

/* Gives the value to the record, which is made for it when there is none yet. */
static gboolean
write_value (LsgFieldEditor  *self,
             LsgValue         value,
             GError         **error)
{
  LsgRecord *record;

  if (self->record != NULL && self->writer != NULL)
    return self->writer (self->record, self->field, value, self->writer_data, error);
  if (self->record != NULL)
    return lsg_project_set (self->project, self->record, self->field->name, value, error);
  if (value.type == LSG_VALUE_NULL || (value.type == LSG_VALUE_TEXT && *value.text == '\0'))
    return TRUE;
  record = self->maker (self->field->name, value, self->maker_data, error);
  if (record != NULL)
    lsg_field_editor_set_record (self, record);
  return record != NULL;
}

static void
take (LsgFieldEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *refusal = NULL;

  if (self->is_showing || (self->record == NULL && self->maker == NULL))
    return;
  if (self->check != NULL && self->record != NULL)
    refusal = self->check (self->record, self->field, lsg_field_control_read (&self->control));
  if (refusal != NULL)
    set_problem (self, refusal);
  else if (write_value (self, lsg_field_control_read (&self->control), &error))
    {
      set_problem (self, NULL);
      g_signal_emit (self, signals[SIGNAL_EDITED], 0);
    }
  else
    {
      set_problem (self, error->message);
    }
  if (self->problem != NULL && self->field->type == LSG_TYPE_BLOB)
    show_record (self); /* a refused picture cannot be corrected */
}

/* What was refused gives way to the record's value when the focus leaves; why stays to be read for a while. */
static void
leave_cb (LsgFieldEditor *self)
{
  g_autofree char *problem = g_strdup (self->problem);

  if (self->project != NULL)
    lsg_project_end_typing (self->project);
  if (problem == NULL)
    return;
  if (LSG_IS_TYPED_ENTRY (self->control.widget))
    {
      show_record (self);
      set_problem (self, problem);
      lsg_typed_entry_forget_soon (LSG_TYPED_ENTRY (self->control.widget));
    }
  else if (lsg_field_is_text (self->field))
    {
      show_record (self);
    }
}

static void
child_problem_cb (LsgFieldEditor *self)
{
  g_autofree char *problem = g_strdup (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (self->control.widget)));
  if (problem != NULL || self->problem != NULL)
    set_problem (self, problem);
}

static gboolean
lsg_field_editor_grab_focus (GtkWidget *widget)
{
  LsgFieldEditor *self = LSG_FIELD_EDITOR (widget);

  return self->control.widget != NULL && gtk_widget_grab_focus (self->control.widget);
}

static void
lsg_field_editor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LsgFieldEditor *self = LSG_FIELD_EDITOR (object);

  if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, self->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_field_editor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_RECORD)
    lsg_field_editor_set_record (LSG_FIELD_EDITOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_field_editor_dispose (GObject *object)
{
  LsgFieldEditor *self = LSG_FIELD_EDITOR (object);

  self->is_showing = TRUE;
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  g_clear_pointer (&self->cut_mark, gtk_widget_unparent);
  self->control.inner = NULL;
  g_clear_pointer (&self->control.widget, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_field_editor_parent_class)->dispose (object);
}

static void
lsg_field_editor_finalize (GObject *object)
{
  g_free (LSG_FIELD_EDITOR (object)->problem);
  G_OBJECT_CLASS (lsg_field_editor_parent_class)->finalize (object);
}

static void
lsg_field_editor_class_init (LsgFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_field_editor_get_property;
  object_class->set_property = lsg_field_editor_set_property;
  object_class->dispose = lsg_field_editor_dispose;
  object_class->finalize = lsg_field_editor_finalize;
  widget_class->grab_focus = lsg_field_editor_grab_focus;
  lsg_widget_class_let_focus_out (widget_class);

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LSG_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                 | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", LSG_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_field_editor_init (LsgFieldEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_field_editor_new (LsgProject     *project,
                      LsgKindId       kind,
                      const char     *field,
                      LsgEditorFlags  flags)
{
  LsgFieldEditor *self = g_object_new (LSG_TYPE_FIELD_EDITOR, NULL);

  self->project = g_object_ref (project);
  self->field = lsg_kind_find_field (lsg_kind_get (kind), field);
  self->flags = flags;
  g_return_val_if_fail (self->field != NULL && lsg_field_is_stored (self->field), NULL);

  self->is_showing = TRUE;
  self->control = (LsgFieldControl) {
    .records = lsg_project_get_records (project),
    .field = self->field,
    .chosen = G_CALLBACK (take),
    .editor = self,
  };
  lsg_field_control_make (&self->control, (flags & LSG_EDITOR_LINKED) != 0);
  g_return_val_if_fail (self->control.widget != NULL, NULL);

  if (LSG_IS_TYPED_ENTRY (self->control.widget))
    g_signal_connect_object (self->control.widget, "notify::problem", G_CALLBACK (child_problem_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->control.widget, GTK_WIDGET (self));
  if ((flags & LSG_EDITOR_FLAT) != 0)
    gtk_widget_add_css_class (self->control.inner, "field-flat");
  show_record (self);
  return GTK_WIDGET (self);
}

void
lsg_field_editor_set_record (LsgFieldEditor *self,
                             LsgRecord      *record)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  if (self->record == record)
    return;
  if (self->record != NULL)
    {
      lsg_project_end_typing (self->project);
      g_clear_signal_handler (&self->notify_id, self->record);
    }
  g_set_object (&self->record, record);
  if (record != NULL)
    {
      g_autofree char *signal = g_strdup_printf ("notify::%s", self->field->name);

      self->notify_id = g_signal_connect_swapped (record, signal, G_CALLBACK (show_record), self);
    }
  set_problem (self, NULL);
  show_record (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), record != NULL || self->maker != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
lsg_field_editor_set_writer (LsgFieldEditor *self,
                             LsgFieldWriter  writer,
                             gpointer        data)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  self->writer = writer;
  self->writer_data = data;
}

void
lsg_field_editor_set_maker (LsgFieldEditor *self,
                            LsgRecordMaker  maker,
                            gpointer        data)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  self->maker = maker;
  self->maker_data = data;
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->record != NULL || maker != NULL);
  if (self->record == NULL)
    show_record (self);
}

const LsgField *
lsg_field_editor_get_field (LsgFieldEditor *self)
{
  return self->field;
}

const char *
lsg_field_editor_get_problem (LsgFieldEditor *self)
{
  return self->problem;
}

void
lsg_field_editor_set_spoken_name (LsgFieldEditor *self,
                                  const char     *name)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  lsg_spoken_name_set (self->control.inner, name != NULL ? name : lsg_field_get_label (self->field));
}

GtkWidget *
lsg_field_editor_get_control (LsgFieldEditor *self)
{
  return self->control.inner;
}

static gboolean
cut_tooltip_cb (LsgFieldEditor *self,
                int             x,
                int             y,
                gboolean        by_key,
                GtkTooltip     *tooltip)
{
  GtkEditable *entry = GTK_EDITABLE (self->control.inner);

  if (!lsg_entry_is_cut (entry))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_editable_get_text (entry));
  return TRUE;
}

void
lsg_field_editor_mark_cut (LsgFieldEditor *self,
                           LsgSurface      surface)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));
  g_return_if_fail (GTK_IS_EDITABLE (self->control.inner) && self->cut_mark == NULL);

  self->cut_mark = lsg_cut_mark_new (GTK_EDITABLE (self->control.inner), surface);
  gtk_widget_set_parent (self->cut_mark, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (cut_tooltip_cb), NULL);
}

void
lsg_field_editor_set_check (LsgFieldEditor *self,
                            LsgFieldCheck   check)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  self->check = check;
}

void
lsg_field_editor_set_placeholder (LsgFieldEditor *self,
                                  const char     *text)
{
  self->is_showing = TRUE;
  lsg_field_control_set_placeholder (&self->control, text);
  self->is_showing = FALSE;
  show_record (self);
}
