/* form-entry.c - an entry for a text of one form. See form-entry.h. */
#include "form-entry.h"

#include "figures.h"
#include "typed-form.h"

struct _LsgFormEntry {
  LsgTypedEntry   parent_instance;
  const LsgField *field;
  LsgRecords     *records;
  char           *value;
};

enum {
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (LsgFormEntry, lsg_form_entry, LSG_TYPE_TYPED_ENTRY)

static GParamSpec *properties[N_PROPS];

static char *
lsg_form_entry_tell (LsgTypedEntry *entry)
{
  LsgFormEntry *self = LSG_FORM_ENTRY (entry);

  return g_strdup (self->value != NULL ? self->value : "");
}

/* What nobody touched is not judged: files hold any text. (transfer full) */
static char *
put_right (LsgFormEntry  *self,
           const char    *text,
           GError       **error)
{
  g_autofree char *former = g_strstrip (g_strdup (self->value != NULL ? self->value : ""));

  if (g_str_equal (text, former))
    return g_strdup (self->value);
  if ((self->field->flags & LSG_FIELD_CURRENCY) != 0)
    return lsg_currency_parse (text, error);
  return lsg_hour_parse (text, lsg_records_get_language (self->records), error);
}

static gboolean
lsg_form_entry_read (LsgTypedEntry  *entry,
                     const char     *text,
                     GError        **error)
{
  LsgFormEntry *self = LSG_FORM_ENTRY (entry);
  g_autofree char *value = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean differs;

  if (*text != '\0' || (self->field->flags & LSG_FIELD_NULLABLE) == 0)
    value = put_right (self, text, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  differs = g_strcmp0 (self->value, value) != 0;
  if (differs)
    {
      g_free (self->value);
      self->value = g_steal_pointer (&value);
    }
  lsg_typed_entry_commit (entry, differs, properties[PROP_VALUE]);
  return TRUE;
}

static void
lsg_form_entry_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_string (value, LSG_FORM_ENTRY (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_form_entry_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_VALUE)
    lsg_form_entry_set_value (LSG_FORM_ENTRY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_form_entry_finalize (GObject *object)
{
  LsgFormEntry *self = LSG_FORM_ENTRY (object);

  g_clear_object (&self->records);
  g_free (self->value);
  G_OBJECT_CLASS (lsg_form_entry_parent_class)->finalize (object);
}

static void
lsg_form_entry_class_init (LsgFormEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LsgTypedEntryClass *entry_class = LSG_TYPED_ENTRY_CLASS (klass);

  object_class->get_property = lsg_form_entry_get_property;
  object_class->set_property = lsg_form_entry_set_property;
  object_class->finalize = lsg_form_entry_finalize;
  entry_class->read = lsg_form_entry_read;
  entry_class->tell = lsg_form_entry_tell;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lsg_form_entry_init (LsgFormEntry *self)
{
  GtkWidget *entry = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self));

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
}

GtkWidget *
lsg_form_entry_new (const LsgField *field,
                    LsgRecords     *records)
{
  LsgFormEntry *self = g_object_new (LSG_TYPE_FORM_ENTRY, NULL);

  self->field = field;
  self->records = g_object_ref (records);
  return GTK_WIDGET (self);
}

const char *
lsg_form_entry_get_value (LsgFormEntry *self)
{
  g_return_val_if_fail (LSG_IS_FORM_ENTRY (self), NULL);

  return self->value;
}

void
lsg_form_entry_set_value (LsgFormEntry *self,
                          const char   *value)
{
  g_return_if_fail (LSG_IS_FORM_ENTRY (self));

  lsg_typed_entry_set_problem (LSG_TYPED_ENTRY (self), NULL);
  if (g_strcmp0 (self->value, value) == 0)
    return;
  g_free (self->value);
  self->value = g_strdup (value);
  lsg_typed_entry_show (LSG_TYPED_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
