/* The suites that run the program itself. */
#include "suite.h"

Suite *commands_suite (void);
Suite *damage_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { commands_suite, damage_suite, NULL });
}
