/* The checklists of the gates on the worked example. */
#include "suite.h"

#include "example.h"

#include "checklist.h"

Suite *checklist_suite (void);

static LsgRecords *records;
static LsgFigures *figures;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_object_unref (records);
}

static LsgCheckPoint *
find (GPtrArray  *points,
      const char *label)
{
  for (guint i = 0; i < points->len; i++)
    if (g_str_equal (((LsgCheckPoint *) points->pdata[i])->label, label))
      return points->pdata[i];
  ck_abort_msg ("no point “%s”", label);
}

static void
assert_counts (LsgDeliverable deliverable,
               const char    *label,
               guint          done,
               guint          total,
               const char    *sentence)
{
  g_autoptr (GPtrArray) points = NULL;
  LsgCheckPoint *point;

  lsg_figures_update (figures, records, NULL);
  points = lsg_checklist_list (records, deliverable);
  point = find (points, label);
  ck_assert_uint_eq (point->done, done);
  ck_assert_uint_eq (point->total, total);
  ck_assert_int_eq (g_strcmp0 (point->sentence, sentence), 0);
  ck_assert (lsg_check_point_is_done (point) == (done == total));
  ck_assert (lsg_check_point_applies (point) == (total > 0));
}

START_TEST (the_system_of_the_example)
{
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Criticality and decision of each need", 12, 12, NULL);
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Indispensable needs answered", 4, 5, "B 11");
  assert_counts (LSG_DELIVERABLE_SYSTEM, "A profile for each kept intervention", 9, 9, NULL);
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Three viewpoints on each need", 0, 12, "B 01, B 02, B 03…");
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Eight steps of the needs analysis", 0, 8, NULL);
}
END_TEST

/* The system is validated before the scenario is designed. */
START_TEST (the_gate_before_the_scenario)
{
  g_autoptr (GPtrArray) points = NULL;
  LsgCheckPoint *gate;

  assert_counts (LSG_DELIVERABLE_SCENARIO, "The tutoring system, validated", 0, 1, "Not validated yet");
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "scenario", "edition", "1", "date", "2026-03-03", NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "The tutoring system, validated", 0, 1, "Not validated yet");
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", "edition", "1", "date", "2026-03-03", NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "The tutoring system, validated", 1, 1, NULL);

  points = lsg_checklist_list (records, LSG_DELIVERABLE_SCENARIO);
  gate = find (points, "The tutoring system, validated");
  lsg_checklist_reopen_gate (points, 0);
  ck_assert (lsg_check_point_is_done (gate));
  lsg_checklist_reopen_gate (points, 3);
  ck_assert (!lsg_check_point_is_done (gate));
  ck_assert_str_eq (gate->sentence, "3 changes to review since its validation");
}
END_TEST

START_TEST (what_is_given_counts)
{
  gpointer step = add_record (records, LSG_KIND_STEP, "step", "analysis", "state", "to-review", NULL);
  gpointer need = find_record (records, LSG_KIND_NEED, "B 01");
  static const char *const holders[] = { "institution", "tutors", "learners" };

  add_record (records, LSG_KIND_STEP, "step", "objectives", "state", "done", NULL);
  add_record (records, LSG_KIND_SOURCE, "title", "Bilan", "nature", "existing", NULL);
  for (guint i = 0; i < 3; i++)
    add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", holders[i], "importance", "2", NULL);
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Eight steps of the needs analysis", 1, 8, "Analysis: to review");
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Existing and elicited data", 1, 2, "No elicited data");
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Three viewpoints on each need", 1, 12, "B 02, B 03, B 04…");
  ck_assert_ptr_nonnull (step);
}
END_TEST

START_TEST (the_scenario_of_the_example)
{
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");

  assert_counts (LSG_DELIVERABLE_SCENARIO, "A duration for each kept intervention", 9, 9, NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A need for each kept intervention", 9, 9, NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "Minutes of each activity", 2, 2, NULL);
  set_field (intervention, "minutes", NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A duration for each kept intervention", 8, 9, "ITC 03");
  set_field (intervention, "decision", "drop");
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A duration for each kept intervention", 8, 8, NULL);
}
END_TEST

/* What is about no record at all is no reserve; that there are records is asked by itself. */
START_TEST (nothing_to_ask_about)
{
  g_autoptr (LsgRecords) empty = lsg_records_new ();
  g_autoptr (GPtrArray) system = NULL;
  g_autoptr (GPtrArray) scenario = NULL;
  guint n_open = 0;

  lsg_figures_update (figures, empty, NULL);
  system = lsg_checklist_list (empty, LSG_DELIVERABLE_SYSTEM);
  scenario = lsg_checklist_list (empty, LSG_DELIVERABLE_SCENARIO);
  ck_assert (!lsg_check_point_applies (find (system, "Criticality and decision of each need")));
  ck_assert (lsg_check_point_is_done (find (system, "Criticality and decision of each need")));
  ck_assert (!lsg_check_point_is_done (find (system, "A list of needs")));
  ck_assert (!lsg_check_point_is_done (find (scenario, "Interventions that are kept")));
  ck_assert (!lsg_check_point_is_done (find (scenario, "Time of the path and number of learners")));
  for (guint i = 0; i < scenario->len; i++)
    n_open += !lsg_check_point_is_done (scenario->pdata[i]);
  ck_assert_uint_eq (n_open, 3); /* these two, and the gate before it */
}
END_TEST

/* The gate asks what the rules ask. */
START_TEST (mitigation_as_the_rule_has_it)
{
  static const char *const label = "Strong constraints: a mitigation note";
  gpointer programme = lsg_records_get_programme (records);
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 07"); /* 2 2 3 4, postponed */

  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 0, 0, NULL);
  set_field (one, "decision", "keep");
  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 0, 1, "ITC 07");
  set_field (one, "mitigation", " \n");
  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 0, 1, "ITC 07");
  set_field (one, "mitigation", "Un tuteur de plus.");
  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 1, 1, NULL);
  set_field (programme, "factor-maximum", "4");
  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 0, 0, NULL);
  set_field (programme, "factor-maximum", "2"); /* ITC 02 and ITC 04 have a 3 */
  assert_counts (LSG_DELIVERABLE_SYSTEM, label, 1, 3, "ITC 02, ITC 04");
}
END_TEST

START_TEST (looked_at_is_a_viewpoint)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 01");
  static const char *const holders[] = { "institution", "tutors", "learners" };
  gpointer last = NULL;

  for (guint i = 0; i < 3; i++)
    last = add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", holders[i], "importance", "0", NULL);
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Three viewpoints on each need", 1, 12, "B 02, B 03, B 04…");
  set_field (last, "importance", NULL);
  assert_counts (LSG_DELIVERABLE_SYSTEM, "Three viewpoints on each need", 0, 12, "B 01, B 02, B 03…");
}
END_TEST

/* A link is an answer, whether its need is rated or not. */
START_TEST (an_unrated_need_is_answered)
{
  set_field (find_record (records, LSG_KIND_NEED, "B 10"), "gravity", NULL);
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A need for each kept intervention", 9, 9, NULL);
  for (guint i = lsg_records_get_n (records, LSG_KIND_ANSWER); i > 0; i--)
    lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_ANSWER, i - 1));
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A need for each kept intervention", 0, 9, "ITS 01, ITS 02, ITS 03…");
}
END_TEST

START_TEST (blank_and_zero_are_nothing)
{
  gpointer clause = add_record (records, LSG_KIND_CLAUSE, "title", "Article", "body", "  ", NULL);

  assert_counts (LSG_DELIVERABLE_SCENARIO, "A text for each clause", 0, 1, "1");
  set_field (clause, "body", "Un texte.");
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A text for each clause", 1, 1, NULL);
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 03"), "minutes", "0");
  assert_counts (LSG_DELIVERABLE_SCENARIO, "A duration for each kept intervention", 8, 9, "ITC 03");
  assert_counts (LSG_DELIVERABLE_SCENARIO, "Time of the path and number of learners", 2, 2, NULL);
}
END_TEST

Suite *
checklist_suite (void)
{
  Suite *suite = suite_create ("checklist");
  TCase *tcase = tcase_create ("checklist");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, the_system_of_the_example);
  tcase_add_test (tcase, the_gate_before_the_scenario);
  tcase_add_test (tcase, what_is_given_counts);
  tcase_add_test (tcase, the_scenario_of_the_example);
  tcase_add_test (tcase, nothing_to_ask_about);
  tcase_add_test (tcase, mitigation_as_the_rule_has_it);
  tcase_add_test (tcase, looked_at_is_a_viewpoint);
  tcase_add_test (tcase, an_unrated_need_is_answered);
  tcase_add_test (tcase, blank_and_zero_are_nothing);
  suite_add_tcase (suite, tcase);
  return suite;
}
