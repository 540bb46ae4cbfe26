/* The suites of src/method. */
#include "suite.h"

Suite *criticality_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { criticality_suite, NULL });
}
