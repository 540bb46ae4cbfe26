/* What must go, in words; the steps of a target; what is postponed and undone. */
#include "suite.h"

#include "example.h"

#include "budget-bar.h"
#include "profile-times.h"
#include "reduction-words.h"
#include "target-rows.h"

Suite *reduction_words_suite (void);

static LsgRecords *records;
static LsgFigures *figures;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_object_unref (records);
}

static LsgReduction *
aim_at (gint64 rate,
        gint64 ceiling)
{
  return lsg_reduction_new (records, figures, (LsgAims) { rate, ceiling });
}

static const struct {
  gint64      rate;
  gint64      ceiling;
  const char *sentence;
} states[] = {
  { LSG_NULL, LSG_NULL,
    "Give a target rate or a ceiling of hours: what must go to meet it will be listed here." },
  { 700, LSG_NULL, "Met, with 8\302\240min to spare: nothing must go." },
  { LSG_NULL, 605, "Met, with 0.5\302\240min to spare: nothing must go." },
  { 700, 605, "Met, with 0.5\302\240min to spare: nothing must go." },
  { 500, LSG_NULL, "Without these 3 interventions, the rate is 0.050." },
  { LSG_NULL, 600, "Without it, the rate is 0.065, the tutors’ time 357.5\302\240min." },
  { 400, LSG_NULL,
    "Without these 4 interventions, the rate is 0.044: still 9\302\240min too many. Only what is indispensable is left." },
};

START_TEST (sentences)
{
  g_autoptr (LsgReduction) reduction = aim_at (states[_i].rate, states[_i].ceiling);
  g_autofree char *sentence = lsg_words_reduction (reduction);

  ck_assert_str_eq (sentence, states[_i].sentence);
}
END_TEST

START_TEST (unknown_rate)
{
  g_autoptr (LsgReduction) reduction = NULL;
  g_autoptr (LsgReduction) both = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *allowance = NULL;
  g_autofree char *other = NULL;

  set_field (lsg_records_get_programme (records), "learners", NULL);
  lsg_figures_update (figures, records, NULL);
  reduction = aim_at (500, LSG_NULL);
  both = aim_at (500, 100);
  sentence = lsg_words_reduction (reduction);
  allowance = lsg_words_allowance (&reduction->rate);
  other = lsg_words_reduction (both);
  ck_assert_str_eq (sentence, "What a rate allows is known once there are a path time and learners.");
  ck_assert_str_eq (allowance, "Path time and learners are needed");
  ck_assert_str_eq (other, "Without these 3 interventions, the tutors’ time is 237.5\302\240min: still 177.5\302\240min "
                           "too many. Only what is indispensable is left.");
}
END_TEST

START_TEST (nothing_can_go)
{
  g_autoptr (LsgReduction) reduction = NULL;
  g_autofree char *sentence = NULL;

  set_field (lsg_records_get_programme (records), "indispensable-from", "1");
  lsg_figures_update (figures, records, NULL);
  reduction = aim_at (500, LSG_NULL);
  sentence = lsg_words_reduction (reduction);
  ck_assert_str_eq (sentence, "40\302\240min too many, and nothing can go: all that is left is indispensable.");
}
END_TEST

START_TEST (allowances)
{
  g_autoptr (LsgReduction) fewer = aim_at (500, LSG_NULL);
  g_autoptr (LsgReduction) more = aim_at (LSG_NULL, 700);
  g_autofree char *few = lsg_words_allowance (&fewer->rate);
  g_autofree char *many = lsg_words_allowance (&more->ceiling);
  g_autofree char *none = lsg_words_allowance (&fewer->ceiling);

  ck_assert_str_eq (few, "120\302\240min, 40 fewer");
  ck_assert_str_eq (many, "420\302\240min, 57.5 more");
  ck_assert_ptr_null (none);
}
END_TEST

START_TEST (rows)
{
  g_autofree char *why = lsg_words_reduction_why (find_record (records, LSG_KIND_INTERVENTION, "ITC 05"));
  g_autofree char *gain = lsg_words_reduction_gain (155000);
  g_autofree char *rest = lsg_words_reduction_rest (75000);
  g_autofree char *enough = lsg_words_reduction_rest (-1);
  g_autofree char *more = lsg_words_reduction_more (48, 6200000);

  ck_assert_str_eq (why, "criticality 4");
  ck_assert_str_eq (gain, "\342\210\22215.5");
  ck_assert_str_eq (rest, "7.5\302\240min to go");
  ck_assert_str_eq (enough, "enough");
  ck_assert_str_eq (more, "and 48 others: \342\210\222620\302\240min");
}
END_TEST

START_TEST (what_if)
{
  g_autoptr (LsgReduction) none = aim_at (LSG_NULL, 605);
  g_autoptr (LsgReduction) one = aim_at (LSG_NULL, 600);
  g_autoptr (LsgReduction) all = aim_at (LSG_NULL, 500);
  g_autofree char *no_one = lsg_words_reduction_if (none);
  g_autofree char *it = lsg_words_reduction_if (one);
  g_autofree char *they = lsg_words_reduction_if (all);

  ck_assert_str_eq (no_one, "Met, with 0.5\302\240min to spare: nothing must go.");
  ck_assert_str_eq (it, "1 intervention would be postponed (5\302\240min): the rate is 0.065, the tutors’ time "
                        "357.5\302\240min.");
  ck_assert_str_eq (they, "4 interventions would be postponed (55\302\240min): the rate is 0.044, the tutors’ time "
                          "307.5\302\240min. Still 7.5\302\240min too many: only what is indispensable is left.");
}
END_TEST

/* A slider gives quarters of hours, and its own ends; a time of 362.5 minutes needs 6.05 hours,
 * and begins at 6.25. */
START_TEST (budgets)
{
  ck_assert_int_eq (lsg_budget_snap (537, 513, 605), 525);
  ck_assert_int_eq (lsg_budget_snap (538, 513, 605), 550);
  ck_assert_int_eq (lsg_budget_snap (513, 513, 605), 525);
  ck_assert_int_eq (lsg_budget_snap (510, 513, 605), 513);
  ck_assert_int_eq (lsg_budget_snap (604, 513, 605), 600);
  ck_assert_int_eq (lsg_budget_snap (615, 513, 605), 605);
  ck_assert_int_eq (lsg_budget_snap (100, 513, 500), 513);
  ck_assert_int_eq (lsg_budget_of_time (3625000), 605);
  ck_assert_int_eq (lsg_budget_of_time (3600000), 600);
  ck_assert_int_eq (lsg_budget_of_time (0), 0);
  ck_assert_int_eq (lsg_budget_hold (3625000), 625);
  ck_assert_int_eq (lsg_budget_hold (3600000), 600);
  ck_assert_int_eq (lsg_budget_hold (3600001), 625);
  ck_assert_int_eq (lsg_budget_hold (0), 0);
}
END_TEST

START_TEST (costs)
{
  g_autofree char *one = lsg_words_cost (252000000, 252000000, 252000000, "EUR");
  g_autofree char *range = lsg_words_cost (252000000, 126000000, 504000000, "EUR");

  ck_assert_str_eq (one, "€4.20");
  ck_assert_str_eq (range, "€4.20, from €2.10 to €8.40");
}
END_TEST

/* From nothing it begins at what there is: 0.0667 goes down to 0.06 and up to 0.07. */
START_TEST (steps)
{
  ck_assert_int_eq (lsg_target_step (LSG_NULL, 667, -100, 100000), 600);
  ck_assert_int_eq (lsg_target_step (LSG_NULL, 667, 100, 100000), 700);
  ck_assert_int_eq (lsg_target_step (500, 667, -100, 100000), 400);
  ck_assert_int_eq (lsg_target_step (50, 667, -100, 100000), 0);
  ck_assert_int_eq (lsg_target_step (100000, 667, 100, 100000), 100000);
  ck_assert_int_eq (lsg_target_step (LSG_NULL, 0, -100, 100000), 0);
  ck_assert_int_eq (lsg_target_step (LSG_NULL, 605, -100, 10000000), 600);
}
END_TEST

Suite *
reduction_words_suite (void)
{
  Suite *suite = suite_create ("reduction-words");
  TCase *tcase = tcase_create ("core");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, sentences, 0, G_N_ELEMENTS (states));
  tcase_add_test (tcase, unknown_rate);
  tcase_add_test (tcase, nothing_can_go);
  tcase_add_test (tcase, allowances);
  tcase_add_test (tcase, rows);
  tcase_add_test (tcase, what_if);
  tcase_add_test (tcase, budgets);
  tcase_add_test (tcase, costs);
  tcase_add_test (tcase, steps);
  suite_add_tcase (suite, tcase);
  return suite;
}
