/* library.c - see library.h. */
#include "library.h"

#include "xml-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const folders[] = {
  [LSG_SHELF_TEMPLATES] = "templates",
  [LSG_SHELF_SAMPLES] = "samples",
};

void
lsg_library_item_free (LsgLibraryItem *item)
{
  g_free (item->name);
  g_free (item->path);
  g_free (item->title);
  g_free (item->description);
  g_free (item);
}

const char *
lsg_library_get_data_dir (void)
{
  const char *folder = g_getenv ("LOSANGE_DATA_DIR");

  return folder != NULL && *folder != '\0' ? folder : LSG_DATA_DIR;
}

static char *
get_path (LsgShelf    shelf,
          const char *file)
{
  return g_build_filename (lsg_library_get_data_dir (), folders[shelf], file, NULL);
}

/* NULL for a file that is no project: what does not work is not offered. */
static LsgLibraryItem *
read_item (LsgShelf    shelf,
           const char *file)
{
  g_autofree char *path = get_path (shelf, file);
  g_autoptr (LsgRecords) records = lsg_xml_read_file (path, NULL);
  LsgProgramme *programme;
  LsgLibraryItem *item;

  if (records == NULL)
    return NULL;
  programme = lsg_records_get_programme (records);
  item = g_new0 (LsgLibraryItem, 1);
  item->shelf = shelf;
  item->name = g_strndup (file, strlen (file) - strlen (".xml"));
  item->path = g_steal_pointer (&path);
  item->title = g_strdup (programme->title);
  item->description = g_strdup (programme->description);
  item->language = programme->language;
  return item;
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b)
{
  const LsgLibraryItem *first = *(LsgLibraryItem **) a;
  const LsgLibraryItem *second = *(LsgLibraryItem **) b;
  LsgLanguage language = lsg_language_get_interface ();
  int foreign = (first->language != language) - (second->language != language);

  return foreign != 0 ? foreign : strcmp (first->name, second->name);
}

GPtrArray *
lsg_library_list (LsgShelf shelf)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_library_item_free);
  g_autofree char *folder = get_path (shelf, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      LsgLibraryItem *item = NULL;

      if (*file != '.' && g_str_has_suffix (file, ".xml"))
        item = read_item (shelf, file);
      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_items_cb);
  return items;
}

char *
lsg_library_find (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);

  if (*name == '.' || *name == '\0' || strchr (name, '/') != NULL)
    return NULL;
  for (LsgShelf shelf = LSG_SHELF_TEMPLATES; shelf <= LSG_SHELF_SAMPLES; shelf++)
    {
      g_autofree char *path = get_path (shelf, file);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

const char *
lsg_library_get_blank (void)
{
  return lsg_language_get_interface () == LSG_LANGUAGE_FR ? "blank-fr" : "blank-en";
}

LsgRecords *
lsg_library_read (const char  *name,
                  GError     **error)
{
  g_autofree char *path = lsg_library_find (name);

  if (path == NULL)
    {
      g_set_error (error, LSG_XML_ERROR, LSG_XML_ERROR_READ, _("There is no template named “%s”."), name);
      return NULL;
    }
  return lsg_xml_read_file (path, error);
}
