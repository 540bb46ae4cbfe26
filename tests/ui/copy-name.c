/* Names of copies. */
#include "suite.h"

#include "copy-name.h"

Suite *copy_name_suite (void);

static const struct {
  const char *title;
  const char *taken[4];
  const char *name;
} cases[] = {
  { "Welcome", { "Welcome" }, "Welcome (copy)" },
  { "Welcome", { "Welcome", "Welcome (copy)" }, "Welcome (copy 2)" },
  { "Welcome (copy)", { "Welcome", "Welcome (copy)" }, "Welcome (copy 2)" },
  { "Welcome (copy 2)", { "Welcome (copy)", "Welcome (copy 2)" }, "Welcome (copy 3)" },
  { "Welcome (copy 2)", { "Welcome (copy 2)" }, "Welcome (copy)" },
  { "(copy)", { NULL }, "(copy) (copy)" },
};

START_TEST (a_copy_says_that_it_is_one)
{
  g_autofree char *name = lsg_copy_name_propose (cases[_i].title, cases[_i].taken);

  ck_assert_str_eq (name, cases[_i].name);
}
END_TEST

Suite *
copy_name_suite (void)
{
  Suite *suite = suite_create ("copy-name");
  TCase *tcase = tcase_create ("copy-name");

  tcase_add_loop_test (tcase, a_copy_says_that_it_is_one, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, tcase);
  return suite;
}
