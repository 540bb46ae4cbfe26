/* migrate.c - from the tables of an older version to those of today. See migrate.h.
 *
 * ALTER TABLE leaves a text that CREATE TABLE would not give, and files are compared text for text. So
 * every table whose text changes is made anew and filled from the former one.
 */
#include "migrate.h"

#include "versions.h"

#include <string.h>

#define FORMER "former "

typedef struct {
  LsgConnection    *connection;
  GStrv             from;
  GStrv             to;
  const LsgVersion *version; /* that it leads to */
} Step;

/* A row that the new table refuses was no sound row before. */
static gboolean
run (LsgConnection *connection,
     const char    *sql,
     GError       **error)
{
  g_autoptr (GError) failure = NULL;

  if (lsg_connection_exec (connection, sql, &failure))
    return TRUE;
  if (g_error_matches (failure, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED))
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The name stands in quotes between the two halves. */
static gboolean
run_on (LsgConnection *connection,
        const char    *before,
        const char    *name,
        const char    *after,
        GError       **error)
{
  g_autofree char *sql = g_strconcat (before, "\"", name, "\"", after, NULL);

  return run (connection, sql, error);
}

/* Whether the table of @text has to be made anew, or taken away, since the other version has not its text. */
static gboolean
is_changed_table (const char        *text,
                  const char *const *other)
{
  return lsg_schema_is_table (text) && !g_strv_contains (other, text);
}

/* Indexes keep their names when a table is renamed: they go, and are made again at the end. */
static gboolean
put_aside (Step    *self,
           GError **error)
{
  for (guint i = 0; self->from[i] != NULL; i++)
    {
      g_autofree char *name = lsg_schema_get_name (self->from[i]);
      g_autofree char *renamed = g_strconcat (" RENAME TO \"" FORMER, name, "\"", NULL);

      if (!lsg_schema_is_table (self->from[i]) && !run_on (self->connection, "DROP INDEX ", name, "", error))
        return FALSE;
      if (is_changed_table (self->from[i], (const char *const *) self->to)
          && !run_on (self->connection, "ALTER TABLE ", name, renamed, error))
        return FALSE;
    }
  return TRUE;
}

/* The columns of a table; empty when there is no such table. */
static GStrv
list_columns (LsgConnection *connection,
              const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, sql, NULL);
  GPtrArray *columns = g_ptr_array_new ();
  int n = statement != NULL ? sqlite3_column_count (statement) : 0;

  for (int i = 0; i < n; i++)
    g_ptr_array_add (columns, g_strdup (sqlite3_column_name (statement, i)));
  g_ptr_array_add (columns, NULL);
  return (GStrv) g_ptr_array_free (columns, FALSE);
}

static const char *
find_expression (const LsgVersion *version,
                 const char       *table,
                 const char       *column)
{
  for (guint i = 0; version->columns != NULL && version->columns[i].table != NULL; i++)
    if (strcmp (version->columns[i].table, table) == 0 && strcmp (version->columns[i].column, column) == 0)
      return version->columns[i].expression;
  return NULL;
}

/* Carries the rows of the former @table over. */
static gboolean
copy_rows (Step       *self,
           const char *table,
           GError    **error)
{
  g_autofree char *former = g_strconcat (FORMER, table, NULL);
  g_auto (GStrv) columns = list_columns (self->connection, table);
  g_auto (GStrv) known = list_columns (self->connection, former);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; columns[i] != NULL; i++)
    {
      const char *expression = find_expression (self->version, table, columns[i]);

      if (expression == NULL && !g_strv_contains ((const char *const *) known, columns[i]))
        continue;
      g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "", columns[i]);
      g_string_append (values, values->len > 0 ? ", " : "");
      if (expression != NULL)
        g_string_append (values, expression);
      else
        g_string_append_printf (values, "\"%s\"", columns[i]);
    }
  if (known[0] == NULL)
    return TRUE;
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) SELECT %s FROM \"%s\"", table, names->str, values->str, former);
  return run (self->connection, sql, error);
}

static gboolean
make_tables (Step    *self,
             GError **error)
{
  for (guint i = 0; self->to[i] != NULL; i++)
    if (is_changed_table (self->to[i], (const char *const *) self->from)
        && !run (self->connection, self->to[i], error))
      return FALSE;
  for (guint i = 0; self->to[i] != NULL; i++)
    {
      g_autofree char *name = lsg_schema_get_name (self->to[i]);

      if (is_changed_table (self->to[i], (const char *const *) self->from) && !copy_rows (self, name, error))
        return FALSE;
    }
  return self->version->sql == NULL || run (self->connection, self->version->sql, error);
}

static gboolean
clear_up (Step    *self,
          GError **error)
{
  for (guint i = 0; self->from[i] != NULL; i++)
    {
      g_autofree char *name = lsg_schema_get_name (self->from[i]);
      g_autofree char *former = g_strconcat (FORMER, name, NULL);

      if (is_changed_table (self->from[i], (const char *const *) self->to)
          && !run_on (self->connection, "DROP TABLE ", former, "", error))
        return FALSE;
    }
  for (guint i = 0; self->to[i] != NULL; i++)
    if (!lsg_schema_is_table (self->to[i]) && !run (self->connection, self->to[i], error))
      return FALSE;
  return TRUE;
}

/* Changesets of the former tables would do nothing, or harm; the digest was of the former rows. */
static gboolean
take_step (LsgConnection *connection,
           LsgSchemaPart  part,
           guint          version,
           GError       **error)
{
  g_auto (GStrv) from = lsg_schema_list_texts (version - 1);
  g_auto (GStrv) to = lsg_schema_list_texts (version);
  Step step = { connection, from, to, &lsg_versions_get ().versions[version - 1] };
  g_autofree char *stamp = g_strdup_printf ("UPDATE \"losange\" SET digest = NULL; PRAGMA user_version = %u", version);

  if (lsg_connection_exec (connection, "BEGIN IMMEDIATE", error) && put_aside (&step, error)
      && make_tables (&step, error) && clear_up (&step, error)
      && (part != LSG_SCHEMA_WORKING_COPY
          || run (connection, "DELETE FROM \"history\"; UPDATE \"work\" SET \"cursor\" = 0", error))
      && run (connection, stamp, error) && lsg_connection_exec (connection, "COMMIT", error))
    return TRUE;
  lsg_connection_exec (connection, "ROLLBACK", NULL);
  return FALSE;
}

/* References are left as they stand while tables change their names, and rows are carried over unjudged. */
static void
set_lenient (LsgConnection *connection,
             gboolean       lenient)
{
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_FKEY, !lenient, NULL);
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, lenient, NULL);
  lsg_connection_exec (connection, lenient ? "PRAGMA ignore_check_constraints = ON"
                                           : "PRAGMA ignore_check_constraints = OFF", NULL);
}

gboolean
lsg_migrate (LsgConnection *connection,
             LsgSchemaPart  part,
             GError       **error)
{
  guint newest = lsg_schema_get_version ();
  gboolean done = TRUE;
  guint version;

  if (!lsg_schema_read_version (connection, &version, error))
    return FALSE;
  if (version == newest)
    return TRUE;
  set_lenient (connection, TRUE);
  while (done && version < newest)
    done = take_step (connection, part, ++version, error);
  set_lenient (connection, FALSE);
  return done && lsg_schema_check (connection, part, error);
}
