/* Opening: hostile, foreign, damaged and newer files; working copies taken up, put aside and forgotten. */
#define _GNU_SOURCE
#include "fixture.h"

#include "need.h"
#include "schema.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *opening_suite (void);

static char *
get_sum (const char *path)
{
  g_autofree char *data = NULL;
  gsize size = 0;
  struct stat about;

  /* Of a huge one that was never written, the size will do. */
  if (stat (path, &about) == 0 && about.st_size > 64 * 1024 * 1024)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) about.st_size);
  ck_assert (g_file_get_contents (path, &data, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, size);
}

/* Opening and reading both refuse with @code; the file is untouched, no copy stays behind. */
static void
assert_refused (Place *place,
                int    code)
{
  g_autofree char *before = g_file_test (place->path, G_FILE_TEST_IS_REGULAR) ? get_sum (place->path) : NULL;
  g_autofree char *after = NULL;
  g_autofree char *work = g_build_filename (place->work, "work", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) opening = NULL;
  g_autoptr (GError) reading = NULL;

  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &opening));
  ck_assert_msg (g_error_matches (opening, LSG_STORE_ERROR, code), "open: %d, %s", opening->code, opening->message);
  ck_assert_ptr_null (lsg_project_read (place->work, place->path, NULL, &reading));
  ck_assert_msg (g_error_matches (reading, LSG_STORE_ERROR, code), "read: %d, %s", reading->code, reading->message);
  ck_assert_ptr_nonnull (strstr (opening->message, "project.losange"));
  if (before != NULL)
    {
      after = get_sum (place->path);
      ck_assert_str_eq (before, after);
    }
  dir = g_dir_open (work, 0, NULL);
  if (dir != NULL)
    ck_assert_ptr_null (g_dir_read_name (dir));
}

static void
make_file (Place *place)
{
  g_autoptr (LsgRecords) records = fixture_records ();

  ck_assert (lsg_project_export (records, place->path, NULL));
}

/* From a file, and from the copy that is there the second time. */
START_TEST (it_is_told_how_much_was_read)
{
  g_autoptr (Place) place = place_new ();

  make_file (place);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LsgProject) project = NULL;
      int told = 0;

      project = lsg_project_open_told (place->work, place->path, LSG_OPEN_ASK, &told, &error);
      lsg_assert_no_error (error);
      ck_assert_int_eq (told, 1000);
      lsg_project_close (project);
    }
}
END_TEST

START_TEST (nothing_is_told_of_what_is_refused)
{
  g_autoptr (Place) place = place_new ();
  int told = 0;

  ck_assert (g_file_set_contents (place->path, "", 0, NULL));
  ck_assert_ptr_null (lsg_project_open_told (place->work, place->path, LSG_OPEN_ASK, &told, NULL));
  ck_assert_int_eq (told, 0);
}
END_TEST

START_TEST (what_is_no_database_is_refused)
{
  g_autoptr (Place) place = place_new ();

  assert_refused (place, LSG_STORE_ERROR_READ);
  ck_assert (g_file_set_contents (place->path, "", 0, NULL));
  assert_refused (place, LSG_STORE_ERROR_NOT_DATABASE);
  ck_assert (g_file_set_contents (place->path, "SQLite format 3", -1, NULL));
  assert_refused (place, LSG_STORE_ERROR_NOT_DATABASE);
  ck_assert (g_file_set_contents (place->path, "%PDF-1.7 and then some more text that is longer than one hundred "
                                  "bytes, so that it has the size of a header", -1, NULL));
  assert_refused (place, LSG_STORE_ERROR_NOT_DATABASE);
  g_unlink (place->path);
  ck_assert_int_eq (g_mkdir (place->path, 0755), 0);
  assert_refused (place, LSG_STORE_ERROR_READ);
  g_rmdir (place->path);
  ck_assert_int_eq (mkfifo (place->path, 0644), 0);
  assert_refused (place, LSG_STORE_ERROR_READ);
}
END_TEST

START_TEST (a_huge_file_is_refused)
{
  g_autoptr (Place) place = place_new ();

  make_file (place);
  ck_assert_int_eq (truncate (place->path, (off_t) 300 * 1024 * 1024), 0);
  assert_refused (place, LSG_STORE_ERROR_LIMIT);
}
END_TEST

START_TEST (a_foreign_database_is_refused)
{
  g_autoptr (Place) place = place_new ();

  sqlite3 *db;

  ck_assert_int_eq (sqlite3_open (place->path, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, "CREATE TABLE t (a)", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);
  assert_refused (place, LSG_STORE_ERROR_FOREIGN);
  ck_assert (raw_exec (place->path, "PRAGMA application_id = 1282372449; PRAGMA user_version = 1"));
  assert_refused (place, LSG_STORE_ERROR_FOREIGN);
}
END_TEST

START_TEST (a_newer_file_is_refused)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *next = g_strdup_printf ("PRAGMA user_version = %u", lsg_schema_get_version () + 1);

  make_file (place);
  ck_assert (raw_exec (place->path, next));
  assert_refused (place, LSG_STORE_ERROR_NEWER);
  ck_assert (raw_exec (place->path, "PRAGMA user_version = 0"));
  assert_refused (place, LSG_STORE_ERROR_DAMAGED);
}
END_TEST

static const char *const alterations[] = {
  "CREATE TRIGGER t AFTER UPDATE ON need BEGIN DELETE FROM answer; END",
  "CREATE VIEW v AS SELECT 1",
  "CREATE TABLE extra (a)",
  "CREATE INDEX extra ON need (title)",
  "ALTER TABLE need ADD COLUMN extra TEXT",
  "ALTER TABLE need RENAME COLUMN title TO titre",
  "DROP TABLE answer",
  "DROP INDEX clause_parent",
  "CREATE TABLE work (a)",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'BETWEEN 1 AND 4', 'BETWEEN 1 AND 9') "
  "WHERE name = 'need'",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'need'",
  "CREATE VIRTUAL TABLE extra USING fts5 (a)",
};

START_TEST (an_altered_file_is_refused)
{
  g_autoptr (Place) place = place_new ();

  make_file (place);
  ck_assert_msg (raw_exec (place->path, alterations[_i]), "%s", alterations[_i]);
  assert_refused (place, LSG_STORE_ERROR_FOREIGN);
}
END_TEST

/* What the columns would have refused, had they been asked. */
static const char *const values[] = {
  "UPDATE need SET gravity = 9",
  "UPDATE need SET nature = 'unheard-of'",
  "UPDATE need SET title = 'a' || char (7)",
  "UPDATE need SET title = 'a' || char (0) || 'b'",
  "UPDATE need SET title = CAST (x'61ff62' AS TEXT)",
  "UPDATE need SET title = 'e' || char (769)", /* not composed */
  "UPDATE need SET planes = 'metacognitive cognitive'",
  "UPDATE need SET description = ''",
  "UPDATE programme SET date = '2026-02-30'",
  "UPDATE intervention SET profile = 12345",
  "UPDATE intervention SET profile = 300",
  "UPDATE clause SET parent = 701 WHERE id = 700",
  "UPDATE clause SET parent = id WHERE id = 700",
  "UPDATE clause SET parent = 700 WHERE id = 703",
  "UPDATE need SET id = 400 WHERE id = 300",
  "UPDATE need SET position = 9223372036854775807",
  "UPDATE need SET position = -9223372036854775807 - 1",
  "UPDATE need SET gravity = -9223372036854775807 - 1",
  "DELETE FROM programme",
  "CREATE TEMP TABLE second AS SELECT * FROM programme; UPDATE second SET id = 2; "
  "INSERT INTO programme SELECT * FROM second",
  "DELETE FROM losange",
};

START_TEST (values_are_validated_on_loading)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON; UPDATE losange SET digest = NULL; ",
                                      values[_i], NULL);

  make_file (place);
  ck_assert_msg (raw_exec (place->path, sql), "%s", values[_i]);
  assert_refused (place, LSG_STORE_ERROR_DAMAGED);
}
END_TEST

static void
damaged_cb (LsgProject *project,
            const char *sentence,
            char      **told)
{
  g_free (*told);
  *told = g_strdup (sentence);
}

/* What "damaged" says within half a second, or NULL. */
static char *
wait_for_damage (LsgProject *project)
{
  char *told = NULL;
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  g_signal_connect (project, "damaged", G_CALLBACK (damaged_cb), &told);
  lsg_project_verify (project);
  while (told == NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  return told;
}

START_TEST (a_silent_flip_is_found)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *data = NULL;
  g_autofree char *told = NULL;
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  char *at;

  make_file (place);
  ck_assert (g_file_get_contents (place->path, &data, &size, NULL));
  at = memmem (data, size, "Besoin 2", 8);
  ck_assert_ptr_nonnull (at);
  at[0] ^= 1;
  ck_assert (g_file_set_contents (place->path, data, size, NULL));

  ck_assert_ptr_null (lsg_project_read (place->work, place->path, NULL, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_ptr_nonnull (project);
  told = wait_for_damage (project);
  ck_assert_ptr_nonnull (told);
  ck_assert_ptr_nonnull (strstr (told, "project.losange"));
}
END_TEST

START_TEST (a_sound_file_says_nothing)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *told = wait_for_damage (project);

  ck_assert_ptr_null (told);
}
END_TEST

START_TEST (one_opening_at_a_time)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) again = NULL;

  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY);
  g_clear_object (&project);
  again = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_ptr_nonnull (again);
}
END_TEST

/* Mine has an unsaved edit, and somebody saved another one into the file. */
static void
make_both_ahead (Place *place)
{
  g_autofree char *other_work = place_path (place, "other");
  LsgProject *project = fixture_open (place);

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  g_object_unref (project);
  project = lsg_project_open (other_work, place->path, LSG_OPEN_ASK, NULL);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le leur");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  g_object_unref (project);
}

static const char *
get_title (LsgProject *project)
{
  return ((LsgNeed *) nth (project, LSG_KIND_NEED, 0))->title;
}

START_TEST (both_ahead_asks)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  LsgProject *project;

  make_both_ahead (place);
  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD);
  g_clear_error (&error);

  project = lsg_project_open (place->work, place->path, LSG_OPEN_WORKING_COPY, &error);
  lsg_assert_no_error (error);
  ck_assert_str_eq (get_title (project), "Le mien");
  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT);
  ck_assert (lsg_project_save (project, TRUE, NULL));
  g_object_unref (project);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_str_eq (get_title (project), "Le mien");
  g_object_unref (project);
}
END_TEST

START_TEST (choosing_the_file_keeps_the_copy)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GPtrArray) list = NULL;
  LsgWorkingCopy *copy;
  LsgProject *project;

  make_both_ahead (place);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_FILE, NULL);
  ck_assert_str_eq (get_title (project), "Le leur");
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 1);
  copy = list->pdata[0];
  ck_assert_ptr_null (copy->path);
  g_object_unref (project);

  project = lsg_project_resume (place->work, copy->name, NULL);
  ck_assert_str_eq (get_title (project), "Le mien");
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (get_title (project), "Besoin 1");
  ck_assert_ptr_null (lsg_project_get_path (project));
  g_object_unref (project);
}
END_TEST

START_TEST (a_copy_that_is_not_ahead_follows_the_file)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *other_work = place_path (place, "other");
  LsgProject *project = fixture_open (place);

  g_object_unref (project);
  project = lsg_project_open (other_work, place->path, LSG_OPEN_ASK, NULL);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le leur");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  g_object_unref (project);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_str_eq (get_title (project), "Le leur");
  ck_assert (!lsg_project_get_modified (project));
  g_object_unref (project);
}
END_TEST

START_TEST (a_damaged_file_leaves_the_copy)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  LsgProject *project = fixture_open (place);

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  g_object_unref (project);
  ck_assert (g_file_set_contents (place->path, "rien", -1, NULL));
  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_WORKING_COPY, NULL);
  ck_assert_str_eq (get_title (project), "Le mien");
  g_object_unref (project);
}
END_TEST

START_TEST (a_damaged_copy_is_put_aside)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);
  g_autofree char *database = find_database (place);
  g_autofree char *told = NULL;
  g_autofree char *data = NULL;
  gsize size;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Le mien");
  g_object_unref (project);
  ck_assert (g_file_get_contents (database, &data, &size, NULL));
  memset (data + 4096, 0x55, size - 4096);
  ck_assert (g_file_set_contents (database, data, size, NULL));
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_ptr_nonnull (project);
  ck_assert_str_eq (get_title (project), "Besoin 1");
  told = wait_for_damage (project);
  ck_assert_ptr_nonnull (told);
  ck_assert_ptr_nonnull (strstr (told, "damaged-"));
  g_object_unref (project);
}
END_TEST

START_TEST (untitled_copies_are_listed_until_discarded)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GPtrArray) list = NULL;
  LsgProject *project = fixture_untitled (place);
  LsgWorkingCopy *copy;

  g_object_unref (project); /* never changed: nothing to keep */
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 0);
  g_clear_pointer (&list, g_ptr_array_unref);

  project = fixture_untitled (place);
  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "title", "Sans nom");
  g_object_unref (project);
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 1);
  copy = list->pdata[0];
  ck_assert_str_eq (copy->title, "Sans nom");
  ck_assert (copy->ahead);
  ck_assert_int_gt (copy->modified, 0);
  project = lsg_project_resume (place->work, copy->name, NULL);
  ck_assert (lsg_project_discard (project, NULL));
  g_object_unref (project);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 0);
}
END_TEST

START_TEST (forgetting_leaves_no_trace)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);
  g_autofree char *work = g_build_filename (place->work, "work", NULL);
  g_autofree char *backups = g_build_filename (place->work, "backups", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (!lsg_work_folder_forget (place->work, place->path, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY);
  g_object_unref (project);
  ck_assert (lsg_work_folder_forget (place->work, place->path, NULL));
  dir = g_dir_open (work, 0, NULL);
  ck_assert_ptr_null (g_dir_read_name (dir));
  g_dir_close (dir);
  dir = g_dir_open (backups, 0, NULL);
  ck_assert_ptr_null (g_dir_read_name (dir));
  ck_assert (g_file_test (place->path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (new_ids_are_drawn)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (LsgProject) kept = lsg_project_new (place->work, records, FALSE, LSG_LANGUAGE_FR, NULL);
  g_autoptr (LsgProject) drawn = lsg_project_new (place->work, records, TRUE, LSG_LANGUAGE_FR, NULL);
  LsgRecord *link = nth (drawn, LSG_KIND_ANSWER, 0);
  gint64 need = lsg_record_get_by_name (link, "need").integer;

  ck_assert_int_eq (lsg_record_get_id (nth (kept, LSG_KIND_NEED, 0)), 300);
  ck_assert_int_ne (lsg_record_get_id (nth (drawn, LSG_KIND_NEED, 0)), 300);
  ck_assert (LSG_IS_NEED (lsg_records_find (lsg_project_get_records (drawn), need)));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (drawn), LSG_KIND_CLAUSE), 6);
}
END_TEST

Suite *
opening_suite (void)
{
  Suite *suite = suite_create ("opening");
  TCase *tcase = tcase_create ("opening");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, it_is_told_how_much_was_read);
  tcase_add_test (tcase, nothing_is_told_of_what_is_refused);
  tcase_add_test (tcase, what_is_no_database_is_refused);
  tcase_add_test (tcase, a_huge_file_is_refused);
  tcase_add_test (tcase, a_foreign_database_is_refused);
  tcase_add_test (tcase, a_newer_file_is_refused);
  tcase_add_loop_test (tcase, an_altered_file_is_refused, 0, G_N_ELEMENTS (alterations));
  tcase_add_loop_test (tcase, values_are_validated_on_loading, 0, G_N_ELEMENTS (values));
  tcase_add_test (tcase, a_silent_flip_is_found);
  tcase_add_test (tcase, a_sound_file_says_nothing);
  tcase_add_test (tcase, one_opening_at_a_time);
  tcase_add_test (tcase, both_ahead_asks);
  tcase_add_test (tcase, choosing_the_file_keeps_the_copy);
  tcase_add_test (tcase, a_copy_that_is_not_ahead_follows_the_file);
  tcase_add_test (tcase, a_damaged_file_leaves_the_copy);
  tcase_add_test (tcase, a_damaged_copy_is_put_aside);
  tcase_add_test (tcase, untitled_copies_are_listed_until_discarded);
  tcase_add_test (tcase, forgetting_leaves_no_trace);
  tcase_add_test (tcase, new_ids_are_drawn);
  suite_add_tcase (suite, tcase);
  return suite;
}
