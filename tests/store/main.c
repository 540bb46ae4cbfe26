/* The suites of src/store. */
#include "suite.h"

Suite *clearing_suite (void);
Suite *edit_suite (void);
Suite *figures_follow_suite (void);
Suite *group_suite (void);
Suite *opening_suite (void);
Suite *project_suite (void);
Suite *saving_suite (void);
Suite *schema_suite (void);
Suite *several_suite (void);
Suite *snapshots_suite (void);
Suite *unwritable_suite (void);
Suite *versions_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) {
    project_suite,
    schema_suite,
    clearing_suite,
    edit_suite,
    group_suite,
    several_suite,
    figures_follow_suite,
    saving_suite,
    unwritable_suite,
    opening_suite,
    snapshots_suite,
    versions_suite,
    NULL,
  });
}
