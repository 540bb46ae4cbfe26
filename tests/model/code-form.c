/* How codes are written, and which of them look alike. */
#include "suite.h"

#include "code-form.h"

Suite *code_form_suite (void);

#define NBSP "\302\240"
#define NARROW "\342\200\257"

static const struct {
  const char *typed;
  const char *tidy;
} forms[] = {
  { "B 04", "B" NBSP "04" },
  { "B" NBSP "04", "B" NBSP "04" },
  { "B" NARROW "04", "B" NBSP "04" },
  { "  ITS \t 01 ", "ITS" NBSP "01" },
  { "B04", "B04" },
  { "É 4", "É" NBSP "4" },
  { "b 4 c", "b" NBSP "4 c" },
  { "Aide 2  bis", "Aide" NBSP "2 bis" },
  { "1 2", "1 2" },
  { "", "" },
  { " " NBSP " ", "" },
};

START_TEST (tidied)
{
  g_autofree char *tidy = lsg_code_tidy (forms[_i].typed);
  g_autofree char *again = lsg_code_tidy (tidy);

  ck_assert_str_eq (tidy, forms[_i].tidy);
  ck_assert_str_eq (again, tidy);
}
END_TEST

static const struct {
  const char *first;
  const char *second;
  gboolean    alike;
} pairs[] = {
  { "B 04", "B" NBSP "04", TRUE },
  { "B 04", "b04", TRUE },
  { " B" NARROW "04", "B 04 ", TRUE },
  { "É 4", "é" NBSP "4", TRUE },
  { "E\314\201 4", "É 4", TRUE },
  { "\357\274\242 04", "B 04", TRUE }, /* a full-width B */
  { "B 04", "B 4", FALSE },
  { "B 04", "B 05", FALSE },
  { "B 1 1", "B 11", FALSE },
  { "B 1  1", "b 1" NBSP "1", TRUE },
  { "ITS 01", "ITC 01", FALSE },
};

START_TEST (folded)
{
  g_autoptr (GString) first = g_string_new ("x");
  g_autoptr (GString) second = g_string_new ("x"); /* what stands there stays */

  lsg_code_fold (pairs[_i].first, first);
  lsg_code_fold (pairs[_i].second, second);
  ck_assert_msg (g_string_equal (first, second) == pairs[_i].alike, "%s, %s", first->str, second->str);
  ck_assert (first->str[0] == 'x' && first->len > 1);
}
END_TEST

Suite *
code_form_suite (void)
{
  Suite *suite = suite_create ("code-form");
  TCase *tcase = tcase_create ("code-form");

  tcase_add_loop_test (tcase, tidied, 0, G_N_ELEMENTS (forms));
  tcase_add_loop_test (tcase, folded, 0, G_N_ELEMENTS (pairs));
  suite_add_tcase (suite, tcase);
  return suite;
}
