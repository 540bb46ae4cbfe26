/* Outputs that are there whole or not at all. */
#include "suite.h"

#include "output-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *output_file_suite (void);

static char *folder;
static char *path;

static void
setup (void)
{
  folder = g_dir_make_tmp ("losange output-XXXXXX", NULL);
  path = g_build_filename (folder, "out put.xml", NULL);
}

static void
teardown (void)
{
  char *arguments[] = { (char *) "rm", (char *) "-r", folder, NULL };

  ck_assert (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&path, g_free);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_content (const char *file,
                const char *expected)
{
  g_autofree char *text = NULL;

  ck_assert (g_file_get_contents (file, &text, NULL, NULL));
  ck_assert_str_eq (text, expected);
}

START_TEST (appears_when_committed)
{
  g_autoptr (GError) error = NULL;
  LsgOutputFile *output = lsg_output_file_new (path, &error);

  lsg_assert_no_error (error);
  ck_assert (lsg_output_file_write (output, "abc", 3, &error));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
  ck_assert (lsg_output_file_commit (output, &error));
  lsg_assert_no_error (error);
  lsg_output_file_free (output);
  assert_content (path, "abc");
  ck_assert_uint_eq (count_files (), 1);
}
END_TEST

START_TEST (leaves_nothing_when_given_up)
{
  LsgOutputFile *output = lsg_output_file_new (path, NULL);

  ck_assert (lsg_output_file_write (output, "abc", 3, NULL));
  lsg_output_file_free (output);
  ck_assert_uint_eq (count_files (), 0);
}
END_TEST

START_TEST (keeps_the_rights_of_what_it_replaces)
{
  GStatBuf status;

  ck_assert (g_file_set_contents (path, "old", -1, NULL));
  ck_assert_int_eq (g_chmod (path, 0640), 0);
  ck_assert (lsg_output_file_save (path, "new", 3, NULL));
  assert_content (path, "new");
  ck_assert_int_eq (g_stat (path, &status), 0);
  ck_assert_int_eq (status.st_mode & 0777, 0640);
}
END_TEST

START_TEST (gives_new_files_the_usual_rights)
{
  GStatBuf status;

  umask (0027);
  ck_assert (lsg_output_file_save (path, "new", 3, NULL));
  ck_assert_int_eq (g_stat (path, &status), 0);
  ck_assert_int_eq (status.st_mode & 0777, 0640);
}
END_TEST

START_TEST (follows_links)
{
  g_autofree char *link = g_build_filename (folder, "link", NULL);

  ck_assert (g_file_set_contents (path, "old", -1, NULL));
  ck_assert_int_eq (symlink (path, link), 0);
  ck_assert (lsg_output_file_save (link, "new", 3, NULL));
  assert_content (path, "new");
  ck_assert (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}
END_TEST

START_TEST (takes_what_another_writer_put_there)
{
  g_autoptr (LsgOutputFile) output = lsg_output_file_new (path, NULL);

  ck_assert (g_file_set_contents (lsg_output_file_get_path (output), "theirs", -1, NULL));
  ck_assert (lsg_output_file_commit (output, NULL));
  assert_content (path, "theirs");
}
END_TEST

START_TEST (says_that_the_device_is_full)
{
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_output_file_save ("/dev/full", "abc", 3, &error));
  lsg_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  ck_assert_ptr_nonnull (strstr (error->message, "/dev/full"));
  ck_assert (!g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
  ck_assert (lsg_output_file_save ("/dev/null", "abc", 3, NULL));
  ck_assert (!g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}
END_TEST

START_TEST (refuses_folders)
{
  g_autoptr (GError) directory = NULL;
  g_autoptr (GError) missing = NULL;
  g_autofree char *below = g_build_filename (folder, "none", "out", NULL);

  ck_assert (!lsg_output_file_save (folder, "abc", 3, &directory));
  lsg_assert_error (directory, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  ck_assert (!lsg_output_file_save (below, "abc", 3, &missing));
  lsg_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (shows_paths_on_one_line)
{
  g_autofree char *plain = lsg_path_to_display ("/a b/é.xml");
  g_autofree char *broken = lsg_path_to_display ("/a\nb\xff.xml");

  ck_assert_str_eq (plain, "/a b/é.xml");
  ck_assert (g_utf8_validate (broken, -1, NULL));
  ck_assert_ptr_null (strchr (broken, '\n'));
}
END_TEST

Suite *
output_file_suite (void)
{
  Suite *suite = suite_create ("output-file");
  TCase *tcase = tcase_create ("outputs");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, appears_when_committed);
  tcase_add_test (tcase, leaves_nothing_when_given_up);
  tcase_add_test (tcase, keeps_the_rights_of_what_it_replaces);
  tcase_add_test (tcase, gives_new_files_the_usual_rights);
  tcase_add_test (tcase, follows_links);
  tcase_add_test (tcase, takes_what_another_writer_put_there);
  tcase_add_test (tcase, says_that_the_device_is_full);
  tcase_add_test (tcase, refuses_folders);
  tcase_add_test (tcase, shows_paths_on_one_line);
  suite_add_tcase (suite, tcase);
  return suite;
}
