/* connection.c - hardened SQLite connections and their statements. See connection.h. */
#include "connection.h"

#include "schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (lsg-store-error-quark, lsg_store_error)

static const char *const statement_sql[LSG_N_STATEMENTS] = {
  [LSG_STATEMENT_BEGIN] = "BEGIN IMMEDIATE",
  [LSG_STATEMENT_COMMIT] = "COMMIT",
  [LSG_STATEMENT_ROLLBACK] = "ROLLBACK",
  [LSG_STATEMENT_WORK_UPDATE] = "UPDATE \"work\" SET \"counter\" = ?1, \"cursor\" = ?2",
  [LSG_STATEMENT_HISTORY_INSERT] = "INSERT INTO \"history\" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  [LSG_STATEMENT_HISTORY_MERGE] = "UPDATE \"history\" SET \"changeset\" = ?2, \"time\" = ?3 WHERE \"step\" = ?1",
  [LSG_STATEMENT_HISTORY_DELETE] = "DELETE FROM \"history\" WHERE \"step\" BETWEEN ?1 AND ?2",
  [LSG_STATEMENT_HISTORY_SELECT] = "SELECT \"changeset\" FROM \"history\" WHERE \"step\" = ?1",
};

static int
get_error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return LSG_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
      return LSG_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LSG_STORE_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
      return LSG_STORE_ERROR_REFUSED;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      return LSG_STORE_ERROR_LIMIT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return LSG_STORE_ERROR_WRITE;
    case SQLITE_IOERR:
      return (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ) ? LSG_STORE_ERROR_READ
                                                                           : LSG_STORE_ERROR_WRITE;
    default:
      return LSG_STORE_ERROR_DAMAGED;
    }
}

/* Sentences with one %s, the name of the file. */
static const char *
get_sentence (int error_code)
{
  switch (error_code)
    {
    case LSG_STORE_ERROR_FULL:
      return N_("There is no room left on the disk for “%s”. Free some space, then try again.");
    case LSG_STORE_ERROR_BUSY:
      return N_("“%s” is being used by another Losange. Close it there, then try again.");
    case LSG_STORE_ERROR_REFUSED:
      return N_("The change to “%s” breaks a rule of the project and was not made.");
    case LSG_STORE_ERROR_LIMIT:
      return N_("“%s” is too large for Losange. Remove what is not needed, or split the project.");
    case LSG_STORE_ERROR_WRITE:
      return N_("The working copy of “%s” cannot be written. Check the permissions of your data folder and "
                "the disk, then try again.");
    case LSG_STORE_ERROR_READ:
      return N_("“%s” cannot be read. Check the disk, then try again.");
    default:
      return N_("“%s” is damaged and cannot be read. Open a backup or an earlier copy of the file.");
    }
}

gboolean
lsg_connection_succeeded (LsgConnection *self,
                          int            code,
                          GError       **error)
{
  g_autofree char *sentence = NULL;
  int error_code;

  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
    return TRUE;

  error_code = get_error_code (code);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, get_sentence (error_code)),
                              self->subject != NULL ? self->subject : _("Untitled project"));
#pragma GCC diagnostic pop
  g_debug ("SQLite %d: %s", code, self->db != NULL ? sqlite3_errmsg (self->db) : "");
  g_set_error_literal (error, LSG_STORE_ERROR, error_code, sentence);
  return FALSE;
}

static gboolean
harden (LsgConnection *self,
        GError       **error)
{
  static const struct { int id; int value; } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  };

  sqlite3_extended_result_codes (self->db, 1);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (self->db, switches[i].id, switches[i].value, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, LSG_MAX_FILE);
  sqlite3_limit (self->db, SQLITE_LIMIT_TRIGGER_DEPTH, 100);
  sqlite3_busy_timeout (self->db, 5000);
  return lsg_connection_exec (self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; "
                              "PRAGMA temp_store = MEMORY", error);
}

static LsgConnection *
open_flags (const char *path,
            const char *subject,
            int         flags,
            GError    **error)
{
  g_autoptr (LsgConnection) self = g_new0 (LsgConnection, 1);
  int code;

  self->subject = g_strdup (subject);
  for (guint i = 0; i < LSG_N_KINDS; i++)
    self->updates[i] = g_new0 (sqlite3_stmt *, lsg_kind_get (i)->n_fields);
  code = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL);
  if (!lsg_connection_succeeded (self, code, error))
    return NULL;
  return g_steal_pointer (&self);
}

LsgConnection *
lsg_connection_open (const char *path,
                     const char *subject,
                     gboolean    create,
                     GError    **error)
{
  int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
  g_autoptr (LsgConnection) self = open_flags (path, subject, flags, error);

  if (self == NULL || !harden (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

LsgConnection *
lsg_connection_open_bytes (GBytes     *bytes,
                           const char *subject,
                           GError    **error)
{
  g_autoptr (LsgConnection) self = open_flags (":memory:", subject, SQLITE_OPEN_READWRITE, error);

  if (self == NULL)
    return NULL;
  if (bytes != NULL)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);
      guint8 *copy = sqlite3_malloc64 (size);

      if (copy == NULL)
        {
          lsg_connection_succeeded (self, SQLITE_NOMEM, error);
          return NULL;
        }
      memcpy (copy, data, size);
      /* A file in WAL mode cannot be read from memory; without its log it is the same in rollback mode. */
      if (size > 20)
        copy[18] = copy[19] = 1;
      if (!lsg_connection_succeeded (self, sqlite3_deserialize (self->db, "main", copy, size, size,
                                                                SQLITE_DESERIALIZE_FREEONCLOSE
                                                                | SQLITE_DESERIALIZE_RESIZEABLE), error))
        return NULL;
    }
  if (!harden (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lsg_connection_close (LsgConnection *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LSG_N_STATEMENTS; i++)
    sqlite3_finalize (self->statements[i]);
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      for (guint i = 0; i < LSG_N_ROW_STATEMENTS; i++)
        sqlite3_finalize (self->rows[kind][i]);
      for (guint i = 0; i < lsg_kind_get (kind)->n_fields; i++)
        sqlite3_finalize (self->updates[kind][i]);
      g_free (self->updates[kind]);
    }
  sqlite3_close (self->db);
  g_free (self->subject);
  g_free (self);
}

gboolean
lsg_connection_exec (LsgConnection *self,
                     const char    *sql,
                     GError       **error)
{
  return lsg_connection_succeeded (self, sqlite3_exec (self->db, sql, NULL, NULL, NULL), error);
}

sqlite3_stmt *
lsg_connection_prepare (LsgConnection *self,
                        const char    *sql,
                        GError       **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  return lsg_connection_succeeded (self, code, error) ? statement : NULL;
}

sqlite3_stmt *
lsg_connection_get (LsgConnection *self,
                    LsgStatement   statement,
                    GError       **error)
{
  sqlite3_stmt **slot = &self->statements[statement];

  if (*slot == NULL)
    *slot = lsg_connection_prepare (self, statement_sql[statement], error);
  return *slot;
}

sqlite3_stmt *
lsg_connection_get_row (LsgConnection  *self,
                        const LsgKind  *kind,
                        LsgRowStatement statement,
                        GError        **error)
{
  sqlite3_stmt **slot = &self->rows[kind->id][statement];

  if (*slot == NULL)
    {
      g_autofree char *sql = lsg_schema_row_sql (kind, statement);

      *slot = lsg_connection_prepare (self, sql, error);
    }
  return *slot;
}

sqlite3_stmt *
lsg_connection_get_update (LsgConnection  *self,
                           const LsgKind  *kind,
                           const LsgField *field,
                           GError        **error)
{
  sqlite3_stmt **slot = &self->updates[kind->id][field - kind->fields];

  if (*slot == NULL)
    {
      g_autofree char *sql = lsg_schema_update_sql (kind, field);

      *slot = lsg_connection_prepare (self, sql, error);
    }
  return *slot;
}

gboolean
lsg_connection_run (LsgConnection *self,
                    sqlite3_stmt  *statement,
                    GError       **error)
{
  int code = sqlite3_step (statement);
  gboolean done = lsg_connection_succeeded (self, code, error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return done;
}

gboolean
lsg_connection_do (LsgConnection *self,
                   LsgStatement   statement,
                   GError       **error)
{
  sqlite3_stmt *prepared = lsg_connection_get (self, statement, error);

  return prepared != NULL && lsg_connection_run (self, prepared, error);
}

gboolean
lsg_connection_get_integer (LsgConnection *self,
                            const char    *sql,
                            gint64        *integer,
                            GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (self, sql, error);
  int code;

  *integer = 0;
  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *integer = sqlite3_column_int64 (statement, 0);
  return lsg_connection_succeeded (self, code, error);
}

/* CHECK constraints are left out: the values are validated by the field tables when they are loaded. */
gboolean
lsg_connection_check (LsgConnection *self,
                      gboolean       thorough,
                      GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *result;
  int code;

  if (!lsg_connection_exec (self, thorough ? "PRAGMA ignore_check_constraints = OFF"
                                           : "PRAGMA ignore_check_constraints = ON", error))
    return FALSE;
  statement = lsg_connection_prepare (self, thorough ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)",
                                      error);
  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (!lsg_connection_succeeded (self, code, error))
    return FALSE;
  result = (const char *) sqlite3_column_text (statement, 0);
  if (g_strcmp0 (result, "ok") != 0)
    return lsg_connection_succeeded (self, SQLITE_CORRUPT, error);
  return lsg_connection_exec (self, "PRAGMA ignore_check_constraints = OFF", error);
}
