/* project-file.c - the user's file as bytes. See project-file.h. */
#define _GNU_SOURCE
#include "project-file.h"

#include "disk-write.h"
#include "schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (1024 * 1024)

void
lsg_stamp_clear (LsgStamp *stamp)
{
  g_clear_pointer (&stamp->uuid, g_free);
  g_clear_pointer (&stamp->revision, g_free);
  g_clear_pointer (&stamp->digest, g_free);
}

char *
lsg_stamp_draw (void)
{
  return g_strdup_printf ("%08x%08x%08x%08x", g_random_int (), g_random_int (), g_random_int (), g_random_int ());
}

gboolean
lsg_stamp_read (LsgConnection *connection,
                LsgStamp      *stamp,
                GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  lsg_stamp_clear (stamp);
  if (!lsg_schema_read_version (connection, &stamp->version, error))
    return FALSE;
  statement = lsg_connection_prepare (connection, "SELECT uuid, revision, counter, digest FROM \"losange\"", error);
  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    return lsg_connection_succeeded (connection, code == SQLITE_DONE ? SQLITE_CORRUPT : code, error);
  stamp->uuid = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  stamp->revision = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  stamp->counter = sqlite3_column_int64 (statement, 2);
  stamp->digest = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  if (stamp->uuid == NULL || stamp->revision == NULL)
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  return TRUE;
}

gboolean
lsg_stamp_write (LsgConnection  *connection,
                 const LsgStamp *stamp,
                 GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = lsg_connection_prepare (connection, "INSERT OR REPLACE INTO \"losange\" VALUES (1, ?1, ?2, ?3, ?4)",
                                      error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, stamp->uuid, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, stamp->revision, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, stamp->counter);
  sqlite3_bind_text (statement, 4, stamp->digest, -1, SQLITE_STATIC);
  return lsg_connection_run (connection, statement, error);
}

/* A path that is not there: its folder is resolved, and the link that it may be is followed. */
static char *
resolve_missing (const char *path,
                 guint       depth)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  g_autofree char *target = depth < 40 ? g_file_read_link (absolute, NULL) : NULL;
  char *real = realpath (folder, NULL);
  char *resolved;

  if (target != NULL)
    {
      g_autofree char *next = g_canonicalize_filename (target, real != NULL ? real : folder);

      free (real);
      real = realpath (next, NULL);
      if (real == NULL)
        return resolve_missing (next, depth + 1);
      resolved = g_strdup (real);
    }
  else
    {
      resolved = g_build_filename (real != NULL ? real : folder, name, NULL);
    }
  free (real);
  return resolved;
}

char *
lsg_file_resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = real != NULL ? g_strdup (real) : resolve_missing (path, 0);

  free (real);
  return resolved;
}

char *
lsg_file_get_name (const char *path)
{
  return g_filename_display_basename (path);
}

static gboolean
refuse_reading (const char *path,
                int         code,
                GError    **error)
{
  g_autofree char *name = lsg_file_get_name (path);

  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_READ,
               /* TRANSLATORS: file name, reason given by the system */
               _("“%s” cannot be opened: %s. Check the name, the folder and the permissions."), name,
               g_strerror (code));
  return FALSE;
}

static gboolean
read_all (int     fd,
          guint8 *data,
          gsize   size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = read (fd, data + done, MIN (size - done, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          errno = EIO;
          return FALSE;
        }
      done += n;
    }
  return TRUE;
}

/* The bytes of a plain file within the limit; a pipe or a device is not waited for. */
static GBytes *
read_bytes (const char *path,
            GError    **error)
{
  g_autofree char *name = lsg_file_get_name (path);
  g_autofree guint8 *data = NULL;
  struct stat about;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gsize size;

  if (fd < 0 || fstat (fd, &about) != 0)
    {
      refuse_reading (path, errno, error);
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  if (!S_ISREG (about.st_mode))
    {
      close (fd);
      refuse_reading (path, S_ISDIR (about.st_mode) ? EISDIR : EINVAL, error);
      return NULL;
    }
  if (about.st_size > LSG_MAX_FILE)
    {
      close (fd);
      g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
                   _("“%s” was not opened: it is larger than %d MB. Choose a Losange project."), name,
                   LSG_MAX_FILE / (1024 * 1024));
      return NULL;
    }
  size = about.st_size;
  data = g_try_malloc (size + 1);
  if (data == NULL || !read_all (fd, data, size))
    {
      refuse_reading (path, data == NULL ? ENOMEM : errno, error);
      close (fd);
      return NULL;
    }
  close (fd);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static guint32
get_big_endian (const guint8 *data,
                gsize         offset)
{
  return (guint32) data[offset] << 24 | data[offset + 1] << 16 | data[offset + 2] << 8 | data[offset + 3];
}

static gsize
get_page_size (const guint8 *data)
{
  gsize size = (gsize) data[16] << 8 | data[17];

  return size == 1 ? 65536 : size;
}

/* The header of SQLite's format, byte by byte: nothing of the file has been trusted yet. */
static gboolean
check_header (const char *path,
              GBytes     *bytes,
              GError    **error)
{
  g_autofree char *name = lsg_file_get_name (path);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < 100 || memcmp (data, "SQLite format 3", 16) != 0)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_NOT_DATABASE,
                 _("“%s” is not a Losange project. Choose a file made by Losange."), name);
  else if (get_big_endian (data, 68) != LSG_APPLICATION_ID)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FOREIGN,
                 _("“%s” is a database of another application. Choose a file made by Losange."), name);
  else if ((gint32) get_big_endian (data, 60) > (gint32) lsg_schema_get_version ())
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_NEWER,
                 _("“%s” was made by a newer Losange. Update Losange to open it; the file was not changed."), name);
  else if ((gint32) get_big_endian (data, 60) < 1 || size % 512 != 0
           || get_big_endian (data, 28) * (guint64) get_page_size (data) > size)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED,
                 _("“%s” is damaged: a part of it is missing. Open a backup or an earlier copy of the file."), name);
  else
    return TRUE;
  return FALSE;
}

GBytes *
lsg_file_read (const char *path,
               GError    **error)
{
  g_autoptr (GBytes) bytes = read_bytes (path, error);

  if (bytes == NULL || !check_header (path, bytes, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

gboolean
lsg_file_read_stamp (const char *path,
                     LsgStamp   *stamp,
                     GError    **error)
{
  g_autoptr (GBytes) bytes = lsg_file_read (path, error);
  g_autofree char *name = lsg_file_get_name (path);
  g_autoptr (LsgConnection) connection = NULL;

  if (bytes == NULL)
    return FALSE;
  connection = lsg_connection_open_bytes (bytes, name, error);
  return connection != NULL && lsg_schema_check (connection, LSG_SCHEMA_FILE, error)
         && lsg_stamp_read (connection, stamp, error);
}

/* What went wrong when writing to @path, with what the user can do. */
static gboolean
refuse_writing (const char *path,
                int         code,
                GError    **error)
{
  g_autofree char *name = lsg_file_get_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FULL,
                 _("“%s” was not saved: there is no room left on the disk. Free some space, or choose “Save as” "
                   "and another disk."), name);
  else if (code == EEXIST)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
                 _("“%s” exists already. Choose another name, or remove the file first."), name);
  else
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
                 /* TRANSLATORS: file name, folder, reason given by the system */
                 _("“%s” cannot be saved in “%s”: %s. Choose “Save as” and another folder."), name, shown,
                 g_strerror (code));
  return FALSE;
}

/* Gives 0, or the errno of what failed. */
static int
write_bytes (int           fd,
             GBytes       *bytes,
             GCancellable *cancellable)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  int code = lsg_disk_write (fd, data, size, cancellable);

  return code == 0 && fsync (fd) != 0 ? errno : code;
}

/* The permissions of the file that is replaced; a new one has what the umask leaves. */
static void
copy_mode (int         fd,
           const char *path)
{
  struct stat about;

  if (stat (path, &about) != 0)
    return;
  if (fchown (fd, (uid_t) -1, about.st_gid) != 0)
    g_debug ("The group of %s is not kept", path);
  fchmod (fd, about.st_mode & 0777);
}

/* New files of @path that a kill left behind, hidden beside it; those of the last minutes may be at work. */
static void
sweep_staged (const char *folder,
              const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;

      if (g_str_has_prefix (name, prefix) && strlen (name) == strlen (prefix) + 6 && g_lstat (path, &about) == 0
          && S_ISREG (about.st_mode) && about.st_mtime + 600 < g_get_real_time () / G_USEC_PER_SEC)
        g_unlink (path);
    }
}

char *
lsg_file_stage (const char   *path,
                GBytes       *bytes,
                GCancellable *cancellable,
                GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strdup_printf (".%.200s.", name);
  g_autofree char *pattern = g_strconcat (prefix, "XXXXXX", NULL);
  g_autofree char *staged = g_build_filename (folder, pattern, NULL);
  gboolean exists = access (path, F_OK) == 0;
  int fd, code;

  if (exists && access (path, W_OK) != 0)
    {
      refuse_writing (path, errno, error);
      return NULL;
    }
  sweep_staged (folder, prefix);
  fd = g_mkstemp_full (staged, O_RDWR | O_CLOEXEC, exists ? 0600 : 0666);
  if (fd < 0)
    {
      refuse_writing (path, errno, error);
      return NULL;
    }
  copy_mode (fd, path);
  code = write_bytes (fd, bytes, cancellable);
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0)
    return g_steal_pointer (&staged);

  g_unlink (staged);
  if (code == ECANCELED)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  else
    refuse_writing (path, code, error);
  return NULL;
}

/* RENAME_NOREPLACE where the file system has it, else a second name and the first one removed. */
static int
rename_new (const char *staged,
            const char *path)
{
  if (renameat2 (AT_FDCWD, staged, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno == EEXIST)
    return EEXIST;
  if (link (staged, path) != 0)
    return errno;
  g_unlink (staged);
  return 0;
}

gboolean
lsg_file_commit (const char *staged,
                 const char *path,
                 gboolean    overwrite,
                 GError    **error)
{
  int code;

  if (overwrite)
    code = g_rename (staged, path) == 0 ? 0 : errno;
  else
    code = rename_new (staged, path);
  if (code != 0)
    {
      g_unlink (staged);
      return refuse_writing (path, code, error);
    }
  if (!lsg_disk_sync_folder (path))
    g_debug ("The folder of %s cannot be synchronised", path);
  return TRUE;
}
