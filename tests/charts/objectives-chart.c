/* The matrix of objectives: cells apart and inside, whatever is in them. */
#include "suite.h"

#include "fixture.h"
#include "objectives-chart.h"

Suite *objectives_chart_suite (void);

static void
fill (LsgObjectivesChart      *chart,
      const LsgObjectivesNeed *needs,
      guint                    n_needs)
{
  *chart = (LsgObjectivesChart) LSG_OBJECTIVES_CHART_INIT;
  chart->corner = "Minutes, au premier objectif servi";
  for (int row = 0; row < LSG_OBJECTIVES_ROWS; row++)
    {
      chart->functions[row] = "Socio-affectif et motivation";
      chart->function_figures[row] = "15 min";
      for (int column = 0; column < LSG_OBJECTIVES_COLUMNS; column++)
        {
          chart->planes[column] = "Motivationnel";
          chart->plane_figures[column] = "1 234,5 min";
          chart->cells[row][column] = (LsgObjectivesCell) {
            .title = "Faire connaître ses habiletés à collaborer", .needs = needs, .n_needs = n_needs,
            .n_kept = row, .n_discarded = column * 3, .class_ = row % 4 - 1, .alarm = row == 2,
            .is_faded = column == 1,
          };
        }
    }
}

START_TEST (cells_lie_apart)
{
  static const double widths[] = { 700, 520, 320, 40 };
  LsgObjectivesNeed needs[40];
  LsgObjectivesChart chart;
  LsgObjectivesGeometry geometry;
  Fixture fixture;
  double width = widths[_i % 4];

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    needs[i] = (LsgObjectivesNeed) { i % 2 == 0 ? "B 04" : "Sans code, un titre", (int) i % 17 };
  fill (&chart, needs, _i < 4 ? 2 : 40);
  chart.selected_row = chart.focus_row = chart.hover_row = _i % 7;
  fixture_open (&fixture, _i % N_SAMPLE_STYLES, width, 560);
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  for (int i = 0; i < 28; i++)
    {
      cairo_rectangle_t cell = geometry.cells[i / 4][i % 4];

      ck_assert (cell.width > 0 && cell.height > 0 && cell.y >= geometry.head.height);
      if (width >= 320)
        ck_assert_double_le (cell.x + cell.width, width);
      for (int j = 0; j < i; j++)
        ck_assert (!lsg_rectangles_overlap (&cell, &geometry.cells[j / 4][j % 4]));
    }
  lsg_objectives_chart_draw (&chart, &geometry, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* At its least height everything is there; in more room the rows grow to the end. */
START_TEST (rows_take_the_room)
{
  LsgObjectivesChart chart;
  LsgObjectivesGeometry geometry;
  Fixture fixture;
  double least;

  fill (&chart, NULL, 0);
  fixture_open (&fixture, _i, 700, 900);
  least = lsg_objectives_chart_get_height (&chart, &fixture.canvas);
  ck_assert_double_lt (least, 900);
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  ck_assert_double_le (geometry.cells[6][0].y + geometry.cells[6][0].height, 900);
  ck_assert_double_gt (geometry.cells[6][0].y + geometry.cells[6][0].height, 890);
  fixture.canvas.height = least;
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  ck_assert_double_le (geometry.cells[6][0].y + geometry.cells[6][0].height, least);
  fixture.canvas.height = 10;
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  ck_assert_double_gt (geometry.cells[0][0].height, 10);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (points_find_cells)
{
  LsgObjectivesChart chart;
  LsgObjectivesGeometry geometry;
  Fixture fixture;
  int row = -1;
  int column = -1;

  fill (&chart, NULL, 0);
  fixture_open (&fixture, 0, 700, 560);
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  for (int i = 0; i < 28; i++)
    {
      cairo_rectangle_t cell = geometry.cells[i / 4][i % 4];

      ck_assert (lsg_objectives_geometry_hit (&geometry, (LsgPoint) { cell.x + 1, cell.y + cell.height - 1 }, &row,
                                              &column));
      ck_assert_int_eq (row * 4 + column, i);
    }
  ck_assert (!lsg_objectives_geometry_hit (&geometry, (LsgPoint) { 2, 100 }, &row, &column));
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Tint, full lozenge and dashed frame are where they belong. */
START_TEST (pixels)
{
  static const LsgObjectivesNeed need = { "B 11", 9 };
  LsgObjectivesChart chart;
  LsgObjectivesGeometry geometry;
  cairo_rectangle_t cell;
  Fixture fixture;

  fill (&chart, NULL, 0);
  chart.cells[0][0] = (LsgObjectivesCell) { .title = "A", .needs = &need, .n_needs = 1, .n_kept = 1,
                                            .class_ = LSG_CLASS_INDISPENSABLE };
  fixture_open (&fixture, 0, 700, 560);
  geometry = lsg_objectives_chart_measure (&chart, &fixture.canvas);
  lsg_objectives_chart_draw (&chart, &geometry, &fixture.canvas);
  cell = geometry.cells[0][0];
  ck_assert_uint_eq (fixture_get_pixel (&fixture, cell.x + cell.width / 2, cell.y + cell.height / 2), 0xc8c7ea);
  ck_assert_uint_eq (fixture_get_pixel (&fixture, cell.x + cell.width - 13, cell.y + cell.height - 14), 0x4a4ab0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
objectives_chart_suite (void)
{
  Suite *suite = suite_create ("objectives chart");
  TCase *tcase = tcase_create ("geometry");

  tcase_add_loop_test (tcase, cells_lie_apart, 0, 8);
  tcase_add_loop_test (tcase, rows_take_the_room, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, points_find_cells);
  tcase_add_test (tcase, pixels);
  suite_add_tcase (suite, tcase);
  return suite;
}
