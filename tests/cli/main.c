/* The suites of src/cli. */
#include "suite.h"

Suite *arguments_suite (void);
Suite *json_writer_suite (void);
Suite *text_table_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { arguments_suite, json_writer_suite, text_table_suite, NULL });
}
