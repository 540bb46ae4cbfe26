/* Validated versions: kept beside the records, out of the history, and read like any file of others. */
#include "fixture.h"

#include "held-state.h"
#include "need.h"
#include "snapshots.h"

#include <stdlib.h>

Suite *snapshots_suite (void);

static LsgSnapshot *
freeze (LsgProject    *project,
        LsgDeliverable deliverable)
{
  g_autoptr (GError) error = NULL;
  LsgSnapshot *snapshot = lsg_project_freeze (project, deliverable, "2026-11-20", "Responsable de formation",
                                              "B 11, à lever", &error);

  ck_assert_msg (snapshot != NULL, "%s", error != NULL ? error->message : "");
  return snapshot;
}

/* What a frozen copy of the project would say now. */
static char *
dump_frozen (LsgRecords *records)
{
  g_autofree char *all = dump_records (records);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "snapshot") && !g_str_has_prefix (lines[i], "review"))
      g_string_append_printf (kept, "%s\n", lines[i]);
  return g_string_free (kept, FALSE);
}

static void
assert_thaws_as (LsgProject  *project,
                 LsgSnapshot *snapshot,
                 const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = lsg_project_thaw (project, snapshot, &error);
  g_autofree char *dump = NULL;

  ck_assert_msg (records != NULL, "%s", error != NULL ? error->message : "");
  dump = dump_frozen (records);
  ck_assert_str_eq (dump, expected);
}

START_TEST (a_version_stays_as_it_was)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *then = dump_frozen (lsg_project_get_records (project));
  LsgSnapshot *first = freeze (project, LSG_DELIVERABLE_SYSTEM);
  g_autoptr (LsgRecords) thawed = NULL;

  ck_assert_int_eq (first->edition, 2); /* the fixture has one */
  ck_assert_str_eq (first->date, "2026-11-20");
  ck_assert_str_eq (first->signatory, "Responsable de formation");
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Autre");
  assert_thaws_as (project, first, then);
  thawed = lsg_project_thaw (project, first, NULL);
  ck_assert_uint_eq (lsg_records_get_n (thawed, LSG_KIND_SNAPSHOT), 0);
  ck_assert_int_ne (LSG_NEED (lsg_records_peek (thawed, LSG_KIND_NEED, 0))->n_kept, LSG_NULL);
}
END_TEST

START_TEST (each_deliverable_counts_for_itself)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_untitled (place);
  LsgRecords *records = lsg_project_get_records (project);

  lsg_project_remove (project, lsg_records_peek (records, LSG_KIND_SNAPSHOT, 0), NULL);
  ck_assert_ptr_null (lsg_snapshot_find_last (records, LSG_DELIVERABLE_SYSTEM));
  ck_assert_int_eq (freeze (project, LSG_DELIVERABLE_SYSTEM)->edition, 1);
  ck_assert_int_eq (freeze (project, LSG_DELIVERABLE_SCENARIO)->edition, 1);
  ck_assert_int_eq (freeze (project, LSG_DELIVERABLE_SYSTEM)->edition, 2);
  ck_assert_int_eq (lsg_snapshot_find_last (records, LSG_DELIVERABLE_SYSTEM)->edition, 2);
  ck_assert_int_eq (lsg_snapshot_find_last (records, LSG_DELIVERABLE_SCENARIO)->edition, 1);
}
END_TEST

START_TEST (undo_takes_the_record_and_leaves_the_copy)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *then = dump_frozen (lsg_project_get_records (project));
  g_autofree char *database = find_database (place);
  LsgSnapshot *snapshot = freeze (project, LSG_DELIVERABLE_SCENARIO);
  g_autofree char *size = raw_text (database, "SELECT max (length (bytes)) FROM image");
  g_autofree char *step = raw_text (database, "SELECT max (length (changeset)) FROM history");

  ck_assert_int_lt (atoi (step), 600);
  ck_assert_int_gt (atoi (size), 1000);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_ptr_null (lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO));
  ck_assert (lsg_project_redo (project, NULL));
  snapshot = lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO);
  ck_assert_ptr_nonnull (snapshot);
  assert_thaws_as (project, snapshot, then);
}
END_TEST

START_TEST (the_file_carries_it)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *then = dump_frozen (lsg_project_get_records (project));
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;

  freeze (project, LSG_DELIVERABLE_SCENARIO);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  kept = raw_text (place->path, "SELECT count (*) FROM image");
  ck_assert_str_eq (kept, "1");
  lsg_project_close (project);
  g_clear_object (&project);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  assert_thaws_as (project, lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO), then);
  ck_assert (lsg_project_remove (project, LSG_RECORD (lsg_snapshot_find_last (lsg_project_get_records (project),
                                                                             LSG_DELIVERABLE_SCENARIO)), NULL));
  ck_assert (lsg_project_save (project, FALSE, NULL));
  gone = raw_text (place->path, "SELECT count (*) FROM image");
  ck_assert_str_eq (gone, "0");
  ck_assert (lsg_project_undo (project, NULL));
  assert_thaws_as (project, lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO), then);
}
END_TEST

START_TEST (an_altered_copy_is_refused)
{
  static const char *const alterations[] = {
    "UPDATE image SET bytes = substr (bytes, 1, length (bytes) - 3)",
    "UPDATE image SET bytes = zeroblob (2000)",
    "DELETE FROM image",
  };
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  LsgSnapshot *snapshot = freeze (project, LSG_DELIVERABLE_SCENARIO);
  g_autoptr (GError) error = NULL;

  ck_assert (raw_exec (database, alterations[_i]));
  ck_assert_ptr_null (lsg_project_thaw (project, snapshot, &error));
  ck_assert_msg (g_error_matches (error, LSG_STORE_ERROR, _i < 2 ? LSG_STORE_ERROR_DAMAGED : LSG_STORE_ERROR_READ),
                 "%s", error->message);
}
END_TEST

/* The fixture's own has no copy, as after reading XML. */
START_TEST (a_version_without_copy_says_so)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_project_thaw (project, nth (project, LSG_KIND_SNAPSHOT, 0), &error));
  ck_assert (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_READ));
}
END_TEST

static guint
count_to_review (LsgProject *project)
{
  g_autoptr (GPtrArray) remarks = lsg_project_list_remarks (project, 0);
  guint n = 0;

  for (guint i = 0; i < remarks->len; i++)
    n += ((LsgRemark *) remarks->pdata[i])->rule == LSG_RULE_TO_REVIEW;
  return n;
}

START_TEST (changes_are_to_review)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autoptr (LsgProject) read = NULL;
  g_autoptr (GPtrArray) drifts = NULL;
  LsgSnapshot *snapshot = freeze (project, LSG_DELIVERABLE_SYSTEM);

  ck_assert_uint_eq (count_to_review (project), 0);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  ck_assert_uint_eq (count_to_review (project), 1);
  drifts = lsg_project_list_drift (project, LSG_DELIVERABLE_SYSTEM, NULL);
  ck_assert_uint_eq (drifts->len, 1);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  read = lsg_project_read (place->work, place->path, NULL, NULL);
  ck_assert_uint_eq (count_to_review (read), 1);
  lsg_project_add (project, LSG_KIND_REVIEW,
                   (LsgAssignment[]) { { "snapshot", lsg_integer (lsg_record_get_id (LSG_RECORD (snapshot))) },
                                       { "change", lsg_text (((LsgDrift *) drifts->pdata[0])->key) } },
                   2, NULL, NULL);
  ck_assert_uint_eq (count_to_review (project), 0);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 3);
  ck_assert_uint_eq (count_to_review (project), 1);
  freeze (project, LSG_DELIVERABLE_SYSTEM);
  ck_assert_uint_eq (count_to_review (project), 0);
}
END_TEST

/* Kept in a thread. */

typedef struct {
  gboolean     done;
  LsgSnapshot *snapshot; /* borrowed */
  GError      *error;
} Outcome;

static void
frozen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->snapshot = lsg_project_freeze_finish (LSG_PROJECT (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
start_freezing (LsgProject *project,
                Outcome    *outcome)
{
  lsg_project_freeze_async (project, LSG_DELIVERABLE_SCENARIO, "2026-11-20", NULL, NULL, frozen_cb, outcome);
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (edits_go_on_while_it_is_kept)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *then = dump_frozen (lsg_project_get_records (project));
  g_autoptr (GPtrArray) drifts = NULL;
  Outcome outcome = { 0 };
  guint n;

  start_freezing (project, &outcome);
  set_integer (project, nth (project, LSG_KIND_INTERVENTION, 0), "minutes", 12300);
  lsg_project_remove (project, nth (project, LSG_KIND_CLAUSE, 5), NULL);
  ck_assert (!outcome.done);
  n = lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_SNAPSHOT);
  wait_for (&outcome);
  ck_assert_ptr_null (outcome.error);
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_SNAPSHOT), n + 1);
  assert_thaws_as (project, outcome.snapshot, then);
  drifts = lsg_project_list_drift (project, LSG_DELIVERABLE_SCENARIO, NULL);
  ck_assert_uint_eq (drifts->len, 2);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_SNAPSHOT), n);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_CLAUSE), 6);
}
END_TEST

/* What is remembered of it is what its copy says. */
START_TEST (what_was_frozen_needs_no_reading)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  g_autoptr (GPtrArray) drifts = NULL;
  g_autoptr (LsgProject) again = NULL;
  g_autoptr (GPtrArray) read = NULL;
  Outcome outcome = { 0 };

  start_freezing (project, &outcome);
  wait_for (&outcome);
  set_integer (project, nth (project, LSG_KIND_INTERVENTION, 0), "minutes", 12300);
  ck_assert (lsg_project_save (project, FALSE, NULL));
  ck_assert (raw_exec (database, "DELETE FROM image"));
  drifts = lsg_project_list_drift (project, LSG_DELIVERABLE_SCENARIO, NULL);
  again = lsg_project_read (place->work, place->path, NULL, NULL);
  read = lsg_project_list_drift (again, LSG_DELIVERABLE_SCENARIO, NULL);
  ck_assert_uint_eq (drifts->len, 1);
  ck_assert_uint_eq (read->len, 1);
  ck_assert_str_eq (((LsgDrift *) drifts->pdata[0])->what, ((LsgDrift *) read->pdata[0])->what);
}
END_TEST

START_TEST (closing_waits_for_it)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *then = dump_frozen (lsg_project_get_records (project));
  Outcome outcome = { 0 };

  ck_assert (lsg_project_save (project, FALSE, NULL));
  start_freezing (project, &outcome);
  lsg_project_close (project);
  wait_for (&outcome);
  ck_assert_ptr_null (outcome.error);
  g_clear_object (&project);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert (lsg_project_get_modified (project));
  assert_thaws_as (project, lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO), then);
}
END_TEST

START_TEST (one_after_the_other)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *path = place_path (place, "autre.losange");
  Outcome outcomes[3] = { { 0 }, { 0 }, { 0 } };

  start_freezing (project, &outcomes[0]);
  start_freezing (project, &outcomes[1]);
  ck_assert (lsg_project_save_as (project, path, NULL));
  start_freezing (project, &outcomes[2]);
  lsg_project_finish_freezing (project);
  for (guint i = 0; i < 3; i++)
    wait_for (&outcomes[i]);
  ck_assert_int_eq (outcomes[0].snapshot->edition, 1);
  ck_assert_int_eq (outcomes[1].snapshot->edition, 2);
  ck_assert_int_eq (outcomes[2].snapshot->edition, 3);
}
END_TEST

/* An outcome that cannot be written is an error, and leaves nothing behind. */
START_TEST (a_failure_is_told)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  Outcome outcome = { 0 };
  guint n = lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_SNAPSHOT);

  ck_assert (raw_exec (database, "ALTER TABLE image RENAME TO lost"));
  start_freezing (project, &outcome);
  wait_for (&outcome);
  ck_assert_ptr_null (outcome.snapshot);
  ck_assert_ptr_nonnull (outcome.error);
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_SNAPSHOT), n);
  g_clear_error (&outcome.error);
}
END_TEST

/* The present, as it was when it was held. */
START_TEST (the_present_is_held)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_untitled (place);
  g_autofree char *then = dump_records (lsg_project_get_records (project));
  g_autoptr (LsgHeldState) state = lsg_held_state_new (project, NULL, NULL);
  g_autoptr (LsgRecords) records = NULL;
  g_autofree char *dump = NULL;

  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  records = lsg_held_state_read (state, NULL);
  dump = dump_records (records);
  ck_assert_str_eq (dump, then);
}
END_TEST

Suite *
snapshots_suite (void)
{
  Suite *suite = suite_create ("snapshots");
  TCase *tcase = tcase_create ("snapshots");

  tcase_add_test (tcase, a_version_stays_as_it_was);
  tcase_add_test (tcase, each_deliverable_counts_for_itself);
  tcase_add_test (tcase, undo_takes_the_record_and_leaves_the_copy);
  tcase_add_test (tcase, the_file_carries_it);
  tcase_add_loop_test (tcase, an_altered_copy_is_refused, 0, 3);
  tcase_add_test (tcase, changes_are_to_review);
  tcase_add_test (tcase, a_version_without_copy_says_so);
  tcase_add_test (tcase, edits_go_on_while_it_is_kept);
  tcase_add_test (tcase, what_was_frozen_needs_no_reading);
  tcase_add_test (tcase, closing_waits_for_it);
  tcase_add_test (tcase, one_after_the_other);
  tcase_add_test (tcase, a_failure_is_told);
  tcase_add_test (tcase, the_present_is_held);
  suite_add_tcase (suite, tcase);
  return suite;
}
