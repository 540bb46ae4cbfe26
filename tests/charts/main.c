/* The suites of src/charts. */
#include "suite.h"

Suite *chart_canvas_suite (void);
Suite *chart_style_suite (void);
Suite *decision_chart_suite (void);
Suite *diamond_chart_suite (void);
Suite *drawing_suite (void);
Suite *matrix_chart_suite (void);
Suite *objectives_chart_suite (void);
Suite *profiles_chart_suite (void);
Suite *path_chart_suite (void);
Suite *rate_gauge_suite (void);
Suite *source_matrix_suite (void);
Suite *stacked_bar_suite (void);
Suite *thread_chart_suite (void);
Suite *thread_map_suite (void);
Suite *tool_matrix_suite (void);
Suite *timeline_chart_suite (void);
Suite *viewpoint_chart_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    chart_canvas_suite, chart_style_suite, decision_chart_suite, diamond_chart_suite, drawing_suite,
    matrix_chart_suite, objectives_chart_suite, path_chart_suite, profiles_chart_suite, rate_gauge_suite,
    source_matrix_suite, stacked_bar_suite, thread_chart_suite, thread_map_suite, timeline_chart_suite,
    tool_matrix_suite, viewpoint_chart_suite, NULL });
}
