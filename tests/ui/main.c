/* The suites of src/ui that need no display. */
#include "suite.h"

Suite *analysis_sheet_suite (void);
Suite *cohort_words_suite (void);
Suite *common_values_suite (void);
Suite *copy_name_suite (void);
Suite *diamond_edit_suite (void);
Suite *difference_words_suite (void);
Suite *duration_check_suite (void);
Suite *edit_words_suite (void);
Suite *file_dialog_suite (void);
Suite *gate_words_suite (void);
Suite *gradual_selection_suite (void);
Suite *grid_view_suite (void);
Suite *intervention_words_suite (void);
Suite *kept_count_suite (void);
Suite *matrix_edit_suite (void);
Suite *missing_clauses_suite (void);
Suite *need_findings_suite (void);
Suite *opener_suite (void);
Suite *ordered_list_suite (void);
Suite *overview_bars_suite (void);
Suite *overview_words_suite (void);
Suite *pages_suite (void);
Suite *pages_layout_suite (void);
Suite *path_span_suite (void);
Suite *priority_words_suite (void);
Suite *quantity_sheet_suite (void);
Suite *recent_suite (void);
Suite *record_selection_suite (void);
Suite *removal_suite (void);
Suite *reduction_words_suite (void);
Suite *saver_suite (void);
Suite *search_words_suite (void);
Suite *thread_words_suite (void);
Suite *timeline_edit_suite (void);
Suite *tool_table_suite (void);
Suite *viewpoint_words_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    analysis_sheet_suite,
    cohort_words_suite,
    common_values_suite,
    copy_name_suite,
    diamond_edit_suite,
    difference_words_suite,
    duration_check_suite,
    edit_words_suite,
    file_dialog_suite,
    gate_words_suite,
    gradual_selection_suite,
    grid_view_suite,
    intervention_words_suite,
    kept_count_suite,
    matrix_edit_suite,
    missing_clauses_suite,
    need_findings_suite,
    opener_suite,
    ordered_list_suite,
    overview_bars_suite,
    overview_words_suite,
    pages_suite,
    pages_layout_suite,
    path_span_suite,
    priority_words_suite,
    quantity_sheet_suite,
    recent_suite,
    record_selection_suite,
    removal_suite,
    reduction_words_suite,
    saver_suite,
    search_words_suite,
    thread_words_suite,
    timeline_edit_suite,
    tool_table_suite,
    viewpoint_words_suite,
    NULL,
  });
}
