/* work-folder.c - looking through the private folder, and forgetting a project. See work-folder.h. */
#include "work-folder.h"

#include "working-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

void
lsg_working_copy_free (LsgWorkingCopy *copy)
{
  g_free (copy->name);
  g_free (copy->title);
  g_free (copy->path);
  g_free (copy);
}

char *
lsg_work_folder_get_default (void)
{
  return g_build_filename (g_get_user_data_dir (), "losange", NULL);
}

/* The time of the last edit; that of the file, which every look at it may renew, when it is not known. */
static gint64
get_modified (LsgCopy *copy)
{
  g_autofree char *path = g_build_filename (copy->folder, "project.db", NULL);
  gint64 modified = 0;
  GStatBuf about;

  if (lsg_connection_get_integer (copy->connection, "SELECT max (time) FROM \"history\"", &modified, NULL)
      && modified > 0)
    return modified;
  return g_stat (path, &about) == 0 ? (gint64) about.st_mtime : 0;
}

static char *
read_title (LsgCopy *copy)
{
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (copy->connection, "SELECT title FROM \"programme\"",
                                                               NULL);

  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return g_strdup ("");
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

/* A copy with unpublished edits that nobody has open; NULL for others. */
static LsgWorkingCopy *
look_at (const char *work_dir,
         const char *name)
{
  g_autoptr (LsgCopy) copy = lsg_copy_look_at (work_dir, name);
  LsgWorkingCopy *found;

  if (copy == NULL || !lsg_copy_is_ahead (copy))
    return NULL;
  found = g_new0 (LsgWorkingCopy, 1);
  found->modified = get_modified (copy);
  found->name = g_strdup (name);
  found->title = read_title (copy);
  found->path = g_strdup (copy->path);
  found->ahead = TRUE;
  return found;
}

static int
compare_modified_down (gconstpointer a,
                       gconstpointer b)
{
  const LsgWorkingCopy *x = *(LsgWorkingCopy **) a, *y = *(LsgWorkingCopy **) b;

  return (x->modified < y->modified) - (x->modified > y->modified);
}

GPtrArray *
lsg_work_folder_list (const char *work_dir)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_working_copy_free);
  g_autofree char *folder = lsg_work_folder_make (work_dir, "work", NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      LsgWorkingCopy *found = g_str_has_prefix (name, LSG_COPY_NEW) || g_str_has_prefix (name, LSG_COPY_DAMAGED)
                              ? NULL : look_at (work_dir, name);

      if (found != NULL)
        g_ptr_array_add (list, found);
    }
  g_ptr_array_sort (list, compare_modified_down);
  return list;
}

/* Reads beside whoever has the copy open: no lock is taken. */
gboolean
lsg_work_folder_is_ahead (const char *work_dir,
                          const char *path)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  g_autofree char *name = lsg_copy_get_name (resolved);
  g_autofree char *standard = work_dir == NULL ? lsg_work_folder_get_default () : NULL;
  g_autofree char *database = g_build_filename (work_dir != NULL ? work_dir : standard, "work", name, "project.db",
                                                NULL);
  g_autoptr (LsgConnection) connection = NULL;
  gint64 ahead = 0;

  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    return FALSE;
  connection = lsg_connection_open (database, NULL, FALSE, NULL);
  return connection != NULL
         && lsg_connection_get_integer (connection, "SELECT counter > published FROM \"work\"", &ahead, NULL)
         && ahead != 0;
}

/* Copies of @name that could not be read and were put aside. */
static void
forget_damaged (const char *work_dir,
                const char *name)
{
  g_autofree char *folder = lsg_work_folder_make (work_dir, "work", NULL);
  g_autofree char *prefix = g_strconcat (LSG_COPY_DAMAGED, name, "-", NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (found, prefix))
      lsg_copy_remove (work_dir, found, NULL);
}

gboolean
lsg_work_folder_forget (const char *work_dir,
                        const char *path_or_name,
                        GError    **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *name = NULL;
  g_autofree char *backups = NULL;
  g_autofree char *folder = NULL;

  if (strchr (path_or_name, G_DIR_SEPARATOR) == NULL && lsg_copy_exists (work_dir, path_or_name))
    {
      name = g_strdup (path_or_name);
    }
  else
    {
      resolved = lsg_file_resolve (path_or_name);
      name = lsg_copy_get_name (resolved);
    }
  if (!lsg_copy_remove (work_dir, name, error))
    return FALSE;
  forget_damaged (work_dir, name);
  backups = lsg_work_folder_make (work_dir, "backups", error);
  if (backups == NULL)
    return FALSE;
  folder = g_build_filename (backups, name, NULL);
  if (lsg_work_folder_empty (folder))
    return TRUE;
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
               _("The backups in “%s” cannot be removed. Check the permissions of the folder, then try again."), folder);
  return FALSE;
}
