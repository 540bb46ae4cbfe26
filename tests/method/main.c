/* The suites of src/method. */
#include "suite.h"

Suite *criticality_suite (void);
Suite *decision_suite (void);
Suite *diamond_suite (void);
Suite *durations_suite (void);
Suite *least_excess_suite (void);
Suite *placement_suite (void);
Suite *quantity_suite (void);
Suite *rate_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { criticality_suite, decision_suite, diamond_suite, durations_suite,
                                            least_excess_suite, placement_suite, quantity_suite, rate_suite, NULL });
}
