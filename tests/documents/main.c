/* The suites of src/documents. */
#include "suite.h"

Suite *charter_suite (void);
Suite *charter_changes_suite (void);
Suite *charter_comparison_suite (void);
Suite *deliverables_suite (void);
Suite *layout_suite (void);
Suite *layout_cards_suite (void);
Suite *markdown_suite (void);
Suite *pagination_suite (void);
Suite *pdf_file_suite (void);
Suite *pdf_writer_suite (void);
Suite *report_changes_suite (void);
Suite *rich_text_suite (void);
Suite *system_report_suite (void);
Suite *tutoring_scenario_suite (void);
Suite *typesetter_suite (void);
Suite *words_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    rich_text_suite, words_suite, markdown_suite, typesetter_suite, pagination_suite, layout_suite,
    layout_cards_suite, charter_suite, charter_comparison_suite, charter_changes_suite, report_changes_suite, deliverables_suite,
    system_report_suite, tutoring_scenario_suite,
    pdf_file_suite, pdf_writer_suite, NULL,
  });
}
