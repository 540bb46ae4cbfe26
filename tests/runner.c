/* runner.c - the main loop of every test program. See suite.h. */
#include "suite.h"

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
