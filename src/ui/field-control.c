/* field-control.c - see field-control.h. One row of `types` per kind of control: how it is made, how it shows a
 * value, how its value is read. */
#include "field-control.h"

#include "choice-buttons.h"
#include "date-entry.h"
#include "drop-down.h"
#include "entry-rest.h"
#include "figures.h"
#include "form-entry.h"
#include "level.h"
#include "number-entry.h"
#include "picture-entry.h"
#include "reference-drop-down.h"

#include <glib/gi18n-lib.h>

struct _LsgControlType {
  void     (*make) (LsgFieldControl *self);
  void     (*show) (LsgFieldControl *self,
                    LsgValue         value);
  LsgValue (*read) (LsgFieldControl *self);
};

static void
follow (LsgFieldControl *self,
        gpointer         control,
        const char      *signal)
{
  g_signal_connect_object (control, signal, self->chosen, self->editor, G_CONNECT_SWAPPED);
}

/* One-line text. */

static void
entry_show (LsgFieldControl *self,
            LsgValue         value)
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
entry_read (LsgFieldControl *self)
{
  return lsg_text (gtk_editable_get_text (GTK_EDITABLE (self->inner)));
}

static void
entry_make (LsgFieldControl *self)
{
  self->widget = self->inner = gtk_entry_new ();
  gtk_widget_set_hexpand (self->widget, TRUE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->inner), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->inner), 6);
  lsg_entry_rest_when_left (self->inner);
  follow (self, self->inner, "changed");
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
text_view_show (LsgFieldControl *self,
                LsgValue         value)
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
text_view_read (LsgFieldControl *self)
{
  char *text = dup_buffer_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)));

  /* Values borrow: the editor keeps the text until the next reading. */
  g_object_set_data_full (G_OBJECT (self->inner), "text", text, g_free);
  return lsg_text (text);
}

static void
text_view_make (LsgFieldControl *self)
{
  GtkTextBuffer *buffer;

  self->widget = self->inner = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->inner), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->inner), FALSE);
  gtk_widget_set_hexpand (self->widget, TRUE);
  gtk_widget_add_css_class (self->widget, "field-text");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  follow (self, buffer, "changed");
}

/* Choice in a dropdown; the first row is “none” where the field may have no value. */

static gboolean
is_nullable (LsgFieldControl *self)
{
  return (self->field->flags & LSG_FIELD_NULLABLE) != 0;
}

static void
choice_show (LsgFieldControl *self,
             LsgValue         value)
{
  guint row = is_nullable (self) ? 0 : GTK_INVALID_LIST_POSITION;

  /* Without a record it is what a new one would begin with. */
  if (value.type == LSG_VALUE_NULL && !is_nullable (self) && self->field->initial != NULL)
    value = lsg_integer (lsg_field_find_choice (self->field, self->field->initial));
  if (value.type == LSG_VALUE_INTEGER)
    row = value.integer + (is_nullable (self) ? 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->inner), row);
}

static LsgValue
choice_read (LsgFieldControl *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->inner));

  if (row == GTK_INVALID_LIST_POSITION || (is_nullable (self) && row == 0))
    return lsg_none ();
  return lsg_integer (row - (is_nullable (self) ? 1 : 0));
}

static void
choice_make (LsgFieldControl *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (is_nullable (self))
    gtk_string_list_append (names, lsg_field_get_none_label (self->field));
  for (guint i = 0; i < self->field->n_choices; i++)
    gtk_string_list_append (names, lsg_field_get_choice_label (self->field, i));
  self->widget = self->inner = lsg_drop_down_new (names);
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  follow (self, self->inner, "notify::selected");
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
describe_levels (LsgFieldControl *self)
{
  for (int rank = self->field->min; rank <= self->field->max; rank++)
    {
      const char *word = lsg_records_get_level_name (self->records, get_scale (self->field), rank);
      g_autofree char *text = NULL;

      /* TRANSLATORS: a field, a level from 1 to 4, the word of that level: “Gravity: 3, very serious” */
      text = g_strdup_printf (_("%s: %d, %s"), lsg_field_get_label (self->field), rank, word);
      lsg_choice_buttons_describe (LSG_CHOICE_BUTTONS (self->widget), rank - self->field->min, text,
                                   lsg_records_get_level_description (self->records, get_scale (self->field), rank));
    }
}

static void
buttons_show (LsgFieldControl *self,
              LsgValue         value)
{
  if (self->field->type == LSG_TYPE_SCALE)
    describe_levels (self);
  lsg_choice_buttons_set_value (LSG_CHOICE_BUTTONS (self->widget),
                                value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
buttons_read (LsgFieldControl *self)
{
  return lsg_integer (lsg_choice_buttons_get_value (LSG_CHOICE_BUTTONS (self->widget)));
}

static void
buttons_make (LsgFieldControl *self)
{
  self->widget = self->inner = lsg_choice_buttons_new (self->field);
  gtk_widget_set_halign (self->widget, GTK_ALIGN_START);
  follow (self, self->widget, "chosen");
}

/* Numbers. */

static void
number_show (LsgFieldControl *self,
             LsgValue         value)
{
  lsg_number_entry_set_value (LSG_NUMBER_ENTRY (self->widget),
                              value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
number_read (LsgFieldControl *self)
{
  return lsg_integer (lsg_number_entry_get_value (LSG_NUMBER_ENTRY (self->widget)));
}

static void
number_make (LsgFieldControl *self)
{
  self->widget = lsg_number_entry_new (self->field);
  if (self->field->type == LSG_TYPE_MONEY)
    lsg_number_entry_set_records (LSG_NUMBER_ENTRY (self->widget), self->records);
  self->inner = GTK_WIDGET (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->widget)));
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  follow (self, self->widget, "committed");
}

/* Texts of one form. */

static void
form_show (LsgFieldControl *self,
           LsgValue         value)
{
  lsg_form_entry_set_value (LSG_FORM_ENTRY (self->widget), value.type == LSG_VALUE_TEXT ? value.text : NULL);
}

static LsgValue
form_read (LsgFieldControl *self)
{
  const char *text = lsg_form_entry_get_value (LSG_FORM_ENTRY (self->widget));

  return lsg_text (text != NULL ? text : "");
}

static void
form_make (LsgFieldControl *self)
{
  self->widget = lsg_form_entry_new (self->field, self->records);
  self->inner = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self->widget));
  gtk_widget_set_hexpand (self->widget, TRUE);
  follow (self, self->widget, "committed");
}

/* Dates. */

static void
date_show (LsgFieldControl *self,
           LsgValue         value)
{
  lsg_date_entry_set_date (LSG_DATE_ENTRY (self->widget), value.type == LSG_VALUE_TEXT ? value.text : NULL);
}

static LsgValue
date_read (LsgFieldControl *self)
{
  return lsg_text (lsg_date_entry_get_date (LSG_DATE_ENTRY (self->widget)));
}

static void
date_make (LsgFieldControl *self)
{
  self->widget = lsg_date_entry_new ();
  self->inner = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self->widget));
  follow (self, self->widget, "committed");
}

/* Flags. */

static void
flag_show (LsgFieldControl *self,
           LsgValue         value)
{
  gtk_switch_set_active (GTK_SWITCH (self->inner), value.type == LSG_VALUE_INTEGER && value.integer != 0);
}

static LsgValue
flag_read (LsgFieldControl *self)
{
  return lsg_integer (gtk_switch_get_active (GTK_SWITCH (self->inner)) ? 1 : 0);
}

static void
flag_make (LsgFieldControl *self)
{
  self->widget = self->inner = gtk_switch_new ();
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->widget, GTK_ALIGN_END);
  follow (self, self->inner, "notify::active");
}

/* References. */

static void
reference_show (LsgFieldControl *self,
                LsgValue         value)
{
  lsg_reference_drop_down_set_value (LSG_REFERENCE_DROP_DOWN (self->widget),
                                     value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL);
}

static LsgValue
reference_read (LsgFieldControl *self)
{
  return lsg_integer (lsg_reference_drop_down_get_value (LSG_REFERENCE_DROP_DOWN (self->widget)));
}

static void
reference_make (LsgFieldControl *self)
{
  self->widget = lsg_reference_drop_down_new (self->records, self->field->target,
                                              is_nullable (self) ? lsg_field_get_none_label (self->field) : NULL);
  self->inner = lsg_reference_drop_down_get_control (LSG_REFERENCE_DROP_DOWN (self->widget));
  follow (self, self->widget, "chosen");
}

/* Pictures. */

static void
picture_show (LsgFieldControl *self,
              LsgValue         value)
{
  lsg_picture_entry_set_value (LSG_PICTURE_ENTRY (self->widget),
                               value.type == LSG_VALUE_BLOB ? value.blob : NULL);
}

static LsgValue
picture_read (LsgFieldControl *self)
{
  return lsg_blob (lsg_picture_entry_get_value (LSG_PICTURE_ENTRY (self->widget)));
}

static void
picture_make (LsgFieldControl *self)
{
  self->widget = lsg_picture_entry_new ();
  self->inner = lsg_picture_entry_get_control (LSG_PICTURE_ENTRY (self->widget));
  follow (self, self->widget, "chosen");
}

static const LsgControlType entry_type = { entry_make, entry_show, entry_read };
static const LsgControlType text_view_type = { text_view_make, text_view_show, text_view_read };
static const LsgControlType choice_type = { choice_make, choice_show, choice_read };
static const LsgControlType buttons_type = { buttons_make, buttons_show, buttons_read };
static const LsgControlType number_type = { number_make, number_show, number_read };
static const LsgControlType form_type = { form_make, form_show, form_read };
static const LsgControlType date_type = { date_make, date_show, date_read };
static const LsgControlType flag_type = { flag_make, flag_show, flag_read };
static const LsgControlType picture_type = { picture_make, picture_show, picture_read };
static const LsgControlType reference_type = { reference_make, reference_show, reference_read };

static const LsgControlType *const types[LSG_N_FIELD_TYPES] = {
  [LSG_TYPE_TEXT] = &entry_type,           [LSG_TYPE_MARKDOWN] = &text_view_type,
  [LSG_TYPE_CHOICE] = &choice_type,        [LSG_TYPE_CHOICES] = &buttons_type,
  [LSG_TYPE_INTEGER] = &number_type,       [LSG_TYPE_SCALE] = &buttons_type,
  [LSG_TYPE_QUANTITY] = &number_type,      [LSG_TYPE_MONEY] = &number_type,
  [LSG_TYPE_DATE] = &date_type,            [LSG_TYPE_FLAG] = &flag_type,
  [LSG_TYPE_REFERENCE] = &reference_type,  [LSG_TYPE_BLOB] = &picture_type,
};

void
lsg_field_control_make (LsgFieldControl *self,
                        gboolean         linked)
{
  self->type = types[self->field->type];
  if (self->field->type == LSG_TYPE_CHOICE && linked)
    self->type = &buttons_type;
  if ((self->field->flags & (LSG_FIELD_CURRENCY | LSG_FIELD_HOUR)) != 0)
    self->type = &form_type;
  g_return_if_fail (self->type != NULL);

  self->type->make (self);
}

void
lsg_field_control_show (LsgFieldControl *self,
                        LsgValue         value)
{
  self->type->show (self, value);
}

LsgValue
lsg_field_control_read (LsgFieldControl *self)
{
  return self->type->read (self);
}

void
lsg_field_control_complain (LsgFieldControl *self,
                            const char      *problem)
{
  if (LSG_IS_TYPED_ENTRY (self->widget))
    lsg_typed_entry_set_problem (LSG_TYPED_ENTRY (self->widget), problem);
  else if (problem != NULL)
    gtk_widget_add_css_class (self->inner, "error");
  else
    gtk_widget_remove_css_class (self->inner, "error");
}

void
lsg_field_control_set_placeholder (LsgFieldControl *self,
                                   const char      *text)
{
  if (GTK_IS_ENTRY (self->inner))
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->inner), text);
    }
  else if (self->type == &choice_type && is_nullable (self))
    {
      GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->inner)));

      gtk_string_list_splice (names, 0, 1, (const char *const[]) { text, NULL });
    }
}
