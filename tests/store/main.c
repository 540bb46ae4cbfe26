/* The suites of src/store. */
#include "suite.h"

Suite *project_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { project_suite, NULL });
}
