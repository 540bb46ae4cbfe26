/* Sources and needs: cells lie apart, what stays in place takes no clicks for what is under it; and the steps. */
#include "suite.h"

#include "fixture.h"
#include "source-matrix.h"
#include "step-chart.h"

Suite *source_matrix_suite (void);

static const LsgSourceRow rows[] = {
  { .title = "Existing data", .caption = "there already", .holder = -1, .n_findings = 12, .is_group = TRUE },
  { .title = "Review of the last session", .caption = "14 pages", .holder = 0, .n_findings = 6 },
  { .title = "Literature on dropout and all that one reads about it", .holder = 3, .n_findings = 4 },
  { .title = "Elicited data", .holder = -1, .n_findings = 34, .is_group = TRUE },
  { .title = "Questionnaire", .caption = "8 of 10", .holder = 2, .n_findings = 15, .is_dim = TRUE },
  { .title = "Other", .holder = -1 },
};

static LsgSourceMatrix
make_matrix (LsgSourceColumn *columns,
             guint8          *cells,
             guint            n_columns)
{
  LsgSourceMatrix matrix = LSG_SOURCE_MATRIX_INIT;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (LsgSourceColumn) { n_columns > 100 ? "B 1999" : "B 04", i % 4 };
  for (guint i = 0; i < n_columns * G_N_ELEMENTS (rows); i++)
    cells[i] = i % 3;
  matrix.rows = rows;
  matrix.n_rows = G_N_ELEMENTS (rows);
  matrix.columns = columns;
  matrix.n_columns = n_columns;
  matrix.cells = cells;
  matrix.source_name = "Source";
  matrix.findings_name = "Findings";
  matrix.total_name = "Viewpoints expressed";
  matrix.total_note = "of 3";
  matrix.selected = 1;
  matrix.cursor_row = 2;
  matrix.cursor_column = (int) n_columns / 2;
  return matrix;
}

static const guint counts[] = { 0, 1, 12, 60, 2000 };

/* The middle of each cell is hit as that cell, wherever one has scrolled to, unless something stands over it. */
START_TEST (cells_are_hit)
{
  guint n = counts[_i];
  g_autofree LsgSourceColumn *columns = g_new0 (LsgSourceColumn, n + 1);
  g_autofree guint8 *cells = g_new0 (guint8, n * G_N_ELEMENTS (rows) + 1);
  LsgSourceMatrix matrix = make_matrix (columns, cells, n);
  LsgSourceLayout layout;
  Fixture fixture;

  fixture_open (&fixture, _i % N_SAMPLE_STYLES, 680, 240);
  layout = lsg_source_matrix_measure (&matrix, &fixture.canvas, 680);
  for (double x = 0; x <= MAX (layout.width - 680, 0); x += 1500)
    for (double y = 0; y <= MAX (layout.height - 240, 0); y += 40)
      {
        cairo_rectangle_t part = { x, y, 680, 240 };

        for (guint row = 0; row < matrix.n_rows; row++)
          for (guint column = 0; column < n; column++)
            {
              cairo_rectangle_t cell = lsg_source_matrix_get_cell (&matrix, &layout, row, column);
              LsgPoint middle = { cell.x + cell.width / 2, cell.y + cell.height / 2 };
              int hit_row;
              int hit_column;

              lsg_source_matrix_hit (&matrix, &layout, &part, middle, &hit_row, &hit_column);
              ck_assert (hit_row == (int) row || hit_row == -1);
              ck_assert (hit_column == (int) column || hit_column == -1);
              if (middle.x > x + layout.name_width && middle.y > y + layout.head
                  && middle.y < y + 240 - layout.foot - 1)
                ck_assert (hit_row == (int) row && hit_column == (int) column);
              if (middle.y < y + layout.head)
                ck_assert_int_eq (hit_row, -1);
            }
        cairo_save (fixture.canvas.cr);
        cairo_translate (fixture.canvas.cr, -x, -y);
        lsg_source_matrix_draw (&matrix, &layout, &fixture.canvas, &part);
        cairo_restore (fixture.canvas.cr);
      }
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Twelve needs fill the room; two thousand are wider than it. */
START_TEST (columns_fill_the_room)
{
  LsgSourceColumn columns[2000];
  guint8 cells[2000 * G_N_ELEMENTS (rows)];
  LsgSourceMatrix few = make_matrix (columns, cells, 12);
  LsgSourceMatrix many = make_matrix (columns, cells, 2000);
  Fixture fixture;

  fixture_open (&fixture, 0, 900, 240);
  ck_assert_double_eq_tol (lsg_source_matrix_measure (&few, &fixture.canvas, 900).width, 900, 1);
  ck_assert_double_gt (lsg_source_matrix_measure (&many, &fixture.canvas, 900).width, 20000);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (steps_share_the_width)
{
  static const LsgChartStep steps[] = {
    { "Objectives of the analysis", "12 May", LSG_MARK_FULL, FALSE },
    { "Resources", "19 May – 20 May", LSG_MARK_FULL, TRUE },
    { "Collection tools", NULL, LSG_MARK_HALF, FALSE },
    { "Conclusion", NULL, LSG_MARK_OUTLINE, FALSE },
  };
  LsgStepChart chart = LSG_STEP_CHART_INIT;
  Fixture fixture;

  fixture_open (&fixture, _i, 500, 130);
  chart.steps = steps;
  chart.n_steps = G_N_ELEMENTS (steps);
  chart.selected = 1;
  chart.is_focused = TRUE;
  for (guint i = 0; i < chart.n_steps; i++)
    {
      cairo_rectangle_t box = lsg_step_chart_get_step (&chart, &fixture.canvas, i);

      ck_assert_int_eq (lsg_step_chart_hit (&chart, &fixture.canvas,
                                            (LsgPoint) { box.x + box.width / 2, box.height / 2 }), (int) i);
    }
  ck_assert_int_eq (lsg_step_chart_hit (&chart, &fixture.canvas, (LsgPoint) { -1, 10 }), -1);
  ck_assert_int_eq (lsg_step_chart_hit (&chart, &fixture.canvas, (LsgPoint) { 501, 10 }), -1);
  ck_assert_int_eq (lsg_step_chart_hit (&chart, &fixture.canvas, (LsgPoint) { 10, 131 }), -1);
  fixture.canvas.width = 1000;
  ck_assert_double_gt (lsg_step_chart_get_height (&chart, &fixture.canvas), 20);
  lsg_step_chart_draw (&chart, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
source_matrix_suite (void)
{
  Suite *suite = suite_create ("source-matrix");
  TCase *tcase = tcase_create ("source-matrix");

  tcase_add_loop_test (tcase, cells_are_hit, 0, G_N_ELEMENTS (counts));
  tcase_add_test (tcase, columns_fill_the_room);
  tcase_add_loop_test (tcase, steps_share_the_width, 0, N_SAMPLE_STYLES);
  suite_add_tcase (suite, tcase);
  return suite;
}
