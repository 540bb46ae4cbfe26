/* changeset.c - session changesets. See changeset.h. */
#include "changeset.h"

#include "schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

static GBytes *
take_buffer (int      code,
             int      size,
             gpointer data)
{
  if (code != SQLITE_OK)
    {
      sqlite3_free (data);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

GBytes *
lsg_changeset_take (sqlite3_session *session)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (session, &size, &data);

  return take_buffer (code, size, data);
}

GBytes *
lsg_changeset_invert (GBytes *changeset)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3changeset_invert ((int) g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                                      &size, &data);

  return take_buffer (code, size, data);
}

static int
add_changeset (sqlite3_changegroup *group,
               GBytes              *changeset)
{
  return sqlite3changegroup_add (group, (int) g_bytes_get_size (changeset),
                                 (void *) g_bytes_get_data (changeset, NULL));
}

GBytes *
lsg_changeset_join (GBytes *first,
                    GBytes *second)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  void *data = NULL;
  int size = 0;
  int code = sqlite3changegroup_new (&group);

  if (code == SQLITE_OK)
    code = add_changeset (group, first);
  if (code == SQLITE_OK)
    code = add_changeset (group, second);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &size, &data);
  return take_buffer (code, size, data);
}

static guint
count_columns (const LsgKind *kind)
{
  guint n = lsg_schema_get_n_fixed (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    n += lsg_field_is_stored (&kind->fields[i]);
  return n;
}

/* Values as SQLite documents them for changesets: a byte for the type, then the value. */
static void
append_value (GByteArray *bytes,
              guint8      type,
              gint64      integer)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64) integer);

  g_byte_array_append (bytes, &type, 1);
  if (type == SQLITE_INTEGER)
    g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_nothing (GByteArray *bytes,
                guint       n)
{
  for (guint i = 0; i < n; i++)
    append_value (bytes, 0, 0);
}

static void
append_table (GByteArray    *bytes,
              const LsgKind *kind,
              guint          n_columns)
{
  /* Only the id, the first column, is of the primary key. One byte for the number: it is below 128. */
  const guint8 begin[] = { 'T', (guint8) n_columns, 1 };

  g_assert (n_columns < 128);
  g_byte_array_append (bytes, begin, sizeof begin);
  append_nothing (bytes, n_columns - 1);
  g_byte_array_append (bytes, (const guint8 *) kind->name, strlen (kind->name) + 1);
}

GBytes *
lsg_changeset_of_cleared (const LsgKind  *kind,
                          const LsgField *field,
                          gint64          target,
                          GArray         *ids)
{
  static const guint8 begin[] = { SQLITE_UPDATE, 0 };
  GByteArray *bytes = g_byte_array_new ();
  guint n_columns = count_columns (kind);
  guint column = lsg_schema_get_n_fixed (kind);

  for (const LsgField *other = kind->fields; other < field; other++)
    column += lsg_field_is_stored (other);
  append_table (bytes, kind, n_columns);
  for (guint i = 0; i < ids->len; i++)
    {
      g_byte_array_append (bytes, begin, sizeof begin);
      append_value (bytes, SQLITE_INTEGER, g_array_index (ids, gint64, i));
      append_nothing (bytes, column - 1);
      append_value (bytes, SQLITE_INTEGER, target);
      append_nothing (bytes, n_columns - column - 1);

      append_nothing (bytes, column);
      append_value (bytes, SQLITE_NULL, 0);
      append_nothing (bytes, n_columns - column - 1);
    }
  return g_byte_array_free_to_bytes (bytes);
}

sqlite3_value *
lsg_row_change_get (const LsgRowChange *change,
                    guint               column)
{
  sqlite3_value *value = NULL;

  if (change->operation == SQLITE_DELETE || sqlite3changeset_new (change->iter, (int) column, &value) != SQLITE_OK)
    return NULL;
  return value;
}

static gboolean
read_row (sqlite3_changeset_iter *iter,
          LsgRowChange           *change)
{
  sqlite3_value *id = NULL;
  const char *table = NULL;
  int n_columns = 0;
  int code;

  change->iter = iter;
  if (sqlite3changeset_op (iter, &table, &n_columns, &change->operation, NULL) != SQLITE_OK || table == NULL)
    return FALSE;
  change->kind = lsg_kind_find (table);
  if (change->kind == NULL || (guint) n_columns != count_columns (change->kind))
    return FALSE;

  if (change->operation == SQLITE_INSERT)
    code = sqlite3changeset_new (iter, 0, &id);
  else
    code = sqlite3changeset_old (iter, 0, &id);
  if (code != SQLITE_OK || id == NULL)
    return FALSE;
  change->id = sqlite3_value_int64 (id);
  return TRUE;
}

gboolean
lsg_changeset_walk (GBytes          *changeset,
                    LsgRowChangeFunc func,
                    gpointer         user_data)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean sound = TRUE;
  int code = sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset),
                                     (void *) g_bytes_get_data (changeset, NULL));

  if (code != SQLITE_OK)
    return FALSE;
  while (sound && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      LsgRowChange change;

      sound = read_row (iter, &change) && func (&change, user_data);
    }
  return sqlite3changeset_finalize (iter) == SQLITE_OK && sound;
}

typedef struct {
  gint64   n_rows;
  gboolean written[LSG_N_KINDS]; /* rows inserted or updated: their own references may hang */
  gboolean removed[LSG_N_KINDS]; /* rows gone: references to them may hang */
} Touched;

static gboolean
note_touched (const LsgRowChange *change,
              gpointer            user_data)
{
  Touched *touched = user_data;

  touched->n_rows++;
  if (change->operation == SQLITE_DELETE)
    touched->removed[change->kind->id] = TRUE;
  else
    touched->written[change->kind->id] = TRUE;
  return TRUE;
}

/* Any difference between the rows and what the changeset expects means that it is not theirs. */
static int
refuse_conflict (void                   *user_data,
                 int                     conflict,
                 sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
needs_check (const LsgKind *kind,
             const Touched *touched)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];

      if (field->type == LSG_TYPE_REFERENCE && lsg_field_is_stored (field)
          && (touched->written[kind->id] || touched->removed[field->target]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_references (LsgConnection *connection,
                  const Touched *touched,
                  GError       **error)
{
  for (guint i = 0; i < LSG_N_KINDS; i++)
    {
      const LsgKind *kind = lsg_kind_get (i);
      g_autoptr (sqlite3_stmt) statement = NULL;
      g_autofree char *sql = NULL;
      int code;

      if (!needs_check (kind, touched))
        continue;
      sql = g_strdup_printf ("PRAGMA foreign_key_check (\"%s\")", kind->name);
      statement = lsg_connection_prepare (connection, sql, error);
      if (statement == NULL)
        return FALSE;
      code = sqlite3_step (statement);
      if (code != SQLITE_DONE)
        return lsg_connection_succeeded (connection, code == SQLITE_ROW ? SQLITE_CONSTRAINT : code, error);
    }
  return TRUE;
}

gboolean
lsg_changeset_apply (LsgConnection *connection,
                     GBytes        *changeset,
                     GError       **error)
{
  Touched touched = { 0 };
  gint64 before = sqlite3_total_changes64 (connection->db);
  int code;

  if (!lsg_changeset_walk (changeset, note_touched, &touched))
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  code = sqlite3changeset_apply (connection->db, (int) g_bytes_get_size (changeset),
                                 (void *) g_bytes_get_data (changeset, NULL), NULL, refuse_conflict, NULL);
  if (code == SQLITE_ABORT)
    code = SQLITE_CORRUPT;
  if (!lsg_connection_succeeded (connection, code, error))
    return FALSE;
  if (sqlite3_total_changes64 (connection->db) - before != touched.n_rows)
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  return check_references (connection, &touched, error);
}
