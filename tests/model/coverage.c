/* Which objectives are covered, and where the minutes stand. */
#include "suite.h"

#include "example.h"

#include "coverage.h"
#include "objective-words.h"
#include "rules.h"

Suite *coverage_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static gpointer group, autonomy, own; /* objectives */

static void
aim (const char *need,
     gpointer    objective)
{
  add_record (records, LSG_KIND_AIM, "need", ref (find_record (records, LSG_KIND_NEED, need)), "objective",
              ref (objective), NULL);
}

static void
pursue (const char *intervention,
        gpointer    objective)
{
  add_record (records, LSG_KIND_PURSUIT, "intervention",
              ref (find_record (records, LSG_KIND_INTERVENTION, intervention)), "objective", ref (objective), NULL);
}

static gpointer
add_cell (const char *function,
          const char *plane)
{
  return add_record (records, LSG_KIND_OBJECTIVE, "own", "false", "function", function, "plane", plane, NULL);
}

/* B 11 calls for the group, which ITC 07 (postponed) would serve; ITC 04 (70 min) serves autonomy first and the
 * own objective second, which ITS 02 (15 min) serves first. */
static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  group = add_cell ("organisation", "socio-affective");
  autonomy = add_cell ("organisation", "motivational");
  own = add_record (records, LSG_KIND_OBJECTIVE, "title", "Savoir à qui parler", NULL);
  aim ("B 11", group);
  aim ("B 06", autonomy);
  aim ("B 01", own);
  aim ("B 03", autonomy);
  pursue ("ITC 07", group);
  pursue ("ITC 04", autonomy);
  pursue ("ITC 04", own);
  pursue ("ITS 02", own);
  pursue ("ITS 02", autonomy);
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static LsgCoverage *
cover (void)
{
  lsg_figures_update (figures, records, NULL);
  return lsg_coverage_new (records);
}

START_TEST (states)
{
  g_autoptr (LsgCoverage) coverage = cover ();
  const LsgCover *one = lsg_coverage_find (coverage, group);

  ck_assert_int_eq (one->state, LSG_COVER_UNCOVERED);
  ck_assert_ptr_eq (one, &coverage->cells[LSG_FUNCTION_ORGANISATION][LSG_PLANE_SOCIO_AFFECTIVE]);
  ck_assert_ptr_eq (one->alarm, find_record (records, LSG_KIND_NEED, "B 11"));
  ck_assert_uint_eq (one->kept->len, 0);
  ck_assert_uint_eq (one->discarded->len, 1);
  ck_assert_str_eq (one->title, "Réguler la dynamique de groupe");

  one = lsg_coverage_find (coverage, autonomy);
  ck_assert_int_eq (one->state, LSG_COVER_COVERED);
  ck_assert_ptr_null (one->alarm);
  ck_assert_uint_eq (one->needs->len, 2);
  ck_assert_ptr_eq (one->needs->pdata[0], find_record (records, LSG_KIND_NEED, "B 06"));
  ck_assert_int_eq (one->criticality, 12);
  ck_assert_int_eq (one->class_, LSG_CLASS_INDISPENSABLE);
  ck_assert_uint_eq (one->kept->len, 2);

  ck_assert_uint_eq (coverage->n_by_state[LSG_COVER_COVERED], 1);
  ck_assert_uint_eq (coverage->n_by_state[LSG_COVER_UNCOVERED], 1);
  ck_assert_uint_eq (coverage->n_by_state[LSG_COVER_NONE], 26);
  ck_assert_uint_eq (coverage->n_by_plane[LSG_PLANE_MOTIVATIONAL][LSG_COVER_COVERED], 1);
  ck_assert_uint_eq (coverage->n_alarms, 1);
  ck_assert_uint_eq (coverage->own->len, 1);
  ck_assert_int_eq (((LsgCover *) coverage->own->pdata[0])->state, LSG_COVER_COVERED);
}
END_TEST

START_TEST (minutes_add_up)
{
  g_autoptr (LsgCoverage) coverage = cover ();
  LsgProduct rows = 0, columns = 0;

  for (guint i = 0; i <= LSG_N_FUNCTIONS; i++)
    rows += coverage->by_function[i];
  for (guint i = 0; i <= LSG_N_PLANES; i++)
    columns += coverage->by_plane[i];
  ck_assert_int_eq (coverage->total, 160 * LSG_PRODUCT_ONE);
  ck_assert (rows == coverage->total && columns == coverage->total);
  ck_assert (coverage->by_function[LSG_FUNCTION_ORGANISATION] == 70 * LSG_PRODUCT_ONE);
  ck_assert (coverage->by_plane[LSG_PLANE_MOTIVATIONAL] == 70 * LSG_PRODUCT_ONE);
  ck_assert (coverage->by_function[LSG_N_FUNCTIONS] == 90 * LSG_PRODUCT_ONE);
  ck_assert (lsg_coverage_find (coverage, own)->minutes == 15 * LSG_PRODUCT_ONE);
  ck_assert_ptr_eq (lsg_coverage_get_first (coverage, find_record (records, LSG_KIND_INTERVENTION, "ITC 04")),
                    lsg_coverage_find (coverage, autonomy));
  ck_assert_ptr_null (lsg_coverage_get_first (coverage, find_record (records, LSG_KIND_INTERVENTION, "ITC 01")));
}
END_TEST

/* The first in order, not the first made. */
START_TEST (first_follows_order)
{
  LsgRecord *second = lsg_records_peek (records, LSG_KIND_PURSUIT, 2); /* ITC 04, own */
  g_autoptr (LsgCoverage) coverage = NULL;

  lsg_record_put_position (second, 1);
  lsg_records_reposition (records, second);
  coverage = cover ();
  ck_assert (coverage->by_function[LSG_FUNCTION_ORGANISATION] == 0);
  ck_assert (lsg_coverage_find (coverage, own)->minutes == 85 * LSG_PRODUCT_ONE);
}
END_TEST

START_TEST (accepted_risk_is_no_alarm)
{
  g_autoptr (LsgCoverage) coverage = NULL;

  set_field (find_record (records, LSG_KIND_NEED, "B 11"), "decision", "accept-risk");
  coverage = cover ();
  ck_assert_int_eq (lsg_coverage_find (coverage, group)->state, LSG_COVER_UNCOVERED);
  ck_assert_ptr_null (lsg_coverage_find (coverage, group)->alarm);
  ck_assert_uint_eq (coverage->n_alarms, 0);
}
END_TEST

START_TEST (without_need)
{
  g_autoptr (LsgCoverage) coverage = NULL;

  pursue ("ITC 01", add_cell ("welcome", "cognitive"));
  pursue ("ITC 06", add_cell ("welcome", "motivational")); /* postponed: nothing is invested */
  coverage = cover ();
  ck_assert_uint_eq (coverage->n_by_state[LSG_COVER_NO_NEED], 1);
  ck_assert_int_eq (coverage->cells[LSG_FUNCTION_WELCOME][LSG_PLANE_COGNITIVE].state, LSG_COVER_NO_NEED);
  ck_assert_int_eq (coverage->cells[LSG_FUNCTION_WELCOME][LSG_PLANE_MOTIVATIONAL].state, LSG_COVER_NONE);
}
END_TEST

/* As a file from elsewhere may have it. */
START_TEST (two_records_of_one_cell)
{
  gpointer again = add_cell ("organisation", "socio-affective");
  g_autoptr (LsgCoverage) coverage = NULL;

  aim ("B 11", again);
  pursue ("ITC 03", again);
  coverage = cover ();
  ck_assert_ptr_eq (lsg_coverage_find (coverage, again), lsg_coverage_find (coverage, group));
  ck_assert_ptr_eq (lsg_coverage_find (coverage, again)->record, group);
  ck_assert_uint_eq (lsg_coverage_find (coverage, again)->needs->len, 1);
  ck_assert_int_eq (lsg_coverage_find (coverage, again)->state, LSG_COVER_COVERED);
}
END_TEST

START_TEST (titles)
{
  g_autoptr (LsgCoverage) coverage = NULL;

  set_field (group, "title", "Tenir le groupe");
  set_field (lsg_records_get_programme (records), "language", "en");
  coverage = cover ();
  ck_assert_str_eq (lsg_coverage_find (coverage, group)->title, "Tenir le groupe");
  ck_assert_str_eq (lsg_coverage_find (coverage, autonomy)->title, "Accompany towards autonomy");
  ck_assert_str_eq (lsg_record_get_title (autonomy), "Accompany towards autonomy");
  ck_assert_str_eq (lsg_record_get_code (own), "O\302\2401");
}
END_TEST

START_TEST (every_cell_has_words)
{
  for (guint language = 0; language < LSG_N_LANGUAGES; language++)
    for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
      for (guint plane = 0; plane < LSG_N_PLANES; plane++)
        {
          const char *words = lsg_words_get_objective (function, plane, language);

          ck_assert_msg (g_utf8_strlen (words, -1) > 5 && g_utf8_strlen (words, -1) < 45, "%s", words);
        }
}
END_TEST

START_TEST (rule)
{
  g_autoptr (LsgCoverage) coverage = cover ();
  g_autoptr (GPtrArray) remarks = lsg_rules_list (records, figures, 0);
  LsgRemark *found = NULL;

  for (guint i = 0; i < remarks->len; i++)
    if (((LsgRemark *) remarks->pdata[i])->rule == LSG_RULE_OBJECTIVE_UNCOVERED)
      {
        ck_assert_ptr_null (found);
        found = remarks->pdata[i];
      }
  ck_assert_ptr_nonnull (found);
  ck_assert (found->kind == LSG_KIND_OBJECTIVE && found->id == lsg_record_get_id (group));
  ck_assert_str_eq (found->sentence, "B 11 calls for “Réguler la dynamique de groupe”, and no intervention that "
                                     "is kept serves this objective.");
}
END_TEST

Suite *
coverage_suite (void)
{
  Suite *suite = suite_create ("coverage");
  TCase *tcase = tcase_create ("coverage");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, states);
  tcase_add_test (tcase, minutes_add_up);
  tcase_add_test (tcase, first_follows_order);
  tcase_add_test (tcase, accepted_risk_is_no_alarm);
  tcase_add_test (tcase, without_need);
  tcase_add_test (tcase, two_records_of_one_cell);
  tcase_add_test (tcase, titles);
  tcase_add_test (tcase, every_cell_has_words);
  tcase_add_test (tcase, rule);
  suite_add_tcase (suite, tcase);
  return suite;
}
