/* Options and operands in all the ways they are written. */
#include "suite.h"

#include "arguments.h"

Suite *arguments_suite (void);

static const LsgOption options[] = {
  { "output", 'o', "OUT", "" },
  { "json", 'j', NULL, "" },
};

typedef struct {
  const char *argv[6];
  gboolean    good;
  gboolean    help;
  const char *output;
  const char *json;
  const char *operand;
} Case;

static const Case cases[] = {
  { { "a" }, TRUE, FALSE, NULL, NULL, "a" },
  { { "a", "--json" }, TRUE, FALSE, NULL, "", "a" },
  { { "-j", "a" }, TRUE, FALSE, NULL, "", "a" },
  { { "a", "-o", "b" }, TRUE, FALSE, "b", NULL, "a" },
  { { "-ob", "a" }, TRUE, FALSE, "b", NULL, "a" },
  { { "--output", "b", "a" }, TRUE, FALSE, "b", NULL, "a" },
  { { "--output=b=c", "a" }, TRUE, FALSE, "b=c", NULL, "a" },
  { { "a", "-o", "-j" }, TRUE, FALSE, "-j", NULL, "a" },
  { { "--", "-j" }, TRUE, FALSE, NULL, NULL, "-j" },
  { { "--", "--" }, TRUE, FALSE, NULL, NULL, "--" },
  { { "-" }, TRUE, FALSE, NULL, NULL, "-" },
  { { "--help" }, TRUE, TRUE, NULL, NULL, NULL },
  { { "-h", "--nonsense" }, TRUE, TRUE, NULL, NULL, NULL },
  { { NULL }, FALSE },
  { { "" }, FALSE },
  { { "a", "b" }, FALSE },
  { { "a", "--jsons" }, FALSE },
  { { "a", "--jso" }, FALSE },
  { { "a", "--json=1" }, FALSE },
  { { "a", "-jx" }, FALSE },
  { { "a", "-x" }, FALSE },
  { { "a", "-o" }, FALSE },
  { { "a", "--output=" }, FALSE },
  { { "a", "-o", "b", "-o", "c" }, FALSE },
  { { "a", "-j", "-j" }, FALSE },
};

START_TEST (reads)
{
  const Case *test = &cases[_i];
  g_autoptr (GError) error = NULL;
  LsgArguments arguments;
  gboolean good = lsg_arguments_read (&arguments, (char **) test->argv, options, G_N_ELEMENTS (options), 1, &error);

  ck_assert_msg (good == test->good, "case %d: %s", _i, error != NULL ? error->message : "taken");
  if (!good)
    {
      lsg_assert_error (error, LSG_ARGUMENTS_ERROR, LSG_ARGUMENTS_ERROR_USAGE);
      return;
    }
  ck_assert_int_eq (arguments.help, test->help);
  ck_assert_pstr_eq (arguments.values[0], test->output);
  ck_assert_pstr_eq (arguments.values[1], test->json);
  if (!arguments.help)
    ck_assert_pstr_eq (arguments.operands[0], test->operand);
}
END_TEST

Suite *
arguments_suite (void)
{
  Suite *suite = suite_create ("arguments");
  TCase *tcase = tcase_create ("ways");

  tcase_add_loop_test (tcase, reads, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, tcase);
  return suite;
}
