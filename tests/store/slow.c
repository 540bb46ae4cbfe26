/* The suites of src/store that take their time: chance, kills, flips on every page. */
#include "suite.h"

Suite *flips_suite (void);
Suite *kill_suite (void);
Suite *random_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { random_suite, kill_suite, flips_suite, NULL });
}
