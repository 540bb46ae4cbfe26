/* Opening, editing, saving: the whole way once, from the outside. */
#include "fixture.h"

#include "intervention.h"
#include "need.h"

Suite *project_suite (void);

static void
assert_same (LsgProject *project,
             const char *path)
{
  g_autofree char *memory = dump_records (lsg_project_get_records (project));
  g_autofree char *disk = dump_file (path);

  ck_assert_str_eq (memory, disk);
}

START_TEST (export_opens_again)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *wanted = dump_records (records);
  g_autofree char *found = dump_records (lsg_project_get_records (project));
  g_autofree char *id = raw_text (place->path, "PRAGMA application_id");
  g_autofree char *mode = raw_text (place->path, "PRAGMA journal_mode");

  ck_assert_str_eq (wanted, found);
  ck_assert_str_eq (id, "1282372449");
  ck_assert_str_eq (mode, "delete");
  ck_assert (!lsg_project_get_modified (project));
  ck_assert_ptr_nonnull (lsg_project_get_figures (project));
}
END_TEST

START_TEST (export_refuses_a_file_that_exists)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_set_contents (place->path, "mine", -1, NULL));
  ck_assert (!lsg_project_export (records, place->path, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE);
}
END_TEST

START_TEST (edits_are_durable_at_once)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  LsgNeed *need = nth (project, LSG_KIND_NEED, 1);

  set_integer (project, need, "gravity", 4);
  ck_assert_int_eq (need->gravity, 4);
  ck_assert_int_eq (need->criticality, 8);
  set_text (project, need, "title", "Être aidé");
  ck_assert_str_eq (need->title, "Être aidé");
  assert_same (project, database);
  ck_assert (lsg_project_get_modified (project));
}
END_TEST

START_TEST (undo_gives_the_same_objects_back)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *before = dump_records (lsg_project_get_records (project));
  g_autofree char *after = NULL;
  g_autofree char *redone = NULL;
  LsgRecord *intervention = nth (project, LSG_KIND_INTERVENTION, 0);
  LsgRecord *link = nth (project, LSG_KIND_ANSWER, 0);

  ck_assert (lsg_project_remove (project, intervention, NULL));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_INTERVENTION), 3);
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_ANSWER), 3);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_REMOVE);
  ck_assert_str_eq (lsg_project_get_undo (project)->subject, "ITS 01");

  ck_assert (lsg_project_undo (project, NULL));
  after = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (before, after);
  ck_assert_ptr_eq (nth (project, LSG_KIND_INTERVENTION, 0), intervention);
  ck_assert_ptr_eq (nth (project, LSG_KIND_ANSWER, 0), link);

  ck_assert (lsg_project_redo (project, NULL));
  redone = dump_records (lsg_project_get_records (project));
  ck_assert_str_ne (before, redone);
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_ANSWER), 3);
}
END_TEST

START_TEST (save_publishes)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *tables = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Publié");
  ck_assert (lsg_project_save (project, FALSE, &error));
  lsg_assert_no_error (error);
  ck_assert (!lsg_project_get_modified (project));
  assert_same (project, place->path);
  tables = raw_text (place->path, "SELECT count (*) FROM sqlite_schema WHERE name IN ('work', 'history')");
  ck_assert_str_eq (tables, "0");
}
END_TEST

START_TEST (undo_survives_closing)
{
  g_autoptr (Place) place = place_new ();
  LsgProject *project = fixture_open (place);
  g_autofree char *before = dump_records (lsg_project_get_records (project));
  g_autofree char *after = NULL;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_remove (project, nth (project, LSG_KIND_PROFILE, 0), NULL));
  g_object_unref (project);

  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_ptr_nonnull (project);
  ck_assert (lsg_project_get_modified (project));
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_REMOVE);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (lsg_project_get_undo (project)->field, "title");
  ck_assert (lsg_project_undo (project, NULL));
  after = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (before, after);
  ck_assert_ptr_null (lsg_project_get_undo (project));
  g_object_unref (project);
}
END_TEST

START_TEST (untitled_is_saved_as)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_untitled (place);
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_NO_FILE);
  g_clear_error (&error);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_save_as (project, place->path, &error));
  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_project_get_path (project), place->path);
  assert_same (project, place->path);
  ck_assert (lsg_project_undo (project, &error));
  lsg_assert_no_error (error);
  ck_assert (lsg_project_save (project, FALSE, &error));
  lsg_assert_no_error (error);
  assert_same (project, place->path);
}
END_TEST

START_TEST (blank_project_has_its_sheet)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_project_new (place->work, NULL, TRUE, LSG_LANGUAGE_EN, &error);
  LsgRecord *need, *second;

  lsg_assert_no_error (error);
  ck_assert_int_eq (lsg_project_get_programme (project)->language, LSG_LANGUAGE_EN);
  need = lsg_project_add (project, LSG_KIND_NEED, NULL, 0, NULL, &error);
  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_record_get_code (need), "N\xc2\xa0" "01");
  second = lsg_project_duplicate (project, need, &error);
  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_record_get_code (second), "N\xc2\xa0" "02");
  ck_assert (lsg_project_move (project, second, need, &error));
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 0), second);
}
END_TEST

START_TEST (read_keeps_nothing)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (LsgProject) reader = NULL;
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;

  reader = lsg_project_read (place->work, place->path, &newer, &error);
  lsg_assert_no_error (error);
  ck_assert (!newer);
  g_clear_object (&reader);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  reader = lsg_project_read (place->work, place->path, &newer, &error);
  ck_assert (newer);
  ck_assert_str_eq (((LsgNeed *) nth (reader, LSG_KIND_NEED, 0))->title, "Besoin 1");
  ck_assert (!lsg_project_set (reader, nth (reader, LSG_KIND_NEED, 0), "title", lsg_text ("Deux"), &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
}
END_TEST

Suite *
project_suite (void)
{
  Suite *suite = suite_create ("project");
  TCase *tcase = tcase_create ("whole way");

  tcase_add_test (tcase, export_opens_again);
  tcase_add_test (tcase, export_refuses_a_file_that_exists);
  tcase_add_test (tcase, edits_are_durable_at_once);
  tcase_add_test (tcase, undo_gives_the_same_objects_back);
  tcase_add_test (tcase, save_publishes);
  tcase_add_test (tcase, undo_survives_closing);
  tcase_add_test (tcase, untitled_is_saved_as);
  tcase_add_test (tcase, blank_project_has_its_sheet);
  tcase_add_test (tcase, read_keeps_nothing);
  suite_add_tcase (suite, tcase);
  return suite;
}
