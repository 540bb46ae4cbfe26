/* The suites of src/documents. */
#include "suite.h"

Suite *charter_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { charter_suite, NULL });
}
