/* publish.c - from a working copy, or from records alone, to the user's file. See publish.h and project.h. */
#include "publish.h"

#include "backup.h"
#include "digest.h"
#include "load.h"
#include "project.h"
#include "schema.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

LsgPublish *
lsg_publish_new (LsgCopy    *copy,
                 const char *path,
                 const char *revision,
                 gboolean    force,
                 gboolean    first,
                 GError    **error)
{
  g_autoptr (LsgPublish) self = g_new0 (LsgPublish, 1);

  self->connection = lsg_copy_connect (copy, error);
  if (self->connection == NULL)
    return NULL;
  self->work_dir = g_strdup (copy->work_dir);
  self->name = lsg_copy_get_name (path);
  self->folder = g_strdup (copy->folder);
  self->path = g_strdup (path);
  self->expected.uuid = g_strdup (copy->stamp.uuid);
  self->expected.revision = g_strdup (copy->stamp.revision);
  self->force = force;
  self->first = first;
  self->migrates = copy->outdated;
  self->revision = g_strdup (revision);
  return g_steal_pointer (&self);
}

void
lsg_publish_free (LsgPublish *self)
{
  if (self == NULL)
    return;
  lsg_connection_close (self->connection);
  g_free (self->work_dir);
  g_free (self->name);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->revision);
  lsg_stamp_clear (&self->expected);
  lsg_stamp_clear (&self->result);
  g_free (self);
}

static int
stop_when_cancelled (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

/* The whole working copy as one file, its log included. */
static gboolean
vacuum_into (LsgPublish   *self,
             const char   *path,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (self->connection, "VACUUM INTO ?1", error);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, path, -1, SQLITE_STATIC);
  sqlite3_progress_handler (self->connection->db, 1000, stop_when_cancelled, cancellable);
  done = lsg_connection_run (self->connection, statement, error);
  sqlite3_progress_handler (self->connection->db, 0, NULL, NULL);
  return done;
}

/* Images that only the history could bring back stay in the working copy. */
static const char forget_images[] =
  "DELETE FROM \"image\" WHERE \"hash\" NOT IN (SELECT \"image\" FROM \"snapshot\" WHERE \"image\" IS NOT NULL)";

/* Takes history and state out of the new file and stamps it. */
static gboolean
finish_file (LsgPublish    *self,
             LsgConnection *file,
             GError       **error)
{
  LsgStamp *stamp = &self->result;

  lsg_stamp_clear (stamp);
  if (!lsg_connection_get_integer (file, "SELECT counter FROM \"work\"", &stamp->counter, error))
    return FALSE;
  stamp->uuid = g_strdup (self->expected.uuid);
  stamp->revision = g_strdup (self->revision);
  stamp->digest = lsg_digest_compute (file, error);
  return stamp->digest != NULL && lsg_connection_exec (file, "PRAGMA synchronous = OFF; BEGIN", error)
         && lsg_schema_drop_work (file, error) && lsg_connection_exec (file, forget_images, error)
         && lsg_stamp_write (file, stamp, error)
         && lsg_connection_exec (file, "COMMIT; VACUUM", error)
         && lsg_schema_check (file, LSG_SCHEMA_FILE, error)
         && lsg_connection_check (file, self->first, error);
}

static GBytes *
read_made (const char *path,
           const char *subject,
           GError    **error)
{
  g_autoptr (GError) failure = NULL;
  gsize size;
  char *data;

  if (g_file_get_contents (path, &data, &size, &failure))
    {
      if (size <= LSG_MAX_FILE)
        return g_bytes_new_take (data, size);
      g_free (data);
      g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
                   _("“%s” was not saved: it would be larger than %d MB. Remove what is not needed, or split the "
                     "project."), subject, LSG_MAX_FILE / (1024 * 1024));
      return NULL;
    }
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_READ,
               _("“%s” was not saved: its new content cannot be read back. Check the disk, then try again."), subject);
  return NULL;
}

/* The new content of the user's file, made in the folder of the working copy. */
static GBytes *
make_bytes (LsgPublish   *self,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *made = g_build_filename (self->folder, "publish.db", NULL);
  g_autofree char *subject = lsg_file_get_name (self->path);
  g_autoptr (LsgConnection) file = NULL;
  GBytes *bytes = NULL;

  g_unlink (made);
  if (vacuum_into (self, made, cancellable, error))
    file = lsg_connection_open (made, subject, FALSE, error);
  if (file != NULL && finish_file (self, file, error))
    {
      g_clear_pointer (&file, lsg_connection_close);
      bytes = read_made (made, subject, error);
    }
  g_clear_pointer (&file, lsg_connection_close);
  g_unlink (made);
  return bytes;
}

static gboolean
refuse_conflict (LsgPublish *self,
                 GError    **error)
{
  g_autofree char *name = lsg_file_get_name (self->path);

  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT,
               _("“%s” was changed by somebody else since you opened it. Nothing was overwritten: choose “Save as” to "
                 "keep both, or save again to replace it; a backup of it is kept."), name);
  return FALSE;
}

/* What stands at the path now must be what was opened. @foreign: it is not, and is overwritten all the
 * same. A file that is gone is made again. */
static gboolean
compare_revision (LsgPublish *self,
                  gboolean   *foreign,
                  GError    **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (LsgStamp) found = { 0 };

  *foreign = FALSE;
  if (g_access (self->path, F_OK) != 0 && errno == ENOENT)
    return TRUE;
  if (lsg_file_read_stamp (self->path, &found, &failure) && g_strcmp0 (found.revision, self->expected.revision) == 0)
    return TRUE;
  *foreign = TRUE;
  return self->force || refuse_conflict (self, error);
}

gboolean
lsg_publish_run (LsgPublish   *self,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *staged = NULL;
  gboolean foreign;

  bytes = make_bytes (self, cancellable, &failure);
  if (bytes == NULL)
    {
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  staged = lsg_file_stage (self->path, bytes, cancellable, error);
  if (staged == NULL)
    return FALSE;
  if (!compare_revision (self, &foreign, error)
      || !lsg_backup_keep (self->work_dir, self->name, self->path,
                           self->first || foreign || self->migrates,
                           foreign || self->migrates, error))
    {
      g_unlink (staged);
      return FALSE;
    }
  return lsg_file_commit (staged, self->path, TRUE, error);
}

static gboolean
fill_new (LsgConnection *connection,
          LsgRecords    *records,
          GError       **error)
{
  g_autofree char *uuid = lsg_stamp_draw ();
  g_autofree char *revision = lsg_stamp_draw ();
  g_autofree char *digest = NULL;
  LsgStamp stamp = { .uuid = uuid, .revision = revision };

  if (!lsg_connection_exec (connection, "BEGIN", error) || !lsg_schema_create (connection, error)
      || !lsg_load_store (connection, records, NULL, error))
    return FALSE;
  digest = lsg_digest_compute (connection, error);
  stamp.digest = digest;
  return digest != NULL && lsg_stamp_write (connection, &stamp, error)
         && lsg_connection_exec (connection, "COMMIT", error);
}

GBytes *
lsg_publish_make_bytes (LsgRecords *records,
                        const char *subject,
                        GError    **error)
{
  g_autoptr (LsgConnection) connection = lsg_connection_open_bytes (NULL, subject, error);
  sqlite3_int64 size = 0;
  guint8 *data;

  if (connection == NULL || !fill_new (connection, records, error))
    return NULL;
  data = sqlite3_serialize (connection->db, "main", &size, 0);
  if (data == NULL)
    {
      lsg_connection_succeeded (connection, SQLITE_NOMEM, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

gboolean
lsg_project_export (LsgRecords *records,
                    const char *path,
                    GError    **error)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  g_autofree char *name = lsg_file_get_name (resolved);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *staged = NULL;

  g_return_val_if_fail (LSG_IS_RECORDS (records), FALSE);
  g_return_val_if_fail (lsg_records_get_programme (records) != NULL, FALSE);

  if (g_file_test (resolved, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
                   _("“%s” exists already. Choose another name, or remove the file first."), name);
      return FALSE;
    }
  bytes = lsg_publish_make_bytes (records, name, error);
  if (bytes == NULL)
    return FALSE;
  staged = lsg_file_stage (resolved, bytes, NULL, error);
  return staged != NULL && lsg_file_commit (staged, resolved, FALSE, error);
}
