/* row.c - between SQLite's values and those of the fields. See row.h. */
#include "row.h"

#include "schema.h"

#include <string.h>

/* Tokens of a set in table order, without a heap string for the usual size. */
static int
bind_choices (sqlite3_stmt   *statement,
              int             index,
              const LsgField *field,
              gint64          mask)
{
  char text[512];
  gsize length = 0;

  for (guint i = 0; i < field->n_choices; i++)
    {
      gsize size = strlen (field->choices[i].token);

      if ((mask & (G_GINT64_CONSTANT (1) << i)) == 0)
        continue;
      g_assert (length + size + 1 < sizeof text);
      if (length > 0)
        text[length++] = ' ';
      memcpy (text + length, field->choices[i].token, size);
      length += size;
    }
  return sqlite3_bind_text (statement, index, text, (int) length, SQLITE_TRANSIENT);
}

int
lsg_row_bind (sqlite3_stmt   *statement,
              int             index,
              const LsgField *field,
              LsgValue        value)
{
  switch (value.type)
    {
    case LSG_VALUE_INTEGER:
      if (field->type == LSG_TYPE_CHOICE)
        return sqlite3_bind_text (statement, index, field->choices[value.integer].token, -1, SQLITE_STATIC);
      if (field->type == LSG_TYPE_CHOICES)
        return bind_choices (statement, index, field, value.integer);
      return sqlite3_bind_int64 (statement, index, value.integer);
    case LSG_VALUE_TEXT:
      return sqlite3_bind_text (statement, index, value.text, -1, SQLITE_STATIC);
    case LSG_VALUE_BLOB:
      return sqlite3_bind_blob64 (statement, index, g_bytes_get_data (value.blob, NULL),
                                  g_bytes_get_size (value.blob), SQLITE_STATIC);
    case LSG_VALUE_NULL:
    default:
      return sqlite3_bind_null (statement, index);
    }
}

static gint64
map_id (GHashTable *ids,
        gint64      id)
{
  gint64 *mapped = ids != NULL ? g_hash_table_lookup (ids, &id) : NULL;

  return mapped != NULL ? *mapped : id;
}

void
lsg_row_bind_record (sqlite3_stmt *statement,
                     LsgRecord    *record,
                     GHashTable   *ids)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  int index = 1;

  sqlite3_bind_int64 (statement, index++, map_id (ids, lsg_record_get_id (record)));
  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    sqlite3_bind_int64 (statement, index++, lsg_record_get_position (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      LsgValue value;

      if (!lsg_field_is_stored (field))
        continue;
      value = lsg_record_get (record, field);
      if (field->type == LSG_TYPE_REFERENCE && value.type == LSG_VALUE_INTEGER)
        value.integer = map_id (ids, value.integer);
      lsg_row_bind (statement, index++, field, value);
    }
}

static gboolean
read_choice (const LsgField *field,
             const char     *text,
             LsgValue       *value)
{
  int choice = lsg_field_find_choice (field, text);

  *value = lsg_integer (choice);
  return choice >= 0;
}

/* Only the form that we write: tokens in table order with one space between. */
static gboolean
read_choices (const LsgField *field,
              const char     *text,
              LsgValue       *value)
{
  gint64 mask = 0;

  for (guint i = 0; i < field->n_choices && *text != '\0'; i++)
    {
      gsize size = strlen (field->choices[i].token);

      if (strncmp (text, field->choices[i].token, size) != 0 || (text[size] != '\0' && text[size] != ' '))
        continue;
      mask |= G_GINT64_CONSTANT (1) << i;
      text += size;
      if (*text == ' ' && *++text == '\0')
        return FALSE;
    }
  *value = lsg_integer (mask);
  return *text == '\0';
}

static gboolean
read_text (const LsgField *field,
           sqlite3_value  *raw,
           LsgValue       *value)
{
  const char *text = (const char *) sqlite3_value_text (raw);
  g_autofree char *owned = NULL;

  if (text == NULL || strlen (text) != (gsize) sqlite3_value_bytes (raw))
    return FALSE;
  if (field->type == LSG_TYPE_CHOICE)
    return read_choice (field, text, value);
  if (field->type == LSG_TYPE_CHOICES)
    return read_choices (field, text, value);
  /* A text that is not in its normal form was not written by us. */
  return lsg_field_normalise (field, lsg_text (text), value, &owned, NULL) && value->type == LSG_VALUE_TEXT
         && value->text == text;
}

/* The blob of the value becomes the record's; there is no field of this type that is read often. */
static gboolean
read_blob (const LsgField *field,
           sqlite3_value  *raw,
           LsgValue       *value)
{
  gsize size = sqlite3_value_bytes (raw);

  if (size > lsg_field_get_max_bytes (field))
    return FALSE;
  *value = lsg_blob (g_bytes_new (sqlite3_value_blob (raw), size));
  return TRUE;
}

gboolean
lsg_row_read (const LsgField *field,
              sqlite3_value  *raw,
              LsgValue       *value)
{
  gboolean as_text = lsg_field_is_text (field) || field->type == LSG_TYPE_CHOICE
                     || field->type == LSG_TYPE_CHOICES;
  char *owned = NULL;

  switch (sqlite3_value_type (raw))
    {
    case SQLITE_NULL:
      *value = lsg_none ();
      return (field->flags & LSG_FIELD_NULLABLE) != 0;
    case SQLITE_INTEGER:
      /* LSG_NULL itself is no number that a field takes. */
      return !as_text && field->type != LSG_TYPE_BLOB && sqlite3_value_int64 (raw) != LSG_NULL
             && lsg_field_normalise (field, lsg_integer (sqlite3_value_int64 (raw)), value, &owned, NULL);
    case SQLITE_TEXT:
      return as_text && read_text (field, raw, value);
    case SQLITE_BLOB:
      return field->type == LSG_TYPE_BLOB && read_blob (field, raw, value);
    default:
      return FALSE;
    }
}

gboolean
lsg_row_put_record (sqlite3_stmt    *statement,
                    LsgRecord       *record,
                    const LsgField **bad)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  int column = (int) lsg_schema_get_n_fixed (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      LsgValue value;

      if (!lsg_field_is_stored (field))
        continue;
      *bad = field;
      if (!lsg_row_read (field, sqlite3_column_value (statement, column++), &value))
        return FALSE;
      lsg_record_put (record, field, value);
      if (value.type == LSG_VALUE_BLOB)
        g_bytes_unref (value.blob);
    }
  return TRUE;
}

/* One column: its field, what its member holds, and the bounds of a number. */
typedef struct {
  const LsgField *field;
  gboolean        number; /* stored as one, too */
  gboolean        text;
  gboolean        nullable;
  gint64          min;
  gint64          max;
} Column;

struct _LsgRowLoader {
  guint  first; /* column of the first field */
  guint  n_columns;
  Column columns[];
};

static gboolean
is_number (const LsgField *field)
{
  return !lsg_field_is_text (field) && field->type != LSG_TYPE_BLOB && field->type != LSG_TYPE_CHOICE
         && field->type != LSG_TYPE_CHOICES;
}

LsgRowLoader *
lsg_row_loader_new (const LsgKind *kind)
{
  LsgRowLoader *self = g_malloc0 (sizeof *self + kind->n_fields * sizeof (Column));

  self->first = lsg_schema_get_n_fixed (kind);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      Column *column = &self->columns[self->n_columns];

      if (!lsg_field_is_stored (&kind->fields[i]))
        continue;
      column->field = &kind->fields[i];
      column->text = lsg_field_is_text (column->field);
      column->number = is_number (column->field);
      column->nullable = (column->field->flags & LSG_FIELD_NULLABLE) != 0;
      lsg_field_get_bounds (column->field, &column->min, &column->max);
      self->n_columns++;
    }
  return self;
}

void
lsg_row_loader_free (LsgRowLoader *self)
{
  g_free (self);
}

static gboolean
load_text (const LsgField *field,
           sqlite3_value  *raw,
           LsgRecord      *record)
{
  const char *text = (const char *) sqlite3_value_text (raw);
  gsize length = sqlite3_value_bytes (raw);

  if (text == NULL || !lsg_field_is_surely_normal (field, text, length))
    return FALSE;
  lsg_record_load_text (record, field, text, length);
  return TRUE;
}

/* Numbers within their bounds, texts that are surely in normal form, and no value where there may be none. */
static gboolean
load_plain (const Column  *column,
            sqlite3_value *raw,
            LsgRecord     *record)
{
  gint64 integer;

  switch (sqlite3_value_type (raw))
    {
    case SQLITE_INTEGER:
      integer = sqlite3_value_int64 (raw);
      if (!column->number || integer < column->min || integer > column->max)
        return FALSE;
      lsg_record_load_integer (record, column->field, integer);
      return TRUE;
    case SQLITE_TEXT:
      return column->text && load_text (column->field, raw, record);
    case SQLITE_NULL:
      if (!column->number || !column->nullable)
        return FALSE;
      lsg_record_load_integer (record, column->field, LSG_NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
lsg_row_loader_put (LsgRowLoader    *self,
                    sqlite3_stmt    *statement,
                    LsgRecord       *record,
                    const LsgField **bad)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const LsgField *field = self->columns[i].field;
      sqlite3_value *raw = sqlite3_column_value (statement, (int) (self->first + i));
      LsgValue value;

      if (load_plain (&self->columns[i], raw, record))
        continue;
      *bad = field;
      if (!lsg_row_read (field, raw, &value))
        return FALSE;
      lsg_record_load (record, field, value);
      if (value.type == LSG_VALUE_BLOB)
        g_bytes_unref (value.blob);
    }
  return TRUE;
}
