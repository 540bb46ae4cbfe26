/* The needs matrix: every need is in its cell or counted there. */
#include "suite.h"

#include "fixture.h"
#include "matrix-chart.h"

Suite *matrix_chart_suite (void);

static LsgMatrixChart
make_chart (const LsgMatrixNeed *needs,
            guint                n_needs)
{
  LsgMatrixChart chart = {
    .needs = needs, .n_needs = n_needs, .thresholds = LSG_CLASS_THRESHOLDS_DEFAULT,
    .gravity_name = "Gravité", .probability_name = "Probabilité",
    .gravity_levels = { "Peu grave", "Grave", "Très grave", "Fatale" },
    .probability_levels = { "Peu probable", "Probable", "Fort probable", "Certaine" },
    .selected = -1, .hovered = -1,
  };

  return chart;
}

/* Chips lie inside their cell and apart; with the counts all needs are there. */
static void
assert_chips (const LsgMatrixChart    *chart,
              const LsgMatrixGeometry *geometry)
{
  guint n = geometry->n_left_out;

  for (guint i = 0; i < geometry->chips->len; i++)
    {
      const LsgMatrixChip *chip = &g_array_index (geometry->chips, LsgMatrixChip, i);
      cairo_rectangle_t cell = geometry->cells[chip->gravity - 1][chip->probability - 1];

      n += chip->need >= 0 ? 1 : chip->n_more;
      if (chip->need >= 0)
        ck_assert_int_eq (chart->needs[chip->need].gravity, chip->gravity);
      ck_assert_double_ge (chip->box.x, cell.x);
      ck_assert_double_le (chip->box.x + chip->box.width, cell.x + cell.width + 0.01);
      ck_assert_double_le (chip->box.y + chip->box.height, cell.y + cell.height + 0.01);
      for (guint j = 0; j < i; j++)
        ck_assert (!lsg_rectangles_overlap (&chip->box,
                                            &g_array_index (geometry->chips, LsgMatrixChip, j).box));
    }
  ck_assert_uint_eq (n, chart->n_needs);
}

START_TEST (any_number_of_needs)
{
  static const guint counts[] = { 0, 1, 12, 60, 2000 };
  guint n = counts[_i % 5];
  g_autofree LsgMatrixNeed *needs = g_new0 (LsgMatrixNeed, n + 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (_i);
  LsgMatrixChart chart = make_chart (needs, n);
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  Fixture fixture;

  for (guint i = 0; i < n; i++)
    needs[i] = (LsgMatrixNeed) { i % 3 == 0 ? "B 04" : "B 1004", g_rand_int_range (random, 0, 5),
                                 g_rand_int_range (random, 1, 5), i % 4 == 0 };
  fixture_open (&fixture, _i % 2 == 0 ? 0 : 4, _i < 5 ? 352 : 520, 285);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  assert_chips (&chart, geometry);
  lsg_matrix_chart_draw (&chart, geometry, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (gravity_goes_up)
{
  LsgMatrixChart chart = make_chart (NULL, 0);
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  Fixture fixture;

  fixture_open (&fixture, _i, 352, 285);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  for (int i = 0; i < 3; i++)
    {
      ck_assert_double_lt (geometry->cells[i + 1][0].y + geometry->cells[i + 1][0].height,
                           geometry->cells[i][0].y);
      ck_assert_double_gt (geometry->cells[0][i + 1].x, geometry->cells[0][i].x + geometry->cells[0][i].width);
    }
  ck_assert_double_le (geometry->cells[3][3].x + geometry->cells[3][3].width, 352.01);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (points_find_cells_and_chips)
{
  static const LsgMatrixNeed needs[] = { { "B 04", 4, 3, FALSE } };
  LsgMatrixChart chart = make_chart (needs, 1);
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  const LsgMatrixChip *found;
  Fixture fixture;
  int gravity = 0;
  int probability = 0;
  int chip = 7;

  fixture_open (&fixture, 0, 352, 285);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  for (int i = 0; i < 16; i++)
    {
      cairo_rectangle_t cell = geometry->cells[i / 4][i % 4];

      ck_assert (lsg_matrix_geometry_hit (geometry, (LsgPoint) { cell.x + cell.width - 2, cell.y + 1 },
                                          &gravity,
                                          &probability, &chip));
      ck_assert_int_eq (gravity, i / 4 + 1);
      ck_assert_int_eq (probability, i % 4 + 1);
      ck_assert_int_eq (chip, -1);
    }
  found = &g_array_index (geometry->chips, LsgMatrixChip, 0);
  ck_assert (lsg_matrix_geometry_hit (geometry, (LsgPoint) { found->box.x + 3, found->box.y + 3 }, &gravity,
                                      &probability, &chip));
  ck_assert_int_eq (chip, 0);
  ck_assert_int_eq (gravity * 10 + probability, 43);
  ck_assert (!lsg_matrix_geometry_hit (geometry, (LsgPoint) { 2.0, 2.0 }, &gravity, &probability, &chip));
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (the_selected_need_does_not_hide)
{
  g_autofree LsgMatrixNeed *needs = g_new0 (LsgMatrixNeed, 50);
  LsgMatrixChart chart = make_chart (needs, 50);
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  gboolean found = FALSE;
  Fixture fixture;

  for (int i = 0; i < 50; i++)
    needs[i] = (LsgMatrixNeed) { "B 04", 3, 3, FALSE };
  chart.selected = 41;
  fixture_open (&fixture, 0, 352, 285);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  for (guint i = 0; i < geometry->chips->len; i++)
    found = found || g_array_index (geometry->chips, LsgMatrixChip, i).need == 41;
  ck_assert (found);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Chips keep their places whichever is selected, unless it would be left over; each is found by its place. */
START_TEST (chips_keep_their_places)
{
  LsgMatrixNeed needs[] = { { "B 01", 3, 3 }, { "B 02", 3, 3 }, { "B 03", 2, 3 } };
  LsgMatrixChart chart = make_chart (needs, G_N_ELEMENTS (needs));
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  Fixture fixture;

  chart.selected = 1;
  fixture_open (&fixture, 0, 352, 285);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  ck_assert_int_eq (lsg_matrix_geometry_get_chip (geometry, 3, 3, 0)->need, 0);
  ck_assert_int_eq (lsg_matrix_geometry_get_chip (geometry, 3, 3, 1)->need, 1);
  ck_assert_ptr_null (lsg_matrix_geometry_get_chip (geometry, 3, 3, 2));
  ck_assert_int_eq (lsg_matrix_geometry_get_chip (geometry, 2, 3, 0)->need, 2);
  ck_assert_ptr_null (lsg_matrix_geometry_get_chip (geometry, 4, 4, 0));
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* At its own height the cells have the proportions of the design. */
START_TEST (height_follows_width)
{
  LsgMatrixChart chart = make_chart (NULL, 0);
  g_autoptr (LsgMatrixGeometry) geometry = NULL;
  Fixture fixture;

  fixture_open (&fixture, _i, 352, 10);
  fixture.canvas.height = lsg_matrix_chart_get_height (&chart, &fixture.canvas);
  geometry = lsg_matrix_chart_measure (&chart, &fixture.canvas);
  ck_assert_double_eq_tol (geometry->cells[0][0].height / geometry->cells[0][0].width,
                           _i == 4 ? 0.602 : 0.86, 0.02);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
matrix_chart_suite (void)
{
  Suite *suite = suite_create ("matrix-chart");
  TCase *tcase = tcase_create ("matrix-chart");

  tcase_add_loop_test (tcase, any_number_of_needs, 0, 10);
  tcase_add_loop_test (tcase, gravity_goes_up, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, points_find_cells_and_chips);
  tcase_add_test (tcase, the_selected_need_does_not_hide);
  tcase_add_test (tcase, chips_keep_their_places);
  tcase_add_loop_test (tcase, height_follows_width, 0, N_SAMPLE_STYLES);
  suite_add_tcase (suite, tcase);
  return suite;
}
