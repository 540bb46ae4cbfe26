/* Decisions and what class and verdict propose (DOMAIN 2.7). */
#include "suite.h"

#include "decision.h"

Suite *decision_suite (void);

START_TEST (kept)
{
  ck_assert (lsg_decision_is_kept (LSG_KEEP));
  ck_assert (lsg_decision_is_kept (LSG_KEEP_WITH_PLAN));
  ck_assert (!lsg_decision_is_kept (LSG_POSTPONE));
  ck_assert (!lsg_decision_is_kept (LSG_DROP));
}
END_TEST

START_TEST (proposals)
{
  static const LsgDecision expected[LSG_N_CLASSES][LSG_N_VERDICTS] = {
    { LSG_KEEP, LSG_KEEP_WITH_PLAN, LSG_POSTPONE },
    { LSG_KEEP, LSG_POSTPONE, LSG_DROP },
    { LSG_POSTPONE, LSG_DROP, LSG_DROP },
  };
  LsgDecisionTable table = lsg_decision_table_default ();

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (int j = 0; j < LSG_N_VERDICTS; j++)
      ck_assert_int_eq (table.cells[i][j], expected[i][j]);
}
END_TEST

/* A worse verdict or a lesser class never proposes to do more. */
START_TEST (proposals_are_monotonic)
{
  LsgDecisionTable table = lsg_decision_table_default ();

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (int j = 0; j < LSG_N_VERDICTS; j++)
      {
        if (i > 0)
          ck_assert_int_ge (table.cells[i][j], table.cells[i - 1][j]);
        if (j > 0)
          ck_assert_int_ge (table.cells[i][j], table.cells[i][j - 1]);
      }
}
END_TEST

Suite *
decision_suite (void)
{
  Suite *suite = suite_create ("decision");
  TCase *tcase = tcase_create ("decision");

  tcase_add_test (tcase, kept);
  tcase_add_test (tcase, proposals);
  tcase_add_test (tcase, proposals_are_monotonic);
  suite_add_tcase (suite, tcase);
  return suite;
}
