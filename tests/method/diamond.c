/* The diamond: the cases of DOMAIN 2.7 and 13, and what must hold for all 256. */
#include "suite.h"

#include "diamond.h"

Suite *diamond_suite (void);

#define N_DIAMONDS 256
#define REALISTIC LSG_VERDICT_REALISTIC
#define CONDITIONS LSG_VERDICT_CONDITIONS
#define HARDLY LSG_VERDICT_HARDLY

static const LsgDiamondRule rule = { 800, 1, 1800, 2, 3 };

static LsgDiamond
nth_diamond (int n)
{
  return (LsgDiamond) { { 1 + (n & 3), 1 + (n >> 2 & 3), 1 + (n >> 4 & 3), 1 + (n >> 6 & 3) } };
}

static const struct {
  LsgDiamond diamond;
  int        area;
  int        deformation;
  LsgVerdict verdict;
} cases[] = {
  { { { 1, 1, 1, 1 } }, 200, 0, REALISTIC },  { { { 2, 1, 2, 2 } }, 600, 1, REALISTIC },
  { { { 3, 2, 2, 1 } }, 750, 2, CONDITIONS }, { { { 2, 2, 2, 2 } }, 800, 0, REALISTIC },
  { { { 3, 3, 3, 3 } }, 1800, 0, CONDITIONS }, { { { 4, 4, 4, 4 } }, 3200, 0, HARDLY },
  { { { 4, 1, 4, 1 } }, 800, 3, HARDLY },     { { { 4, 4, 1, 1 } }, 1250, 3, HARDLY },
  { { { 3, 1, 3, 1 } }, 600, 2, CONDITIONS }, { { { 4, 3, 3, 3 } }, 2100, 1, HARDLY },
  /* The sample. */
  { { { 1, 1, 2, 2 } }, 450, 1, REALISTIC },  { { { 2, 1, 3, 2 } }, 750, 2, CONDITIONS },
  { { { 3, 2, 3, 2 } }, 1200, 1, CONDITIONS }, { { { 2, 2, 3, 4 } }, 1500, 2, HARDLY },
  { { { 3, 2, 3, 3 } }, 1500, 1, CONDITIONS }, { { { 4, 1, 4, 3 } }, 1600, 3, HARDLY },
};

START_TEST (figures)
{
  LsgDiamondRule defaults = LSG_DIAMOND_RULE_DEFAULT;

  ck_assert (lsg_diamond_is_rated (cases[_i].diamond));
  ck_assert_int_eq (lsg_diamond_get_area (cases[_i].diamond), cases[_i].area);
  ck_assert_int_eq (lsg_diamond_get_deformation (cases[_i].diamond), cases[_i].deformation);
  ck_assert_int_eq (lsg_diamond_get_verdict (cases[_i].diamond, defaults), cases[_i].verdict);
}
END_TEST

START_TEST (bounds)
{
  for (int i = 0; i < N_DIAMONDS; i++)
    {
      LsgDiamond diamond = nth_diamond (i);
      int area = lsg_diamond_get_area (diamond);

      ck_assert (lsg_diamond_is_rated (diamond));
      ck_assert (area >= 200 && area <= 3200 && area % 50 == 0);
      ck_assert (lsg_diamond_get_deformation (diamond) >= 0 && lsg_diamond_get_deformation (diamond) <= 3);
    }
}
END_TEST

/* Turning a diamond by a half, or mirroring it on an axis, changes nothing. */
START_TEST (symmetries)
{
  for (int i = 0; i < N_DIAMONDS; i++)
    {
      LsgDiamond a = nth_diamond (i);
      LsgDiamond turned = { { a.factors[2], a.factors[3], a.factors[0], a.factors[1] } };
      LsgDiamond mirrored = { { a.factors[0], a.factors[3], a.factors[2], a.factors[1] } };

      ck_assert_int_eq (lsg_diamond_get_area (a), lsg_diamond_get_area (turned));
      ck_assert_int_eq (lsg_diamond_get_area (a), lsg_diamond_get_area (mirrored));
      ck_assert_int_eq (lsg_diamond_get_verdict (a, rule), lsg_diamond_get_verdict (turned, rule));
    }
}
END_TEST

START_TEST (area_grows_with_each_factor)
{
  for (int i = 0; i < N_DIAMONDS; i++)
    for (int axis = 0; axis < LSG_N_FACTORS; axis++)
      {
        LsgDiamond a = nth_diamond (i);
        LsgDiamond b = a;

        if (++b.factors[axis] <= 4)
          ck_assert_int_gt (lsg_diamond_get_area (b), lsg_diamond_get_area (a));
      }
}
END_TEST

START_TEST (a_factor_above_the_maximum_is_hardly_realistic)
{
  for (int i = 0; i < N_DIAMONDS; i++)
    if (lsg_diamond_get_maximum (nth_diamond (i)) == 4)
      ck_assert_int_eq (lsg_diamond_get_verdict (nth_diamond (i), rule), LSG_VERDICT_HARDLY);
}
END_TEST

START_TEST (rule_is_inclusive)
{
  LsgDiamond diamond = { { 2, 2, 2, 2 } };
  LsgDiamondRule tight = { 799, 1, 800, 0, 2 };

  ck_assert_int_eq (lsg_diamond_get_verdict (diamond, tight), LSG_VERDICT_CONDITIONS);
  tight.conditions_area = 799;
  ck_assert_int_eq (lsg_diamond_get_verdict (diamond, tight), LSG_VERDICT_HARDLY);
  tight = rule;
  tight.factor_maximum = 1;
  ck_assert_int_eq (lsg_diamond_get_verdict (diamond, tight), LSG_VERDICT_HARDLY);
}
END_TEST

START_TEST (unrated)
{
  ck_assert (!lsg_diamond_is_rated ((LsgDiamond) { { 0, 1, 1, 1 } }));
  ck_assert (!lsg_diamond_is_rated ((LsgDiamond) { { 1, 1, 1, 5 } }));
  ck_assert (!lsg_diamond_is_rated ((LsgDiamond) { { 1, -1, 1, 1 } }));
}
END_TEST

static const struct {
  LsgDiamond from;
  LsgDiamond to;
} easings[] = {
  { { { 3, 2, 2, 1 } }, { { 2, 2, 2, 1 } } }, /* one level is enough */
  { { { 4, 3, 4, 3 } }, { { 3, 3, 3, 3 } } }, /* two levels, both needed */
  { { { 2, 2, 3, 4 } }, { { 2, 2, 3, 3 } } },
  { { { 3, 3, 3, 3 } }, { { 2, 2, 2, 2 } } }, /* no three levels reach area 8 and deformation 1 */
  { { { 4, 1, 4, 3 } }, { { 3, 1, 3, 3 } } },
  { { { 1, 3, 1, 1 } }, { { 1, 2, 1, 1 } } },
  { { { 3, 1, 3, 1 } }, { { 2, 1, 2, 1 } } },
};

START_TEST (smallest_change)
{
  LsgDiamond better;

  ck_assert (lsg_diamond_find_better (easings[_i].from, rule, &better));
  for (int i = 0; i < LSG_N_FACTORS; i++)
    ck_assert_int_eq (better.factors[i], easings[_i].to.factors[i]);
}
END_TEST

START_TEST (equal_changes_take_the_first_axis)
{
  LsgDiamondRule loose = { 3200, 0, 3200, 3, 4 };
  LsgDiamond better;

  /* Only deformation counts: 2 2 2 1 needs three levels, one on each of the first axes. */
  ck_assert (lsg_diamond_find_better ((LsgDiamond) { { 2, 2, 2, 1 } }, loose, &better));
  ck_assert_int_eq (lsg_diamond_get_area (better), 200);

  /* Area alone: the loss is the same on axis 0 and 2, larger than on 1 and 3. */
  loose = (LsgDiamondRule) { 1500, 3, 3200, 3, 4 };
  ck_assert (lsg_diamond_find_better ((LsgDiamond) { { 2, 4, 2, 4 } }, loose, &better));
  ck_assert_int_eq (better.factors[0], 1);
  ck_assert_int_eq (better.factors[2], 2);
}
END_TEST

START_TEST (best_verdict_has_no_better)
{
  LsgDiamond better = { { 9, 9, 9, 9 } };
  LsgDiamondRule impossible = { 100, 0, 100, 0, 1 };

  ck_assert (!lsg_diamond_find_better ((LsgDiamond) { { 2, 2, 2, 2 } }, rule, &better));
  ck_assert (!lsg_diamond_find_better ((LsgDiamond) { { 4, 4, 4, 4 } }, impossible, &better));
  ck_assert_int_eq (better.factors[0], 9);
}
END_TEST

static int
distance (LsgDiamond a,
          LsgDiamond b)
{
  int levels = 0;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    levels += a.factors[i] - b.factors[i];
  return levels;
}

static gboolean
is_below (LsgDiamond a,
          LsgDiamond b)
{
  for (int i = 0; i < LSG_N_FACTORS; i++)
    if (a.factors[i] > b.factors[i])
      return FALSE;
  return TRUE;
}

/* Against all other diamonds: nothing betters the verdict with fewer levels, or as many and less area. */
START_TEST (nothing_is_smaller)
{
  LsgDiamond from = nth_diamond (_i);
  LsgVerdict verdict = lsg_diamond_get_verdict (from, rule);
  LsgDiamond better;

  if (!lsg_diamond_find_better (from, rule, &better))
    {
      ck_assert_int_eq (verdict, LSG_VERDICT_REALISTIC);
      return;
    }
  ck_assert (is_below (better, from));
  ck_assert_int_lt (lsg_diamond_get_verdict (better, rule), verdict);
  for (int i = 0; i < N_DIAMONDS; i++)
    {
      LsgDiamond other = nth_diamond (i);

      if (!is_below (other, from) || lsg_diamond_get_verdict (other, rule) >= verdict)
        continue;
      ck_assert_int_ge (distance (from, other), distance (from, better));
      if (distance (from, other) == distance (from, better))
        ck_assert_int_ge (lsg_diamond_get_area (other), lsg_diamond_get_area (better));
    }
}
END_TEST

Suite *
diamond_suite (void)
{
  Suite *suite = suite_create ("diamond");
  TCase *geometry = tcase_create ("geometry");
  TCase *better = tcase_create ("better");

  tcase_add_loop_test (geometry, figures, 0, G_N_ELEMENTS (cases));
  tcase_add_test (geometry, bounds);
  tcase_add_test (geometry, symmetries);
  tcase_add_test (geometry, area_grows_with_each_factor);
  tcase_add_test (geometry, a_factor_above_the_maximum_is_hardly_realistic);
  tcase_add_test (geometry, rule_is_inclusive);
  tcase_add_test (geometry, unrated);
  suite_add_tcase (suite, geometry);
  tcase_add_loop_test (better, smallest_change, 0, G_N_ELEMENTS (easings));
  tcase_add_test (better, equal_changes_take_the_first_axis);
  tcase_add_test (better, best_verdict_has_no_better);
  tcase_add_loop_test (better, nothing_is_smaller, 0, N_DIAMONDS);
  suite_add_tcase (suite, better);
  return suite;
}
