/* What must go for a target rate or a ceiling of hours. */
#include "suite.h"

#include "example.h"

#include "reduction.h"

#include <math.h>

Suite *reduction_suite (void);

static LsgRecords *records;
static LsgFigures *figures;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
}

/* A project of 100 minutes of path and ten learners, without anything else. */
static void
set_up_bare (void)
{
  records = lsg_records_new ();
  figures = lsg_figures_new ();
  add_record (records, LSG_KIND_PROGRAMME, "title", "Programme", "learners", "10", "path-minutes", "100", NULL);
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static LsgReduction *
aim_at (gint64 rate,
        gint64 ceiling)
{
  lsg_figures_update (figures, records, NULL);
  return lsg_reduction_new (records, figures, (LsgAims) { rate, ceiling });
}

static gpointer
get_programme (void)
{
  return lsg_records_get_programme (records);
}

/* Their codes, one after the other. */
static char *
list (const LsgReduction *reduction)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < reduction->gone->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", lsg_record_get_code (reduction->gone->pdata[i]));
  return g_string_free (codes, FALSE);
}

static void
expect_gone (const LsgReduction *reduction,
             const char         *codes)
{
  g_autofree char *found = list (reduction);

  ck_assert_str_eq (found, codes);
}

#define expect_minutes(product, minutes) ck_assert_double_eq (lsg_product_to_double (product), minutes)

/* A kept intervention of @minutes for a need of that criticality; none with an empty gravity. */
static gpointer
add (const char *code,
     const char *minutes,
     const char *gravity,
     const char *probability)
{
  gpointer intervention = add_record (records, LSG_KIND_INTERVENTION, "code", code, "minutes", minutes, "decision",
                                      "keep", NULL);
  gpointer need;

  if (*gravity == '\0')
    return intervention;
  need = add_record (records, LSG_KIND_NEED, "code", code, "gravity", gravity, "probability", probability, NULL);
  add_record (records, LSG_KIND_ANSWER, "intervention", ref (intervention), "need", ref (need), NULL);
  return intervention;
}

/* --- the worked example: 160 minutes, 202.5 of virtual classes, path 240, 10 learners --- */

START_TEST (no_aim)
{
  g_autoptr (LsgReduction) reduction = aim_at (LSG_NULL, LSG_NULL);

  ck_assert_int_eq (reduction->state, LSG_REDUCTION_NO_AIM);
  ck_assert_uint_eq (reduction->gone->len, 0);
  ck_assert_double_eq_tol (reduction->rate_after, 0.0667, 0.0001);
}
END_TEST

/* 0.05 allows 120 minutes: 40 must go. Criticality 4 goes whole (ITC 05 and ITS 03, 20 minutes), of 6 (ITC 01 15,
 * ITC 02 20) the one that leaves no excess. */
START_TEST (target_rate)
{
  g_autoptr (LsgReduction) reduction = aim_at (500, LSG_NULL);

  ck_assert_int_eq (reduction->state, LSG_REDUCTION_POSSIBLE);
  expect_minutes (reduction->rate.allowed, 120);
  expect_minutes (reduction->rate.planned, 160);
  expect_minutes (reduction->rate.after, 120);
  expect_minutes (reduction->needed, 40);
  expect_minutes (reduction->found, 40);
  expect_minutes (reduction->missing, 0);
  ck_assert_double_eq_tol (reduction->rate_after, 0.05, 1e-12);
  ck_assert (reduction->is_best && reduction->rate.is_known && !reduction->ceiling.is_set);
  expect_gone (reduction, "ITS 03, ITC 05, ITC 02");
}
END_TEST

/* 5 of 20 minutes needed: only the reminder. */
START_TEST (part_of_the_lowest)
{
  g_autoptr (LsgReduction) five = aim_at (LSG_NULL, 596); /* 357.6 min of 362.5 */
  g_autoptr (LsgReduction) six = aim_at (LSG_NULL, 594);  /* 356.4 min */

  expect_minutes (five->needed, 4.9);
  expect_gone (five, "ITC 05");
  expect_minutes (six->needed, 6.1);
  expect_gone (six, "ITS 03");
  expect_minutes (six->ceiling.after, 347.5);
}
END_TEST

START_TEST (met)
{
  g_autoptr (LsgReduction) rate = aim_at (667, LSG_NULL);
  g_autoptr (LsgReduction) hours = aim_at (LSG_NULL, 605); /* 363 min */

  ck_assert_int_eq (rate->state, LSG_REDUCTION_MET);
  ck_assert_int_eq (hours->state, LSG_REDUCTION_MET);
  expect_minutes (hours->ceiling.after, 362.5);
  ck_assert_uint_eq (rate->gone->len + hours->gone->len, 0);
}
END_TEST

/* The ceiling counts virtual classes whatever the rate does. */
START_TEST (hours_ceiling)
{
  g_autoptr (LsgReduction) reduction = aim_at (LSG_NULL, 600);

  expect_minutes (reduction->ceiling.allowed, 360);
  expect_minutes (reduction->ceiling.planned, 362.5);
  expect_minutes (reduction->needed, 2.5);
  expect_gone (reduction, "ITC 05");
  ck_assert_double_eq_tol (reduction->rate_after, 155.0 / 2400, 1e-12);
}
END_TEST

START_TEST (rate_with_virtual_classes)
{
  g_autoptr (LsgReduction) reduction = NULL;

  set_field (get_programme (), "rate-with-virtual-classes", "true");
  reduction = aim_at (1500, LSG_NULL); /* 360 min */
  expect_minutes (reduction->rate.planned, 362.5);
  expect_minutes (reduction->needed, 2.5);
  expect_gone (reduction, "ITC 05");
  ck_assert_double_eq_tol (reduction->rate_after, 357.5 / 2400, 1e-12);
}
END_TEST

/* 40 minutes for the rate, 2.5 for the hours; then 40 and 62.5. */
START_TEST (both)
{
  g_autoptr (LsgReduction) rate = aim_at (500, 600);
  g_autoptr (LsgReduction) hours = aim_at (500, 500);

  expect_minutes (rate->needed, 40);
  expect_minutes (rate->ceiling.after, 322.5);
  expect_minutes (hours->needed, 62.5);
  ck_assert_int_eq (hours->state, LSG_REDUCTION_SHORT);
}
END_TEST

/* All candidates are 55 minutes; what is left is indispensable, 105, and the virtual classes. */
START_TEST (unreachable)
{
  g_autoptr (LsgReduction) reduction = aim_at (400, LSG_NULL); /* 96 min */
  g_autoptr (LsgReduction) nothing = aim_at (LSG_NULL, 0);

  ck_assert_int_eq (reduction->state, LSG_REDUCTION_SHORT);
  expect_gone (reduction, "ITS 03, ITC 05, ITC 01, ITC 02");
  expect_minutes (reduction->found, 55);
  expect_minutes (reduction->missing, 9);
  expect_minutes (reduction->rate.after, 105);
  expect_minutes (nothing->missing, 307.5);
  expect_minutes (lsg_reduction_get_least (records, figures), 307.5);
}
END_TEST

START_TEST (just_reachable)
{
  g_autoptr (LsgReduction) reduction = aim_at (LSG_NULL, 512); /* 307.2 */
  g_autoptr (LsgReduction) enough = aim_at (LSG_NULL, 513);

  ck_assert_int_eq (reduction->state, LSG_REDUCTION_SHORT);
  expect_minutes (reduction->missing, 0.3);
  ck_assert_int_eq (enough->state, LSG_REDUCTION_POSSIBLE);
  expect_gone (enough, "ITS 03, ITC 05, ITC 01, ITC 02");
}
END_TEST

START_TEST (unknown)
{
  g_autoptr (LsgReduction) rate = NULL;
  g_autoptr (LsgReduction) both_ = NULL;

  set_field (get_programme (), "learners", NULL);
  rate = aim_at (500, LSG_NULL);
  ck_assert_int_eq (rate->state, LSG_REDUCTION_UNKNOWN);
  ck_assert (rate->rate.is_set && !rate->rate.is_known && isnan (rate->rate_after));
  both_ = aim_at (500, 200);
  ck_assert_int_ne (both_->state, LSG_REDUCTION_UNKNOWN);
  ck_assert (both_->gone->len > 0);
}
END_TEST

START_TEST (aims_of_the_programme)
{
  LsgAims aims = lsg_records_get_aims (records);

  ck_assert (aims.rate == LSG_NULL && aims.ceiling == LSG_NULL);
  set_field (get_programme (), "target-rate", "5");
  set_field (get_programme (), "hours-ceiling", "6.5");
  aims = lsg_records_get_aims (records);
  ck_assert (aims.rate == 500 && aims.ceiling == 650);
}
END_TEST

/* --- groups and ties --- */

/* Without a need, or with one that is not rated, first; 2 before 3 before 4. */
START_TEST (groups)
{
  g_autoptr (LsgReduction) reduction = NULL;

  add ("four", "10", "2", "2");
  add ("two", "10", "2", "1");
  add ("none", "10", "", "");
  add ("three", "10", "1", "3");
  add ("unrated", "10", "2", NULL);
  add ("nine", "600", "3", "3");
  reduction = aim_at (LSG_NULL, 1000 + 33); /* 619.8 of 650 min */
  expect_minutes (reduction->needed, 30.2);
  expect_gone (reduction, "none, unrated, two, three");
}
END_TEST

/* Postponed and dropped ones, those without minutes and indispensable ones are no candidates. */
START_TEST (candidates)
{
  g_autoptr (LsgReduction) reduction = NULL;

  set_field (add ("postponed", "10", "", ""), "decision", "postpone");
  set_field (add ("dropped", "10", "", ""), "decision", "drop");
  add ("empty", NULL, "", "");
  add ("zero", "0", "", "");
  add ("fatal", "10", "4", "2");
  set_field (add ("planned", "10", "4", "1"), "decision", "keep-with-plan"); /* accessory, by its gravity */
  reduction = aim_at (LSG_NULL, 0);
  expect_gone (reduction, "planned");
  expect_minutes (reduction->missing, 10);
}
END_TEST

/* Thresholds are the project's. */
START_TEST (thresholds)
{
  g_autoptr (LsgReduction) strict = NULL;
  g_autoptr (LsgReduction) none = NULL;

  add ("six", "10", "3", "2");
  add ("three", "10", "3", "1");
  set_field (get_programme (), "indispensable-from", "6");
  strict = aim_at (LSG_NULL, 0);
  expect_gone (strict, "three");
  set_field (get_programme (), "indispensable-from", "1");
  none = aim_at (LSG_NULL, 0);
  ck_assert_uint_eq (none->gone->len, 0);
  ck_assert_int_eq (none->state, LSG_REDUCTION_SHORT);
}
END_TEST

/* The whole of 2 goes although a part of 3 alone would do. */
START_TEST (lowest_before_least_excess)
{
  g_autoptr (LsgReduction) reduction = NULL;

  add ("a", "10", "2", "1");
  add ("b", "25", "3", "1");
  add ("c", "600", "4", "4");
  reduction = aim_at (LSG_NULL, 1000 + 20); /* 612 of 635: 23 */
  expect_gone (reduction, "a, b");
}
END_TEST

/* 20 rather than 15 and 5. */
START_TEST (most_minutes)
{
  g_autoptr (LsgReduction) reduction = NULL;

  add ("a", "15", "2", "1");
  add ("b", "5", "2", "1");
  add ("c", "20", "2", "1");
  add ("d", "600", "4", "4");
  reduction = aim_at (LSG_NULL, 1034); /* 620.4 of 640 */
  expect_minutes (reduction->needed, 19.6);
  expect_gone (reduction, "c");
}
END_TEST

static void
rate_all (gpointer    intervention,
          const char *level)
{
  static const char *const factors[] = { "economic", "technological", "human", "organisational" };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    set_field (intervention, factors[i], level);
}

/* Of equal minutes the least realistic, unrated before rated; then the last of the list. */
START_TEST (realism)
{
  g_autoptr (LsgReduction) one = NULL;
  g_autoptr (LsgReduction) two = NULL;
  g_autoptr (LsgReduction) three = NULL;

  rate_all (add ("easy", "10", "2", "1"), "1");
  rate_all (add ("hard", "10", "2", "1"), "4");
  add ("unrated", "10", "2", "1");
  add ("c", "600", "4", "4");
  rate_all (add ("late", "10", "2", "1"), "1");
  one = aim_at (LSG_NULL, 1050);
  expect_gone (one, "unrated");
  two = aim_at (LSG_NULL, 1035);
  expect_gone (two, "hard, unrated");
  three = aim_at (LSG_NULL, 1020);
  expect_gone (three, "hard, unrated, late");
}
END_TEST

START_TEST (empty)
{
  g_autoptr (LsgReduction) rate = aim_at (0, LSG_NULL);
  g_autoptr (LsgReduction) hours = aim_at (LSG_NULL, 0);

  ck_assert_int_eq (rate->state, LSG_REDUCTION_MET);
  ck_assert_int_eq (hours->state, LSG_REDUCTION_MET);
  ck_assert (lsg_reduction_get_least (records, figures) == 0);
}
END_TEST

/* --- against all subsets --- */

#define MOST 10

typedef struct {
  int      criticality;
  gint64   minutes; /* hundredths */
  gboolean indispensable;
} Made;

static int
get_highest (const Made *made,
             guint       n,
             int         mask)
{
  int highest = -1;

  for (guint i = 0; i < n; i++)
    if ((mask >> i & 1) != 0)
      highest = MAX (highest, made[i].criticality);
  return highest;
}

static gint64
add_up (const Made *made,
        guint       n,
        int         mask)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (mask >> i & 1) != 0 ? made[i].minutes : 0;
  return sum;
}

/* Lower criticalities whole, and enough. */
static gboolean
is_allowed (const Made *made,
            guint       n,
            int         mask,
            gint64      needed)
{
  int highest = get_highest (made, n, mask);

  for (guint i = 0; i < n; i++)
    if ((mask >> i & 1) != 0 ? made[i].indispensable
                             : !made[i].indispensable && made[i].criticality < highest)
      return FALSE;
  return add_up (made, n, mask) >= needed;
}

/* Of two sets that are enough: who spares the higher criticality, then who goes less beyond. */
static gboolean
goes_before (const Made *made,
             guint       n,
             int         a,
             int         b)
{
  int highest_a = get_highest (made, n, a), highest_b = get_highest (made, n, b);

  return highest_a != highest_b ? highest_a < highest_b : add_up (made, n, a) < add_up (made, n, b);
}

static void
make_some (GRand *rand,
           Made  *made,
           guint  n)
{
  static const char *const levels[][2] = { { "", "" },   { "1", "1" }, { "2", "1" }, { "1", "3" },
                                           { "2", "2" }, { "3", "2" }, { "3", "3" } };

  for (guint i = 0; i < n; i++)
    {
      guint level = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (levels));
      g_autofree char *code = g_strdup_printf ("I %02u", i);
      g_autofree char *minutes = NULL;

      made[i].minutes = g_rand_int_range (rand, 1, 30) * 50;
      made[i].indispensable = level == 6;
      made[i].criticality = level == 0 ? 0 : (levels[level][0][0] - '0') * (levels[level][1][0] - '0');
      minutes = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", made[i].minutes / 100, (int) (made[i].minutes % 100));
      add (code, minutes, levels[level][0], levels[level][1]);
    }
}

static int
get_mask (const LsgReduction *reduction)
{
  int mask = 0;

  for (guint i = 0; i < reduction->gone->len; i++)
    mask |= 1 << atoi (lsg_record_get_code (reduction->gone->pdata[i]) + 2);
  return mask;
}

START_TEST (against_all_subsets)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (500 + _i);
  Made made[MOST];
  guint n = (guint) g_rand_int_range (rand, 1, MOST + 1);
  gint64 all, needed;
  gint64 ceiling;
  int best = -1, mask;
  g_autoptr (LsgReduction) reduction = NULL;

  make_some (rand, made, n);
  all = add_up (made, n, (1 << n) - 1);
  ceiling = g_rand_int_range (rand, 0, (int) (all / 60 + 2)); /* hundredths of hours */
  needed = all - ceiling * 60;
  reduction = aim_at (LSG_NULL, ceiling);
  mask = get_mask (reduction);
  if (needed <= 0)
    {
      ck_assert_int_eq (reduction->state, LSG_REDUCTION_MET);
      ck_assert_int_eq (mask, 0);
      return;
    }
  for (int set = 0; set < 1 << n; set++)
    if (is_allowed (made, n, set, needed) && (best < 0 || goes_before (made, n, set, best)))
      best = set;
  ck_assert_int_eq (reduction->state, best < 0 ? LSG_REDUCTION_SHORT : LSG_REDUCTION_POSSIBLE);
  if (best >= 0)
    {
      ck_assert (is_allowed (made, n, mask, needed));
      ck_assert_int_eq (add_up (made, n, mask), add_up (made, n, best));
    }
  expect_minutes (reduction->found, add_up (made, n, mask) / 100.0);
}
END_TEST

/* Ten thousand interventions: within a part of a frame, here with all the time that a slow machine wants. */
START_TEST (very_many)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (LsgReduction) reduction = NULL;
  gint64 begun;

  lsg_records_begin_batch (records);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *minutes = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 200));

      add_record (records, LSG_KIND_INTERVENTION, "minutes", minutes, "decision", "keep", NULL);
    }
  lsg_records_end_batch (records);
  lsg_figures_update (figures, records, NULL);
  begun = g_get_monotonic_time ();
  reduction = lsg_reduction_new (records, figures, (LsgAims) { LSG_NULL, 777777 });
  ck_assert_msg (g_get_monotonic_time () - begun < G_USEC_PER_SEC / 2, "%" G_GINT64_FORMAT " us",
                 g_get_monotonic_time () - begun);
  ck_assert (reduction->is_best);
  ck_assert_int_eq (reduction->state, LSG_REDUCTION_POSSIBLE);
  ck_assert (reduction->found - reduction->needed < LSG_PRODUCT_ONE);
}
END_TEST

Suite *
reduction_suite (void)
{
  Suite *suite = suite_create ("reduction");
  TCase *example = tcase_create ("example");
  TCase *bare = tcase_create ("bare");

  tcase_add_checked_fixture (example, set_up, tear_down);
  tcase_add_test (example, no_aim);
  tcase_add_test (example, target_rate);
  tcase_add_test (example, part_of_the_lowest);
  tcase_add_test (example, met);
  tcase_add_test (example, hours_ceiling);
  tcase_add_test (example, rate_with_virtual_classes);
  tcase_add_test (example, both);
  tcase_add_test (example, unreachable);
  tcase_add_test (example, just_reachable);
  tcase_add_test (example, unknown);
  tcase_add_test (example, aims_of_the_programme);
  suite_add_tcase (suite, example);
  tcase_add_checked_fixture (bare, set_up_bare, tear_down);
  tcase_add_test (bare, groups);
  tcase_add_test (bare, candidates);
  tcase_add_test (bare, thresholds);
  tcase_add_test (bare, lowest_before_least_excess);
  tcase_add_test (bare, most_minutes);
  tcase_add_test (bare, realism);
  tcase_add_test (bare, empty);
  tcase_add_loop_test (bare, against_all_subsets, 0, 200);
  tcase_add_test (bare, very_many);
  suite_add_tcase (suite, bare);
  return suite;
}
