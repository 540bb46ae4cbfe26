/* Durations out of order are refused in words that name the other end. */
#include "suite.h"

#include "duration-check.h"

#include <string.h>

Suite *duration_check_suite (void);

static void
put (LsgRecord  *record,
     const char *name,
     LsgValue    value)
{
  lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), name), value);
}

static char *
refuse (LsgRecord  *record,
        const char *name,
        gint64      value)
{
  return lsg_duration_check (record, lsg_kind_find_field (lsg_record_get_kind (record), name), lsg_integer (value));
}

static const struct {
  const char *field;
  gint64      value;
  const char *sentence; /* NULL: it stands */
} cases[] = {
  { "minutes-min", 1000, NULL },
  { "minutes-min", 1500, NULL },
  { "minutes-min", 1501, "The smallest value cannot be more than the chosen one, 15" },
  { "minutes-min", 0, NULL },
  { "minutes", 999, "The chosen value cannot be less than the smallest one, 10" },
  { "minutes", 1000, NULL },
  { "minutes", 2000, NULL },
  { "minutes", 2001, "The chosen value cannot be more than the largest one, 20" },
  { "minutes-max", 1499, "The largest value cannot be less than the chosen one, 15" },
  { "minutes-max", 500, "The largest value cannot be less than the smallest one, 10" },
  { "minutes-max", 1500, NULL },
  { "count", 1, NULL },
};

START_TEST (test_order)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  g_autofree char *sentence = NULL;

  put (record, "minutes-min", lsg_integer (1000));
  put (record, "minutes", lsg_integer (1500));
  put (record, "minutes-max", lsg_integer (2000));
  sentence = refuse (record, cases[_i].field, cases[_i].value);
  ck_assert_pstr_eq (sentence, cases[_i].sentence);
}
END_TEST

START_TEST (test_missing_ends_say_nothing)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  g_autofree char *chosen = refuse (record, "minutes", 500);
  g_autofree char *smallest = NULL;

  ck_assert_ptr_null (chosen);
  put (record, "minutes-max", lsg_integer (200));
  smallest = refuse (record, "minutes-min", 201);
  ck_assert_str_eq (smallest, "The smallest value cannot be more than the largest one, 2");
  ck_assert_ptr_null (lsg_duration_check (record,
                                          lsg_kind_find_field (lsg_record_get_kind (record), "minutes-min"),
                                          lsg_none ()));
}
END_TEST

START_TEST (test_factors)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_ACTIVITY, 1);
  g_autofree char *sentence = NULL;

  put (record, "factor-max", lsg_integer (150));
  sentence = refuse (record, "factor", 151);
  ck_assert_ptr_nonnull (strstr (sentence, "1.5"));
}
END_TEST

Suite *
duration_check_suite (void)
{
  Suite *suite = suite_create ("duration-check");
  TCase *tcase = tcase_create ("duration-check");

  tcase_add_loop_test (tcase, test_order, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, test_missing_ends_say_nothing);
  tcase_add_test (tcase, test_factors);
  suite_add_tcase (suite, tcase);
  return suite;
}
