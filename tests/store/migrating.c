/* Migrations, with the made-up history. */
#include "made-up-history.h"

#include "fixture.h"

#include "backup.h"
#include "need.h"
#include "working-copy.h"

#include <glib/gstdio.h>
#include <string.h>

static Suite *migrating_suite (void);

static void
make_older_file (Place *place,
                 guint  version)
{
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (GError) error = NULL;

  ck_assert_msg (lsg_project_export (records, place->path, &error), "%s", error != NULL ? error->message : "");
  make_older (place->path, version);
}

static char *
get_sum (const char *path)
{
  g_autofree char *data = NULL;
  gsize size = 0;

  ck_assert (g_file_get_contents (path, &data, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, size);
}

/* What the fixture's records are after a migration. */
static char *
dump_expected (void)
{
  g_autoptr (LsgRecords) records = fixture_records ();
  static const gint64 gravities[] = { 1, 4, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (gravities); i++)
    {
      LsgRecord *need = lsg_records_peek (records, LSG_KIND_NEED, i);

      lsg_record_put (need, lsg_kind_find_field (lsg_kind_get (LSG_KIND_NEED), "gravity"), lsg_integer (gravities[i]));
    }
  return dump_records (records);
}

static LsgProject *
open_again (Place *place)
{
  g_autoptr (GError) error = NULL;
  LsgProject *project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error);

  lsg_assert_no_error (error);
  return project;
}

static gboolean
get_flag (LsgProject *project,
          const char *name)
{
  gboolean flag;

  g_object_get (project, name, &flag, NULL);
  return flag;
}

static void
assert_version (const char *path,
                const char *version)
{
  g_autofree char *found = raw_text (path, "PRAGMA user_version");

  ck_assert_str_eq (found, version);
}

START_TEST (an_older_file_is_read)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *expected = dump_expected ();
  g_autofree char *found = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;

  make_older_file (place, _i);
  before = get_sum (place->path);
  project = lsg_project_read (place->work, place->path, NULL, &error);
  lsg_assert_no_error (error);
  found = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (found, expected);
  after = get_sum (place->path);
  ck_assert_str_eq (before, after);
}
END_TEST

/* Opening and editing leaves the file; saving makes it one of today, and keeps what it was. */
START_TEST (an_older_file_is_migrated_when_it_is_saved)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *expected = dump_expected ();
  g_autofree char *found = NULL, *saved = NULL, *edited = NULL;
  g_autofree char *name = NULL, *before = NULL, *after = NULL, *kept = NULL;
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  make_older_file (place, _i);
  before = get_sum (place->path);
  project = open_again (place);
  found = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (found, expected);
  ck_assert (get_flag (project, "migrated"));
  ck_assert (!get_flag (project, "history-dropped"));
  ck_assert (!lsg_project_get_modified (project));
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  after = get_sum (place->path);
  ck_assert_str_eq (before, after);

  ck_assert_msg (lsg_project_save (project, FALSE, &error), "%s", error != NULL ? error->message : "");
  ck_assert (!get_flag (project, "migrated"));
  assert_version (place->path, "3");
  saved = dump_file (place->path);
  edited = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (saved, edited);
  name = lsg_copy_get_name (place->path);
  backups = lsg_backup_list (place->work, name);
  ck_assert_uint_eq (backups->len, 1);
  kept = get_sum (backups->pdata[0]);
  ck_assert_str_eq (kept, before);
}
END_TEST

START_TEST (saving_migrates_without_an_edit)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = NULL;

  make_older_file (place, 1);
  project = open_again (place);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  assert_version (place->path, "3");
  ck_assert (!get_flag (project, "migrated"));
}
END_TEST

/* The working copy is of today by then, the file not yet. */
START_TEST (a_file_stays_older_over_openings)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = NULL;

  make_older_file (place, 1);
  project = open_again (place);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  g_clear_object (&project);
  project = open_again (place);
  ck_assert (get_flag (project, "migrated"));
  ck_assert (!get_flag (project, "history-dropped"));
  ck_assert_ptr_nonnull (lsg_project_get_undo (project));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert (lsg_project_save (project, FALSE, NULL));
  g_clear_object (&project);
  project = open_again (place);
  ck_assert (!get_flag (project, "migrated"));
}
END_TEST

START_TEST (no_backup_no_migration)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *backups = g_build_filename (place->work, "backups", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (LsgProject) project = NULL;

  make_older_file (place, 1);
  before = get_sum (place->path);
  project = open_again (place);
  ck_assert (g_file_set_contents (backups, "in the way", -1, NULL));
  ck_assert (!lsg_project_save (project, FALSE, NULL));
  after = get_sum (place->path);
  ck_assert_str_eq (before, after);
  ck_assert (get_flag (project, "migrated"));
  ck_assert_int_eq (g_unlink (backups), 0);
  ck_assert (lsg_project_save (project, FALSE, NULL));
}
END_TEST

/* Edits that are in no file are in a copy of an older version: they come along, the history does not. */
START_TEST (an_older_copy_loses_no_edit)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  g_autofree char *folder = g_path_get_dirname (database);
  g_autofree char *name = g_strdup_printf ("former-%d.db", _i);
  g_autofree char *former = g_build_filename (folder, name, NULL);
  g_autofree char *title = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 1), "title", "Le mien");
  g_clear_object (&project);
  make_older (place->path, _i);
  make_older (database, _i);

  project = open_again (place);
  ck_assert_str_eq (((LsgNeed *) nth (project, LSG_KIND_NEED, 1))->title, "Le mien");
  ck_assert_int_eq (lsg_record_get_by_name (nth (project, LSG_KIND_NEED, 1), "gravity").integer, 4);
  ck_assert (lsg_project_get_modified (project));
  ck_assert (get_flag (project, "migrated"));
  ck_assert (get_flag (project, "history-dropped"));
  ck_assert (!get_flag (project, "can-undo"));
  title = raw_text (former, _i == 1 ? "SELECT heading FROM need WHERE id = 301" : "SELECT title FROM need WHERE id = 301");
  ck_assert_str_eq (title, "Le mien");

  set_text (project, nth (project, LSG_KIND_NEED, 1), "title", "Encore");
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (((LsgNeed *) nth (project, LSG_KIND_NEED, 1))->title, "Le mien");
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (!g_file_test (former, G_FILE_TEST_EXISTS));
  assert_version (place->path, "3");
}
END_TEST

START_TEST (an_older_untitled_copy_is_taken_up)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_untitled (place);
  g_autofree char *database = find_database (place);
  g_autoptr (GPtrArray) list = NULL;
  LsgWorkingCopy *copy;

  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "title", "Sans nom");
  g_clear_object (&project);
  make_older (database, 1);
  list = lsg_work_folder_list (place->work);
  ck_assert_uint_eq (list->len, 1);
  copy = list->pdata[0];
  ck_assert_str_eq (copy->title, "Sans nom");
  project = lsg_project_resume (place->work, copy->name, NULL);
  ck_assert_ptr_nonnull (project);
  ck_assert_str_eq (lsg_project_get_programme (project)->title, "Sans nom");
  ck_assert (!get_flag (project, "migrated"));
  ck_assert (get_flag (project, "history-dropped"));
}
END_TEST

static void
assert_refused (Place *place,
                int    code)
{
  g_autofree char *before = get_sum (place->path);
  g_autofree char *after = NULL;
  g_autofree char *work = g_build_filename (place->work, "work", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) opening = NULL;
  g_autoptr (GError) reading = NULL;

  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &opening));
  lsg_assert_error (opening, LSG_STORE_ERROR, code);
  ck_assert_ptr_null (lsg_project_read (place->work, place->path, NULL, &reading));
  lsg_assert_error (reading, LSG_STORE_ERROR, code);
  after = get_sum (place->path);
  ck_assert_str_eq (before, after);
  dir = g_dir_open (work, 0, NULL);
  ck_assert_ptr_null (g_dir_read_name (dir));
}

static const char *const alterations[] = {
  "CREATE TRIGGER t AFTER UPDATE ON need BEGIN DELETE FROM answer; END",
  "CREATE VIEW \"former need\" AS SELECT 1",
  "CREATE TABLE \"former need\" (a)",
  "ALTER TABLE need ADD COLUMN gravity INTEGER",
  "ALTER TABLE need RENAME COLUMN heading TO title",
  "DROP TABLE tool",
  "DROP INDEX tool_profile",
  "PRAGMA user_version = 2",
  "PRAGMA user_version = 3",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'tool'",
};

START_TEST (an_altered_older_file_is_refused)
{
  g_autoptr (Place) place = place_new ();

  make_older_file (place, 1);
  ck_assert_msg (raw_exec (place->path, alterations[_i]), "%s", alterations[_i]);
  assert_refused (place, LSG_STORE_ERROR_FOREIGN);
}
END_TEST

/* What the columns would have refused, in an older file: the migration carries it over, loading refuses it. */
static const char *const values[] = {
  "UPDATE need SET probability = 9",
  "UPDATE need SET heading = 'a' || char (7)",
  "UPDATE tool SET profile = 12345",
  "UPDATE need SET planes = 'unheard-of'",
  "UPDATE need SET id = 400 WHERE id = 300",
  "DELETE FROM programme",
};

START_TEST (older_values_are_validated)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON; UPDATE losange SET digest = NULL; ",
                                      values[_i], NULL);

  make_older_file (place, 1);
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

/* The digest of an older file is compared before its rows become others. */
START_TEST (a_flip_in_an_older_file_is_found)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  make_older_file (place, 1);
  ck_assert (raw_exec (place->path, "UPDATE need SET heading = 'Besoim 2' WHERE id = 301"));
  ck_assert_ptr_null (lsg_project_read (place->work, place->path, NULL, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED);
  project = open_again (place);
  g_signal_connect (project, "damaged", G_CALLBACK (damaged_cb), &told);
  lsg_project_verify (project);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  ck_assert_ptr_nonnull (told);
}
END_TEST

START_TEST (a_newer_file_is_refused_still)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();

  ck_assert (lsg_project_export (records, place->path, NULL));
  assert_version (place->path, "3");
  ck_assert (raw_exec (place->path, "PRAGMA user_version = 4"));
  ck_assert_ptr_null (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL));
}
END_TEST

static Suite *
migrating_suite (void)
{
  Suite *suite = suite_create ("migrating");
  TCase *tcase = tcase_create ("migrating");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, an_older_file_is_read, 1, 3);
  tcase_add_loop_test (tcase, an_older_file_is_migrated_when_it_is_saved, 1, 3);
  tcase_add_test (tcase, saving_migrates_without_an_edit);
  tcase_add_test (tcase, a_file_stays_older_over_openings);
  tcase_add_test (tcase, no_backup_no_migration);
  tcase_add_loop_test (tcase, an_older_copy_loses_no_edit, 1, 3);
  tcase_add_test (tcase, an_older_untitled_copy_is_taken_up);
  tcase_add_loop_test (tcase, an_altered_older_file_is_refused, 0, G_N_ELEMENTS (alterations));
  tcase_add_loop_test (tcase, older_values_are_validated, 0, G_N_ELEMENTS (values));
  tcase_add_test (tcase, a_flip_in_an_older_file_is_found);
  tcase_add_test (tcase, a_newer_file_is_refused_still);
  suite_add_tcase (suite, tcase);
  return suite;
}

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { migrating_suite, NULL });
}
