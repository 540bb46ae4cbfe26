/* Exact products and sums (DOMAIN 3.3, 3.5, 13). */
#include "suite.h"

#include "quantity.h"

Suite *quantity_suite (void);

static const struct {
  gint64     minutes;
  gint64     count;
  gint64     audience;
  LsgProduct product;
} cases[] = {
  { 500, 100, 1, 50000 },                     /* 5 x 1 */
  { 200, 100, 10, 200000 },                   /* 2 x 1 x 10 learners */
  { 500, 200, 1, 100000 },                    /* 5 x 2 reminders */
  { 150, 100, 10, 150000 },                   /* 1.5 x 10 */
  { 13500, 150, 1, 2025000 },                 /* 135 x 1.5: 202.5 */
  { 333, 333, 1, 110889 },                    /* 3.33 x 3.33 exactly */
  { 0, 100, 10, 0 },
  { 100, 100, 0, 0 },
  { G_MAXINT64, G_MAXINT64, 0, 0 },
  { G_MAXINT64, 2, 1, LSG_PRODUCT_MAX },
  { G_MAXINT64, 1, 2, LSG_PRODUCT_MAX },
  { G_MAXINT64, G_MAXINT64, G_MAXINT64, LSG_PRODUCT_MAX },
  { -G_MAXINT64, 2, 1, -LSG_PRODUCT_MAX },
  { G_MININT64, 1, 1, -LSG_PRODUCT_MAX },
  { 1000000, 100000, 100000, G_GINT64_CONSTANT (10000000000000000) }, /* the largest that the fields take */
};

START_TEST (products)
{
  ck_assert (lsg_quantity_multiply (cases[_i].minutes, cases[_i].count, cases[_i].audience) ==
             cases[_i].product);
}
END_TEST

START_TEST (sums_stop_at_the_largest)
{
  ck_assert (lsg_product_add (400000, 1200000) == 1600000);
  ck_assert (lsg_product_add (LSG_PRODUCT_MAX, 1) == LSG_PRODUCT_MAX);
  ck_assert (lsg_product_add (LSG_PRODUCT_MAX, LSG_PRODUCT_MAX) == LSG_PRODUCT_MAX);
  ck_assert (lsg_product_add (-LSG_PRODUCT_MAX, -2) == -LSG_PRODUCT_MAX);
  ck_assert (lsg_product_add (LSG_PRODUCT_MAX, -LSG_PRODUCT_MAX) == 0);
}
END_TEST

START_TEST (hours_are_rounded_up)
{
  ck_assert_int_eq (lsg_product_to_hours_up (3525000), 6); /* 352.5 min */
  ck_assert_int_eq (lsg_product_to_hours_up (100000), 1);
  ck_assert_int_eq (lsg_product_to_hours_up (600000), 1);
  ck_assert_int_eq (lsg_product_to_hours_up (600001), 2);
  ck_assert_int_eq (lsg_product_to_hours_up (1), 1);
  ck_assert_int_eq (lsg_product_to_hours_up (0), 0);
  ck_assert (lsg_product_to_hours_up (LSG_PRODUCT_MAX) == LSG_PRODUCT_MAX / 600000 + 1);
}
END_TEST

START_TEST (as_double)
{
  ck_assert_double_eq (lsg_product_to_double (2025000), 202.5);
  ck_assert_double_eq (lsg_product_to_double (0), 0);
}
END_TEST

Suite *
quantity_suite (void)
{
  Suite *suite = suite_create ("quantity");
  TCase *tcase = tcase_create ("quantity");

  tcase_add_loop_test (tcase, products, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, sums_stop_at_the_largest);
  tcase_add_test (tcase, hours_are_rounded_up);
  tcase_add_test (tcase, as_double);
  suite_add_tcase (suite, tcase);
  return suite;
}
