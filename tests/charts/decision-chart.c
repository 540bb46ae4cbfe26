/* The decision view: nothing meets anything, nothing is lost, for any number of marks. */
#include "suite.h"

#include <math.h>

#include "decision-chart.h"
#include "fixture.h"

Suite *decision_chart_suite (void);

#define CROWDS 5

static const guint crowds[CROWDS] = { 0, 1, 12, 80, 1500 };

static LsgDecisionChart
make_chart (const LsgDecisionMark *marks,
            guint                  n_marks)
{
  LsgDecisionChart chart = {
    .marks = marks, .n_marks = n_marks,
    .thresholds = LSG_CLASS_THRESHOLDS_DEFAULT, .rule = LSG_DIAMOND_RULE_DEFAULT,
    .table = lsg_decision_table_default (),
    .decision_names = { "Garder", "Garder avec un plan", "Reporter", "Écarter" },
    .class_names = { "Indispensable", "Accessoire", "Superflu" },
    .verdict_names = { "réaliste", "sous conditions", "peu réaliste" },
    .criticality_name = "Criticité", .area_name = "Aire",
    .selected = -1, .focused = -1, .hovered = -1,
  };

  return chart;
}

static LsgDecisionMark *
make_marks (guint n,
            int   seed)
{
  LsgDecisionMark *marks = g_new0 (LsgDecisionMark, MAX (n, 1));
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      LsgDiamond diamond = { { 0, } };

      for (int j = 0; j < LSG_N_FACTORS; j++)
        diamond.factors[j] = g_rand_int_range (random, 1, 5);
      marks[i].criticality = g_rand_int_range (random, 0, 5) * g_rand_int_range (random, 1, 5);
      marks[i].area = i % 17 == 16 ? 0 : lsg_diamond_get_area (diamond);
      marks[i].verdict = lsg_diamond_get_verdict (diamond, LSG_DIAMOND_RULE_DEFAULT);
      marks[i].label = i % 5 == 4 ? "ITC 104" : "ITS 01";
    }
  return marks;
}

/* No label meets a label, a title or a mark; all are inside the plot. */
static void
assert_labels_are_free (const LsgDecisionGeometry *geometry)
{
  for (guint i = 0; i < geometry->n_places; i++)
    {
      const LsgDecisionPlace *place = &geometry->places[i];

      if (!place->has_label)
        continue;
      ck_assert (place->is_shown);
      ck_assert_double_ge (place->label.x, geometry->plot.x);
      ck_assert_double_le (place->label.x + place->label.width,
                           geometry->plot.x + geometry->plot.width + 0.01);
      for (guint j = 0; j < geometry->n_places; j++)
        {
          const LsgDecisionPlace *other = &geometry->places[j];

          if (j != i && other->has_label)
            ck_assert_msg (!lsg_rectangles_overlap (&place->label, &other->label), "labels %u and %u meet",
                           i, j);
          if (other->is_shown)
            ck_assert_msg (!lsg_rectangle_contains (&place->label, other->centre.x, other->centre.y),
                           "label %u covers mark %u", i, j);
        }
      for (int j = 0; j < LSG_N_CLASSES * LSG_N_VERDICTS; j++)
        ck_assert (!lsg_rectangles_overlap (&place->label, &geometry->titles[j / 3][j % 3]));
    }
}

static void
assert_marks_are_apart (const LsgDecisionGeometry *geometry)
{
  for (guint i = 0; i < geometry->n_places; i++)
    for (guint j = 0; j < i; j++)
      {
        LsgPoint a = geometry->places[i].centre;
        LsgPoint b = geometry->places[j].centre;

        if (geometry->places[i].is_shown && geometry->places[j].is_shown)
          ck_assert_msg (fabs (a.x - b.x) + fabs (a.y - b.y) >= 2.0 * geometry->radius - 0.01,
                         "marks %u and %u meet", i, j);
      }
}

static void
assert_counts_are_apart (const LsgDecisionGeometry *geometry)
{
  for (guint i = 0; i < geometry->more->len; i++)
    {
      const LsgDecisionMore *more = &g_array_index (geometry->more, LsgDecisionMore, i);

      for (guint j = 0; j < i; j++)
        ck_assert (!lsg_rectangles_overlap (&more->box,
                                            &g_array_index (geometry->more, LsgDecisionMore, j).box));
      for (guint j = 0; j < geometry->n_places; j++)
        ck_assert_msg (!geometry->places[j].is_shown
                       || !lsg_rectangle_contains (&more->box, geometry->places[j].centre.x,
                                                   geometry->places[j].centre.y),
                       "count %u covers mark %u", i, j);
    }
}

static void
assert_all_are_counted (const LsgDecisionChart    *chart,
                        const LsgDecisionGeometry *geometry)
{
  guint n_more = 0;
  guint n_labels = 0;

  for (guint i = 0; i < geometry->more->len; i++)
    n_more += g_array_index (geometry->more, LsgDecisionMore, i).n_marks;
  for (guint i = 0; i < geometry->n_places; i++)
    {
      n_labels += geometry->places[i].has_label ? 1 : 0;
      if (chart->marks[i].criticality == 0 || chart->marks[i].area == 0)
        ck_assert (!geometry->places[i].is_shown && geometry->more_of[i] < 0);
      else
        ck_assert (geometry->places[i].is_shown == (geometry->more_of[i] < 0));
    }
  ck_assert_uint_eq (geometry->n_shown + n_more + geometry->n_left_out, chart->n_marks);
  ck_assert_uint_eq (n_labels + geometry->n_without_label, geometry->n_shown);
}

START_TEST (any_number_of_marks)
{
  static const double sizes[][2] = { { 625, 655 }, { 400, 380 }, { 900, 700 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = crowds[_i % CROWDS];
      g_autofree LsgDecisionMark *marks = make_marks (n, _i);
      LsgDecisionChart chart = make_chart (marks, n);
      g_autoptr (LsgDecisionGeometry) geometry = NULL;
      Fixture fixture;

      fixture_open (&fixture, _i % N_SAMPLE_STYLES, sizes[i][0], sizes[i][1]);
      geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
      assert_labels_are_free (geometry);
      assert_marks_are_apart (geometry);
      assert_counts_are_apart (geometry);
      assert_all_are_counted (&chart, geometry);
      lsg_decision_chart_draw (&chart, geometry, &fixture.canvas);
      ck_assert (fixture_close (&fixture));
    }
}
END_TEST

START_TEST (the_selected_mark_is_there_with_its_label)
{
  g_autofree LsgDecisionMark *marks = make_marks (1500, _i);
  LsgDecisionChart chart = make_chart (marks, 1500);
  g_autoptr (LsgDecisionGeometry) geometry = NULL;
  Fixture fixture;

  for (chart.selected = _i * 30; marks[chart.selected].area == 0 || marks[chart.selected].criticality == 0;)
    chart.selected++;
  fixture_open (&fixture, 0, 625, 655);
  geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
  ck_assert (geometry->places[chart.selected].is_shown);
  ck_assert (geometry->places[chart.selected].has_label);
  ck_assert_int_eq (lsg_decision_geometry_hit (geometry, geometry->places[chart.selected].centre, NULL),
                    chart.selected);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Perfect lozenges stand at equal steps; the limits of the rule are the edges of the fields. */
START_TEST (the_axis_is_linear_in_the_side)
{
  LsgDecisionChart chart = make_chart (NULL, 0);
  g_autoptr (LsgDecisionGeometry) geometry = NULL;
  Fixture fixture;
  double step;

  fixture_open (&fixture, 0, 625, 655);
  geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
  step = lsg_decision_geometry_get_x (geometry, 800) - lsg_decision_geometry_get_x (geometry, 200);
  ck_assert_double_gt (step, 50.0);
  ck_assert_double_eq_tol (lsg_decision_geometry_get_x (geometry, 1800),
                           lsg_decision_geometry_get_x (geometry, 800) + step, 1e-6);
  ck_assert_double_eq_tol (lsg_decision_geometry_get_x (geometry, 3200),
                           lsg_decision_geometry_get_x (geometry, 1800) + step, 1e-6);
  ck_assert_double_eq (geometry->fields[0][1].x, lsg_decision_geometry_get_x (geometry, 800));
  ck_assert_double_eq (geometry->fields[0][2].x, lsg_decision_geometry_get_x (geometry, 1800));
  ck_assert_double_eq_tol (geometry->fields[LSG_CLASS_INDISPENSABLE][0].height, 4 * geometry->row_height,
                           1e-6);
  ck_assert_double_eq_tol (geometry->fields[LSG_CLASS_ACCESSORY][0].height, 2 * geometry->row_height, 1e-6);
  ck_assert_double_eq_tol (geometry->fields[LSG_CLASS_SUPERFLUOUS][0].height, 3 * geometry->row_height, 1e-6);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (ranks)
{
  static const int expected[17] = { -1, 0, 1, 2, 3, 3, 4, 4, 5, 6, 6, 6, 7, 7, 7, 7, 8 };

  for (int i = 0; i <= 16; i++)
    ck_assert_int_eq (lsg_criticality_get_rank (i), expected[i]);
  ck_assert_int_eq (lsg_criticality_get_rank (17), -1);
  ck_assert_int_eq (lsg_criticality_get_rank (-4), -1);
}
END_TEST

START_TEST (arrows_go_where_they_point)
{
  static const LsgDecisionMark marks[] = {
    { 9, 800, LSG_VERDICT_REALISTIC, "A" },  { 9, 1800, LSG_VERDICT_CONDITIONS, "B" },
    { 16, 800, LSG_VERDICT_REALISTIC, "C" }, { 1, 800, LSG_VERDICT_REALISTIC, "D" },
    { 0, 800, LSG_VERDICT_REALISTIC, "E" },
  };
  LsgDecisionChart chart = make_chart (marks, G_N_ELEMENTS (marks));
  g_autoptr (LsgDecisionGeometry) geometry = NULL;
  Fixture fixture;

  fixture_open (&fixture, 0, 625, 655);
  geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, 0, 1, 0), 1);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, 1, -1, 0), 0);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, 0, 0, -1), 2);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, 0, 0, 1), 3);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, 1, 1, 0), -1);
  ck_assert_int_eq (lsg_decision_geometry_step (geometry, -1, 1, 0), 0);
  ck_assert_uint_eq (geometry->n_left_out, 1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* What would go stands where it stood, paler, in a dashed lozenge; the dashes do not go on to other lines. */
START_TEST (going_marks_stay_and_fade)
{
  LsgDecisionMark marks[] = { { 12, 800, LSG_VERDICT_REALISTIC, "ITC 03" }, { 4, 300, LSG_VERDICT_REALISTIC, "ITS 03" } };
  LsgDecisionChart chart = make_chart (marks, 2);
  guint32 before[2], after[2];
  LsgPoint centre[2];
  Fixture fixture;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LsgDecisionGeometry) geometry = NULL;

      marks[1].is_going = i == 1;
      fixture_open (&fixture, 0, 625, 655);
      geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
      centre[i] = geometry->places[1].centre;
      lsg_decision_chart_draw (&chart, geometry, &fixture.canvas);
      ck_assert_int_eq (cairo_get_dash_count (fixture.canvas.cr), 0);
      for (guint j = 0; j < 2; j++)
        (i == 0 ? before : after)[j] = fixture_get_pixel (&fixture, (int) geometry->places[j].centre.x,
                                                          (int) geometry->places[j].centre.y);
      ck_assert (fixture_close (&fixture));
    }
  ck_assert (centre[0].x == centre[1].x && centre[0].y == centre[1].y);
  ck_assert_uint_eq (before[0], after[0]);
  ck_assert_uint_ne (before[1], after[1]);
}
END_TEST

/* Two marks of the same place stand side by side around it. */
START_TEST (twins_are_spread)
{
  static const LsgDecisionMark marks[] = { { 4, 300, LSG_VERDICT_REALISTIC, "ITS 03" },
                                           { 4, 300, LSG_VERDICT_REALISTIC, "ITC 05" } };
  LsgDecisionChart chart = make_chart (marks, 2);
  g_autoptr (LsgDecisionGeometry) geometry = NULL;
  Fixture fixture;
  LsgPoint a;
  LsgPoint b;

  fixture_open (&fixture, 0, 625, 655);
  geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
  a = geometry->places[0].centre;
  b = geometry->places[1].centre;
  ck_assert_double_eq (a.x, b.x);
  ck_assert_double_ge (b.y - a.y, 2.0 * geometry->radius);
  ck_assert_uint_eq (geometry->more->len, 0);
  ck_assert_uint_eq (geometry->n_without_label, 0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Neighbours in one row that come closer and closer: each keeps its label, on its own side of the row. */
START_TEST (close_marks_are_labelled)
{
  static const int areas[][4] = { { 450, 500, 0, 0 }, { 450, 475, 500, 0 }, { 200, 300, 400, 450 }, { 600, 650, 700, 750 },
                                  { 1400, 1450, 1500, 1550 } };
  Fixture fixture;

  fixture_open (&fixture, 0, 625, 655);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      LsgDecisionMark marks[4];
      LsgDecisionChart chart = make_chart (marks, 0);
      g_autoptr (LsgDecisionGeometry) geometry = NULL;

      while (chart.n_marks < 4 && areas[i][chart.n_marks] > 0)
        {
          marks[chart.n_marks] = (LsgDecisionMark) { 6, areas[i][chart.n_marks], LSG_VERDICT_REALISTIC, "ITC 12" };
          chart.n_marks++;
        }
      geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
      ck_assert_msg (geometry->n_without_label == 0, "row %u: %u without label", i, geometry->n_without_label);
      assert_labels_are_free (geometry);
    }
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (a_count_is_hit)
{
  g_autofree LsgDecisionMark *marks = g_new0 (LsgDecisionMark, 40);
  LsgDecisionChart chart = make_chart (marks, 40);
  g_autoptr (LsgDecisionGeometry) geometry = NULL;
  const LsgDecisionMore *more;
  Fixture fixture;
  int index;

  for (int i = 0; i < 40; i++)
    marks[i] = (LsgDecisionMark) { 9, 800, LSG_VERDICT_REALISTIC, "ITC 01" };
  fixture_open (&fixture, 0, 625, 655);
  geometry = lsg_decision_chart_measure (&chart, &fixture.canvas);
  ck_assert_uint_eq (geometry->more->len, 1);
  more = &g_array_index (geometry->more, LsgDecisionMore, 0);
  ck_assert_uint_eq (more->n_marks + geometry->n_shown, 40);
  ck_assert_int_eq (lsg_decision_geometry_hit (geometry, (LsgPoint) { more->box.x + 2, more->box.y + 8 },
                                               &index), -1);
  ck_assert_int_eq (index, 0);
  ck_assert_int_eq (lsg_decision_geometry_hit (geometry, (LsgPoint) { 1.0, 1.0 }, &index), -1);
  ck_assert_int_eq (index, -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
decision_chart_suite (void)
{
  Suite *suite = suite_create ("decision-chart");
  TCase *tcase = tcase_create ("decision-chart");

  tcase_add_loop_test (tcase, any_number_of_marks, 0, 3 * CROWDS);
  tcase_add_loop_test (tcase, the_selected_mark_is_there_with_its_label, 0, 8);
  tcase_add_test (tcase, the_axis_is_linear_in_the_side);
  tcase_add_test (tcase, ranks);
  tcase_add_test (tcase, arrows_go_where_they_point);
  tcase_add_test (tcase, going_marks_stay_and_fade);
  tcase_add_test (tcase, twins_are_spread);
  tcase_add_test (tcase, close_marks_are_labelled);
  tcase_add_test (tcase, a_count_is_hit);
  suite_add_tcase (suite, tcase);
  return suite;
}
