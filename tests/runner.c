/* runner.c - the main loop of every test program. See suite.h. */
#include "suite.h"

/* Check writes the name of the test case into its TAP line, where this is the directive. */
const char *
lsg_tcase_name_for (const char *name,
                    const char *tool)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *skipped = NULL;

  if (program != NULL)
    return name;
  skipped = g_strdup_printf ("%s # SKIP %s is not installed", name, tool);
  return g_intern_string (skipped);
}

int
lsg_run_suites (const LsgSuiteFunc *suites)
{
  SRunner *runner = srunner_create (suites[0] ());
  int n_failed;

  for (int i = 1; suites[i] != NULL; i++)
    srunner_add_suite (runner, suites[i] ());

  srunner_run_all (runner, CK_ENV);
  n_failed = srunner_ntests_failed (runner);
  srunner_free (runner);
  return n_failed == 0 ? 0 : 1;
}
