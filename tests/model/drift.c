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

/* The path time that counts is compared, wherever it comes from. */
START_TEST (the_path_time_is_looked_at)
{
  gpointer programme = lsg_records_get_programme (now);
  gpointer activity;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) same = NULL;

  set_field (lsg_records_get_programme (then), "path-minutes", NULL);
  set_field (programme, "path-minutes", NULL);
  activity = lsg_records_peek (now, LSG_KIND_ACTIVITY, 0);
  moved = list (system_version);
  ck_assert_uint_eq (moved->len, 0);
  set_field (activity, "minutes", "75");
  system = list (system_version);
  ck_assert_str_eq (only (system)->what, "Path time, Formation hybride: 135 → 150");
  ck_assert (g_str_has_suffix (only (system)->key, " path-minutes=150"));
  set_field (programme, "path-minutes", "135");
  same = list (system_version);
  ck_assert_uint_eq (same->len, 0); /* set by hand to what it was */
}
END_TEST

/* One change of what the deliverables print or follow from, and which of them look at it. */
static const struct {
  LsgKindId   kind;
  const char *name; /* of the record */
  const char *field;
  const char *text;
  gboolean    system;
  gboolean    scenario;
} changes[] = {
  { LSG_KIND_PROGRAMME, "Formation hybride", "organisation", "Autre", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "currency", "CHF", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "feedback-delay", "9", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "inactivity", "9", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "tutor-hours", "le soir", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "review", "jamais", FALSE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "viewpoint-gap", "3", TRUE, FALSE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "human-name", "Équipe", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "accessory-hardly", "keep", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "superfluous-realistic", "keep", TRUE, TRUE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "phase", "design", FALSE, FALSE },
  { LSG_KIND_PROGRAMME, "Formation hybride", "version", "2", FALSE, FALSE },
  { LSG_KIND_NEED, "B 04", "code", "B 40", TRUE, TRUE },
  { LSG_KIND_INTERVENTION, "ITC 03", "code", "ITC 30", TRUE, TRUE },
  { LSG_KIND_INTERVENTION, "ITC 03", "profile", NULL, TRUE, TRUE },
  { LSG_KIND_INTERVENTION, "ITC 03", "advice", "Appeler.", FALSE, TRUE },
};

START_TEST (each_field_is_looked_at)
{
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) scenario = NULL;

  set_field (find_record (now, changes[_i].kind, changes[_i].name), changes[_i].field, changes[_i].text);
  system = list (system_version);
  scenario = list (scenario_version);
  ck_assert_msg (system->len == (changes[_i].system ? 1 : 0), "%s", changes[_i].field);
  ck_assert_msg (scenario->len == (changes[_i].scenario ? 1 : 0), "%s", changes[_i].field);
}
END_TEST

/* Words of gravity, probability and constraint are the system's, the bands of the rate the scenario's. */
START_TEST (levels_are_looked_at)
{
  gpointer gravity = add_record (then, LSG_KIND_LEVEL, "scale", "gravity", "rank", "2", "description", "Gêne.", NULL);
  gpointer band = add_record (then, LSG_KIND_LEVEL, "scale", "rate", "rank", "4", "threshold", "5", NULL);
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) scenario = NULL;

  g_object_unref (now);
  now = copy (then);
  system_version = add_record (now, LSG_KIND_SNAPSHOT, "deliverable", "system", NULL);
  scenario_version = add_record (now, LSG_KIND_SNAPSHOT, "deliverable", "scenario", NULL);
  set_field (lsg_records_find (now, lsg_record_get_id (gravity)), "description", "Retard.");
  set_field (lsg_records_find (now, lsg_record_get_id (band)), "threshold", "6");
  system = list (system_version);
  ck_assert_str_eq (only (system)->what, "Description, Gravity, grave: Gêne. → Retard.");
  scenario = list (scenario_version);
  ck_assert_str_eq (only (scenario)->what, "From, Tutoring rate, modéré: 5 → 6");
}
END_TEST

/* An objective that is served, and a profile that takes part, are in both documents. */
START_TEST (links_of_interventions_are_looked_at)
{
  gpointer one = find_record (now, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer objective = lsg_record_new (LSG_KIND_OBJECTIVE, lsg_records_draw_id (now));
  g_autoptr (LsgRecord) kept = objective;
  g_autoptr (LsgRecord) twin = lsg_record_new (LSG_KIND_OBJECTIVE, lsg_record_get_id (objective));
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) scenario = NULL;

  ck_assert (lsg_records_insert (now, objective) && lsg_records_insert (then, twin));
  add_record (now, LSG_KIND_PURSUIT, "intervention", ref (one), "objective", ref (objective), NULL);
  add_record (now, LSG_KIND_CONTRIBUTION, "intervention", ref (one), "profile",
              ref (find_record (now, LSG_KIND_PROFILE, "Tuteur administratif")), NULL);
  system = list (system_version);
  scenario = list (scenario_version);
  ck_assert_uint_eq (system->len, 2);
  ck_assert_uint_eq (scenario->len, 2);
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
  tcase_add_loop_test (tcase, each_field_is_looked_at, 0, G_N_ELEMENTS (changes));
  tcase_add_test (tcase, the_path_time_is_looked_at);
  tcase_add_test (tcase, levels_are_looked_at);
  tcase_add_test (tcase, links_of_interventions_are_looked_at);
  tcase_add_test (tcase, records_come_and_go);
  tcase_add_test (tcase, a_text_is_rewritten);
  tcase_add_test (tcase, a_review_holds_for_one_outcome);
  suite_add_tcase (suite, tcase);
  return suite;
}
