/* Viewpoints: marks stand on their level, apart from each other; the line spans what the three express. */
#include "suite.h"

#include "fixture.h"
#include "importance-mark.h"
#include "viewpoint-chart.h"

#include <math.h>

Suite *viewpoint_chart_suite (void);

static const struct {
  LsgViewpointRow row;
  int             gap;
} gaps[] = {
  { { NULL, NULL, { 4, 4, 2, -1 } }, 2 },
  { { NULL, NULL, { 1, 3, 2, -1 } }, 2 },
  { { NULL, NULL, { 4, 4, 4, 1 } }, 0 },   /* the designer stands beside the three */
  { { NULL, NULL, { 0, 3, 2, -1 } }, 1 },  /* not expressed is no level */
  { { NULL, NULL, { 0, 3, -1, 4 } }, -1 },
  { { NULL, NULL, { -1, -1, -1, -1 } }, -1 },
};

START_TEST (gap_of_the_three)
{
  ck_assert_int_eq (lsg_viewpoint_row_get_gap (&gaps[_i].row), gaps[_i].gap);
}
END_TEST

/* All combinations: every mark on its level and inside, none over another, the line from lowest to highest. */
START_TEST (marks_stand_apart)
{
  const cairo_rectangle_t box = { 10, 20, 88, 40 };

  for (int code = 0; code < 6 * 6 * 6 * 6; code++)
    {
      LsgViewpointRow row = { NULL, NULL, { code % 6 - 1, code / 6 % 6 - 1, code / 36 % 6 - 1, code / 216 - 1 } };
      LsgViewpointPlaces places = lsg_viewpoint_row_place (&row, 2, &box, 1.0);
      int gap = lsg_viewpoint_row_get_gap (&row);

      ck_assert_int_eq (places.is_wide, gap >= 2);
      ck_assert_double_eq_tol (places.to - places.from,
                               gap <= 0 ? 0 : lsg_viewpoint_get_level (&box, 1.0, 1 + gap)
                                                - lsg_viewpoint_get_level (&box, 1.0, 1), 0.001);
      for (int i = 0; i < LSG_N_CHART_HOLDERS; i++)
        {
          ck_assert_int_eq (places.is_there[i], row.importance[i] >= 1);
          if (!places.is_there[i])
            continue;
          ck_assert_double_eq_tol (places.at[i].x, lsg_viewpoint_get_level (&box, 1.0, row.importance[i]), 0.001);
          ck_assert (lsg_rectangle_contains (&box, places.at[i].x, places.at[i].y));
          for (int j = 0; j < i; j++)
            ck_assert (!places.is_there[j]
                       || hypot (places.at[i].x - places.at[j].x, places.at[i].y - places.at[j].y) > 8);
        }
    }
}
END_TEST

START_TEST (rows_follow_each_other)
{
  g_autofree LsgViewpointRow *rows = g_new0 (LsgViewpointRow, 2000);
  LsgViewpointChart chart = LSG_VIEWPOINT_CHART_INIT;
  Fixture fixture;
  double end;

  fixture_open (&fixture, _i, 500, 300);
  chart.rows = rows;
  chart.n_rows = 2000;
  chart.need_name = chart.importance_name = chart.gap_name = "x";
  end = lsg_viewpoint_chart_get_row (&chart, &fixture.canvas, 0).y;
  for (guint i = 0; i < chart.n_rows; i++)
    {
      cairo_rectangle_t row = lsg_viewpoint_chart_get_row (&chart, &fixture.canvas, i);

      ck_assert_double_eq_tol (row.y, end, 0.001);
      ck_assert_int_eq (lsg_viewpoint_chart_hit (&chart, &fixture.canvas, row.y + row.height / 2), (int) i);
      end = row.y + row.height;
    }
  ck_assert_double_eq_tol (end, lsg_viewpoint_chart_get_height (&chart, &fixture.canvas), 0.001);
  ck_assert_int_eq (lsg_viewpoint_chart_hit (&chart, &fixture.canvas, 0), -1);
  ck_assert_int_eq (lsg_viewpoint_chart_hit (&chart, &fixture.canvas, end + 1), -1);
  cairo_translate (fixture.canvas.cr, 0, -3000);
  lsg_viewpoint_chart_draw (&chart, &fixture.canvas, 3000, 3300);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (dots_take_their_level)
{
  Fixture fixture;

  fixture_open (&fixture, _i, 112, 30);
  for (int level = 1; level <= 4; level++)
    {
      LsgPoint at = lsg_importance_mark_place (&fixture.canvas, level);

      ck_assert_int_eq (lsg_importance_mark_hit (&fixture.canvas, at.x), level);
      ck_assert_int_eq (lsg_importance_mark_hit (&fixture.canvas, at.x - 4), level);
      ck_assert_int_eq (lsg_importance_mark_hit (&fixture.canvas, at.x + 4), level);
    }
  ck_assert_int_eq (lsg_importance_mark_hit (&fixture.canvas, 111), 0);
  ck_assert_int_eq (lsg_importance_mark_hit (&fixture.canvas, -40), 0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
viewpoint_chart_suite (void)
{
  Suite *suite = suite_create ("viewpoint-chart");
  TCase *tcase = tcase_create ("viewpoint-chart");

  tcase_add_loop_test (tcase, gap_of_the_three, 0, G_N_ELEMENTS (gaps));
  tcase_add_test (tcase, marks_stand_apart);
  tcase_add_loop_test (tcase, rows_follow_each_other, 0, N_SAMPLE_STYLES);
  tcase_add_loop_test (tcase, dots_take_their_level, 0, N_SAMPLE_STYLES);
  suite_add_tcase (suite, tcase);
  return suite;
}
