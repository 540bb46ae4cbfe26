/* What changed since a version was validated: sentences, keys, what hangs on it, what was reviewed. */
#include "suite.h"

#include "example.h"

#include "drift.h"

#include <string.h>

Suite *drift_suite (void);

static LsgRecords *then, *now;
static LsgFigures *figures;
static LsgSnapshot *system_version, *scenario_version;

/* The same records with the same ids. */
static LsgRecords *
copy (LsgRecords *records)
{
  LsgRecords *result = lsg_records_new ();

  for (guint id = 0; id < LSG_N_KINDS; id++)
    for (guint i = 0; i < lsg_records_get_n (records, id); i++)
      {
        LsgRecord *record = lsg_records_peek (records, id, i);
        const LsgKind *kind = lsg_kind_get (id);
        g_autoptr (LsgRecord) twin = lsg_record_new (id, lsg_record_get_id (record));

        lsg_record_put_position (twin, lsg_record_get_position (record));
        for (guint j = 0; j < kind->n_fields; j++)
          if (lsg_field_is_stored (&kind->fields[j]))
            lsg_record_put (twin, &kind->fields[j], lsg_record_get (record, &kind->fields[j]));
        lsg_records_insert (result, twin);
      }
  return result;
}

static void
set_up (void)
{
  now = make_example ();
  then = copy (now);
  figures = lsg_figures_new ();
  lsg_figures_update (figures, then, NULL);
  system_version = add_record (now, LSG_KIND_SNAPSHOT, "deliverable", "system", NULL);
  scenario_version = add_record (now, LSG_KIND_SNAPSHOT, "deliverable", "scenario", NULL);
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_object_unref (then);
  g_object_unref (now);
}

static GPtrArray *
list (LsgSnapshot *snapshot)
{
  lsg_figures_update (figures, now, NULL);
  return lsg_drift_list (then, now, snapshot);
}

static LsgDrift *
only (GPtrArray *drifts)
{
  ck_assert_uint_eq (drifts->len, 1);
  return drifts->pdata[0];
}

START_TEST (nothing_changed)
{
  g_autoptr (GPtrArray) system = list (system_version);
  g_autoptr (GPtrArray) scenario = list (scenario_version);

  ck_assert_uint_eq (system->len, 0);
  ck_assert_uint_eq (scenario->len, 0);
}
END_TEST

START_TEST (a_need_changes_what_hangs_on_it)
{
  gpointer need = find_record (now, LSG_KIND_NEED, "B 04");
  g_autoptr (GPtrArray) drifts = NULL;
  LsgDrift *drift;

  set_field (need, "probability", "4");
  drifts = list (system_version);
  drift = only (drifts);
  ck_assert_int_eq (drift->type, LSG_DRIFT_CHANGED);
  ck_assert_int_eq (drift->id, lsg_record_get_id (need));
  ck_assert_str_eq (drift->what, "Probability, B 04: 3 → 4");
  ck_assert_str_eq (drift->why, "Its criticality goes from 12 to 16.");
  ck_assert_uint_eq (drift->hanging->len, 2);
  ck_assert (g_ptr_array_find (drift->hanging, find_record (now, LSG_KIND_INTERVENTION, "ITC 03"), NULL));
  ck_assert (g_ptr_array_find (drift->hanging, find_record (now, LSG_KIND_INTERVENTION, "ITC 06"), NULL));
  ck_assert (g_str_has_suffix (drift->key, " probability=4"));
  ck_assert (!drift->reviewed);
}
END_TEST

/* The scenario looks upstream at what a need weighs, not at how it is described. */
START_TEST (the_scenario_sees_upstream)
{
  gpointer need = find_record (now, LSG_KIND_NEED, "B 04");
  g_autoptr (GPtrArray) drifts = NULL;

  set_field (need, "description", "Autrement dit.");
  set_field (need, "gravity", "3");
  drifts = list (scenario_version);
  ck_assert_str_eq (only (drifts)->what, "Gravity, B 04: 4 → 3");
}
END_TEST

START_TEST (the_system_does_not_look_downstream)
{
  gpointer intervention = find_record (now, LSG_KIND_INTERVENTION, "ITC 04");
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) scenario = NULL;

  set_field (intervention, "minutes", "8.5");
  system = list (system_version);
  ck_assert_uint_eq (system->len, 0);
  scenario = list (scenario_version);
  ck_assert_str_eq (only (scenario)->what, "Chosen duration, ITC 04: 7 → 8.5");
  ck_assert_str_eq (only (scenario)->why, "Its time goes from 70\302\240min to 85\302\240min.");
}
END_TEST

START_TEST (records_come_and_go)
{
  g_autoptr (GPtrArray) drifts = NULL;
  LsgDrift *added, *removed;

  lsg_records_remove (now, lsg_records_peek (now, LSG_KIND_ACTIVITY, 0));
  add_record (now, LSG_KIND_MODULE, "title", "Produire", NULL);
  drifts = list (scenario_version);
  ck_assert_uint_eq (drifts->len, 2);
  added = drifts->pdata[0];
  removed = drifts->pdata[1];
  if (added->type != LSG_DRIFT_ADDED)
    {
      added = drifts->pdata[1];
      removed = drifts->pdata[0];
    }
  ck_assert_int_eq (added->type, LSG_DRIFT_ADDED);
  ck_assert_ptr_nonnull (strstr (added->what, "is new"));
  ck_assert_int_eq (removed->type, LSG_DRIFT_REMOVED);
  ck_assert_ptr_nonnull (strstr (removed->what, "is gone"));
}
END_TEST

START_TEST (a_text_is_rewritten)
{
  g_autofree char *long_text = g_strnfill (500, 'x');
  g_autoptr (GPtrArray) drifts = NULL;

  set_field (find_record (now, LSG_KIND_INTERVENTION, "ITC 03"), "advice", long_text);
  drifts = list (scenario_version);
  ck_assert_str_eq (only (drifts)->what, "Advice to the tutor, ITC 03: rewritten");
  ck_assert_uint_lt (strlen (only (drifts)->key), 200); /* what `review` takes */
}
END_TEST

START_TEST (a_review_holds_for_one_outcome)
{
  gpointer need = find_record (now, LSG_KIND_NEED, "B 04");
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) third = NULL;

  set_field (need, "probability", "4");
  first = list (system_version);
  ck_assert_uint_eq (lsg_drift_count_open (first), 1);
  add_record (now, LSG_KIND_REVIEW, "snapshot", ref (system_version), "change", only (first)->key, NULL);
  second = list (system_version);
  ck_assert (only (second)->reviewed);
  ck_assert_uint_eq (lsg_drift_count_open (second), 0);
  set_field (need, "probability", "2");
  third = list (system_version);
  ck_assert_uint_eq (lsg_drift_count_open (third), 1);
}
END_TEST

Suite *
drift_suite (void)
{
  Suite *suite = suite_create ("drift");
  TCase *tcase = tcase_create ("drift");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, nothing_changed);
  tcase_add_test (tcase, a_need_changes_what_hangs_on_it);
  tcase_add_test (tcase, the_scenario_sees_upstream);
  tcase_add_test (tcase, the_system_does_not_look_downstream);
  tcase_add_test (tcase, records_come_and_go);
  tcase_add_test (tcase, a_text_is_rewritten);
  tcase_add_test (tcase, a_review_holds_for_one_outcome);
  suite_add_tcase (suite, tcase);
  return suite;
}
