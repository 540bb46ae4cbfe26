/* copy-folder.c - see copy-folder.h. */
#include "copy-folder.h"

#include "project-file.h"
#include "work-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* How often a lock is tried, every 20 ms, before somebody is said to hold it. */
#define N_TRIES 10

char *
lsg_copy_get_name (const char *resolved_path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, resolved_path, -1);

  return g_strndup (hash, 40);
}

char *
lsg_copy_draw_name (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strconcat ("untitled-", uuid, NULL);
}

gboolean
lsg_copy_refuse_folder (const char *folder,
                        int         code,
                        GError    **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (error, LSG_STORE_ERROR,
               code == ENOSPC || code == EDQUOT ? LSG_STORE_ERROR_FULL : LSG_STORE_ERROR_WRITE,
               /* TRANSLATORS: folder, reason given by the system */
               _("The folder of working copies “%s” cannot be written: %s. Check its permissions and the disk, "
                 "then try again."), shown, g_strerror (code));
  return FALSE;
}

char *
lsg_work_folder_make (const char *work_dir,
                      const char *part,
                      GError    **error)
{
  g_autofree char *standard = work_dir == NULL ? lsg_work_folder_get_default () : NULL;
  g_autofree char *folder = g_build_filename (work_dir != NULL ? work_dir : standard, part, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  lsg_copy_refuse_folder (folder, errno, error);
  return NULL;
}

gboolean
lsg_work_folder_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  return g_rmdir (folder) == 0 || errno == ENOENT;
}

/* Half-made copies that a kill left behind: nobody holds them, and they are not of this moment. */
void
lsg_work_folder_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;
      int fd;

      if (!g_str_has_prefix (name, LSG_COPY_NEW) || g_stat (path, &about) != 0
          || about.st_mtime + 60 > g_get_real_time () / G_USEC_PER_SEC)
        continue;
      fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
        lsg_work_folder_empty (path);
      if (fd >= 0)
        close (fd);
    }
}

char *
lsg_copy_get_folder (const char *work_dir,
                     const char *name)
{
  g_autofree char *standard = work_dir == NULL ? lsg_work_folder_get_default () : NULL;

  return g_build_filename (work_dir != NULL ? work_dir : standard, "work", name, NULL);
}

gboolean
lsg_copy_exists (const char *work_dir,
                 const char *name)
{
  g_autofree char *folder = lsg_copy_get_folder (work_dir, name);

  return g_file_test (folder, G_FILE_TEST_IS_DIR);
}

static gboolean
refuse_busy (const char *subject,
             GError    **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY,
               _("“%s” is open in another Losange. Close it there, then try again."),
               subject != NULL ? subject : _("Untitled project"));
  return FALSE;
}

int
lsg_copy_lock_folder (const char *folder,
                      const char *subject,
                      gboolean    waits,
                      GError    **error)
{
  guint n_tries = waits ? N_TRIES : 1;

  for (guint i = 0; i < n_tries; i++)
    {
      int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      struct stat held, named;

      if (fd < 0)
        {
          lsg_copy_refuse_folder (folder, errno, error);
          return -1;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 && fstat (fd, &held) == 0 && stat (folder, &named) == 0
          && held.st_ino == named.st_ino)
        return fd;
      close (fd);
      /* Whoever only looks through the folder lets go at once. */
      if (i + 1 < n_tries)
        g_usleep (20000);
    }
  refuse_busy (subject, error);
  return -1;
}

gboolean
lsg_copy_remove (const char *work_dir,
                 const char *name,
                 GError    **error)
{
  g_autofree char *folder = lsg_copy_get_folder (work_dir, name);
  int fd;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  fd = lsg_copy_lock_folder (folder, NULL, TRUE, error);
  if (fd < 0)
    return FALSE;
  if (!lsg_work_folder_empty (folder))
    {
      lsg_copy_refuse_folder (folder, errno, error);
      close (fd);
      return FALSE;
    }
  close (fd);
  return TRUE;
}

char *
lsg_copy_quarantine (const char *work_dir,
                     const char *name,
                     GError    **error)
{
  g_autofree char *folder = lsg_copy_get_folder (work_dir, name);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *damaged = g_strconcat (LSG_COPY_DAMAGED, name, "-", uuid, NULL);
  g_autofree char *aside = lsg_copy_get_folder (work_dir, damaged);
  int fd = lsg_copy_lock_folder (folder, NULL, TRUE, error);
  int code;

  if (fd < 0)
    return NULL;
  code = g_rename (folder, aside) == 0 ? 0 : errno;
  close (fd);
  if (code != 0)
    {
      lsg_copy_refuse_folder (folder, code, error);
      return NULL;
    }
  return g_steal_pointer (&aside);
}
