/* Days of interventions, and minutes that add up week by week (DOMAIN 3.1, 3.3). */
#include "suite.h"

#include "placement.h"

Suite *placement_suite (void);

#define MINUTES(value) ((LsgProduct) ((value) * 10000))

static const struct {
  const char  *name;
  LsgPlacement placement;
  gint64       first, last, n;
} cases[] = {
  { "day 1 of the path", { .place = LSG_PLACE_DURING }, 1, 1, 1 },
  { "before the path opens", { .offset = -3 }, -2, -2, 1 },
  { "two days before", { .in_activity = TRUE, .activity_day = 30, .activity_days = 1, .place = LSG_PLACE_BEFORE,
                         .offset = -2 }, 28, 28, 1 },
  { "during", { .in_activity = TRUE, .activity_day = 15, .activity_days = 14, .place = LSG_PLACE_DURING }, 15, 15,
    1 },
  { "the day after", { .in_activity = TRUE, .activity_day = 15, .activity_days = 14, .place = LSG_PLACE_AFTER,
                       .offset = 1 }, 29, 29, 1 },
  { "all along", { .in_activity = TRUE, .activity_day = 15, .activity_days = 14, .place = LSG_PLACE_DURING,
                   .rhythm = LSG_RHYTHM_CONTINUOUS }, 15, 28, 1 },
  { "from its third day on", { .in_activity = TRUE, .activity_day = 15, .activity_days = 14,
                               .place = LSG_PLACE_DURING, .offset = 2, .rhythm = LSG_RHYTHM_CONTINUOUS }, 17, 28, 1 },
  { "beyond its end", { .in_activity = TRUE, .activity_day = 15, .activity_days = 2, .place = LSG_PLACE_DURING,
                        .offset = 5, .rhythm = LSG_RHYTHM_CONTINUOUS }, 20, 20, 1 },
  { "four days", { .in_activity = TRUE, .activity_day = 15, .activity_days = 14, .place = LSG_PLACE_DURING,
                   .rhythm = LSG_RHYTHM_CONTINUOUS, .span = 4 }, 15, 18, 1 },
  { "the week before", { .in_activity = TRUE, .activity_day = 15, .activity_days = 7, .place = LSG_PLACE_BEFORE,
                         .offset = -7, .rhythm = LSG_RHYTHM_CONTINUOUS }, 8, 14, 1 },
  { "the whole path", { .path_last = 33, .rhythm = LSG_RHYTHM_CONTINUOUS }, 1, 33, 1 },
  { "a path without end", { .offset = 4, .rhythm = LSG_RHYTHM_CONTINUOUS }, 5, 5, 1 },
  { "three times", { .rhythm = LSG_RHYTHM_REPEATED, .repeats = 3, .interval = 5 }, 1, 11, 3 },
  { "nothing said", { .rhythm = LSG_RHYTHM_REPEATED }, 1, 8, 2 },
  { "as often as there is room", { .in_activity = TRUE, .activity_day = 8, .activity_days = 15,
                                   .place = LSG_PLACE_DURING, .rhythm = LSG_RHYTHM_REPEATED }, 8, 22, 3 },
  { "without end", { .offset = 3649, .rhythm = LSG_RHYTHM_REPEATED, .repeats = 1000, .interval = 3650 }, 3650, 14600,
    4 },
};

START_TEST (days_of_places)
{
  LsgDays found = lsg_placement_get_days (&cases[_i].placement);

  ck_assert_msg (found.first == cases[_i].first, "%s: %d", cases[_i].name, (int) found.first);
  ck_assert_msg (lsg_days_get_last (found) == cases[_i].last, "%s: %d", cases[_i].name,
                 (int) lsg_days_get_last (found));
  ck_assert_msg (found.n == cases[_i].n, "%s: %d", cases[_i].name, (int) found.n);
}
END_TEST

START_TEST (weeks)
{
  static const gint64 expected[][2] = { { 1, 1 }, { 7, 1 }, { 8, 2 }, { 29, 5 }, { 0, 0 }, { -6, 0 }, { -7, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    ck_assert_int_eq (lsg_day_get_week (expected[i][0]), expected[i][1]);
  for (gint64 week = -3; week < 60; week++)
    {
      ck_assert_int_eq (lsg_day_get_week (lsg_week_get_first_day (week)), week);
      ck_assert_int_eq (lsg_day_get_week (lsg_week_get_first_day (week) - 1), week - 1);
    }
}
END_TEST

/* Counted one by one, for any days. */
static gint64
count_slowly (LsgDays days,
              gint64  week)
{
  gint64 count = 0;

  for (gint64 i = 0; i < days.n; i++)
    for (gint64 j = 0; j < days.length; j++)
      count += lsg_day_get_week (days.first + i * days.interval + j) == week;
  return count;
}

START_TEST (nothing_is_lost)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (_i);

  for (guint round = 0; round < 200; round++)
    {
      LsgDays days = { g_rand_int_range (random, -40, 40), g_rand_int_range (random, 1, 9),
                       g_rand_int_range (random, 1, 20), g_rand_int_range (random, 1, 25) };
      LsgProduct minutes = round % 5 == 0 ? LSG_PRODUCT_MAX - g_rand_int_range (random, 0, 1000)
                                          : g_rand_int_range (random, 0, 3000000);
      g_autoptr (GArray) shares = lsg_days_spread (days, minutes);
      LsgProduct sum = 0;

      for (guint i = 0; i < shares->len; i++)
        {
          const LsgWeekShare *share = &g_array_index (shares, LsgWeekShare, i);
          double even = (double) minutes * (double) count_slowly (days, share->week)
                        / (double) (days.n * days.length);

          ck_assert_int_eq (lsg_days_count_in_week (days, share->week), count_slowly (days, share->week));
          if (round % 5 != 0)
            ck_assert_double_eq_tol ((double) share->minutes, even, 1.0);
          sum += share->minutes;
        }
      ck_assert (sum == minutes);
    }
}
END_TEST

START_TEST (what_is_left_goes_where_most_is_left)
{
  /* 10 ten-thousandths on 3 + 7 + 2 days: 2.5, 5.83 and 1.67. */
  g_autoptr (GArray) shares = lsg_days_spread (lsg_days_new (5, 12), 10);
  g_autoptr (GArray) none = lsg_days_spread ((LsgDays) { 0 }, 10);

  ck_assert_uint_eq (shares->len, 3);
  ck_assert_int_eq (g_array_index (shares, LsgWeekShare, 0).minutes, 2);
  ck_assert_int_eq (g_array_index (shares, LsgWeekShare, 1).minutes, 6);
  ck_assert_int_eq (g_array_index (shares, LsgWeekShare, 2).minutes, 2);
  ck_assert_uint_eq (none->len, 0);
}
END_TEST

START_TEST (loads)
{
  g_autoptr (LsgLoad) load = lsg_load_new (2);

  ck_assert_uint_eq (load->n_weeks, 0);
  ck_assert (lsg_load_get_sum (load) == 0);
  lsg_load_add (load, 0, LSG_LOAD_INTERVENTIONS, lsg_days_new (15, 14), MINUTES (70));
  lsg_load_add (load, 0, LSG_LOAD_VIRTUAL_CLASSES, lsg_days_new (3, 1), MINUTES (90));
  lsg_load_add (load, 1, LSG_LOAD_INTERVENTIONS, lsg_days_new (-2, 1), MINUTES (5));
  lsg_load_add (load, 1, LSG_LOAD_INTERVENTIONS, (LsgDays) { 0 }, MINUTES (7));
  lsg_load_reach (load, 6);
  ck_assert_int_eq (load->first_week, 0);
  ck_assert_uint_eq (load->n_weeks, 7);
  ck_assert (lsg_load_get_week (load, 0, 1) == MINUTES (90));
  ck_assert (lsg_load_get (load, 0, LSG_LOAD_INTERVENTIONS, 1) == 0);
  ck_assert (lsg_load_get_week (load, 0, 3) == MINUTES (35));
  ck_assert (lsg_load_get_week (load, 0, 4) == MINUTES (35));
  ck_assert (lsg_load_get_week (load, 1, 0) == MINUTES (5));
  ck_assert (lsg_load_get_week (load, 1, 99) == 0);
  ck_assert (lsg_load_get_week (load, 7, 1) == 0);
  ck_assert (lsg_load_get_total (load, 0) == MINUTES (160));
  ck_assert (lsg_load_get_sum (load) == MINUTES (165));
  ck_assert (lsg_load_get_not_placed (load, 1) == MINUTES (7));
}
END_TEST

START_TEST (peaks_lie_above_the_capacity)
{
  g_autoptr (LsgLoad) load = lsg_load_new (1);

  lsg_load_add (load, 0, LSG_LOAD_INTERVENTIONS, lsg_days_new (1, 1), MINUTES (120));
  lsg_load_add (load, 0, LSG_LOAD_INTERVENTIONS, lsg_days_new (29, 1), MINUTES (127.5));
  ck_assert (!lsg_load_is_peak (load, 0, 1, MINUTES (120)));
  ck_assert (lsg_load_is_peak (load, 0, 5, MINUTES (120)));
  ck_assert (!lsg_load_is_peak (load, 0, 5, 0));
}
END_TEST

START_TEST (days_with_others_between_are_apart)
{
  ck_assert (lsg_days_are_apart ((LsgDays) { 11, 2, 10, 1 }));
  ck_assert (!lsg_days_are_apart ((LsgDays) { 11, 1, 10, 1 }));
  ck_assert (!lsg_days_are_apart ((LsgDays) { 11, 3, 1, 1 }));
  ck_assert (!lsg_days_are_apart ((LsgDays) { 11, 2, 10, 3 }));
  ck_assert (!lsg_days_are_apart ((LsgDays) { 0, 0, 0, 0 }));
}
END_TEST

Suite *
placement_suite (void)
{
  Suite *suite = suite_create ("placement");
  TCase *tcase = tcase_create ("placement");

  tcase_add_test (tcase, days_with_others_between_are_apart);
  tcase_add_loop_test (tcase, days_of_places, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, weeks);
  tcase_add_loop_test (tcase, nothing_is_lost, 0, 5);
  tcase_add_test (tcase, what_is_left_goes_where_most_is_left);
  tcase_add_test (tcase, loads);
  tcase_add_test (tcase, peaks_lie_above_the_capacity);
  suite_add_tcase (suite, tcase);
  return suite;
}
