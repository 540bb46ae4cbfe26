/* Publishing: a whole new file or the old one, and never over what somebody else wrote. */
#define _GNU_SOURCE
#include "fixture.h"

#include "need.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

Suite *saving_suite (void);

static guint
count_backups (Place *place)
{
  g_autofree char *backups = g_build_filename (place->work, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *folder = name != NULL ? g_build_filename (backups, name, NULL) : NULL;

  return folder != NULL ? count_files (folder) : 0;
}

START_TEST (the_file_is_replaced_as_a_whole)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *revision = raw_text (place->path, "SELECT revision FROM losange");
  g_autofree char *renewed = NULL;
  g_autofree char *uuid = raw_text (place->path, "SELECT uuid FROM losange");
  g_autofree char *same = NULL;
  g_autofree char *digest = NULL;
  struct stat before, after;

  ck_assert_int_eq (chmod (place->path, 0640), 0);
  ck_assert_int_eq (stat (place->path, &before), 0);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert_int_eq (stat (place->path, &after), 0);
  ck_assert (before.st_ino != after.st_ino);
  ck_assert_int_eq (after.st_mode & 0777, 0640);
  renewed = raw_text (place->path, "SELECT revision FROM losange");
  same = raw_text (place->path, "SELECT uuid FROM losange");
  digest = raw_text (place->path, "SELECT digest FROM losange");
  ck_assert_str_ne (revision, renewed);
  ck_assert_str_eq (uuid, same);
  ck_assert_ptr_nonnull (digest);
  ck_assert_uint_eq (count_files (place->folder), 2); /* the file and the data folder */
  ck_assert_uint_eq (count_backups (place), 1);
}
END_TEST

START_TEST (nothing_is_written_when_nothing_changed)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *before = digest_file (place->path);
  g_autofree char *after = NULL;

  ck_assert (lsg_project_save (project, FALSE, NULL));
  after = digest_file (place->path);
  ck_assert_str_eq (before, after);
  ck_assert_uint_eq (count_backups (place), 0);
}
END_TEST

START_TEST (no_trace_of_the_history_is_published)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *data = NULL;
  gsize size;

  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "author", "Zoroastre Quignon");
  lsg_project_end_typing (project);
  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "author", "Anonyme");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (g_file_get_contents (place->path, &data, &size, NULL));
  ck_assert_ptr_null (memmem (data, size, "Quignon", 7));
  ck_assert_ptr_nonnull (memmem (data, size, "Anonyme", 7));
}
END_TEST

/* Somebody else saves in between. */
static void
write_foreign (Place *place)
{
  g_autofree char *other_work = place_path (place, "other");
  g_autoptr (LsgProject) other = lsg_project_open (other_work, place->path, LSG_OPEN_ASK, NULL);

  ck_assert_ptr_nonnull (other);
  set_text (other, nth (other, LSG_KIND_NEED, 1), "title", "D'un autre");
  ck_assert (lsg_project_save (other, FALSE, NULL));
}

START_TEST (a_conflict_loses_neither)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *theirs = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint before;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  write_foreign (place);
  theirs = digest_file (place->path);
  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT);
  after = digest_file (place->path);
  ck_assert_str_eq (theirs, after);
  ck_assert (lsg_project_get_modified (project));
  g_clear_error (&error);

  before = count_backups (place);
  ck_assert (lsg_project_save (project, TRUE, &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (count_backups (place), before + 1);
  ck_assert (!lsg_project_get_modified (project));
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Encore");
  ck_assert (lsg_project_save (project, FALSE, &error));
}
END_TEST

START_TEST (an_unchanged_project_sees_the_conflict_too)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GError) error = NULL;

  write_foreign (place);
  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT);
}
END_TEST

START_TEST (a_file_replaced_by_something_else_is_kept)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  ck_assert (g_file_set_contents (place->path, "autre chose", -1, NULL));
  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT);
  ck_assert (g_file_get_contents (place->path, &text, NULL, NULL));
  ck_assert_str_eq (text, "autre chose");
}
END_TEST

START_TEST (a_file_that_is_gone_is_made_again)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  ck_assert_int_eq (g_unlink (place->path), 0);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (g_file_test (place->path, G_FILE_TEST_IS_REGULAR));
}
END_TEST

START_TEST (what_a_kill_left_is_swept)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *old = place_path (place, ".project.losange.Ab12Cd");
  g_autofree char *young = place_path (place, ".project.losange.Ef34Gh");
  g_autofree char *other = place_path (place, ".other.losange.Ab12Cd");
  struct utimbuf hour_ago = { 1700000000, 1700000000 };

  ck_assert (g_file_set_contents (old, "x", 1, NULL) && g_file_set_contents (young, "x", 1, NULL)
             && g_file_set_contents (other, "x", 1, NULL));
  ck_assert_int_eq (g_utime (old, &hour_ago), 0);
  ck_assert_int_eq (g_utime (other, &hour_ago), 0);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (!g_file_test (old, G_FILE_TEST_EXISTS));
  ck_assert (g_file_test (young, G_FILE_TEST_EXISTS));
  ck_assert (g_file_test (other, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_symbolic_link_stays_a_link)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *link = place_path (place, "link.losange");
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (LsgProject) project = NULL;
  g_autofree char *title = NULL;

  ck_assert (lsg_project_export (records, place->path, NULL));
  ck_assert_int_eq (symlink ("project.losange", link), 0);
  project = lsg_project_open (place->work, link, LSG_OPEN_ASK, NULL);
  ck_assert_str_eq (lsg_project_get_path (project), place->path);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Par le lien");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  ck_assert (!g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  title = raw_text (link, "SELECT title FROM need ORDER BY position");
  ck_assert_str_eq (title, "Par le lien");
}
END_TEST

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GMainLoop *loop = user_data;
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_save_finish (LSG_PROJECT (source), result, &error));
  lsg_assert_no_error (error);
  g_main_loop_quit (loop);
}

START_TEST (edits_go_on_while_saving)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *gravity = NULL;
  gboolean busy;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  lsg_project_save_async (project, FALSE, NULL, saved_cb, loop);
  g_object_get (project, "busy", &busy, NULL);
  ck_assert (busy);
  for (guint i = 0; i < 20; i++)
    set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 1 + (i + 1) % 4);
  g_main_loop_run (loop);
  g_object_get (project, "busy", &busy, NULL);
  ck_assert (!busy);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (!lsg_project_get_modified (project));
  gravity = raw_text (place->path, "SELECT gravity FROM need ORDER BY position");
  ck_assert_str_eq (gravity, "1");
}
END_TEST

START_TEST (closing_waits_for_saving)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);
  g_autofree char *title = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  lsg_project_save_async (project, FALSE, NULL, NULL, NULL);
  lsg_project_close (project);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (project);
  title = raw_text (place->path, "SELECT title FROM need ORDER BY position");
  ck_assert_str_eq (title, "Un");
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert (!lsg_project_get_modified (project));
  g_object_unref (project);
}
END_TEST

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!lsg_project_save_finish (LSG_PROJECT (source), result, &error))
    ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_main_loop_quit (user_data);
}

START_TEST (a_cancelled_save_leaves_the_file)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *before = digest_file (place->path);
  g_autofree char *after = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  g_cancellable_cancel (cancellable);
  lsg_project_save_async (project, FALSE, cancellable, cancelled_cb, loop);
  g_main_loop_run (loop);
  after = digest_file (place->path);
  ck_assert_str_eq (before, after);
  ck_assert (lsg_project_get_modified (project));
  ck_assert_uint_eq (count_files (place->folder), 2);
}
END_TEST

START_TEST (save_as_moves_the_working_copy)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *other = place_path (place, "autre.losange");
  g_autofree char *work = g_build_filename (place->work, "work", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  LsgProject *project = fixture_open (place);

  before = digest_file (place->path);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_save_as (project, other, NULL));
  ck_assert_uint_eq (count_files (work), 1);
  after = digest_file (place->path);
  ck_assert_str_eq (before, after);
  g_object_unref (project);

  project = lsg_project_open (place->work, other, LSG_OPEN_ASK, NULL);
  ck_assert (!lsg_project_get_modified (project));
  ck_assert (lsg_project_undo (project, NULL));
  g_object_unref (project);
}
END_TEST

START_TEST (save_as_over_an_open_project_is_refused)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) there = fixture_open (place);
  g_autoptr (LsgProject) project = fixture_untitled (place);
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_project_save_as (project, place->path, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY);
  ck_assert_ptr_null (lsg_project_get_path (project));
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Vit encore");
}
END_TEST

START_TEST (save_as_over_a_file_keeps_its_edits)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);
  g_autoptr (GPtrArray) list = NULL;
  LsgWorkingCopy *aside;

  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "title", "Jamais enregistré");
  g_object_unref (project);
  project = fixture_untitled (place);
  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "title", "Nouveau");
  ck_assert (lsg_project_save_as (project, place->path, NULL));
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 1);
  aside = list->pdata[0];
  ck_assert_str_eq (aside->title, "Jamais enregistré");
  ck_assert_ptr_null (aside->path);
  ck_assert_uint_eq (count_backups (place), 1);
  g_object_unref (project);
}
END_TEST

START_TEST (ten_backups_are_kept)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);

  for (guint i = 0; i < 14; i++)
    {
      set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 1 + (i + 1) % 4);
      ck_assert (lsg_project_save (project, FALSE, NULL));
      set_integer (project, nth (project, LSG_KIND_NEED, 0), "probability", 1 + (i + 2) % 4);
      ck_assert (lsg_project_save (project, FALSE, NULL));
      g_object_unref (project);
      project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
      ck_assert_uint_eq (count_backups (place), MIN (i + 1, 10)); /* one for each opening */
    }
  g_object_unref (project);
}
END_TEST

Suite *
saving_suite (void)
{
  Suite *suite = suite_create ("saving");
  TCase *tcase = tcase_create ("saving");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, the_file_is_replaced_as_a_whole);
  tcase_add_test (tcase, nothing_is_written_when_nothing_changed);
  tcase_add_test (tcase, no_trace_of_the_history_is_published);
  tcase_add_test (tcase, a_conflict_loses_neither);
  tcase_add_test (tcase, an_unchanged_project_sees_the_conflict_too);
  tcase_add_test (tcase, a_file_replaced_by_something_else_is_kept);
  tcase_add_test (tcase, a_file_that_is_gone_is_made_again);
  tcase_add_test (tcase, what_a_kill_left_is_swept);
  tcase_add_test (tcase, a_symbolic_link_stays_a_link);
  tcase_add_test (tcase, edits_go_on_while_saving);
  tcase_add_test (tcase, closing_waits_for_saving);
  tcase_add_test (tcase, a_cancelled_save_leaves_the_file);
  tcase_add_test (tcase, save_as_moves_the_working_copy);
  tcase_add_test (tcase, save_as_over_an_open_project_is_refused);
  tcase_add_test (tcase, save_as_over_a_file_keeps_its_edits);
  tcase_add_test (tcase, ten_backups_are_kept);
  suite_add_tcase (suite, tcase);
  return suite;
}
