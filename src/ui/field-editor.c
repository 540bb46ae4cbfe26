/* field-editor.c - the editor of one field of a record. See field-editor.h.
 *
 * One row of `controls` per kind of control: how it is made, how it shows a value, how its value is read.
 * Everything else is the same for all: take the value to the project, say what was refused, follow the
 * record.
 */
#include "field-editor.h"

#include "choice-buttons.h"
#include "date-entry.h"
#include "drop-down.h"
#include "figures.h"
#include "level.h"
#include "number-entry.h"
#include "picture-entry.h"
#include "reference-drop-down.h"

#include <glib/gi18n-lib.h>

typedef struct _Control Control;

struct _LsgFieldEditor {
  GtkWidget       parent_instance;
  LsgProject     *project;
  const LsgField *field;
  LsgEditorFlags  flags;
  const Control  *control;
  GtkWidget      *widget;     /* the outermost of the control */
  GtkWidget      *inner;      /* what takes the focus and the label */
  LsgRecord      *record;
  gulong          notify_id;
  LsgRecordMaker  maker; /* NULL: without record there is nothing to edit */
  gpointer        maker_data;
  char           *problem;
  LsgFieldCheck   check;
  gboolean        is_showing; /* the control is being set to the record's value */
};

struct _Control {
  void     (*make) (LsgFieldEditor *self,
                    LsgKindId       kind);
  void     (*show) (LsgFieldEditor *self,
                    LsgValue        value);
  LsgValue (*read) (LsgFieldEditor *self);

  /* The control's own frame, when it can look refused by itself. NULL: the class "error" of `inner`. */
  void     (*complain) (LsgFieldEditor *self,
                        const char     *problem);
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
  if (self->control->complain != NULL)
    self->control->complain (self, problem);
  else if (problem != NULL)
    gtk_widget_add_css_class (self->inner, "error");
  else
    gtk_widget_remove_css_class (self->inner, "error");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Brings the control to what the record holds. */
static void
show_record (LsgFieldEditor *self)
{
  LsgValue value = self->record != NULL ? lsg_record_get (self->record, self->field) : lsg_none ();

  self->is_showing = TRUE;
  self->control->show (self, value);
  self->is_showing = FALSE;
}

/* Gives the value to the record, which is made for it when there is none yet. */
static gboolean
write_value (LsgFieldEditor  *self,
             LsgValue         value,
             GError         **error)
{
  LsgRecord *record;

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
    refusal = self->check (self->record, self->field, self->control->read (self));
  if (refusal != NULL)
    set_problem (self, refusal);
  else if (write_value (self, self->control->read (self), &error))
    {
      set_problem (self, NULL);
      g_signal_emit (self, signals[SIGNAL_EDITED], 0);
    }
  else
    {
      set_problem (self, error->message);
    }
}

/* A text that was refused gives way to the record's when the focus leaves. */
static void
leave_cb (LsgFieldEditor *self)
{
  if (self->project != NULL)
    lsg_project_end_typing (self->project);
  if (self->problem != NULL && lsg_field_is_text (self->field) && self->field->type != LSG_TYPE_DATE)
    show_record (self);
}

static void
child_problem_cb (LsgFieldEditor *self)
{
  g_autofree char *problem = NULL;

  g_object_get (self->widget, "problem", &problem, NULL);
  if (problem != NULL || self->problem != NULL)
    set_problem (self, problem);
}

/* One-line text. */

static void
entry_show (LsgFieldEditor *self,
            LsgValue        value)
{
  GtkEditable *editable = GTK_EDITABLE (self->inner);
  const char *text = value.type == LSG_VALUE_TEXT ? value.text : "";
  int position;

  if (g_strcmp0 (gtk_editable_get_text (editable), text) == 0)
    return;
  position = gtk_editable_get_position (editable);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, MIN (position, (int) g_utf8_strlen (text, -1)));
}

static LsgValue
entry_read (LsgFieldEditor *self)
{
  return lsg_text (gtk_editable_get_text (GTK_EDITABLE (self->inner)));
}

static void
entry_make (LsgFieldEditor *self,
            LsgKindId       kind)
{
  self->widget = self->inner = gtk_entry_new ();
  gtk_widget_set_hexpand (self->widget, TRUE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->inner), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->inner), 6);
  g_signal_connect_object (self->inner, "changed", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* Long text. */

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
text_view_show (LsgFieldEditor *self,
                LsgValue        value)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner));
  const char *text = value.type == LSG_VALUE_TEXT ? value.text : "";
  g_autofree char *former = dup_buffer_text (buffer);
  GtkTextIter caret;
  int offset;

  if (g_strcmp0 (former, text) == 0)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&caret);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, offset);
  gtk_text_buffer_place_cursor (buffer, &caret);
}

static LsgValue
text_view_read (LsgFieldEditor *self)
{
  char *text = dup_buffer_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)));

  /* Values borrow: the editor keeps the text until the next reading. */
  g_object_set_data_full (G_OBJECT (self->inner), "text", text, g_free);
  return lsg_text (text);
}

static void
text_view_make (LsgFieldEditor *self,
                LsgKindId       kind)
{
  GtkTextBuffer *buffer;

  self->widget = self->inner = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->inner), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->inner), FALSE);
  gtk_widget_set_hexpand (self->widget, TRUE);
  gtk_widget_add_css_class (self->widget, "field-text");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* Choice in a dropdown; the first row is “none” where the field may have no value. */

static gboolean
is_nullable (LsgFieldEditor *self)
{
  return (self->field->flags & LSG_FIELD_NULLABLE) != 0;
}

static void
choice_show (LsgFieldEditor *self,
             LsgValue        value)
{
  guint row = is_nullable (self) ? 0 : GTK_INVALID_LIST_POSITION;

  if (value.type == LSG_VALUE_INTEGER)
    row = value.integer + (is_nullable (self) ? 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->inner), row);
}

static LsgValue
choice_read (LsgFieldEditor *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->inner));

  if (row == GTK_INVALID_LIST_POSITION || (is_nullable (self) && row == 0))
    return lsg_none ();
  return lsg_integer (row - (is_nullable (self) ? 1 : 0));
}

static void
choice_make (LsgFieldEditor *self,
             LsgKindId       kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (is_nullable (self))
    gtk_string_list_append (names, C_("choice", "None"));
  for (guint i = 0; i < self->field->n_choices; i++)
    gtk_string_list_append (names, lsg_field_get_choice_label (self->field, i));
  self->widget = self->inner = lsg_drop_down_new (names);
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->inner, "notify::selected", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* Linked buttons: scales, sets, short choices. */

static LsgLevelScale
get_scale (const LsgField *field)
{
  if (g_strcmp0 (field->name, "gravity") == 0)
    return LSG_SCALE_GRAVITY;
  return g_strcmp0 (field->name, "probability") == 0 ? LSG_SCALE_PROBABILITY : LSG_SCALE_CONSTRAINT;
}

static void
describe_levels (LsgFieldEditor *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  for (int rank = self->field->min; rank <= self->field->max; rank++)
    {
      const char *word = lsg_records_get_level_name (records, get_scale (self->field), rank);
      g_autofree char *text = NULL;

      /* TRANSLATORS: a field, a level from 1 to 4, the word of that level: “Gravity: 3, very serious” */
      text = g_strdup_printf (_("%s: %d, %s"), lsg_field_get_label (self->field), rank, word);
      lsg_choice_buttons_describe (LSG_CHOICE_BUTTONS (self->widget), rank - self->field->min, text);
    }
}

static void
buttons_show (LsgFieldEditor *self,
              LsgValue        value)
{
  if (self->field->type == LSG_TYPE_SCALE)
    describe_levels (self);
  lsg_choice_buttons_set_value (LSG_CHOICE_BUTTONS (self->widget),
                                value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
buttons_read (LsgFieldEditor *self)
{
  return lsg_integer (lsg_choice_buttons_get_value (LSG_CHOICE_BUTTONS (self->widget)));
}

static void
buttons_make (LsgFieldEditor *self,
              LsgKindId       kind)
{
  self->widget = self->inner = lsg_choice_buttons_new (self->field);
  gtk_widget_set_halign (self->widget, GTK_ALIGN_START);
  g_signal_connect_object (self->widget, "chosen", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* Numbers. */

static void
number_show (LsgFieldEditor *self,
             LsgValue        value)
{
  lsg_number_entry_set_value (LSG_NUMBER_ENTRY (self->widget),
                              value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
number_read (LsgFieldEditor *self)
{
  return lsg_integer (lsg_number_entry_get_value (LSG_NUMBER_ENTRY (self->widget)));
}

static void
number_complain (LsgFieldEditor *self,
                 const char     *problem)
{
  lsg_number_entry_set_problem (LSG_NUMBER_ENTRY (self->widget), problem);
}

static void
number_make (LsgFieldEditor *self,
             LsgKindId       kind)
{
  self->widget = lsg_number_entry_new (self->field);
  self->inner = GTK_WIDGET (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->widget)));
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->widget, "committed", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->widget, "notify::problem", G_CALLBACK (child_problem_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Dates. */

static void
date_show (LsgFieldEditor *self,
           LsgValue        value)
{
  lsg_date_entry_set_date (LSG_DATE_ENTRY (self->widget), value.type == LSG_VALUE_TEXT ? value.text : NULL);
}

static LsgValue
date_read (LsgFieldEditor *self)
{
  return lsg_text (lsg_date_entry_get_date (LSG_DATE_ENTRY (self->widget)));
}

static void
date_complain (LsgFieldEditor *self,
               const char     *problem)
{
  lsg_date_entry_set_problem (LSG_DATE_ENTRY (self->widget), problem);
}

static void
date_make (LsgFieldEditor *self,
           LsgKindId       kind)
{
  self->widget = lsg_date_entry_new ();
  self->inner = lsg_date_entry_get_control (LSG_DATE_ENTRY (self->widget));
  g_signal_connect_object (self->widget, "committed", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->widget, "notify::problem", G_CALLBACK (child_problem_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Flags. */

static void
flag_show (LsgFieldEditor *self,
           LsgValue        value)
{
  gtk_switch_set_active (GTK_SWITCH (self->inner), value.type == LSG_VALUE_INTEGER && value.integer != 0);
}

static LsgValue
flag_read (LsgFieldEditor *self)
{
  return lsg_integer (gtk_switch_get_active (GTK_SWITCH (self->inner)) ? 1 : 0);
}

static void
flag_make (LsgFieldEditor *self,
           LsgKindId       kind)
{
  self->widget = self->inner = gtk_switch_new ();
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->widget, GTK_ALIGN_END);
  g_signal_connect_object (self->inner, "notify::active", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* References. */

static void
reference_show (LsgFieldEditor *self,
                LsgValue        value)
{
  lsg_reference_drop_down_set_value (LSG_REFERENCE_DROP_DOWN (self->widget),
                                     value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
reference_read (LsgFieldEditor *self)
{
  return lsg_integer (lsg_reference_drop_down_get_value (LSG_REFERENCE_DROP_DOWN (self->widget)));
}

static void
reference_make (LsgFieldEditor *self,
                LsgKindId       kind)
{
  self->widget = lsg_reference_drop_down_new (lsg_project_get_records (self->project), self->field->target,
                                              is_nullable (self) ? C_("choice", "None") : NULL);
  self->inner = lsg_reference_drop_down_get_control (LSG_REFERENCE_DROP_DOWN (self->widget));
  g_signal_connect_object (self->widget, "chosen", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
}

/* Pictures. */

static void
picture_show (LsgFieldEditor *self,
              LsgValue        value)
{
  lsg_picture_entry_set_value (LSG_PICTURE_ENTRY (self->widget),
                               value.type == LSG_VALUE_BLOB ? value.blob : NULL);
}

static LsgValue
picture_read (LsgFieldEditor *self)
{
  return lsg_blob (lsg_picture_entry_get_value (LSG_PICTURE_ENTRY (self->widget)));
}

/* What was refused gives way to what the record has. */
static void
picture_chosen_cb (LsgFieldEditor *self)
{
  take (self);
  if (self->problem != NULL)
    show_record (self);
}

static void
picture_make (LsgFieldEditor *self,
              LsgKindId       kind)
{
  self->widget = lsg_picture_entry_new ();
  self->inner = lsg_picture_entry_get_control (LSG_PICTURE_ENTRY (self->widget));
  g_signal_connect_object (self->widget, "chosen", G_CALLBACK (picture_chosen_cb), self, G_CONNECT_SWAPPED);
}

static const Control entry_control = { entry_make, entry_show, entry_read, NULL };
static const Control text_view_control = { text_view_make, text_view_show, text_view_read, NULL };
static const Control choice_control = { choice_make, choice_show, choice_read, NULL };
static const Control buttons_control = { buttons_make, buttons_show, buttons_read, NULL };
static const Control number_control = { number_make, number_show, number_read, number_complain };
static const Control date_control = { date_make, date_show, date_read, date_complain };
static const Control flag_control = { flag_make, flag_show, flag_read, NULL };
static const Control picture_control = { picture_make, picture_show, picture_read, NULL };
static const Control reference_control = { reference_make, reference_show, reference_read, NULL };

static const Control *const controls[LSG_N_FIELD_TYPES] = {
  [LSG_TYPE_TEXT] = &entry_control,         [LSG_TYPE_MARKDOWN] = &text_view_control,
  [LSG_TYPE_CHOICE] = &choice_control,      [LSG_TYPE_CHOICES] = &buttons_control,
  [LSG_TYPE_INTEGER] = &number_control,     [LSG_TYPE_SCALE] = &buttons_control,
  [LSG_TYPE_QUANTITY] = &number_control,    [LSG_TYPE_MONEY] = &number_control,
  [LSG_TYPE_DATE] = &date_control,          [LSG_TYPE_FLAG] = &flag_control,
  [LSG_TYPE_REFERENCE] = &reference_control, [LSG_TYPE_BLOB] = &picture_control,
};

static gboolean
lsg_field_editor_grab_focus (GtkWidget *widget)
{
  LsgFieldEditor *self = LSG_FIELD_EDITOR (widget);

  return self->widget != NULL && gtk_widget_grab_focus (self->widget);
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
  self->inner = NULL;
  g_clear_pointer (&self->widget, gtk_widget_unparent);
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

  self->control = controls[self->field->type];
  if (self->field->type == LSG_TYPE_CHOICE && (flags & LSG_EDITOR_LINKED) != 0)
    self->control = &buttons_control;
  g_return_val_if_fail (self->control != NULL, NULL);

  self->is_showing = TRUE;
  self->control->make (self, kind);
  gtk_widget_set_parent (self->widget, GTK_WIDGET (self));
  if ((flags & LSG_EDITOR_FLAT) != 0)
    gtk_widget_add_css_class (self->inner, "field-flat");
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
lsg_field_editor_set_maker (LsgFieldEditor *self,
                            LsgRecordMaker  maker,
                            gpointer        data)
{
  g_return_if_fail (LSG_IS_FIELD_EDITOR (self));

  self->maker = maker;
  self->maker_data = data;
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->record != NULL || maker != NULL);
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

GtkWidget *
lsg_field_editor_get_control (LsgFieldEditor *self)
{
  return self->inner;
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
  if (GTK_IS_ENTRY (self->inner))
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->inner), text);
    }
  else if (self->control == &choice_control && is_nullable (self))
    {
      GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->inner)));

      self->is_showing = TRUE;
      gtk_string_list_splice (names, 0, 1, (const char *const[]) { text, NULL });
      self->is_showing = FALSE;
      show_record (self);
    }
}
