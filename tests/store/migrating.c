/* Migrations, with a made-up history of three versions: in the first the channels are called tools and the
 * title of a need its heading; in the second needs have no gravity; the third is today's. */
#include "fixture.h"

#include "backup.h"
#include "digest.h"
#include "need.h"
#include "schema.h"
#include "versions.h"
#include "working-copy.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static Suite *migrating_suite (void);

static const LsgMigratedColumn to_2_columns[] = {
  { "need", "title", "\"heading\"" },
  { NULL, NULL, NULL },
};

static const LsgMigratedColumn to_3_columns[] = {
  { "need", "gravity", "iif (\"code\" = 'B 02', 4, 1)" },
  { NULL, NULL, NULL },
};

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* Today's text of a table or index, as it was in version 2. */
static char *
make_2 (const char *text)
{
  g_autoptr (GRegex) gravity = g_regex_new ("\n  \"gravity\" [^\n]*", 0, 0, NULL);

  return g_str_has_prefix (text, "CREATE TABLE \"need\"") ? g_regex_replace_literal (gravity, text, -1, 0, "", 0, NULL)
                                                          : g_strdup (text);
}

static char *
make_1 (const char *text)
{
  static const char *const names[][2] = {
    { "CREATE TABLE \"channel\"", "CREATE TABLE \"tool\"" },
    { "INDEX \"channel_profile\" ON \"channel\"", "INDEX \"tool_profile\" ON \"tool\"" },
    { "REFERENCES \"channel\"", "REFERENCES \"tool\"" },
  };
  char *former = make_2 (text);

  for (guint i = 0; i < G_N_ELEMENTS (names) + 1; i++)
    {
      g_autofree char *last = former;

      if (i < G_N_ELEMENTS (names))
        former = replace (last, names[i][0], names[i][1]);
      else if (g_str_has_prefix (last, "CREATE TABLE \"need\""))
        former = replace (last, "\"title\"", "\"heading\"");
      else
        former = g_steal_pointer (&last);
    }
  return former;
}

static gpointer
make_history (gpointer data)
{
  static LsgVersion versions[3];
  GPtrArray *first = g_ptr_array_new ();
  GPtrArray *second = g_ptr_array_new ();

  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      g_auto (GStrv) texts = lsg_schema_list_sql (lsg_kind_get (id));

      for (guint i = 0; texts[i] != NULL; i++)
        {
          g_ptr_array_add (first, make_1 (texts[i]));
          g_ptr_array_add (second, make_2 (texts[i]));
        }
    }
  g_ptr_array_add (first, NULL);
  g_ptr_array_add (second, NULL);
  versions[0] = (LsgVersion) { (const char *const *) g_ptr_array_free (first, FALSE), NULL, NULL };
  versions[1] = (LsgVersion) { (const char *const *) g_ptr_array_free (second, FALSE), to_2_columns,
                               "INSERT INTO \"channel\" SELECT * FROM \"former tool\"" };
  versions[2] = (LsgVersion) { NULL, to_3_columns, NULL };
  return versions;
}

/* In the place of that of src/store/versions.c. */
LsgVersions
lsg_versions_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return (LsgVersions) { g_once (&once, make_history, NULL), 3 };
}

static void
set_schema (sqlite3    *db,
            const char *text)
{
  g_autofree char *name = lsg_schema_get_name (text);
  char *sql = sqlite3_mprintf ("UPDATE sqlite_schema SET sql = %Q WHERE name = %Q", text, name);

  ck_assert_int_eq (sqlite3_exec (db, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_free (sql);
}

/* Makes the sound database at @path, of today's version, one of an older version, as an older Losange would
 * have written it: other texts and the same bytes of rows, but for the column that is not there yet. */
static void
make_older (const char *path,
            guint       version)
{
  static const char rename[] =
    "UPDATE sqlite_schema SET name = replace (name, 'channel_', 'tool_') WHERE name = 'channel_profile'; "
    "UPDATE sqlite_schema SET name = 'tool' WHERE name = 'channel'; "
    "UPDATE sqlite_schema SET tbl_name = 'tool' WHERE tbl_name = 'channel'";
  g_auto (GStrv) texts = lsg_schema_list_texts (version);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (LsgConnection) connection = NULL;
  g_autofree char *digest = NULL;
  char *sql;
  sqlite3 *db = NULL;

  ck_assert_int_eq (sqlite3_open (path, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, "ALTER TABLE need DROP COLUMN gravity; PRAGMA writable_schema = ON", NULL, NULL,
                                  NULL), SQLITE_OK);
  if (version == 1)
    ck_assert_int_eq (sqlite3_exec (db, rename, NULL, NULL, NULL), SQLITE_OK);
  for (guint i = 0; texts[i] != NULL; i++)
    set_schema (db, texts[i]);
  ck_assert_int_eq (sqlite3_exec (db, stamp, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);

  connection = lsg_connection_open (path, NULL, FALSE, NULL);
  ck_assert (lsg_schema_check (connection, strstr (path, "project.db") != NULL ? LSG_SCHEMA_WORKING_COPY
                                                                              : LSG_SCHEMA_FILE, NULL));
  digest = lsg_digest_compute (connection, NULL);
  sql = sqlite3_mprintf ("UPDATE losange SET digest = %Q", digest);
  ck_assert (lsg_connection_exec (connection, sql, NULL));
  sqlite3_free (sql);
}

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
