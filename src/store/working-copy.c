/* working-copy.c - the private database in which a project is edited. See working-copy.h. */
#include "working-copy.h"

#include "digest.h"
#include "load.h"
#include "migrate.h"
#include "schema.h"
#include "work-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define DATABASE "project.db"

/* First letters of what is kept of a copy that was migrated. */
#define FORMER "former-"

/* For a database that nobody knows yet. */
#define UNSYNCED "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"

static gboolean
set_journal (LsgConnection *connection,
             GError       **error)
{
  return lsg_connection_exec (connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error);
}

static gboolean
read_state (LsgCopy *self,
            GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  if (!lsg_stamp_read (self->connection, &self->stamp, error))
    return FALSE;
  statement = lsg_connection_prepare (self->connection, "SELECT path, counter, published, cursor, pending, saved_at "
                                      "FROM \"work\"", error);
  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    return lsg_connection_succeeded (self->connection, code == SQLITE_DONE ? SQLITE_CORRUPT : code, error);
  self->path = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  self->counter = sqlite3_column_int64 (statement, 1);
  self->published = sqlite3_column_int64 (statement, 2);
  self->cursor = sqlite3_column_int64 (statement, 3);
  self->pending = g_strdup ((const char *) sqlite3_column_text (statement, 4));
  self->saved_at = sqlite3_column_int64 (statement, 5);
  return TRUE;
}

static LsgCopy *
new_copy (const char *work_dir,
          const char *name)
{
  LsgCopy *self = g_new0 (LsgCopy, 1);

  self->lock = -1;
  self->work_dir = work_dir != NULL ? g_strdup (work_dir) : lsg_work_folder_get_default ();
  self->name = g_strdup (name);
  self->folder = lsg_copy_get_folder (self->work_dir, name);
  return self;
}

static gboolean
open_database (LsgCopy    *self,
               const char *subject,
               GError    **error)
{
  g_autofree char *path = g_build_filename (self->folder, DATABASE, NULL);

  self->connection = lsg_connection_open (path, subject, FALSE, error);
  return self->connection != NULL && set_journal (self->connection, error);
}

/* Newer than this program: the copy stays for the Losange that made it. */
static gboolean
check_version (LsgCopy    *self,
               const char *subject,
               GError    **error)
{
  gint64 version;

  if (!lsg_connection_get_integer (self->connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version <= lsg_schema_get_version ())
    return TRUE;
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_NEWER,
               _("The working copy of “%s” was made by a newer Losange. Update Losange to open it; nothing was "
                 "changed."), subject != NULL ? subject : _("Untitled project"));
  return FALSE;
}

static LsgCopy *
open_copy (const char *work_dir,
           const char *name,
           const char *subject,
           gboolean    waits,
           GError    **error)
{
  g_autoptr (LsgCopy) self = new_copy (work_dir, name);

  self->lock = lsg_copy_lock_folder (self->folder, subject, waits, error);
  if (self->lock < 0 || !open_database (self, subject, error) || !check_version (self, subject, error)
      || !lsg_schema_check (self->connection, LSG_SCHEMA_WORKING_COPY, error) || !read_state (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

LsgCopy *
lsg_copy_look_at (const char *work_dir,
                  const char *name)
{
  return open_copy (work_dir, name, NULL, FALSE, NULL);
}

LsgCopy *
lsg_copy_open (const char *work_dir,
               const char *name,
               const char *subject,
               GError    **error)
{
  g_autoptr (LsgCopy) self = open_copy (work_dir, name, subject, TRUE, error);

  if (self == NULL || !lsg_connection_check (self->connection, FALSE, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
fill_from_bytes (LsgCopy    *self,
                 const char *database,
                 GBytes     *bytes,
                 const char *subject,
                 GError    **error)
{
  g_autoptr (GError) failure = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!g_file_set_contents_full (database, data, size, G_FILE_SET_CONTENTS_NONE, 0600, &failure))
    return lsg_copy_refuse_folder (self->folder, g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                                                   ? ENOSPC : EIO, error);
  self->connection = lsg_connection_open (database, subject, FALSE, error);
  if (self->connection == NULL || !lsg_schema_check (self->connection, LSG_SCHEMA_FILE, error)
      || !lsg_connection_check (self->connection, FALSE, error)
      || !lsg_stamp_read (self->connection, &self->stamp, error))
    return FALSE;
  self->outdated = self->stamp.version < lsg_schema_get_version ();
  return TRUE;
}

static gboolean
fill_from_records (LsgCopy    *self,
                   const char *database,
                   LsgRecords *records,
                   GHashTable *ids,
                   GError    **error)
{
  g_autofree char *uuid = lsg_stamp_draw ();
  g_autofree char *revision = lsg_stamp_draw ();
  LsgStamp stamp = { .uuid = uuid, .revision = revision };

  self->connection = lsg_connection_open (database, NULL, TRUE, error);
  return self->connection != NULL && lsg_connection_exec (self->connection, UNSYNCED "; BEGIN", error)
         && lsg_schema_create (self->connection, error) && lsg_stamp_write (self->connection, &stamp, error)
         && lsg_load_store (self->connection, records, ids, error)
         && lsg_connection_exec (self->connection, "COMMIT", error);
}

static gboolean
set_path (LsgConnection *connection,
          const char    *path,
          GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, "UPDATE \"work\" SET path = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, path, -1, SQLITE_STATIC);
  return lsg_connection_run (connection, statement, error);
}

/* Until the copy has its name nothing of it counts: it is written without syncs, and made durable once. */
static gboolean
make_durable (LsgCopy    *self,
              const char *database,
              GError    **error)
{
  int fd = open (database, O_RDONLY | O_CLOEXEC);
  gboolean durable = fd >= 0 && fsync (fd) == 0 && fsync (self->lock) == 0;

  if (!durable)
    lsg_copy_refuse_folder (self->folder, errno, error);
  if (fd >= 0)
    close (fd);
  return durable;
}

static gboolean
fill (LsgCopy    *self,
      const char *path,
      GBytes     *bytes,
      LsgRecords *records,
      GHashTable *ids,
      GError    **error)
{
  g_autofree char *database = g_build_filename (self->folder, DATABASE, NULL);
  g_autofree char *subject = path != NULL ? lsg_file_get_name (path) : NULL;

  if (bytes != NULL ? !fill_from_bytes (self, database, bytes, subject, error)
                    : !fill_from_records (self, database, records, ids, error))
    return FALSE;
  return lsg_connection_exec (self->connection, UNSYNCED "; BEGIN", error)
         && lsg_schema_create_work (self->connection, error) && set_path (self->connection, path, error)
         && lsg_connection_exec (self->connection, "UPDATE \"work\" SET counter = (SELECT counter FROM losange), "
                                 "published = (SELECT counter FROM losange)", error)
         && lsg_connection_exec (self->connection, "COMMIT", error) && read_state (self, error)
         && make_durable (self, database, error);
}

/* Filled under another name and renamed when it is complete. */
LsgCopy *
lsg_copy_create (const char *work_dir,
                 const char *name,
                 const char *path,
                 GBytes     *bytes,
                 LsgRecords *records,
                 GHashTable *ids,
                 GError    **error)
{
  g_autofree char *parent = lsg_work_folder_make (work_dir, "work", error);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *temporary = g_strconcat (LSG_COPY_NEW, uuid, NULL);
  g_autoptr (LsgCopy) self = NULL;
  g_autofree char *folder = NULL;

  if (parent == NULL)
    return NULL;
  lsg_work_folder_sweep (parent);
  self = new_copy (work_dir, temporary);
  folder = g_strdup (self->folder);
  if (g_mkdir (folder, 0700) != 0)
    {
      lsg_copy_refuse_folder (folder, errno, error);
      return NULL;
    }
  self->lock = lsg_copy_lock_folder (folder, NULL, TRUE, error);
  if (self->lock >= 0 && fill (self, path, bytes, records, ids, error)
      && lsg_copy_rename (self, name, path, error))
    return g_steal_pointer (&self);

  g_clear_pointer (&self->connection, lsg_connection_close);
  lsg_work_folder_empty (folder);
  return NULL;
}

/* The copy as it is, with edits that are nowhere else: an older Losange can take it up again. */
static gboolean
keep_former (LsgCopy *self,
             guint    version,
             GError **error)
{
  g_autofree char *name = g_strdup_printf (FORMER "%u.db", version);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (self->connection, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  g_unlink (path);
  sqlite3_bind_text (statement, 1, path, -1, SQLITE_STATIC);
  return lsg_connection_run (self->connection, statement, error);
}

gboolean
lsg_copy_migrate (LsgCopy *self,
                  char   **damage,
                  GError **error)
{
  g_autoptr (GError) altered = NULL;
  gint64 n_steps;
  guint version;

  if (!lsg_schema_read_version (self->connection, &version, error))
    return FALSE;
  if (version == lsg_schema_get_version ())
    return TRUE;
  if (lsg_copy_is_ahead (self))
    {
      if (!keep_former (self, version, error))
        return FALSE;
    }
  else if (!lsg_digest_verify (self->connection, &altered))
    *damage = g_strdup (altered->message);
  if (!lsg_connection_get_integer (self->connection, "SELECT count (*) FROM \"history\"", &n_steps, error)
      || !lsg_migrate (self->connection, LSG_SCHEMA_WORKING_COPY, error))
    return FALSE;
  self->forgot = n_steps > 0;
  self->cursor = 0;
  g_clear_pointer (&self->stamp.digest, g_free);
  return TRUE;
}

void
lsg_copy_drop_former (LsgCopy *self)
{
  for (guint version = 1; version < lsg_schema_get_version (); version++)
    {
      g_autofree char *name = g_strdup_printf (FORMER "%u.db", version);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
}

void
lsg_copy_close (LsgCopy *self)
{
  if (self == NULL)
    return;
  lsg_connection_close (self->connection);
  if (self->lock >= 0)
    close (self->lock);
  lsg_stamp_clear (&self->stamp);
  g_free (self->work_dir);
  g_free (self->name);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->pending);
  g_free (self);
}

LsgConnection *
lsg_copy_connect (LsgCopy *self,
                  GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, DATABASE, NULL);

  return lsg_connection_open (path, self->connection->subject, FALSE, error);
}

gboolean
lsg_copy_is_ahead (LsgCopy *self)
{
  return self->counter > self->published;
}

gboolean
lsg_copy_write_state (LsgCopy *self,
                      GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!lsg_connection_exec (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  statement = lsg_connection_prepare (self->connection, "UPDATE \"work\" SET path = ?1, published = ?2, pending = ?3, "
                                      "saved_at = ?4", error);
  if (statement != NULL)
    {
      sqlite3_bind_text (statement, 1, self->path, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 2, self->published);
      sqlite3_bind_text (statement, 3, self->pending, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 4, self->saved_at);
    }
  if (statement != NULL && lsg_connection_run (self->connection, statement, error)
      && lsg_stamp_write (self->connection, &self->stamp, error)
      && lsg_connection_exec (self->connection, "COMMIT", error))
    return TRUE;
  lsg_connection_exec (self->connection, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
lsg_copy_set_pending (LsgCopy    *self,
                      const char *revision,
                      GError    **error)
{
  g_autofree char *pending = g_strdup (revision);

  g_free (self->pending);
  self->pending = g_steal_pointer (&pending);
  return lsg_copy_write_state (self, error);
}

gboolean
lsg_copy_rename (LsgCopy    *self,
                 const char *name,
                 const char *path,
                 GError    **error)
{
  g_autofree char *folder = lsg_copy_get_folder (self->work_dir, name);
  g_autofree char *former = g_steal_pointer (&self->folder);
  g_autofree char *subject = path != NULL ? lsg_file_get_name (path) : NULL;
  int code;

  /* A database that is open must not change its name. */
  g_clear_pointer (&self->connection, lsg_connection_close);
  code = g_rename (former, folder) == 0 ? 0 : errno;
  self->folder = g_strdup (code == 0 ? folder : former);
  if (code == 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
    }
  if (!open_database (self, subject, error))
    return FALSE;
  return code == 0 || lsg_copy_refuse_folder (folder, code, error);
}

gboolean
lsg_copy_set_aside (const char *work_dir,
                    const char *name,
                    GError    **error)
{
  g_autoptr (LsgCopy) copy = lsg_copy_open (work_dir, name, NULL, error);
  g_autofree char *untitled = lsg_copy_draw_name ();

  if (copy == NULL)
    return FALSE;
  g_clear_pointer (&copy->path, g_free);
  return lsg_copy_write_state (copy, error) && lsg_copy_rename (copy, untitled, NULL, error);
}
