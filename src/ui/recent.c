/* recent.c - the projects that the start page lists. See recent.h. */
#include "recent.h"

#include "work-folder.h"

#include <string.h>

#define MIME_TYPE "application/vnd.losange+sqlite3"
#define GROUP "losange"

void
lsg_recent_free (LsgRecent *recent)
{
  g_free (recent->title);
  g_free (recent->path);
  g_free (recent->copy);
  g_free (recent);
}

void
lsg_recent_add (const char *path,
                const char *title)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_path_get_basename (path);
  const char *groups[] = { GROUP, NULL };
  GtkRecentData data = {
    .display_name = (char *) (title != NULL && *title != '\0' ? title : name),
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Losange",
    .app_exec = (char *) "losange %u",
    .groups = (char **) groups,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
lsg_recent_drop (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const LsgRecent *first = *(LsgRecent **) a;
  const LsgRecent *second = *(LsgRecent **) b;

  return (second->time > first->time) - (second->time < first->time);
}

static LsgRecent *
find_path (GPtrArray  *list,
           const char *path)
{
  for (guint i = 0; path != NULL && i < list->len; i++)
    {
      LsgRecent *recent = list->pdata[i];

      if (g_strcmp0 (recent->path, path) == 0)
        return recent;
    }
  return NULL;
}

static void
add_copies (GPtrArray *list)
{
  g_autofree char *folder = lsg_work_folder_get_default ();
  g_autoptr (GPtrArray) copies = lsg_work_folder_list (folder);

  for (guint i = 0; i < copies->len; i++)
    {
      const LsgWorkingCopy *copy = copies->pdata[i];
      LsgRecent *recent = find_path (list, copy->path);

      if (recent == NULL)
        {
          recent = g_new0 (LsgRecent, 1);
          recent->title = g_strdup (copy->title);
          recent->path = g_strdup (copy->path);
          recent->copy = copy->path == NULL ? g_strdup (copy->name) : NULL;
          g_ptr_array_add (list, recent);
        }
      recent->ahead = copy->ahead || copy->path == NULL;
      recent->time = MAX (recent->time, copy->modified);
    }
}

static LsgRecent *
new_from_info (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *path = g_file_get_path (file);
  LsgRecent *recent;

  if (path == NULL || !gtk_recent_info_has_group (info, GROUP) || !gtk_recent_info_exists (info))
    return NULL;
  recent = g_new0 (LsgRecent, 1);
  recent->title = g_strdup (gtk_recent_info_get_display_name (info));
  recent->path = g_steal_pointer (&path);
  recent->time = g_date_time_to_unix (gtk_recent_info_get_modified (info));
  return recent;
}

GPtrArray *
lsg_recent_list (guint max)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_recent_free);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *item = items; item != NULL; item = item->next)
    {
      LsgRecent *recent = new_from_info (item->data);

      if (recent != NULL)
        g_ptr_array_add (list, recent);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (list, compare_cb);
  if (list->len > max)
    g_ptr_array_set_size (list, max);
  add_copies (list);
  g_ptr_array_sort (list, compare_cb);
  return g_steal_pointer (&list);
}

char *
lsg_recent_word_folder (const char *path,
                        const char *home)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gsize length = home != NULL ? strlen (home) : 0;
  const char *rest = folder;
  g_auto (GStrv) parts = NULL;

  if (length > 1 && strncmp (folder, home, length) == 0 && (folder[length] == '/' || folder[length] == '\0'))
    rest = folder + length;
  while (*rest == '/')
    rest++;
  if (*rest == '\0')
    return g_path_get_basename (folder);
  parts = g_strsplit (rest, "/", -1);
  return g_strjoinv (" › ", parts);
}
