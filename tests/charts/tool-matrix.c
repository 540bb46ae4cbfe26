/* The matrix of tools: cells, scrolling, what takes a click, and pixels of marks. */
#include "suite.h"

#include "fixture.h"
#include "tool-matrix.h"

#include <math.h>

Suite *tool_matrix_suite (void);

#define N_MANY 60

static const LsgToolRow rows[] = { { "Forum", 2 }, { "Courriel", 0 } };
static const LsgToolColumn few[] = {
  { "ITS", "01", TRUE, FALSE }, { "ITS", "02", TRUE, TRUE }, { "CV", NULL, TRUE, FALSE }, { "ITC", "07", FALSE, FALSE },
};
static const guint8 marks[] = { 1, 0, 1, 0, 0, 0, 0, 1 };

static LsgToolMatrix
make_few (void)
{
  LsgToolMatrix matrix = LSG_TOOL_MATRIX_INIT;

  matrix.rows = rows;
  matrix.n_rows = G_N_ELEMENTS (rows);
  matrix.columns = few;
  matrix.n_columns = G_N_ELEMENTS (few);
  matrix.marks = marks;
  matrix.kept_title = "Gardées";
  matrix.discarded_title = "Non gardées";
  matrix.uses_title = "Emplois";
  return matrix;
}

START_TEST (few_columns_share_the_width_and_never_scroll)
{
  LsgToolMatrix matrix = make_few ();
  LsgToolGeometry geometry;
  Fixture fixture;

  matrix.offset = 500.0;
  fixture_open (&fixture, 0, 600, 200);
  geometry = lsg_tool_matrix_measure (&matrix, &fixture.canvas);
  ck_assert_double_eq (geometry.max_offset, 0.0);
  ck_assert_double_eq (geometry.offset, 0.0);
  ck_assert_double_le (lsg_tool_geometry_get_cell (&geometry, 0, 3).x + geometry.stride, 600.0);
  ck_assert_double_eq (lsg_tool_matrix_get_height (&matrix, &fixture.canvas),
                       ceil (geometry.head_height + 2.0 * geometry.row_height));
  lsg_tool_matrix_draw (&matrix, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (cells_are_hit_where_they_are_drawn)
{
  LsgToolMatrix matrix = make_few ();
  LsgToolGeometry geometry;
  Fixture fixture;
  int row, column;

  fixture_open (&fixture, 0, 600, 200);
  geometry = lsg_tool_matrix_measure (&matrix, &fixture.canvas);
  for (guint r = 0; r < matrix.n_rows; r++)
    for (guint c = 0; c < matrix.n_columns; c++)
      {
        cairo_rectangle_t box = lsg_tool_geometry_get_cell (&geometry, r, c);

        ck_assert (lsg_tool_matrix_hit (&matrix, &geometry,
                                        (LsgPoint) { box.x + box.width / 2, box.y + box.height / 2 }, &row, &column));
        ck_assert_int_eq (row, (int) r);
        ck_assert_int_eq (column, (int) c);
      }
  /* Over a name: the row and no column; over the head and below the last row: nothing. */
  ck_assert (lsg_tool_matrix_hit (&matrix, &geometry, (LsgPoint) { 4, geometry.head_height + 2 }, &row, &column));
  ck_assert_int_eq (row, 0);
  ck_assert_int_eq (column, -1);
  ck_assert (!lsg_tool_matrix_hit (&matrix, &geometry, (LsgPoint) { 300, 2 }, &row, &column));
  ck_assert (!lsg_tool_matrix_hit (&matrix, &geometry, (LsgPoint) { 300, 900 }, &row, &column));
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (a_mark_is_drawn_only_where_a_tool_is_used)
{
  LsgToolMatrix matrix = make_few ();
  LsgToolGeometry geometry;
  Fixture fixture;
  cairo_rectangle_t used, unused;

  fixture_open (&fixture, 0, 600, 200);
  geometry = lsg_tool_matrix_measure (&matrix, &fixture.canvas);
  lsg_tool_matrix_draw (&matrix, &fixture.canvas);
  used = lsg_tool_geometry_get_cell (&geometry, 0, 0);
  unused = lsg_tool_geometry_get_cell (&geometry, 1, 0);
  ck_assert_uint_ne (fixture_get_pixel (&fixture, used.x + used.width / 2 + 3, used.y + used.height / 2),
                     fixture_get_pixel (&fixture, unused.x + unused.width / 2 + 3, unused.y + unused.height / 2));
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (many_columns_scroll_under_the_names)
{
  LsgToolMatrix matrix = make_few ();
  g_autofree LsgToolColumn *columns = g_new0 (LsgToolColumn, N_MANY);
  g_autofree guint8 *many = g_new0 (guint8, 2 * N_MANY);
  LsgToolGeometry geometry;
  Fixture fixture;
  int row, column;

  for (guint i = 0; i < N_MANY; i++)
    columns[i] = (LsgToolColumn) { "ITC", "08", i < 50, FALSE };
  matrix.columns = columns;
  matrix.n_columns = N_MANY;
  matrix.marks = many;
  fixture_open (&fixture, 0, 600, 200);
  geometry = lsg_tool_matrix_measure (&matrix, &fixture.canvas);
  ck_assert_double_gt (geometry.max_offset, 0.0);

  /* The first is in sight; to see the last is to scroll to the end, and back again. */
  ck_assert_double_eq (lsg_tool_geometry_reveal (&geometry, 0), 0.0);
  ck_assert_double_eq_tol (lsg_tool_geometry_reveal (&geometry, N_MANY - 1), geometry.max_offset, 1e-6);
  matrix.offset = geometry.max_offset;
  geometry = lsg_tool_matrix_measure (&matrix, &fixture.canvas);
  ck_assert_double_eq (lsg_tool_geometry_reveal (&geometry, 0), 0.0);
  ck_assert (lsg_tool_matrix_hit (&matrix, &geometry,
                                  (LsgPoint) { geometry.columns_x + geometry.columns_width - 3,
                                               geometry.head_height + 4 }, &row, &column));
  ck_assert_int_eq (column, N_MANY - 1);
  lsg_tool_matrix_draw (&matrix, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (nothing_to_draw)
{
  LsgToolMatrix matrix = LSG_TOOL_MATRIX_INIT;
  Fixture fixture;

  fixture_open (&fixture, 0, 600, 200);
  lsg_tool_matrix_draw (&matrix, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
tool_matrix_suite (void)
{
  Suite *suite = suite_create ("tool-matrix");
  TCase *tcase = tcase_create ("matrix");

  tcase_add_test (tcase, few_columns_share_the_width_and_never_scroll);
  tcase_add_test (tcase, cells_are_hit_where_they_are_drawn);
  tcase_add_test (tcase, a_mark_is_drawn_only_where_a_tool_is_used);
  tcase_add_test (tcase, many_columns_scroll_under_the_names);
  tcase_add_test (tcase, nothing_to_draw);
  suite_add_tcase (suite, tcase);
  return suite;
}
