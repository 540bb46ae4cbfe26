/* The tutoring rate, its inverse, its bands (DOMAIN 3.3, 3.4, 13). */
#include "suite.h"

#include "rate.h"

#include <math.h>

Suite *rate_suite (void);

START_TEST (worked_example)
{
  ck_assert_double_eq (lsg_rate (1600000, 24000, 10), 160.0 / 2400);
  ck_assert_double_eq_tol (lsg_rate (1600000, 24000, 10), 0.0667, 0.0001);
  ck_assert_double_eq_tol (lsg_rate (1100000, 24000, 10), 0.0458, 0.0001);
  ck_assert_double_eq_tol (lsg_rate (2100000, 24000, 10), 0.0875, 0.0001);
  ck_assert_double_eq_tol (lsg_rate (3625000, 24000, 10), 0.151, 0.0001);
}
END_TEST

START_TEST (none_without_path_or_learners)
{
  ck_assert (isnan (lsg_rate (1600000, 0, 10)));
  ck_assert (isnan (lsg_rate (1600000, 24000, 0)));
  ck_assert (isnan (lsg_rate (1600000, G_MININT64, 10)));
  ck_assert (isnan (lsg_rate (1600000, 24000, G_MININT64)));
  ck_assert_double_eq (lsg_rate (0, 24000, 10), 0);
}
END_TEST

START_TEST (inverse)
{
  ck_assert (lsg_rate_inverse (0.066, 24000, 10) == 1584000);
  ck_assert (lsg_rate_inverse (160.0 / 2400, 24000, 10) == 1600000);
  ck_assert (lsg_rate_inverse (0, 24000, 10) == 0);
  ck_assert (lsg_rate_inverse (NAN, 24000, 10) == 0);
  ck_assert (lsg_rate_inverse (-1, 24000, 10) == 0);
  ck_assert (lsg_rate_inverse (0.066, 0, 10) == 0);
  ck_assert (lsg_rate_inverse (INFINITY, 24000, 10) == LSG_PRODUCT_MAX);
}
END_TEST

/* 3 learners, a path of 7 minutes: every whole product comes back. */
START_TEST (inverse_of_the_rate)
{
  for (LsgProduct product = 1; product < 3000000; product += 977)
    ck_assert (lsg_rate_inverse (lsg_rate (product, 700, 3), 700, 3) == product);
}
END_TEST

static const struct {
  double rate;
  int    band;
} cases[] = {
  { 0, 0 },      { 1e-9, 1 },     { 0.0199, 1 }, { 0.02, 2 },   { 0.0499999, 2 }, { 0.05, 3 },
  { 0.0667, 3 }, { 0.0999, 3 },   { 0.10, 4 },   { 0.151, 4 },  { 0.1999, 4 },    { 0.20, 5 },
  { 0.31, 5 },   { INFINITY, 5 }, { NAN, -1 },   { 120.0 / 2400, 3 },
};

START_TEST (bands)
{
  LsgRateBands defaults = LSG_RATE_BANDS_DEFAULT;

  ck_assert_msg (lsg_rate_get_band (cases[_i].rate, defaults) == cases[_i].band, "%g", cases[_i].rate);
}
END_TEST

/* A rate that is exactly a bound as a fraction lies in the band that begins there. */
START_TEST (a_bound_belongs_to_the_band_above)
{
  for (int bound = 1; bound < 10000; bound++)
    {
      LsgRateBands own = { { 0, 0, bound, 20000, 20000, 20000 } };

      /* bound x 21 : 210000, both in ten-thousandths of minutes */
      ck_assert_int_eq (lsg_rate_get_band (lsg_rate (bound * 21, 700, 3), own), 2);
      ck_assert_int_eq (lsg_rate_get_band ((double) bound / 10000, own), 2);
      ck_assert_int_eq (lsg_rate_get_band ((double) bound / 10000 - 1e-9, own), 1);
    }
}
END_TEST

Suite *
rate_suite (void)
{
  Suite *suite = suite_create ("rate");
  TCase *tcase = tcase_create ("rate");

  tcase_add_test (tcase, worked_example);
  tcase_add_test (tcase, none_without_path_or_learners);
  tcase_add_test (tcase, inverse);
  tcase_add_test (tcase, inverse_of_the_rate);
  tcase_add_loop_test (tcase, bands, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, a_bound_belongs_to_the_band_above);
  suite_add_tcase (suite, tcase);
  return suite;
}
