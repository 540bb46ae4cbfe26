/* The widgets of src/ui, on a display. */
#include "suite.h"

Suite *chip_bar_suite (void);
Suite *choice_buttons_suite (void);
Suite *entry_rest_suite (void);
Suite *field_editor_suite (void);
Suite *gate_form_suite (void);
Suite *handing_over_suite (void);
Suite *icon_button_suite (void);
Suite *interventions_page_suite (void);
Suite *kept_rows_suite (void);
Suite *layouts_suite (void);
Suite *compare_list_suite (void);
Suite *cut_mark_suite (void);
Suite *date_entry_suite (void);
Suite *needs_matrix_suite (void);
Suite *number_entry_suite (void);
Suite *objectives_page_suite (void);
Suite *profiles_page_suite (void);
Suite *remark_button_suite (void);
Suite *project_view_suite (void);
Suite *record_filter_suite (void);
Suite *saving_suite (void);
Suite *path_page_suite (void);
Suite *picture_entry_suite (void);
Suite *progress_dialog_suite (void);
Suite *timeline_page_suite (void);
Suite *tools_page_suite (void);
Suite *viewpoint_list_suite (void);
Suite *sheet_view_suite (void);
Suite *toasts_suite (void);
Suite *window_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    compare_list_suite,
    cut_mark_suite,
    date_entry_suite,
    needs_matrix_suite,
    number_entry_suite,
    choice_buttons_suite,
    entry_rest_suite,
    field_editor_suite,
    gate_form_suite,
    handing_over_suite,
    icon_button_suite,
    interventions_page_suite,
    kept_rows_suite,
    layouts_suite,
    objectives_page_suite,
    chip_bar_suite,
    profiles_page_suite,
    remark_button_suite,
    project_view_suite,
    record_filter_suite,
    saving_suite,
    path_page_suite,
    picture_entry_suite,
    progress_dialog_suite,
    timeline_page_suite,
    tools_page_suite,
    viewpoint_list_suite,
    sheet_view_suite,
    toasts_suite,
    window_suite,
    NULL,
  });
}
