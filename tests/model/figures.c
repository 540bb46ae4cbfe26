/* The figures of a project, against the worked example of DOMAIN 3.3 and 13. */
#include "suite.h"

#include "example.h"

#include "answer.h"
#include "clause.h"
#include "level.h"

#include <math.h>
#include <string.h>

Suite *figures_suite (void);

#define MIN_OF(minutes) ((LsgProduct) ((minutes) * 10000))
#define NB "\302\240"

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
  g_assert_finalize_object (records);
}

static LsgIntervention *
intervention (const char *code)
{
  return find_record (records, LSG_KIND_INTERVENTION, code);
}

static LsgNeed *
need (const char *code)
{
  return find_record (records, LSG_KIND_NEED, code);
}

START_TEST (totals)
{
  ck_assert (figures->structural.chosen == MIN_OF (40));
  ck_assert (figures->conjunctural.chosen == MIN_OF (120));
  ck_assert (figures->all.chosen == MIN_OF (160));
  ck_assert (figures->all.min == MIN_OF (110));
  ck_assert (figures->all.max == MIN_OF (210));
  ck_assert (figures->virtual_classes.min == MIN_OF (202.5));
  ck_assert (figures->virtual_classes.chosen == MIN_OF (202.5));
  ck_assert (figures->virtual_classes.max == MIN_OF (270));
}
END_TEST

START_TEST (rates)
{
  ck_assert_double_eq (figures->rate, 160.0 / 2400);
  ck_assert_double_eq_tol (figures->rate, 0.0667, 0.0001);
  ck_assert_double_eq_tol (figures->rate_min, 0.046, 0.0005);
  ck_assert_double_eq_tol (figures->rate_max, 0.0875, 0.0001);
  ck_assert_double_eq_tol (figures->rate_with_virtual_classes, 0.151, 0.0001);
  ck_assert_int_eq (figures->band, 3);
  ck_assert_double_eq (figures->per_learner, 16);
}
END_TEST

START_TEST (times_of_profiles)
{
  LsgProfileTime *trainer = &g_array_index (figures->profiles, LsgProfileTime, 0);
  LsgProfileTime *administrative = &g_array_index (figures->profiles, LsgProfileTime, 1);

  ck_assert_uint_eq (figures->profiles->len, 2);
  ck_assert_str_eq (trainer->profile->name, "Formateur-tuteur");
  ck_assert_uint_eq (trainer->n_interventions, 7);
  ck_assert (trainer->interventions == MIN_OF (150));
  ck_assert (trainer->virtual_classes == MIN_OF (202.5));
  ck_assert (trainer->total == MIN_OF (352.5));
  ck_assert_int_eq (trainer->hours_up, 6);
  ck_assert (trainer->profile->total_minutes == MIN_OF (352.5));
  ck_assert_uint_eq (administrative->n_interventions, 2);
  ck_assert (administrative->total == MIN_OF (10));
  ck_assert_int_eq (administrative->hours_up, 1);
}
END_TEST

START_TEST (time_that_no_profile_carries)
{
  set_field (intervention ("ITC 04"), "profile", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert_uint_eq (figures->profiles->len, 3);
  ck_assert_ptr_null (g_array_index (figures->profiles, LsgProfileTime, 2).profile);
  ck_assert (g_array_index (figures->profiles, LsgProfileTime, 2).total == MIN_OF (70));
  ck_assert (g_array_index (figures->profiles, LsgProfileTime, 0).total == MIN_OF (282.5));
}
END_TEST

START_TEST (counts)
{
  ck_assert_uint_eq (figures->n_kept, 9);
  ck_assert_uint_eq (figures->n_needs_by_class[LSG_CLASS_INDISPENSABLE], 5);
  ck_assert_uint_eq (figures->n_needs_by_class[LSG_CLASS_ACCESSORY], 6);
  ck_assert_uint_eq (figures->n_needs_by_class[LSG_CLASS_SUPERFLUOUS], 1);
  ck_assert_uint_eq (figures->n_needs_unrated, 0);
  ck_assert_uint_eq (figures->n_by_verdict[LSG_VERDICT_REALISTIC], 7);
  ck_assert_uint_eq (figures->n_by_verdict[LSG_VERDICT_CONDITIONS], 3);
  ck_assert_uint_eq (figures->n_by_verdict[LSG_VERDICT_HARDLY], 2);
  ck_assert_uint_eq (figures->n_kept_by_verdict[LSG_VERDICT_CONDITIONS], 2);
  ck_assert_uint_eq (figures->n_unrated, 0);
}
END_TEST

START_TEST (derived_of_interventions)
{
  LsgIntervention *one = intervention ("ITC 04");

  ck_assert_int_eq (one->area, 1200);
  ck_assert_int_eq (one->deformation, 1);
  ck_assert_int_eq (one->verdict, LSG_VERDICT_CONDITIONS);
  ck_assert_int_eq (one->criticality, 12);
  ck_assert_int_eq (one->class_, LSG_CLASS_INDISPENSABLE);
  ck_assert_int_eq (one->proposal, LSG_KEEP_WITH_PLAN);
  ck_assert (one->total == MIN_OF (70) && one->total_min == MIN_OF (50) && one->total_max == MIN_OF (90));

  one = intervention ("ITS 05");
  ck_assert_int_eq (one->verdict, LSG_VERDICT_HARDLY);
  ck_assert_int_eq (one->proposal, LSG_DROP);
  ck_assert (one->total == LSG_NULL);
  ck_assert_int_eq (intervention ("ITC 02")->criticality, 6);
}
END_TEST

START_TEST (derived_of_needs)
{
  ck_assert_int_eq (need ("B 04")->criticality, 12);
  ck_assert_int_eq (need ("B 04")->class_, LSG_CLASS_INDISPENSABLE);
  ck_assert_int_eq (need ("B 04")->n_kept, 1); /* ITC 06 is postponed */
  ck_assert_int_eq (need ("B 02")->n_kept, 2);
  ck_assert_int_eq (need ("B 11")->n_kept, 0);
  ck_assert_int_eq (need ("B 12")->class_, LSG_CLASS_SUPERFLUOUS);
}
END_TEST

START_TEST (missing_ratings)
{
  set_field (intervention ("ITC 04"), "human", NULL);
  set_field (need ("B 04"), "gravity", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert (intervention ("ITC 04")->area == LSG_NULL && intervention ("ITC 04")->verdict == LSG_NULL);
  ck_assert (intervention ("ITC 04")->proposal == LSG_NULL);
  ck_assert (need ("B 04")->criticality == LSG_NULL && need ("B 04")->class_ == LSG_NULL);
  ck_assert (intervention ("ITC 03")->criticality == LSG_NULL);
  ck_assert_uint_eq (figures->n_unrated, 1);
  ck_assert_uint_eq (figures->n_needs_unrated, 1);
  ck_assert (figures->all.chosen == MIN_OF (160));
}
END_TEST

START_TEST (missing_bounds_count_as_chosen)
{
  set_field (intervention ("ITC 04"), "minutes-min", NULL);
  set_field (intervention ("ITC 04"), "minutes-max", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert (figures->all.min == MIN_OF (130));
  ck_assert (figures->all.max == MIN_OF (190));
  ck_assert (intervention ("ITC 04")->total_min == MIN_OF (70));
}
END_TEST

START_TEST (decisions_count)
{
  set_field (intervention ("ITC 04"), "decision", "postpone");
  lsg_figures_update (figures, records, NULL);
  ck_assert (figures->all.chosen == MIN_OF (90));
  ck_assert_uint_eq (figures->n_kept, 8);
  ck_assert_int_eq (need ("B 06")->n_kept, 0);
}
END_TEST

START_TEST (nothing_to_divide_by)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  set_field (programme, "path-minutes", "0");
  lsg_figures_update (figures, records, NULL);
  ck_assert (isnan (figures->rate) && figures->band == -1);
  set_field (programme, "path-minutes", NULL);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    set_field (lsg_records_peek (records, LSG_KIND_ACTIVITY, i), "minutes", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert (isnan (figures->rate) && figures->band == -1 && figures->path == LSG_NULL);
  set_field (programme, "path-minutes", "240");
  set_field (programme, "learners", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert (isnan (figures->rate) && isnan (figures->per_learner));
  ck_assert (figures->all.chosen == MIN_OF (70)); /* nothing per learner */
}
END_TEST

START_TEST (empty_project)
{
  g_autoptr (LsgRecords) empty = lsg_records_new ();

  lsg_figures_update (figures, empty, NULL);
  ck_assert (figures->all.chosen == 0 && isnan (figures->rate));
  ck_assert_uint_eq (figures->profiles->len, 0);
  ck_assert_int_eq (lsg_records_get_language (empty), LSG_LANGUAGE_FR);
}
END_TEST

START_TEST (largest_values_do_not_wrap)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  set_field (programme, "learners", "100000");
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      gpointer one = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      set_field (one, "minutes", "10000");
      set_field (one, "count", "1000");
      set_field (one, "per", "learner");
    }
  lsg_figures_update (figures, records, NULL);
  ck_assert (figures->all.chosen == MIN_OF (9e12));
}
END_TEST

START_TEST (virtual_classes_in_the_band)
{
  set_field (lsg_records_get_programme (records), "rate-with-virtual-classes", "true");
  lsg_figures_update (figures, records, NULL);
  ck_assert (figures->rate_with_virtual);
  ck_assert_int_eq (figures->band, 4);
  ck_assert (figures->counted.chosen == MIN_OF (362.5));
  ck_assert_double_eq_tol (figures->counted_rate, 0.151, 0.0001);
  ck_assert_double_eq_tol (figures->other_rate, 0.0667, 0.0001);
  ck_assert_double_eq_tol (figures->rate, 0.0667, 0.0001);
  ck_assert_double_eq_tol (figures->per_learner, 36.25, 1e-9);
  ck_assert_double_eq_tol (figures->counted_rate_max - figures->rate_max,
                           lsg_rate (figures->virtual_classes.max, figures->path, 10), 1e-9);
  ck_assert (lsg_figures_count (figures, lsg_figures_for_learners (records, 20)).chosen == MIN_OF (452.5));
}
END_TEST

START_TEST (virtual_classes_out_of_the_rate)
{
  ck_assert (!figures->rate_with_virtual);
  ck_assert (figures->counted.chosen == MIN_OF (160));
  ck_assert_double_eq_tol (figures->counted_rate, 0.0667, 0.0001);
  ck_assert_double_eq_tol (figures->other_rate, 0.151, 0.0001);
  ck_assert (lsg_figures_count (figures, lsg_figures_for_learners (records, 20)).chosen == MIN_OF (250));
}
END_TEST

START_TEST (own_settings)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  set_field (programme, "indispensable-from", "12");
  set_field (programme, "realistic-area", "12");
  set_field (programme, "factor-maximum", "4");
  set_field (programme, "conditions-deformation", "3");
  set_field (programme, "indispensable-realistic", "drop");
  add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "4", "threshold", "7", NULL);
  lsg_figures_update (figures, records, NULL);
  ck_assert_int_eq (need ("B 01")->class_, LSG_CLASS_ACCESSORY);
  ck_assert_int_eq (intervention ("ITC 04")->verdict, LSG_VERDICT_REALISTIC);
  ck_assert_int_eq (intervention ("ITC 04")->proposal, LSG_DROP);
  ck_assert_int_eq (intervention ("ITS 05")->verdict, LSG_VERDICT_CONDITIONS);
  ck_assert_int_eq (figures->band, 2);
}
END_TEST

START_TEST (names)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, 4), "fatale");
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_PROBABILITY, 3), "fort probable");
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_CONSTRAINT, 2), "peu contraignant");
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_RATE, 4), "modéré");
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_RATE, 7), "");
  ck_assert_str_eq (lsg_records_get_factor_name (records, 3), "Organisationnel");
  set_field (programme, "language", "en");
  set_field (programme, "human-name", "People");
  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "4", "name", "deadly", NULL);
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, 4), "deadly");
  ck_assert_str_eq (lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, 3), "very serious");
  ck_assert_str_ne (lsg_records_get_level_description (records, LSG_SCALE_GRAVITY, 4), "");
  ck_assert_str_eq (lsg_records_get_factor_name (records, 2), "People");
  ck_assert_str_eq (lsg_records_get_factor_name (records, 0), "Economic");
}
END_TEST

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

START_TEST (only_what_changed_is_told)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  guint count = 0;

  lsg_figures_update (figures, records, touched);
  ck_assert_uint_eq (touched->len, 0);

  g_signal_connect (intervention ("ITC 03"), "notify", G_CALLBACK (count_cb), &count);
  set_field (need ("B 04"), "probability", "4");
  lsg_figures_update (figures, records, touched);
  ck_assert_uint_eq (touched->len, 3); /* B 04, ITC 03, ITC 06 */
  ck_assert (g_ptr_array_find (touched, need ("B 04"), NULL));
  ck_assert (g_ptr_array_find (touched, intervention ("ITC 03"), NULL));
  ck_assert_uint_eq (count, 1);
  ck_assert_int_eq (intervention ("ITC 03")->criticality, 16);

  g_ptr_array_set_size (touched, 0);
  set_field (need ("B 04"), "gravity", NULL);
  set_field (intervention ("ITC 03"), "decision", "drop");
  lsg_figures_update (figures, records, touched);
  ck_assert_uint_eq (touched->len, 4); /* and the profile */
}
END_TEST

START_TEST (links_to_nothing_are_passed_over)
{
  LsgRecord *gone = (LsgRecord *) need ("B 06");

  lsg_records_remove (records, gone);
  lsg_figures_update (figures, records, NULL);
  ck_assert (intervention ("ITC 04")->criticality == LSG_NULL);
}
END_TEST

START_TEST (totals_for_other_minutes_and_learners)
{
  ck_assert (lsg_figures_get_total (records, intervention ("ITC 02"), 300) == MIN_OF (30));
  ck_assert (lsg_figures_get_total (records, intervention ("ITC 03"), 300) == MIN_OF (6));
  ck_assert (lsg_figures_get_total (records, intervention ("ITC 03"), LSG_NULL) == 0);
  ck_assert (lsg_figures_for_learners (records, 40).chosen == MIN_OF (430));
  ck_assert (lsg_figures_for_learners (records, 10).chosen == MIN_OF (160));
  ck_assert (lsg_figures_for_learners (records, 20).chosen == MIN_OF (250));
  ck_assert (lsg_figures_for_learners (records, 20).min == MIN_OF (175));
  ck_assert (lsg_figures_for_learners (records, 0).chosen == MIN_OF (70));
}
END_TEST

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return lsg_intervention_compare_realism (*(LsgIntervention **) a, *(LsgIntervention **) b);
}

START_TEST (sorted_by_realism)
{
  static const char *const expected[] = { "ITS 01", "ITS 04", "ITC 05", "ITS 03", "ITS 02", "ITC 01",
                                          "ITC 03", "ITC 02", "ITC 06", "ITC 07", "ITS 05", "ITC 04" };
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  set_field (intervention ("ITC 04"), "human", NULL);
  lsg_figures_update (figures, records, NULL);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    g_ptr_array_add (sorted, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
  g_ptr_array_sort (sorted, compare_cb);
  for (guint i = 0; i < sorted->len; i++)
    ck_assert_str_eq (LSG_INTERVENTION (sorted->pdata[i])->code, expected[i]);
}
END_TEST

START_TEST (codes_of_virtual_classes)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  LsgActivity *second = lsg_records_peek (records, LSG_KIND_ACTIVITY, 1);

  ck_assert_str_eq (second->code, "CV" NB "2");
  lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_ACTIVITY, 0));
  set_field (second, "minutes", "80");
  lsg_figures_update (figures, records, touched);
  ck_assert_str_eq (second->code, "CV" NB "1");
  ck_assert_uint_eq (touched->len, 2); /* once, though code and time changed; and its profile */
  set_field (lsg_records_get_programme (records), "language", "en");
  lsg_figures_update (figures, records, NULL);
  ck_assert_str_eq (second->code, "VC" NB "1");
}
END_TEST

START_TEST (numbers_of_clauses)
{
  gpointer one = add_record (records, LSG_KIND_CLAUSE, "title", "One", NULL);
  gpointer two = add_record (records, LSG_KIND_CLAUSE, "title", "Two", NULL);
  LsgClause *a = add_record (records, LSG_KIND_CLAUSE, "title", "A", "parent", ref (two), NULL);
  LsgClause *b = add_record (records, LSG_KIND_CLAUSE, "title", "B", "parent", ref (one), NULL);
  LsgClause *c = add_record (records, LSG_KIND_CLAUSE, "title", "C", "parent", ref (two), NULL);

  lsg_figures_update (figures, records, NULL);
  ck_assert_str_eq (LSG_CLAUSE (one)->number, "1");
  ck_assert_str_eq (LSG_CLAUSE (two)->number, "2");
  ck_assert_str_eq (a->number, "2.1");
  ck_assert_str_eq (b->number, "1.1");
  ck_assert_str_eq (c->number, "2.2");

  lsg_record_put_position (one, 100000);
  lsg_records_reposition (records, one);
  lsg_figures_update (figures, records, NULL);
  ck_assert_str_eq (b->number, "2.1");
  ck_assert_str_eq (c->number, "1.2");

  /* Below itself: no number, and no end of the world. */
  set_field (two, "parent", ref (c));
  lsg_figures_update (figures, records, NULL);
  ck_assert_ptr_null (LSG_CLAUSE (two)->number);
  ck_assert_str_eq (LSG_CLAUSE (one)->number, "1");
}
END_TEST

Suite *
figures_suite (void)
{
  Suite *suite = suite_create ("figures");
  TCase *tcase = tcase_create ("worked example");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, totals);
  tcase_add_test (tcase, rates);
  tcase_add_test (tcase, times_of_profiles);
  tcase_add_test (tcase, time_that_no_profile_carries);
  tcase_add_test (tcase, counts);
  tcase_add_test (tcase, derived_of_interventions);
  tcase_add_test (tcase, derived_of_needs);
  tcase_add_test (tcase, missing_ratings);
  tcase_add_test (tcase, missing_bounds_count_as_chosen);
  tcase_add_test (tcase, decisions_count);
  tcase_add_test (tcase, nothing_to_divide_by);
  tcase_add_test (tcase, empty_project);
  tcase_add_test (tcase, largest_values_do_not_wrap);
  tcase_add_test (tcase, virtual_classes_in_the_band);
  tcase_add_test (tcase, virtual_classes_out_of_the_rate);
  tcase_add_test (tcase, own_settings);
  tcase_add_test (tcase, names);
  tcase_add_test (tcase, only_what_changed_is_told);
  tcase_add_test (tcase, links_to_nothing_are_passed_over);
  tcase_add_test (tcase, totals_for_other_minutes_and_learners);
  tcase_add_test (tcase, sorted_by_realism);
  tcase_add_test (tcase, codes_of_virtual_classes);
  tcase_add_test (tcase, numbers_of_clauses);
  suite_add_tcase (suite, tcase);
  return suite;
}
