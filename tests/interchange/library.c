/* Templates and samples: what is found, offered and left out. */
#include "suite.h"

#include "examples.h"
#include "library.h"

#include <glib/gstdio.h>

Suite *library_suite (void);

static char *folder;

static void
save (const char *shelf,
      const char *file,
      const char *title,
      const char *language)
{
  g_autofree char *path = g_build_filename (folder, shelf, NULL);
  g_autofree char *full = g_build_filename (path, file, NULL);
  g_autofree char *text =
    g_strdup_printf ("<losange version=\"1\"><programmes><programme id=\"1\" title=\"%s\" language=\"%s\" "
                     "currency=\"EUR\" rate-with-virtual-classes=\"false\"/></programmes></losange>", title,
                     language);

  g_mkdir_with_parents (path, 0700);
  ck_assert (g_file_set_contents (full, text, -1, NULL));
}

static void
setup (void)
{
  folder = g_dir_make_tmp ("losange-library-XXXXXX", NULL);
  g_setenv ("LOSANGE_DATA_DIR", folder, TRUE);
  save ("templates", "blank-en.xml", "", "en");
  save ("templates", "blank-fr.xml", "", "fr");
  save ("templates", ".hidden.xml", "", "en");
  save ("templates", "notes.txt", "", "en");
  save ("templates", "broken.xml", "<", "en");
  save ("samples", "example.xml", "Exemple", "fr");
}

static void
teardown (void)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);

  ck_assert (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&folder, g_free);
}

START_TEST (lists_what_is_readable)
{
  g_autoptr (GPtrArray) templates = lsg_library_list (LSG_SHELF_TEMPLATES);
  g_autoptr (GPtrArray) samples = lsg_library_list (LSG_SHELF_SAMPLES);
  LsgLibraryItem *item = samples->pdata[0];

  ck_assert_uint_eq (templates->len, 2);
  ck_assert_str_eq (((LsgLibraryItem *) templates->pdata[0])->name, "blank-en");
  ck_assert_str_eq (((LsgLibraryItem *) templates->pdata[1])->name, "blank-fr");
  ck_assert_uint_eq (samples->len, 1);
  ck_assert_str_eq (item->name, "example");
  ck_assert_str_eq (item->title, "Exemple");
  ck_assert_int_eq (item->language, LSG_LANGUAGE_FR);
}
END_TEST

START_TEST (finds_templates_then_samples)
{
  g_autofree char *template = lsg_library_find ("blank-fr");
  g_autofree char *sample = lsg_library_find ("example");
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = lsg_library_read ("example", &error);

  ck_assert (g_str_has_suffix (template, "templates/blank-fr.xml"));
  ck_assert (g_str_has_suffix (sample, "samples/example.xml"));
  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_records_get_programme (records)->title, "Exemple");
}
END_TEST

START_TEST (takes_names_and_no_paths)
{
  static const char *const names[] = { "", ".", "..", "../samples/example", "/etc/passwd", ".hidden", "none" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ck_assert_msg (lsg_library_find (names[i]) == NULL, "%s", names[i]);
  ck_assert_ptr_null (lsg_library_read ("none", &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_READ);
}
END_TEST

START_TEST (without_a_folder_there_is_nothing)
{
  g_autoptr (GPtrArray) items = NULL;

  g_setenv ("LOSANGE_DATA_DIR", "/nonexistent", TRUE);
  items = lsg_library_list (LSG_SHELF_TEMPLATES);
  ck_assert_uint_eq (items->len, 0);
}
END_TEST

Suite *
library_suite (void)
{
  Suite *suite = suite_create ("library");
  TCase *tcase = tcase_create ("shelves");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, lists_what_is_readable);
  tcase_add_test (tcase, finds_templates_then_samples);
  tcase_add_test (tcase, takes_names_and_no_paths);
  tcase_add_test (tcase, without_a_folder_there_is_nothing);
  suite_add_tcase (suite, tcase);
  return suite;
}
