/* record.c - records as GObjects whose properties come from the kind's table. See record.h. */
#include "record.h"

#include <string.h>

typedef struct {
  gint64 id;
  gint64 position;
} LsgRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LsgRecord, lsg_record, G_TYPE_OBJECT)

/* Property ids of rows begin here; below are those that every record has. */
enum {
  PROP_0,
  PROP_ID,
  PROP_POSITION,
  PROP_FIRST_FIELD,
};

static inline gpointer
get_member (LsgRecord      *self,
            const LsgField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

/* The empty text, which many members hold, is on no heap. */
static const char empty[] = "";

static char *
copy_text (const char *text,
           gsize       length)
{
  char *copy;

  if (length == 0)
    return (char *) empty;
  copy = g_malloc (length + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

static void
free_text (char *text)
{
  if (text != empty)
    g_free (text);
}

static gboolean
put_text (char      **member,
          const char *text)
{
  char *former = *member;

  if (g_strcmp0 (former, text) == 0)
    return FALSE;
  /* The new text may be a part of the former one. */
  *member = text != NULL ? copy_text (text, strlen (text)) : NULL;
  free_text (former);
  return TRUE;
}

static gboolean
put_blob (GBytes **member,
          GBytes  *blob)
{
  if (*member == blob || (*member != NULL && blob != NULL && g_bytes_equal (*member, blob)))
    return FALSE;
  g_clear_pointer (member, g_bytes_unref);
  *member = blob != NULL ? g_bytes_ref (blob) : NULL;
  return TRUE;
}

/* Writes without telling anybody. TRUE when the value differs. */
static gboolean
put_member (LsgRecord      *self,
            const LsgField *field,
            LsgValue        value)
{
  gpointer member = get_member (self, field);
  gint64 integer;

  if (lsg_field_is_text (field))
    return put_text (member, value.type == LSG_VALUE_TEXT ? value.text : NULL);
  if (field->type == LSG_TYPE_BLOB)
    return put_blob (member, value.type == LSG_VALUE_BLOB ? value.blob : NULL);

  integer = value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL;
  if (*(gint64 *) member == integer)
    return FALSE;
  *(gint64 *) member = integer;
  return TRUE;
}

static void
lsg_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LsgRecord *self = LSG_RECORD (object);
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);
  const LsgKind *kind = lsg_record_get_kind (self);

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (value, priv->id);
    }
  else if (prop_id == PROP_POSITION)
    {
      g_value_set_int64 (value, priv->position);
    }
  else
    {
      const LsgField *field = &kind->fields[prop_id - PROP_FIRST_FIELD];

      if (lsg_field_is_text (field))
        g_value_set_string (value, *(char **) get_member (self, field));
      else if (field->type == LSG_TYPE_BLOB)
        g_value_set_boxed (value, *(GBytes **) get_member (self, field));
      else
        g_value_set_int64 (value, *(gint64 *) get_member (self, field));
    }
}

static void
lsg_record_constructed (GObject *object)
{
  LsgRecord *self = LSG_RECORD (object);
  LsgRecordClass *klass = LSG_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (lsg_record_parent_class)->constructed (object);

  memcpy (self + 1, klass->blank, klass->blank_size);
  for (const LsgField **text = klass->texts; *text != NULL; text++)
    put_member (self, *text, klass->defaults[*text - klass->kind->fields]);
}

static void
lsg_record_finalize (GObject *object)
{
  LsgRecord *self = LSG_RECORD (object);
  const LsgKind *kind = lsg_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];

      if (lsg_field_is_text (field))
        free_text (*(char **) get_member (self, field));
      else if (field->type == LSG_TYPE_BLOB)
        g_clear_pointer ((GBytes **) get_member (self, field), g_bytes_unref);
    }

  G_OBJECT_CLASS (lsg_record_parent_class)->finalize (object);
}

static GParamSpec *
make_pspec (const LsgField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  if (lsg_field_is_text (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (field->type == LSG_TYPE_BLOB)
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
  return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, LSG_NULL, flags);
}

/* Read once for each type and kept as long as it: types are never unloaded. */
static LsgValue
read_default (const LsgField *field)
{
  g_autoptr (GError) error = NULL;
  LsgValue value = lsg_none ();
  char *owned = NULL;

  if (field->initial != NULL)
    {
      if (!lsg_field_from_text (field, field->initial, &value, &owned, &error))
        g_error ("Default of %s: %s", field->name, error->message);
      if (value.type == LSG_VALUE_TEXT)
        value.text = g_intern_string (value.text);
      g_free (owned);
    }
  else if (lsg_field_is_text (field) && (field->flags & LSG_FIELD_NULLABLE) == 0)
    {
      value = lsg_text ("");
    }
  return value;
}

/* Members of a new record as bytes; kept as long as the type. */
static void
draw_blank (LsgRecordClass *klass,
            const LsgKind  *kind)
{
  GPtrArray *texts = g_ptr_array_new ();
  GTypeQuery query;

  g_type_query (G_TYPE_FROM_CLASS (klass), &query);
  klass->blank_size = query.instance_size - sizeof (LsgRecord);
  klass->blank = g_malloc0 (klass->blank_size);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      LsgValue value = klass->defaults[i];
      char *member = klass->blank + field->offset - sizeof (LsgRecord);

      if (value.type == LSG_VALUE_TEXT && *value.text == '\0')
        *(const char **) member = empty;
      else if (value.type == LSG_VALUE_TEXT)
        g_ptr_array_add (texts, (gpointer) field);
      else if (field->type != LSG_TYPE_BLOB && !lsg_field_is_text (field))
        *(gint64 *) member = value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL;
    }
  g_ptr_array_add (texts, NULL);
  klass->texts = (const LsgField **) g_ptr_array_free (texts, FALSE);
}

void
lsg_record_class_describe (LsgRecordClass *klass,
                           const LsgKind  *kind)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject clears these two in every subclass. */
  object_class->get_property = lsg_record_get_property;
  klass->kind = kind;
  klass->pspecs = g_new0 (GParamSpec *, kind->n_fields);
  klass->defaults = g_new0 (LsgValue, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      klass->pspecs[i] = make_pspec (&kind->fields[i]);
      klass->defaults[i] = read_default (&kind->fields[i]);
      g_object_class_install_property (object_class, PROP_FIRST_FIELD + i, klass->pspecs[i]);
    }
  draw_blank (klass, kind);
}

static void
lsg_record_class_init (LsgRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lsg_record_get_property;
  object_class->constructed = lsg_record_constructed;
  object_class->finalize = lsg_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags));
  g_object_class_install_property (object_class, PROP_POSITION,
                                   g_param_spec_int64 ("position", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                                       flags));
}

static void
lsg_record_init (LsgRecord *self)
{
}

LsgRecord *
lsg_record_new (LsgKindId kind,
                gint64    id)
{
  LsgRecord *self = g_object_new (lsg_kind_get (kind)->get_type (), NULL);
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  priv->id = id;
  return self;
}

const LsgKind *
lsg_record_get_kind (LsgRecord *self)
{
  return LSG_RECORD_GET_CLASS (self)->kind;
}

LsgKindId
lsg_record_get_kind_id (LsgRecord *self)
{
  return lsg_record_get_kind (self)->id;
}

gint64
lsg_record_get_id (LsgRecord *self)
{
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  return priv->id;
}

const gint64 *
lsg_record_peek_id (LsgRecord *self)
{
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  return &priv->id;
}

gint64
lsg_record_get_position (LsgRecord *self)
{
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  return priv->position;
}

int
lsg_record_compare_places (LsgRecord *a,
                           LsgRecord *b)
{
  LsgRecordPrivate *priv_a = lsg_record_get_instance_private (a);
  LsgRecordPrivate *priv_b = lsg_record_get_instance_private (b);

  if (priv_a->position != priv_b->position)
    return priv_a->position < priv_b->position ? -1 : 1;
  return (priv_a->id > priv_b->id) - (priv_a->id < priv_b->id);
}

LsgValue
lsg_record_get (LsgRecord      *self,
                const LsgField *field)
{
  if (lsg_field_is_text (field))
    return lsg_text (*(char **) get_member (self, field));
  if (field->type == LSG_TYPE_BLOB)
    return lsg_blob (*(GBytes **) get_member (self, field));
  return lsg_integer (*(gint64 *) get_member (self, field));
}

LsgValue
lsg_record_get_by_name (LsgRecord  *self,
                        const char *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (self), name);

  g_return_val_if_fail (field != NULL, lsg_none ());

  return lsg_record_get (self, field);
}

static const char *
get_first_text (LsgRecord         *self,
                const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (self), names[i]);

      if (field != NULL && *(char **) get_member (self, field) != NULL)
        return *(char **) get_member (self, field);
    }
  return NULL;
}

gboolean
lsg_record_may_stand_in (LsgRecord      *self,
                         const LsgField *field,
                         LsgRecord      *target)
{
  return target != self && lsg_record_get (target, field).type == LSG_VALUE_NULL;
}

const char *
lsg_record_get_code (LsgRecord *self)
{
  return get_first_text (self, (const char *[]) { "code", "number", NULL });
}

const char *
lsg_record_get_title (LsgRecord *self)
{
  const char *title = get_first_text (self, (const char *[]) { "title", "name", NULL });

  return title != NULL ? title : "";
}

gboolean
lsg_record_put (LsgRecord      *self,
                const LsgField *field,
                LsgValue        value)
{
  LsgRecordClass *klass = LSG_RECORD_GET_CLASS (self);

  g_assert (field >= klass->kind->fields && field < klass->kind->fields + klass->kind->n_fields);

  if (!put_member (self, field, value))
    return FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[field - klass->kind->fields]);
  return TRUE;
}

void
lsg_record_load (LsgRecord      *self,
                 const LsgField *field,
                 LsgValue        value)
{
  put_member (self, field, value);
}

void
lsg_record_load_text (LsgRecord      *self,
                      const LsgField *field,
                      const char     *text,
                      gsize           length)
{
  char **member = get_member (self, field);
  char *former = *member;

  *member = copy_text (text, length);
  free_text (former);
}

void
lsg_record_load_position (LsgRecord *self,
                          gint64     position)
{
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  priv->position = position;
}

gboolean
lsg_record_put_position (LsgRecord *self,
                         gint64     position)
{
  LsgRecordPrivate *priv = lsg_record_get_instance_private (self);

  if (priv->position == position)
    return FALSE;
  priv->position = position;
  g_object_notify (G_OBJECT (self), "position");
  return TRUE;
}
