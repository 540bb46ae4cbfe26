/* The diamond: where its corners are, what a press hits, what a drag sets. */
#include "suite.h"

#include <math.h>

#include "diamond-chart.h"
#include "fixture.h"

Suite *diamond_chart_suite (void);

static const char *const names[LSG_N_FACTORS] = { "Économique", "Technologique", "Humain",
                                                  "Organisationnel" };

static LsgDiamondChart
make_chart (LsgDiamondForm form,
            LsgDiamond     diamond)
{
  LsgDiamondChart chart = LSG_DIAMOND_CHART_INIT (form);

  chart.diamond = diamond;
  for (int i = 0; i < LSG_N_FACTORS; i++)
    chart.names[i] = names[i];
  return chart;
}

static LsgDiamondGeometry
measure (LsgDiamondChart chart,
         double          width,
         double          height)
{
  LsgDiamondGeometry geometry;
  Fixture fixture;

  fixture_open (&fixture, 0, width, height);
  lsg_diamond_chart_measure (&chart, &fixture.canvas, &geometry);
  ck_assert (fixture_close (&fixture));
  return geometry;
}

START_TEST (corners_lie_on_their_axes)
{
  LsgPoint corners[LSG_N_FACTORS];

  lsg_diamond_get_corners ((LsgDiamond) { { 1, 2, 3, 4 } }, (LsgPoint) { 100, 200 }, 10.0, corners);
  ck_assert_double_eq (corners[0].x, 100.0);
  ck_assert_double_eq (corners[0].y, 190.0);
  ck_assert_double_eq (corners[1].x, 120.0);
  ck_assert_double_eq (corners[2].y, 230.0);
  ck_assert_double_eq (corners[3].x, 60.0);
  ck_assert_double_eq (corners[3].y, 200.0);
}
END_TEST

/* The area drawn is the area counted (shoelace formula). */
START_TEST (drawn_area_is_the_areas_figure)
{
  LsgDiamond diamond = { { 1 + _i % 4, 1 + _i / 4 % 4, 1 + _i / 16 % 4, 1 + _i / 64 } };
  LsgPoint corners[LSG_N_FACTORS];
  double sum = 0.0;

  lsg_diamond_get_corners (diamond, (LsgPoint) { 7, 9 }, 1.0, corners);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    sum += corners[i].x * corners[(i + 1) % 4].y - corners[(i + 1) % 4].x * corners[i].y;
  ck_assert_double_eq_tol (sum / 2.0 * 100.0, lsg_diamond_get_area (diamond), 1e-6);
}
END_TEST

START_TEST (it_fits_any_canvas)
{
  static const double sizes[][2] = { { 138, 155 }, { 333, 260 }, { 60, 60 }, { 800, 90 }, { 10, 10 } };
  LsgDiamondGeometry geometry = measure (make_chart ((LsgDiamondForm) (_i % 2),
                                                     (LsgDiamond) { { 4, 4, 4, 4 } }),
                                         sizes[_i / 2][0], sizes[_i / 2][1]);

  ck_assert_double_ge (geometry.unit, 1.0);
  for (int i = 0; i < LSG_N_FACTORS && sizes[_i / 2][1] > 50.0; i++)
    {
      ck_assert_double_ge (geometry.tips[i].x, 0.0);
      ck_assert_double_le (geometry.tips[i].x, sizes[_i / 2][0]);
      ck_assert_double_ge (geometry.tips[i].y, 0.0);
      ck_assert_double_le (geometry.tips[i].y, sizes[_i / 2][1]);
    }
}
END_TEST

/* At the size that it asks for it has the unit of the design. */
START_TEST (natural_size)
{
  LsgDiamondChart chart = make_chart ((LsgDiamondForm) _i, (LsgDiamond) { { 2, 2, 2, 2 } });
  LsgDiamondGeometry geometry;
  Fixture fixture;

  fixture_open (&fixture, 0, 10.0, 10.0);
  lsg_diamond_chart_get_size (&chart, &fixture.canvas, &fixture.canvas.width, &fixture.canvas.height);
  lsg_diamond_chart_measure (&chart, &fixture.canvas, &geometry);
  ck_assert_double_eq (geometry.unit, _i == LSG_DIAMOND_SMALL ? 12.5 : 27.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (handles_are_hit_first)
{
  LsgDiamondGeometry geometry = measure (make_chart (LSG_DIAMOND_LARGE, (LsgDiamond) { { 2, 3, 4, 1 } }),
                                         333, 260);
  static const int levels[] = { 2, 3, 4, 1 };

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      LsgPoint point = { geometry.corners[i].x + 5.0, geometry.corners[i].y - 5.0 };
      int axis = -1;
      int level = -1;

      ck_assert_int_eq (lsg_diamond_geometry_hit (&geometry, point, &axis, &level), LSG_DIAMOND_HIT_HANDLE);
      ck_assert_int_eq (axis, i);
      ck_assert_int_eq (level, levels[i]);
    }
}
END_TEST

/* The areas of two handles at level 1 touch: the nearer one takes the press. */
START_TEST (nearest_handle_wins)
{
  LsgDiamondGeometry geometry = measure (make_chart (LSG_DIAMOND_LARGE, (LsgDiamond) { { 1, 1, 1, 1 } }),
                                         333, 260);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      int axis = -1;
      int level = -1;

      lsg_diamond_geometry_hit (&geometry, geometry.corners[i], &axis, &level);
      ck_assert_int_eq (axis, i);
    }
}
END_TEST

START_TEST (rings_are_hit_along_the_axes)
{
  LsgDiamondGeometry geometry = measure (make_chart (LSG_DIAMOND_LARGE, (LsgDiamond) { { 0, 0, 0, 0 } }),
                                         333, 260);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    for (int expected = 1; expected <= 4; expected++)
      {
        int axis = -1;
        int level = -1;

        ck_assert_int_eq (lsg_diamond_geometry_hit (&geometry,
                                                    lsg_diamond_geometry_at (&geometry, i, expected),
                                                    &axis, &level), LSG_DIAMOND_HIT_LEVEL);
        ck_assert_int_eq (axis, i);
        ck_assert_int_eq (level, expected);
      }
}
END_TEST

START_TEST (elsewhere_nothing_is_hit)
{
  LsgDiamondGeometry geometry = measure (make_chart (LSG_DIAMOND_LARGE, (LsgDiamond) { { 0, 0, 0, 0 } }),
                                         333, 260);
  LsgPoint points[] = {
    geometry.centre,
    { geometry.centre.x + 2 * geometry.unit, geometry.centre.y + 2 * geometry.unit },
    { geometry.centre.x + 6 * geometry.unit, geometry.centre.y },
    { 0.0, 0.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      int axis = -1;
      int level = -1;

      ck_assert_int_eq (lsg_diamond_geometry_hit (&geometry, points[i], &axis, &level), LSG_DIAMOND_HIT_NONE);
    }
}
END_TEST

/* A drag follows the projection on its axis, wherever the pointer goes. */
START_TEST (drags_snap_to_levels)
{
  LsgDiamondGeometry geometry = measure (make_chart (LSG_DIAMOND_LARGE, (LsgDiamond) { { 2, 2, 2, 2 } }),
                                         333, 260);
  static const struct { double level; int expected; } cases[] = {
    { -3.0, 1 }, { 0.0, 1 }, { 1.4, 1 }, { 1.6, 2 }, { 2.49, 2 }, { 3.51, 4 }, { 4.4, 4 }, { 90.0, 4 },
  };

  for (int axis = 0; axis < LSG_N_FACTORS; axis++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        LsgPoint point = lsg_diamond_geometry_at (&geometry, axis, cases[i].level);

        ck_assert_int_eq (lsg_diamond_geometry_snap (&geometry, axis, point), cases[i].expected);
        if (axis % 2 == 0)
          point.x += 77.0;
        else
          point.y -= 77.0;
        ck_assert_int_eq (lsg_diamond_geometry_snap (&geometry, axis, point), cases[i].expected);
      }
}
END_TEST

START_TEST (letters_begin_the_names)
{
  static const struct { const char *names[LSG_N_FACTORS]; const char *letters[LSG_N_FACTORS]; } cases[] = {
    { { "Économique", "Technologique", "Humain", "Organisationnel" }, { "É", "T", "H", "O" } },
    { { "temps", "Tarif", "", NULL }, { "Te", "Ta", "", "" } },
    { { "A", "A", "b", "ß" }, { "A", "A", "B", "SS" } },
    { { "\xff", "x", "y", "z" }, { "", "X", "Y", "Z" } },
  };

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *letter = lsg_diamond_chart_dup_letter (cases[_i].names, i);

      ck_assert_str_eq (letter, cases[_i].letters[i]);
    }
}
END_TEST

/* Between two axes, inside the shape, there is colour in every style. */
START_TEST (shape_is_filled)
{
  LsgDiamondChart chart = make_chart (LSG_DIAMOND_SMALL, (LsgDiamond) { { 3, 3, 3, 3 } });
  LsgDiamondGeometry geometry;
  Fixture fixture;

  chart.verdict = LSG_VERDICT_REALISTIC;
  fixture_open (&fixture, _i, 200, 200);
  cairo_set_source_rgb (fixture.canvas.cr, fixture.style.surface.red, fixture.style.surface.green,
                        fixture.style.surface.blue);
  cairo_paint (fixture.canvas.cr);
  lsg_diamond_chart_measure (&chart, &fixture.canvas, &geometry);
  lsg_diamond_chart_draw (&chart, &fixture.canvas);
  ck_assert_uint_ne (fixture_get_pixel (&fixture, (int) (geometry.centre.x + geometry.unit * 0.7),
                                        (int) (geometry.centre.y + geometry.unit * 0.7)),
                     fixture_get_pixel (&fixture, 2, 2));
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
diamond_chart_suite (void)
{
  Suite *suite = suite_create ("diamond-chart");
  TCase *tcase = tcase_create ("diamond-chart");

  tcase_add_test (tcase, corners_lie_on_their_axes);
  tcase_add_loop_test (tcase, drawn_area_is_the_areas_figure, 0, 256);
  tcase_add_loop_test (tcase, it_fits_any_canvas, 0, 10);
  tcase_add_loop_test (tcase, natural_size, 0, 2);
  tcase_add_test (tcase, handles_are_hit_first);
  tcase_add_test (tcase, nearest_handle_wins);
  tcase_add_test (tcase, rings_are_hit_along_the_axes);
  tcase_add_test (tcase, elsewhere_nothing_is_hit);
  tcase_add_test (tcase, drags_snap_to_levels);
  tcase_add_loop_test (tcase, letters_begin_the_names, 0, 4);
  tcase_add_loop_test (tcase, shape_is_filled, 0, N_SAMPLE_STYLES);
  suite_add_tcase (suite, tcase);
  return suite;
}
