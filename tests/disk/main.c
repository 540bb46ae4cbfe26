/* The suites of src/disk. */
#include "suite.h"

Suite *disk_write_suite (void);
Suite *output_file_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { disk_write_suite, output_file_suite, NULL });
}
