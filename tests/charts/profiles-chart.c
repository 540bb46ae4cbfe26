/* Profiles by functions: cells and the points that find them, with none to many columns. */
#include "suite.h"

#include "fixture.h"
#include "profiles-chart.h"

Suite *profiles_chart_suite (void);

static LsgProfilesChart
make_chart (LsgProfilesColumn *columns,
            guint              n_columns)
{
  LsgProfilesChart chart = LSG_PROFILES_CHART_INIT;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i] = (LsgProfilesColumn) { .name = "Tuteur administratif et financier", .figure = "6 fonctions",
                                         .is_warning = i == 0, .is_retained = i % 3 != 2 };
      for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
        columns[i].cells[row] = (LsgProfilesCell) { (row + i) % 5, row % 2 == 0 ? "1 234,5 min" : NULL, row == 3 };
    }
  for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
    chart.functions[row] = "Socio-affectif et motivation";
  chart.columns = columns;
  chart.n_columns = n_columns;
  return chart;
}

START_TEST (any_number_of_columns)
{
  static const guint counts[] = { 0, 1, 6, 14 };
  LsgProfilesColumn columns[14];
  LsgProfilesChart chart = make_chart (columns, counts[_i % 4]);
  LsgProfilesGeometry geometry;
  Fixture fixture;

  chart.selected = chart.focus_row = chart.hover_row = 0;
  fixture_open (&fixture, _i % N_SAMPLE_STYLES, 700, 490);
  ck_assert_double_gt (lsg_profiles_chart_get_width (&chart, &fixture.canvas), 0);
  ck_assert_double_gt (lsg_profiles_chart_get_height (&chart, &fixture.canvas), 100);
  geometry = lsg_profiles_chart_measure (&chart, &fixture.canvas);
  for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
    for (guint column = 0; column < chart.n_columns; column++)
      {
        cairo_rectangle_t cell = lsg_profiles_geometry_get_cell (&geometry, row, column);
        LsgPoint middle = { cell.x + cell.width / 2, cell.y + cell.height / 2 };
        int found_row = -1;
        int found_column = -1;

        ck_assert_double_le (cell.x + cell.width, 700.01);
        ck_assert (lsg_profiles_geometry_hit (&geometry, middle, &found_row, &found_column));
        ck_assert (found_row == (int) row && found_column == (int) column);
      }
  lsg_profiles_chart_draw (&chart, &geometry, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (heads_and_names)
{
  LsgProfilesColumn columns[6];
  LsgProfilesChart chart = make_chart (columns, 6);
  LsgProfilesGeometry geometry;
  Fixture fixture;
  int row = -1;
  int column = -1;

  fixture_open (&fixture, 0, 700, 490);
  geometry = lsg_profiles_chart_measure (&chart, &fixture.canvas);
  ck_assert (lsg_profiles_geometry_hit (&geometry, (LsgPoint) { 699, 2 }, &row, &column));
  ck_assert (row == -1 && column == 5);
  ck_assert (lsg_profiles_geometry_hit (&geometry, (LsgPoint) { 699, geometry.head_height - 0.5 }, &row, &column));
  ck_assert (row == -1 && column == 5);
  ck_assert (lsg_profiles_geometry_hit (&geometry, (LsgPoint) { 699, geometry.head_height }, &row, &column));
  ck_assert (row == 0 && column == 5);
  ck_assert (!lsg_profiles_geometry_hit (&geometry, (LsgPoint) { 5, 200 }, &row, &column));
  ck_assert (!lsg_profiles_geometry_hit (&geometry, (LsgPoint) { 300, 2000 }, &row, &column));
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
profiles_chart_suite (void)
{
  Suite *suite = suite_create ("profiles chart");
  TCase *tcase = tcase_create ("geometry");

  tcase_add_loop_test (tcase, any_number_of_columns, 0, 8);
  tcase_add_test (tcase, heads_and_names);
  suite_add_tcase (suite, tcase);
  return suite;
}
