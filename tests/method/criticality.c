/* Criticality and its classes (DOMAIN 2.6, 13). */
#include "suite.h"

#include "criticality.h"

Suite *criticality_suite (void);

static const struct {
  int      gravity;
  int      probability;
  int      criticality;
  LsgClass class_;
} cases[] = {
  { 3, 4, 12, LSG_CLASS_INDISPENSABLE }, { 4, 2, 8, LSG_CLASS_INDISPENSABLE },
  { 3, 2, 6, LSG_CLASS_ACCESSORY },      { 2, 2, 4, LSG_CLASS_ACCESSORY },
  { 3, 1, 3, LSG_CLASS_SUPERFLUOUS },    { 1, 1, 1, LSG_CLASS_SUPERFLUOUS },
  { 4, 1, 4, LSG_CLASS_ACCESSORY },
};

START_TEST (classes)
{
  ck_assert_int_eq (lsg_criticality (cases[_i].gravity, cases[_i].probability), cases[_i].criticality);
  ck_assert_int_eq (
    lsg_criticality_class (cases[_i].gravity, cases[_i].probability, LSG_CLASS_THRESHOLDS_DEFAULT),
    cases[_i].class_);
}
END_TEST

START_TEST (gravity_4_is_never_below_accessory)
{
  LsgClassThresholds high = { 16, 10 };

  ck_assert_int_eq (lsg_criticality_class (4, 1, high), LSG_CLASS_ACCESSORY);
  ck_assert_int_eq (lsg_criticality_class (3, 3, high), LSG_CLASS_SUPERFLUOUS);
}
END_TEST

START_TEST (out_of_range_has_none)
{
  ck_assert_int_eq (lsg_criticality (0, 3), 0);
  ck_assert_int_eq (lsg_criticality (3, 5), 0);
}
END_TEST

Suite *
criticality_suite (void)
{
  Suite *suite = suite_create ("criticality");
  TCase *tcase = tcase_create ("criticality");

  tcase_add_loop_test (tcase, classes, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, gravity_4_is_never_below_accessory);
  tcase_add_test (tcase, out_of_range_has_none);
  suite_add_tcase (suite, tcase);
  return suite;
}
