/* The suites of src/language. */
#include "suite.h"

Suite *collate_suite (void);
Suite *date_suite (void);
Suite *number_suite (void);
Suite *text_columns_suite (void);
Suite *text_difference_suite (void);
Suite *typed_form_suite (void);
Suite *typography_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { collate_suite, date_suite, number_suite, text_columns_suite,
                                            text_difference_suite, typed_form_suite, typography_suite, NULL });
}
