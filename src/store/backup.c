/* backup.c - former versions of the user's file. See backup.h. */
#include "backup.h"

#include "working-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static int
compare_names_down (gconstpointer a,
                    gconstpointer b)
{
  return strcmp (*(const char **) b, *(const char **) a);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".losange") && name[0] != '.')
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names_down);
  return names;
}

GPtrArray *
lsg_backup_list (const char *work_dir,
                 const char *name)
{
  g_autofree char *parent = lsg_work_folder_make (work_dir, "backups", NULL);
  g_autofree char *folder = parent != NULL ? g_build_filename (parent, name, NULL) : NULL;

  return folder != NULL ? list_names (folder) : g_ptr_array_new_with_free_func (g_free);
}

/* Names are moments in UTC, so that their order is that of time; a clock that was set back gives way. */
static char *
make_path (const char *folder,
           GPtrArray  *kept)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stem = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *file = g_strconcat (stem, ".losange", NULL);
  g_autofree char *last = kept->len > 0 ? g_path_get_basename (kept->pdata[0]) : NULL;

  for (guint i = 1; last != NULL && strcmp (file, last) <= 0 && i < 1000; i++)
    {
      g_free (file);
      file = g_strdup_printf ("%.15s_%03u.losange", last, (last[15] == '_' ? (guint) atoi (last + 16) : 0) + i);
    }
  return g_build_filename (folder, file, NULL);
}

static gboolean
is_from_today (GPtrArray *kept)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (now, "%Y%m%d");
  g_autofree char *last = kept->len > 0 ? g_path_get_basename (kept->pdata[0]) : NULL;

  return last != NULL && g_str_has_prefix (last, day);
}

/* Copied whole under another name first; a backup is never half a file. */
static gboolean
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autofree char *folder = g_path_get_dirname (to);
  g_autofree char *temporary = g_build_filename (folder, ".part", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (temporary);

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, NULL)
      && g_chmod (temporary, 0600) == 0 && g_rename (temporary, to) == 0)
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

gboolean
lsg_backup_keep (const char *work_dir,
                 const char *name,
                 const char *path,
                 gboolean    due,
                 gboolean    needed,
                 GError    **error)
{
  g_autofree char *parent = lsg_work_folder_make (work_dir, "backups", NULL);
  g_autofree char *folder = parent != NULL ? g_build_filename (parent, name, NULL) : NULL;
  g_autofree char *shown = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  kept = lsg_backup_list (work_dir, name);
  if (!due && is_from_today (kept))
    return TRUE;

  backup = folder != NULL ? make_path (folder, kept) : NULL;
  if (backup != NULL && g_mkdir_with_parents (folder, 0700) == 0 && copy_file (path, backup))
    {
      for (guint i = LSG_BACKUPS_KEPT - 1; i < kept->len; i++)
        g_unlink (kept->pdata[i]);
      return TRUE;
    }
  if (!needed)
    return TRUE;
  shown = lsg_file_get_name (path);
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
               _("“%s” was not replaced, because no backup of it can be kept. Check your data folder and the disk, or "
                 "choose “Save as”."), shown);
  return FALSE;
}
