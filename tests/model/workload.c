/* What profiles are asked for, on the worked example: 150 of 160 minutes for one of them. */
#include "suite.h"

#include "example.h"

#include "profile-words.h"
#include "workload.h"

Suite *workload_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static LsgProfile *trainer, *administrative;

static gpointer
add_cell (const char *function)
{
  return add_record (records, LSG_KIND_OBJECTIVE, "own", "false", "function", function, "plane", "cognitive", NULL);
}

static void
pursue (const char *intervention,
        gpointer    objective)
{
  add_record (records, LSG_KIND_PURSUIT, "intervention",
              ref (find_record (records, LSG_KIND_INTERVENTION, intervention)), "objective", ref (objective), NULL);
}

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");
  administrative = find_record (records, LSG_KIND_PROFILE, "Tuteur administratif");
  set_field (trainer, "functions", "pedagogy evaluation");
  set_field (trainer, "second-functions", "organisation");
  set_field (trainer, "weekly-capacity", "120");
  pursue ("ITC 04", add_cell ("pedagogy"));   /* 70 min */
  pursue ("ITS 02", add_cell ("welcome"));    /* 15 min */
  pursue ("ITC 03", add_cell ("technical"));  /* 10 min */
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static LsgWorkloads *
work_out (void)
{
  lsg_figures_update (figures, records, NULL);
  return lsg_workloads_new (records, figures, NULL);
}

START_TEST (functions_and_minutes)
{
  g_autoptr (LsgWorkloads) loads = work_out ();
  const LsgWorkload *load = lsg_workloads_find (loads, trainer);

  ck_assert_uint_eq (loads->profiles->len, 2);
  ck_assert_int_eq (load->held[LSG_FUNCTION_PEDAGOGY], LSG_HELD_FIRST);
  ck_assert_int_eq (load->held[LSG_FUNCTION_ORGANISATION], LSG_HELD_SECOND);
  ck_assert_int_eq (load->held[LSG_FUNCTION_WELCOME], LSG_HELD_CARRIED);
  ck_assert_int_eq (load->held[LSG_FUNCTION_METACOGNITION], LSG_HELD_NONE);
  ck_assert_uint_eq (load->n_functions, 5);
  ck_assert (load->by_function[LSG_FUNCTION_PEDAGOGY] == 70 * LSG_PRODUCT_ONE);
  ck_assert (load->by_function[LSG_N_FUNCTIONS] == 55 * LSG_PRODUCT_ONE);
  ck_assert (load->interventions == 150 * LSG_PRODUCT_ONE);
  ck_assert (load->virtual_classes == G_GINT64_CONSTANT (2025000));
  load = lsg_workloads_find (loads, administrative);
  ck_assert_int_eq (load->held[LSG_FUNCTION_WELCOME], LSG_HELD_USUAL);
  ck_assert_uint_eq (load->n_functions, 0);
}
END_TEST

START_TEST (marks)
{
  g_autoptr (LsgWorkloads) loads = work_out ();
  g_autoptr (LsgWorkloads) higher = NULL;
  const LsgWorkload *load = lsg_workloads_find (loads, trainer);

  ck_assert_int_eq (loads->functions_mark, 5);
  ck_assert_int_eq (load->share, 9375);
  ck_assert (load->above_functions && load->above_share);
  ck_assert (!lsg_workloads_find (loads, administrative)->above_share);
  set_field (lsg_records_get_programme (records), "functions-mark", "6");
  set_field (lsg_records_get_programme (records), "share-mark", "95");
  higher = work_out ();
  load = lsg_workloads_find (higher, trainer);
  ck_assert (!load->above_functions && !load->above_share);
}
END_TEST

/* Five weeks of 120 minutes; without a capacity nothing is said. */
START_TEST (capacity)
{
  g_autoptr (LsgWorkloads) loads = work_out ();
  const LsgWorkload *load = lsg_workloads_find (loads, trainer);

  ck_assert_int_eq (loads->n_weeks, 5);
  ck_assert (load->capacity == 600 * LSG_PRODUCT_ONE);
  ck_assert_int_eq (load->occupation, 5875);
  load = lsg_workloads_find (loads, administrative);
  ck_assert (load->capacity == 0 && load->occupation == LSG_NULL && load->n_peaks == 0);
}
END_TEST

START_TEST (costs)
{
  lsg_figures_update (figures, records, NULL);
  ck_assert_int_eq (lsg_cost_to_hundredths (g_array_index (figures->profiles, LsgProfileTime, 0).cost), 24675);
  ck_assert_int_eq (lsg_cost_to_hundredths (g_array_index (figures->profiles, LsgProfileTime, 1).cost), 467);
  ck_assert_int_eq (lsg_cost_to_hundredths (figures->cost), 25142);
  ck_assert_int_eq (lsg_cost_to_hundredths (figures->cost_interventions), 10967);
  ck_assert (!figures->cost_is_partial);
  set_field (administrative, "hourly-cost", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert_int_eq (lsg_cost_to_hundredths (figures->cost), 24675);
  ck_assert (figures->cost_is_partial);
}
END_TEST

START_TEST (what_could_pass_on)
{
  g_autoptr (LsgCoverage) coverage = NULL;
  g_autoptr (GArray) handovers = NULL;
  LsgHandover *first;

  lsg_figures_update (figures, records, NULL);
  coverage = lsg_coverage_new (records);
  handovers = lsg_workloads_list_handovers (records, coverage, trainer);
  ck_assert_uint_eq (handovers->len, 2);
  first = &g_array_index (handovers, LsgHandover, 0);
  ck_assert_ptr_eq (first->intervention, find_record (records, LSG_KIND_INTERVENTION, "ITS 02"));
  ck_assert (first->role == LSG_PROFILE_PROGRAMME && first->profile == NULL);
  ck_assert_int_eq (g_array_index (handovers, LsgHandover, 1).role, LSG_PROFILE_TECHNICAL);
}
END_TEST

/* Six kinds, each with words in both languages and something usual; a kind of one's own has none. */
START_TEST (kinds)
{
  gint64 all = 0;

  for (LsgProfileRole role = 0; role < LSG_PROFILE_OTHER; role++)
    {
      all |= lsg_profile_get_usual (role);
      for (guint language = 0; language < LSG_N_LANGUAGES; language++)
        {
          ck_assert_str_ne (lsg_words_get_profile (role, language), "");
          ck_assert_str_ne (lsg_words_get_profile_mission (role, language), "");
          ck_assert_str_ne (lsg_words_get_profile_skills (role, language), "");
        }
    }
  ck_assert_int_eq (all, (1 << LSG_N_FUNCTIONS) - 1);
  ck_assert_str_eq (lsg_words_get_profile (LSG_PROFILE_OTHER, LSG_LANGUAGE_FR), "");
  ck_assert_int_eq (lsg_profile_get_usual (LSG_PROFILE_OTHER), 0);
}
END_TEST

START_TEST (cost_stops_at_the_largest)
{
  ck_assert_int_eq (lsg_cost_of (LSG_PRODUCT_MAX, 2), LSG_PRODUCT_MAX);
  ck_assert_int_eq (lsg_cost_to_hundredths (lsg_cost_of (30 * LSG_PRODUCT_ONE, 1)), 1); /* half away from zero */
  ck_assert_int_eq (lsg_cost_to_hundredths (-lsg_cost_of (30 * LSG_PRODUCT_ONE, 1)), -1);
  ck_assert_int_eq (lsg_cost_to_hundredths (lsg_cost_of (29 * LSG_PRODUCT_ONE, 1)), 0);
}
END_TEST

Suite *
workload_suite (void)
{
  Suite *suite = suite_create ("workload");
  TCase *tcase = tcase_create ("workload");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, functions_and_minutes);
  tcase_add_test (tcase, marks);
  tcase_add_test (tcase, capacity);
  tcase_add_test (tcase, costs);
  tcase_add_test (tcase, what_could_pass_on);
  tcase_add_test (tcase, kinds);
  tcase_add_test (tcase, cost_stops_at_the_largest);
  suite_add_tcase (suite, tcase);
  return suite;
}
