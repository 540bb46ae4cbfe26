/* Where a dialog that asks for a file begins. */
#include "suite.h"

#include "file-dialog.h"

#include <glib/gstdio.h>

Suite *file_dialog_suite (void);

START_TEST (beside_the_file)
{
  g_autofree char *folder = g_dir_make_tmp ("losange-dialog-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "project.losange", NULL);
  g_autofree char *found = lsg_file_dialog_dup_folder (path);

  ck_assert_str_eq (found, folder);
  g_rmdir (folder);
}
END_TEST

/* The documents where the desktop has such a folder, else the home folder; never where the program was started. */
START_TEST (without_a_file)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  gboolean has_documents = documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR);
  g_autofree char *untitled = lsg_file_dialog_dup_folder (NULL);
  g_autofree char *gone = lsg_file_dialog_dup_folder ("/no such folder/project.losange");

  ck_assert_str_eq (untitled, has_documents ? documents : g_get_home_dir ());
  ck_assert_str_eq (gone, untitled);
}
END_TEST

Suite *
file_dialog_suite (void)
{
  Suite *suite = suite_create ("file-dialog");
  TCase *tcase = tcase_create ("file-dialog");

  tcase_add_test (tcase, beside_the_file);
  tcase_add_test (tcase, without_a_file);
  suite_add_tcase (suite, tcase);
  return suite;
}
