/* number-entry.c - an entry for one number. See number-entry.h. */
#include "number-entry.h"

#include "number.h"
#include "programme.h"

struct _LsgNumberEntry {
  LsgTypedEntry   parent_instance;
  const LsgField *field;
  LsgRecords     *records; /* NULL: amounts are numbers alone */
  gint64          value;
};

enum {
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (LsgNumberEntry, lsg_number_entry, LSG_TYPE_TYPED_ENTRY)

static GParamSpec *properties[N_PROPS];

static gboolean
is_hundredths (const LsgField *field)
{
  return field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY;
}

static gboolean
is_rate (const LsgField *field)
{
  return (field->flags & LSG_FIELD_RATE) != 0;
}

/* Whole numbers are shown as typed, without marks between thousands. */
static char *
lsg_number_entry_tell (LsgTypedEntry *entry)
{
  LsgNumberEntry *self = LSG_NUMBER_ENTRY (entry);
  guint scale = is_hundredths (self->field) ? 2 : 0;

  if (self->value == LSG_NULL)
    return g_strdup ("");
  if (is_rate (self->field))
    return lsg_number_format (self->value, 4, self->value % 10 == 0 ? 3 : 4, LSG_NUMBER_PLAIN,
                              lsg_language_get_interface ());
  return lsg_number_format (self->value, scale, scale, LSG_NUMBER_TRIM | LSG_NUMBER_PLAIN,
                            lsg_language_get_interface ());
}

static gboolean
parse (LsgNumberEntry *self,
       const char     *text,
       gint64         *value,
       GError        **error)
{
  const LsgField *field = self->field;
  LsgLanguage language = lsg_language_get_interface ();

  if (*text == '\0' && (field->flags & LSG_FIELD_NULLABLE) != 0)
    {
      *value = LSG_NULL;
      return TRUE;
    }
  if ((field->flags & LSG_FIELD_MINUTES) != 0)
    return lsg_number_parse_minutes (text, field->min, field->max, language, value, error);
  if ((field->flags & LSG_FIELD_HOURS) != 0)
    return lsg_number_parse_hours (text, field->min, field->max, language, value, error);
  if (is_rate (field))
    return lsg_number_parse_rate (text, field->min, field->max, language, value, error);
  if ((field->flags & LSG_FIELD_PERCENT) != 0)
    return lsg_number_parse_percent (text, field->min, field->max, language, value, error);
  if (field->type == LSG_TYPE_MONEY && self->records != NULL)
    return lsg_number_parse_money (text, lsg_records_get_programme (self->records)->currency, field->min,
                                   field->max, language, value, error);
  if (is_hundredths (field))
    return lsg_number_parse_hundredths (text, field->min, field->max, language, value, error);
  return lsg_number_parse_integer (text, field->min, field->max, language, value, error);
}

static void
commit_value (LsgNumberEntry *self,
              gint64          value)
{
  gboolean differs = self->value != value;

  self->value = value;
  lsg_typed_entry_commit (LSG_TYPED_ENTRY (self), differs, properties[PROP_VALUE]);
}

static gboolean
lsg_number_entry_read (LsgTypedEntry  *entry,
                       const char     *text,
                       GError        **error)
{
  gint64 value;

  if (!parse (LSG_NUMBER_ENTRY (entry), text, &value, error))
    return FALSE;
  commit_value (LSG_NUMBER_ENTRY (entry), value);
  return TRUE;
}

static void
step (LsgNumberEntry *self,
      gint64          by)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (lsg_number_entry_get_editable (self))));
  gint64 value;

  if (!parse (self, text, &value, NULL))
    return;
  if (is_hundredths (self->field))
    by *= LSG_HUNDRED;
  value = value == LSG_NULL ? MAX (self->field->min, 0) : value + by;
  commit_value (self, CLAMP (value, self->field->min, self->field->max));
}

static gboolean
key_pressed_cb (LsgNumberEntry  *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Down:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Page_Up:
      step (self, 10);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (self, -10);
      return TRUE;
    case GDK_KEY_Escape:
      lsg_typed_entry_show (LSG_TYPED_ENTRY (self));
      lsg_typed_entry_set_problem (LSG_TYPED_ENTRY (self), NULL);
      return FALSE;
    default:
      return FALSE;
    }
}

static void
lsg_number_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_int64 (value, LSG_NUMBER_ENTRY (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_number_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_VALUE)
    lsg_number_entry_set_value (LSG_NUMBER_ENTRY (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_number_entry_finalize (GObject *object)
{
  g_clear_object (&LSG_NUMBER_ENTRY (object)->records);
  G_OBJECT_CLASS (lsg_number_entry_parent_class)->finalize (object);
}

static void
lsg_number_entry_class_init (LsgNumberEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LsgTypedEntryClass *entry_class = LSG_TYPED_ENTRY_CLASS (klass);

  object_class->get_property = lsg_number_entry_get_property;
  object_class->set_property = lsg_number_entry_set_property;
  object_class->finalize = lsg_number_entry_finalize;
  entry_class->read = lsg_number_entry_read;
  entry_class->tell = lsg_number_entry_tell;

  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, LSG_NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lsg_number_entry_init (LsgNumberEntry *self)
{
  GtkWidget *entry = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = LSG_NULL;
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (entry, keys);
}

GtkWidget *
lsg_number_entry_new (const LsgField *field)
{
  LsgNumberEntry *self = g_object_new (LSG_TYPE_NUMBER_ENTRY, NULL);
  GtkEditable *editable = lsg_number_entry_get_editable (self);
  gint64 largest = is_hundredths (field) ? field->max / LSG_HUNDRED : field->max;
  int digits = is_hundredths (field) ? 4 : 2;

  for (; largest >= 100 && digits < 8; largest /= 10)
    digits++;
  self->field = field;
  gtk_editable_set_width_chars (editable, digits);
  gtk_editable_set_max_width_chars (editable, digits);
  return GTK_WIDGET (self);
}

void
lsg_number_entry_set_records (LsgNumberEntry *self,
                              LsgRecords     *records)
{
  g_return_if_fail (LSG_IS_NUMBER_ENTRY (self));

  g_set_object (&self->records, records);
}

void
lsg_number_entry_set_value (LsgNumberEntry *self,
                            gint64          value)
{
  g_return_if_fail (LSG_IS_NUMBER_ENTRY (self));

  lsg_typed_entry_set_problem (LSG_TYPED_ENTRY (self), NULL);
  if (self->value == value)
    {
      if (!gtk_widget_has_focus (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self))))
        lsg_typed_entry_show (LSG_TYPED_ENTRY (self));
      return;
    }
  self->value = value;
  lsg_typed_entry_show (LSG_TYPED_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

gint64
lsg_number_entry_get_value (LsgNumberEntry *self)
{
  g_return_val_if_fail (LSG_IS_NUMBER_ENTRY (self), LSG_NULL);

  return self->value;
}

GtkEditable *
lsg_number_entry_get_editable (LsgNumberEntry *self)
{
  return GTK_EDITABLE (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self)));
}

void
lsg_number_entry_set_placeholder (LsgNumberEntry *self,
                                  const char     *text)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self))), text);
}
