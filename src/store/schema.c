/* schema.c - the SQL of the field tables. See schema.h.
 *
 * The text is a function of the tables alone, so that two programs of one version agree on every byte of
 * sqlite_schema. What former versions gave is frozen in versions.c: a file is compared with the text of its
 * own version.
 */
#include "schema.h"

#include "versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The characters that no text may hold, as a GLOB pattern: controls but tab and line feed, which short
 * texts refuse too. The square bracket opens the set, ranges are a byte, a dash, a byte. */
#define GLOB_LONG "CAST(x'2A5B012D080B2D1F7F5D2A' AS TEXT)"
#define GLOB_SHORT "CAST(x'2A5B012D1F7F5D2A' AS TEXT)"

/* These and file_sql are the same in all versions: they are read before anything is migrated. */
static const char *const work_sql[] = {
  "CREATE TABLE \"work\" (\"id\" INTEGER PRIMARY KEY CHECK (\"id\" = 1), \"path\" TEXT, "
  "\"counter\" INTEGER NOT NULL, \"published\" INTEGER NOT NULL, \"cursor\" INTEGER NOT NULL, "
  "\"pending\" TEXT, \"saved_at\" INTEGER NOT NULL) STRICT",
  "CREATE TABLE \"history\" (\"step\" INTEGER PRIMARY KEY, \"verb\" TEXT NOT NULL, \"kind\" TEXT NOT NULL, "
  "\"field\" TEXT, \"record\" INTEGER NOT NULL, \"subject\" TEXT NOT NULL, \"time\" INTEGER NOT NULL, "
  "\"changeset\" BLOB NOT NULL) STRICT",
};

/* One row: who the project is, which publication this is, and the digest of its records. */
static const char file_sql[] =
  "CREATE TABLE \"losange\" (\"id\" INTEGER PRIMARY KEY CHECK (\"id\" = 1), \"uuid\" TEXT NOT NULL, "
  "\"revision\" TEXT NOT NULL, \"counter\" INTEGER NOT NULL, \"digest\" TEXT) STRICT";

guint
lsg_schema_get_version (void)
{
  return lsg_versions_get ().n;
}

gboolean
lsg_schema_read_version (LsgConnection *connection,
                         guint         *version,
                         GError       **error)
{
  gint64 found;

  *version = 0;
  if (!lsg_connection_get_integer (connection, "PRAGMA user_version", &found, error))
    return FALSE;
  if (found < 1 || found > lsg_schema_get_version ())
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  *version = (guint) found;
  return TRUE;
}

gboolean
lsg_schema_is_table (const char *text)
{
  return g_str_has_prefix (text, "CREATE TABLE ");
}

char *
lsg_schema_get_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "\"", 3);

  return g_strdup (words[1]);
}

char *
lsg_schema_get_column (const LsgField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

guint
lsg_schema_get_n_fixed (const LsgKind *kind)
{
  return (kind->flags & LSG_KIND_ORDERED) != 0 ? 2 : 1;
}

static void
append_text_check (GString        *sql,
                   const LsgField *field,
                   const char     *column)
{
  const char *glob = field->type == LSG_TYPE_MARKDOWN ? GLOB_LONG : GLOB_SHORT;

  g_string_append_printf (sql, " CHECK (length(CAST(\"%s\" AS BLOB)) BETWEEN %d AND %" G_GSIZE_FORMAT
                          " AND \"%s\" NOT GLOB %s AND instr(\"%s\", char(0)) = 0)", column,
                          (field->flags & LSG_FIELD_NULLABLE) != 0 ? 1 : 0, lsg_field_get_max_bytes (field),
                          column, glob, column);
}

static void
append_date_check (GString    *sql,
                   const char *column)
{
  g_string_append_printf (sql, " CHECK (\"%s\" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' "
                          "AND \"%s\" >= '0001' AND date(julianday(\"%s\")) IS \"%s\")", column, column, column,
                          column);
}

static void
append_choice_check (GString        *sql,
                     const LsgField *field,
                     const char     *column)
{
  g_string_append_printf (sql, " CHECK (\"%s\" IN (", column);
  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (sql, "%s'%s'", i > 0 ? ", " : "", field->choices[i].token);
  g_string_append (sql, "))");
}

/* Tokens in table order, once each, one space between: the text must be what its own tokens give. */
static void
append_choices_check (GString        *sql,
                      const LsgField *field,
                      const char     *column)
{
  g_string_append_printf (sql, " CHECK (\"%s\" = rtrim(", column);
  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (sql, "%siif(instr(' ' || \"%s\" || ' ', ' %s ') > 0, '%s ', '')",
                            i > 0 ? " || " : "", column, field->choices[i].token, field->choices[i].token);
  g_string_append (sql, "))");
}

static void
append_range_check (GString    *sql,
                    const char *column,
                    gint64      min,
                    gint64      max)
{
  g_string_append_printf (sql, " CHECK (\"%s\" BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ")", column,
                          min, max);
}

static void
append_reference (GString        *sql,
                  const LsgField *field)
{
  static const char *const actions[] = {
    [LSG_ON_REMOVE_CLEAR] = "SET NULL",
    [LSG_ON_REMOVE_CASCADE] = "CASCADE",
    [LSG_ON_REMOVE_REFUSE] = "NO ACTION",
  };

  g_string_append_printf (sql, " REFERENCES \"%s\" (\"id\") ON DELETE %s DEFERRABLE",
                          lsg_kind_get (field->target)->name, actions[field->on_remove]);
}

static void
append_check (GString        *sql,
              const LsgField *field,
              const char     *column)
{
  gint64 min, max;

  switch (field->type)
    {
    case LSG_TYPE_TEXT:
    case LSG_TYPE_MARKDOWN:
      append_text_check (sql, field, column);
      break;
    case LSG_TYPE_DATE:
      append_date_check (sql, column);
      break;
    case LSG_TYPE_CHOICE:
      append_choice_check (sql, field, column);
      break;
    case LSG_TYPE_CHOICES:
      append_choices_check (sql, field, column);
      break;
    case LSG_TYPE_REFERENCE:
      append_reference (sql, field);
      break;
    case LSG_TYPE_BLOB:
      g_string_append_printf (sql, " CHECK (length(\"%s\") <= %" G_GSIZE_FORMAT ")", column,
                              lsg_field_get_max_bytes (field));
      break;
    case LSG_TYPE_INTEGER:
    case LSG_TYPE_SCALE:
    case LSG_TYPE_QUANTITY:
    case LSG_TYPE_MONEY:
    case LSG_TYPE_DATETIME:
    case LSG_TYPE_FLAG:
      lsg_field_get_bounds (field, &min, &max);
      append_range_check (sql, column, min, max);
      break;
    case LSG_N_FIELD_TYPES:
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_column_type (const LsgField *field)
{
  if (lsg_field_is_text (field) || field->type == LSG_TYPE_CHOICE || field->type == LSG_TYPE_CHOICES)
    return "TEXT";
  return field->type == LSG_TYPE_BLOB ? "BLOB" : "INTEGER";
}

static char *
make_table_sql (const LsgKind *kind)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (\n  \"id\" INTEGER PRIMARY KEY", kind->name);
  append_range_check (sql, "id", 1, (G_GINT64_CONSTANT (1) << 53) - 1);
  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    {
      g_string_append (sql, ",\n  \"position\" INTEGER NOT NULL");
      append_range_check (sql, "position", -LSG_POSITION_MAX, LSG_POSITION_MAX);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      g_autofree char *column = lsg_schema_get_column (field);

      if (!lsg_field_is_stored (field))
        continue;
      g_string_append_printf (sql, ",\n  \"%s\" %s%s", column, get_column_type (field),
                              (field->flags & LSG_FIELD_NULLABLE) != 0 ? "" : " NOT NULL");
      append_check (sql, field, column);
    }
  if ((kind->flags & LSG_KIND_LINK) != 0)
    {
      g_autofree char *first = lsg_schema_get_column (&kind->fields[0]);
      g_autofree char *second = lsg_schema_get_column (&kind->fields[1]);

      g_string_append_printf (sql, ",\n  UNIQUE (\"%s\", \"%s\")", first, second);
    }
  g_string_append (sql, "\n) STRICT");
  return g_string_free (sql, FALSE);
}

/* An index for each reference, so that a removal finds what hangs on a record without a scan; the first
 * of a link has that of its UNIQUE. */
GStrv
lsg_schema_list_sql (const LsgKind *kind)
{
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, make_table_sql (kind));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      g_autofree char *column = NULL;

      if (field->type != LSG_TYPE_REFERENCE || !lsg_field_is_stored (field)
          || (i == 0 && (kind->flags & LSG_KIND_LINK) != 0))
        continue;
      column = lsg_schema_get_column (field);
      g_ptr_array_add (list, g_strdup_printf ("CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\")", kind->name, column,
                                              kind->name, column));
    }
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

GStrv
lsg_schema_list_texts (guint version)
{
  LsgVersions history = lsg_versions_get ();
  GPtrArray *list;

  g_return_val_if_fail (version >= 1 && version <= history.n, NULL);

  if (version < history.n)
    return g_strdupv ((GStrv) history.versions[version - 1].schema);
  list = g_ptr_array_new ();
  for (guint i = 0; i < LSG_N_KINDS; i++)
    {
      g_autofree GStrv texts = lsg_schema_list_sql (lsg_kind_get (i));

      for (guint j = 0; texts[j] != NULL; j++)
        g_ptr_array_add (list, texts[j]);
    }
  g_ptr_array_add (list, g_strdup (LSG_SCHEMA_IMAGE));
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

static void
append_columns (GString       *sql,
                const LsgKind *kind)
{
  g_string_append (sql, "\"id\"");
  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    g_string_append (sql, ", \"position\"");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = lsg_schema_get_column (&kind->fields[i]);

      if (lsg_field_is_stored (&kind->fields[i]))
        g_string_append_printf (sql, ", \"%s\"", column);
    }
}

char *
lsg_schema_select_sql (const LsgKind *kind)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, kind);
  g_string_append_printf (sql, " FROM \"%s\"", kind->name);
  return g_string_free (sql, FALSE);
}

static char *
make_insert_sql (const LsgKind *kind)
{
  GString *sql = g_string_new ("INSERT INTO ");
  guint n = lsg_schema_get_n_fixed (kind);

  g_string_append_printf (sql, "\"%s\" (", kind->name);
  append_columns (sql, kind);
  for (guint i = 0; i < kind->n_fields; i++)
    n += lsg_field_is_stored (&kind->fields[i]);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 1; i < n; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

char *
lsg_schema_row_sql (const LsgKind  *kind,
                    LsgRowStatement statement)
{
  g_autofree char *select = NULL;

  switch (statement)
    {
    case LSG_ROW_SELECT:
      select = lsg_schema_select_sql (kind);
      return g_strdup_printf ("%s WHERE \"id\" = ?1", select);
    case LSG_ROW_INSERT:
      return make_insert_sql (kind);
    case LSG_ROW_DELETE:
      return g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?1", kind->name);
    case LSG_ROW_MOVE:
      return g_strdup_printf ("UPDATE \"%s\" SET \"position\" = ?2 WHERE \"id\" = ?1", kind->name);
    case LSG_N_ROW_STATEMENTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
lsg_schema_update_sql (const LsgKind  *kind,
                       const LsgField *field)
{
  g_autofree char *column = lsg_schema_get_column (field);

  return g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE \"id\" = ?1", kind->name, column);
}

gboolean
lsg_schema_create (LsgConnection *connection,
                   GError       **error)
{
  guint version = lsg_schema_get_version ();
  g_auto (GStrv) texts = lsg_schema_list_texts (version);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            LSG_APPLICATION_ID, version);

  if (!lsg_connection_exec (connection, stamp, error) || !lsg_connection_exec (connection, file_sql, error))
    return FALSE;
  for (guint i = 0; texts[i] != NULL; i++)
    if (!lsg_connection_exec (connection, texts[i], error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_schema_create_work (LsgConnection *connection,
                        GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (work_sql); i++)
    if (!lsg_connection_exec (connection, work_sql[i], error))
      return FALSE;
  return lsg_connection_exec (connection, "INSERT INTO \"work\" VALUES (1, NULL, 0, 0, 0, NULL, 0)", error);
}

gboolean
lsg_schema_drop_work (LsgConnection *connection,
                      GError       **error)
{
  return lsg_connection_exec (connection, "DROP TABLE \"history\"; DROP TABLE \"work\"", error);
}

/* Name -> SQL text of everything that a sound database of the version holds; the indexes that SQLite makes
 * by itself for UNIQUE have no text. */
static GHashTable *
list_expected (LsgSchemaPart part,
               guint         version)
{
  GHashTable *expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) texts = lsg_schema_list_texts (version);

  g_hash_table_insert (expected, g_strdup ("losange"), g_strdup (file_sql));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      char *name = lsg_schema_get_name (texts[i]);

      if (strstr (texts[i], "\n  UNIQUE (") != NULL)
        g_hash_table_insert (expected, g_strdup_printf ("sqlite_autoindex_%s_1", name), NULL);
      g_hash_table_insert (expected, name, g_strdup (texts[i]));
    }
  if (part == LSG_SCHEMA_WORKING_COPY)
    {
      g_hash_table_insert (expected, g_strdup ("work"), g_strdup (work_sql[0]));
      g_hash_table_insert (expected, g_strdup ("history"), g_strdup (work_sql[1]));
    }
  return expected;
}

static gboolean
refuse_object (LsgConnection *connection,
               const char    *type,
               const char    *name,
               GError       **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FOREIGN,
               /* TRANSLATORS: file name, then the type (“trigger”) and name of what was found */
               _("“%s” was not opened: it holds something that Losange did not put there (%s “%s”), or a part was "
                 "altered. Open a backup or an earlier copy of the file."),
               connection->subject != NULL ? connection->subject : _("Untitled project"), type, name);
  return FALSE;
}

gboolean
lsg_schema_check (LsgConnection *connection,
                  LsgSchemaPart  part,
                  GError       **error)
{
  g_autoptr (GHashTable) expected = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GHashTableIter iter;
  gpointer missing;
  guint version;
  int code;

  if (!lsg_schema_read_version (connection, &version, error))
    return FALSE;
  expected = list_expected (part, version);
  statement = lsg_connection_prepare (connection, "SELECT type, name, sql FROM sqlite_schema", error);
  if (statement == NULL)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *type = (const char *) sqlite3_column_text (statement, 0);
      const char *name = (const char *) sqlite3_column_text (statement, 1);
      const char *sql = (const char *) sqlite3_column_text (statement, 2);
      gpointer wanted;

      if (type == NULL || name == NULL || !g_hash_table_lookup_extended (expected, name, NULL, &wanted)
          || g_strcmp0 (sql, wanted) != 0)
        return refuse_object (connection, type != NULL ? type : "?", name != NULL ? name : "?", error);
      g_hash_table_remove (expected, name);
    }
  if (code != SQLITE_DONE)
    return lsg_connection_succeeded (connection, code, error);

  g_hash_table_iter_init (&iter, expected);
  if (g_hash_table_iter_next (&iter, &missing, NULL))
    return refuse_object (connection, "table", missing, error);
  return TRUE;
}
