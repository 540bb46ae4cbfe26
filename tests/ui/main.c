/* The suites of src/ui that need no display. */
#include "suite.h"

Suite *diamond_edit_suite (void);
Suite *matrix_edit_suite (void);
Suite *ordered_list_suite (void);
Suite *quantity_sheet_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    diamond_edit_suite,
    matrix_edit_suite,
    ordered_list_suite,
    quantity_sheet_suite,
    NULL,
  });
}
