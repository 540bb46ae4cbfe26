/* The two strips of the path: to scale, found again by the pointer, milestones under the days. */
#include "suite.h"

#include "fixture.h"
#include "path-chart.h"

Suite *path_chart_suite (void);

static const LsgPathBlock blocks[] = {
  { "CV 1", "CV 1", "60 min", "1 day", 60, 4, 1, LSG_PATH_MARK_SYNCHRONOUS },
  { "Opening", NULL, NULL, NULL, 0, 1, 1, LSG_PATH_MARK_MILESTONE, "1 Sept.", .before = 60 },
  { "Study", "1.2", "30 min", "14 days", 30, 15, 14, LSG_PATH_MARK_ASYNCHRONOUS, .before = 60 },
  { "Later", "1.3", "30 min", NULL, 30, 0, 1, LSG_PATH_MARK_ASYNCHRONOUS, .is_faded = TRUE, .before = 90 },
};
static const LsgPathGroup groups[] = { { "Module 1", "M1", 0, 2 }, { "Module 2", "M2", 2, 2 } };
static const char *const weeks[] = { "W1", "W2", "W3", "W4" };

static const LsgPathChart chart = {
  .blocks = blocks, .n_blocks = 4, .groups = groups, .n_groups = 2, .names = { "Time", "Calendar" },
  .captions = { "2 h", "28 days" }, .weeks = weeks, .n_weeks = 4, .last_day = 28, .selected = 2,
};

START_TEST (strips_are_to_scale)
{
  Fixture fixture;
  cairo_rectangle_t live, study, later, days;

  fixture_open (&fixture, 0, 600, 206);
  live = lsg_path_chart_get_box (&chart, &fixture.canvas, 0, 0);
  study = lsg_path_chart_get_box (&chart, &fixture.canvas, 2, 0);
  later = lsg_path_chart_get_box (&chart, &fixture.canvas, 3, 0);
  days = lsg_path_chart_get_box (&chart, &fixture.canvas, 2, 1);
  ck_assert_double_eq_tol (live.width, 2.0 * study.width, 0.001);
  ck_assert_double_eq_tol (live.x + live.width, study.x, 0.001);
  ck_assert_double_eq_tol (study.x + study.width, later.x, 0.001);
  ck_assert_double_eq_tol (days.width, (live.width + study.width + later.width) / 2.0, 0.001);
  ck_assert_double_eq_tol (days.x, live.x + days.width, 0.001);
  ck_assert_double_eq (lsg_path_chart_get_box (&chart, &fixture.canvas, 1, 0).width, 0.0);
  ck_assert_double_eq (lsg_path_chart_get_box (&chart, &fixture.canvas, 3, 1).width, 0.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (blocks_are_found)
{
  Fixture fixture;

  fixture_open (&fixture, 0, 600, 206);
  for (guint i = 0; i < 4; i++)
    for (guint strip = 0; strip < 2; strip++)
      {
        cairo_rectangle_t box = lsg_path_chart_get_box (&chart, &fixture.canvas, i, strip);

        if (box.width > 0.0)
          {
            LsgPathSpot spot = lsg_path_chart_find (&chart, &fixture.canvas,
                                                    (LsgPoint) { box.x + box.width / 2.0, box.y + 4.0 });

            ck_assert_int_eq (spot.block, (int) i);
            ck_assert_int_eq (spot.part, strip == 0 ? LSG_PATH_TIME : LSG_PATH_DAYS);
          }
      }
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas, (LsgPoint) { 2, 2 }).block, -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Both edges stretch, those of the selected one from a little outside; a flag and a short day are moved. */
START_TEST (edges_are_found)
{
  Fixture fixture;
  cairo_rectangle_t box;

  fixture_open (&fixture, 0, 600, 206);
  box = lsg_path_chart_get_box (&chart, &fixture.canvas, 2, 1);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas, (LsgPoint) { box.x + 1, box.y + 9 }).part,
                    LSG_PATH_START);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas, (LsgPoint) { box.x - 2, box.y + 9 }).part,
                    LSG_PATH_START);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas,
                                         (LsgPoint) { box.x + box.width + 2, box.y + 9 }).part, LSG_PATH_END);
  box = lsg_path_chart_get_box (&chart, &fixture.canvas, 0, 1);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas, (LsgPoint) { box.x - 2, box.y + 9 }).block, -1);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas,
                                         (LsgPoint) { box.x + box.width - 1, box.y + 9 }).part, LSG_PATH_END);
  box = lsg_path_chart_get_box (&chart, &fixture.canvas, 1, 1);
  ck_assert_int_eq (lsg_path_chart_find (&chart, &fixture.canvas, (LsgPoint) { box.x + 1, box.y + 1 }).part,
                    LSG_PATH_DAYS);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (days_are_found)
{
  LsgPathChart none = LSG_PATH_CHART_INIT;
  cairo_rectangle_t strip;
  Fixture fixture;

  fixture_open (&fixture, 0, 600, 206);
  strip = lsg_path_chart_get_strip (&chart, &fixture.canvas);
  ck_assert_int_eq (lsg_path_chart_get_day (&chart, &fixture.canvas, strip.x - 50), 1);
  ck_assert_int_eq (lsg_path_chart_get_day (&chart, &fixture.canvas, strip.x + strip.width + 50), 28);
  for (gint64 day = 1; day <= 28; day++)
    ck_assert_int_eq (lsg_path_chart_get_day (&chart, &fixture.canvas,
                                              strip.x + strip.width * ((double) day - 0.5) / 28.0), day);
  ck_assert_int_eq (lsg_path_chart_get_day (&none, &fixture.canvas, 300), 1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* What lies on the same days gets a row of its own, up to four, whatever their order is; milestones take none. */
START_TEST (blocks_are_arranged)
{
  LsgPathBlock own[] = {
    { "A", .minutes = 10, .first_day = 1, .days = 7 },
    { "B", .minutes = 20, .first_day = 3, .days = 2 },
    { "Flag", .first_day = 3, .days = 1, .mark = LSG_PATH_MARK_MILESTONE },
    { "C", .minutes = 5, .first_day = 4, .days = 9 },
    { "D", .first_day = 4, .days = 1 },
    { "E", .minutes = 5, .first_day = 8, .days = 1 },
    { "None", .minutes = 60 },
    { "F", .first_day = 4, .days = 1 },
  };

  ck_assert_uint_eq (lsg_path_blocks_arrange (own, 1), 1);
  ck_assert_uint_eq (lsg_path_blocks_arrange (own, G_N_ELEMENTS (own)), 4);
  ck_assert_uint_eq (own[0].row, 0);
  ck_assert_uint_eq (own[1].row, 1);
  ck_assert_uint_eq (own[2].row, 0);
  ck_assert_uint_eq (own[3].row, 2);
  ck_assert_uint_eq (own[4].row, 3);
  ck_assert_uint_eq (own[7].row, 3); /* one too many shares the last */
  ck_assert_uint_eq (own[5].row, 0);
  ck_assert_double_eq (own[5].before, 35.0);
  ck_assert_double_eq (own[6].before, 40.0);
  ck_assert_uint_eq (lsg_path_blocks_arrange (NULL, 0), 1);
}
END_TEST

START_TEST (it_draws_in_any_size)
{
  static const double widths[] = { 900, 320, 40, 1, 0 };
  LsgPathChart none = LSG_PATH_CHART_INIT;
  LsgPathChart dragged = chart;
  Fixture fixture;

  fixture_open (&fixture, _i, 900, 206);
  fixture.canvas.width = widths[_i];
  lsg_path_chart_draw (&chart, &fixture.canvas);
  lsg_path_chart_draw (&none, &fixture.canvas);
  dragged.drag_text = "D15–D28, Monday 22 Sept.";
  dragged.n_rows = 3;
  lsg_path_chart_draw (&dragged, &fixture.canvas);
  ck_assert_int_eq (lsg_path_chart_find (&none, &fixture.canvas, (LsgPoint) { 10, 10 }).block, -1);
  ck_assert_int_eq (cairo_status (fixture.canvas.cr), CAIRO_STATUS_SUCCESS);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
path_chart_suite (void)
{
  Suite *suite = suite_create ("path-chart");
  TCase *tcase = tcase_create ("path-chart");

  tcase_add_test (tcase, strips_are_to_scale);
  tcase_add_test (tcase, blocks_are_found);
  tcase_add_test (tcase, edges_are_found);
  tcase_add_test (tcase, days_are_found);
  tcase_add_test (tcase, blocks_are_arranged);
  tcase_add_loop_test (tcase, it_draws_in_any_size, 0, 5);
  suite_add_tcase (suite, tcase);
  return suite;
}
