/* The thread: its steps share the width and take clicks. */
#include "suite.h"

#include "fixture.h"
#include "thread-chart.h"

Suite *thread_chart_suite (void);

START_TEST (steps_take_clicks)
{
  LsgThreadStep steps[7] = { { "1", "Besoins", NULL, LSG_MARK_FULL, FALSE, FALSE }, };
  LsgThreadChart chart = { steps, 7, -1, -1 };
  Fixture fixture;

  fixture_open (&fixture, 0, 700, 110);
  for (int i = 0; i < 7; i++)
    {
      cairo_rectangle_t box = lsg_thread_chart_get_step (&chart, &fixture.canvas, i);

      ck_assert_double_eq_tol (box.x + box.width / 2.0, 100.0 * i + 50.0, 1e-6);
      ck_assert_int_eq (lsg_thread_chart_hit (&chart, &fixture.canvas,
                                              (LsgPoint) { 100.0 * i + 50.0, 30.0 }), i);
    }
  ck_assert_int_eq (lsg_thread_chart_hit (&chart, &fixture.canvas, (LsgPoint) { 50.0, 400.0 }), -1);
  ck_assert_int_eq (lsg_thread_chart_hit (&chart, &fixture.canvas, (LsgPoint) { 701.0, 30.0 }), -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* One warning more does not move the card; warnings that would meet take a second row. */
START_TEST (warnings_take_rows)
{
  LsgThreadStep steps[7] = { { "1", "Besoins", NULL, LSG_MARK_FULL, FALSE, FALSE }, };
  LsgThreadChart chart = { steps, 7, -1, -1 };
  Fixture fixture;
  double plain;

  fixture_open (&fixture, 0, 700, 110);
  plain = lsg_thread_chart_get_height (&chart, &fixture.canvas);
  steps[2].warning = "1 besoin sans réponse";
  ck_assert_double_eq (lsg_thread_chart_get_height (&chart, &fixture.canvas), plain);
  steps[3].warning = "2 sans mesure d’atténuation";
  ck_assert_double_gt (lsg_thread_chart_get_height (&chart, &fixture.canvas), plain + 8.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (no_steps)
{
  LsgThreadChart chart = { NULL, 0, -1, -1 };
  Fixture fixture;

  fixture_open (&fixture, 0, 700, 110);
  lsg_thread_chart_draw (&chart, &fixture.canvas);
  ck_assert_int_eq (lsg_thread_chart_hit (&chart, &fixture.canvas, (LsgPoint) { 50.0, 30.0 }), -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
thread_chart_suite (void)
{
  Suite *suite = suite_create ("thread-chart");
  TCase *tcase = tcase_create ("thread-chart");

  tcase_add_test (tcase, steps_take_clicks);
  tcase_add_test (tcase, warnings_take_rows);
  tcase_add_test (tcase, no_steps);
  suite_add_tcase (suite, tcase);
  return suite;
}
