/* The suites of src/model. */
#include "suite.h"

Suite *checklist_suite (void);
Suite *code_form_suite (void);
Suite *cohort_suite (void);
Suite *coverage_suite (void);
Suite *drift_suite (void);
Suite *field_suite (void);
Suite *method_limits_suite (void);
Suite *field_tables_suite (void);
Suite *figures_pass_suite (void);
Suite *figures_suite (void);
Suite *project_fields_suite (void);
Suite *puzzle_suite (void);
Suite *records_suite (void);
Suite *reduction_suite (void);
Suite *rules_scenario_suite (void);
Suite *rules_suite (void);
Suite *workload_suite (void);
Suite *schedule_suite (void);
Suite *starting_clauses_suite (void);
Suite *thread_model_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    checklist_suite,
    code_form_suite,
    cohort_suite,
    coverage_suite,
    drift_suite,
    field_suite,
    method_limits_suite,
    field_tables_suite,
    figures_pass_suite,
    figures_suite,
    project_fields_suite,
    puzzle_suite,
    records_suite,
    reduction_suite,
    rules_scenario_suite,
    rules_suite,
    workload_suite,
    schedule_suite,
    starting_clauses_suite,
    thread_model_suite,
    NULL,
  });
}
