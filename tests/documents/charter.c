/* The charter: what is printed for whom. */
#include "suite.h"

#include "charter-example.h"

Suite *charter_suite (void);

START_TEST (every_audience_gets_its_charter)
{
  g_autoptr (LsgReport) report = make_charter ((LsgCharterAudience) _i, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autofree char *name = g_strdup_printf ("charter-%s.pdf", lsg_charter_audience_get_token (_i));
  g_autofree char *path = write_pdf (report, name);

  ck_assert_int_ge (lsg_pages_get_n (pages), 5);
}
END_TEST

Suite *
charter_suite (void)
{
  Suite *suite = suite_create ("charter");
  TCase *tcase = tcase_create ("charter");

  tcase_add_loop_test (tcase, every_audience_gets_its_charter, 0, LSG_N_CHARTERS);
  suite_add_tcase (suite, tcase);
  return suite;
}
