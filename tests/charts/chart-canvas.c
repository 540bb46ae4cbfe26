/* Texts are where they are said to be; fills stay inside their shape. */
#include "suite.h"

#include <math.h>

#include "fixture.h"

Suite *chart_canvas_suite (void);

#define SIDE 120

/* Every pixel that is not white lies inside the lozenge, with one pixel for antialiasing. */
static void
assert_inside (Fixture *fixture,
               double   centre,
               double   radius,
               int      what)
{
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        double distance = fabs (x + 0.5 - centre) + fabs (y + 0.5 - centre);

        if (distance > radius + 1.5)
          ck_assert_msg (fixture_get_pixel (fixture, x, y) == 0xffffff, "pixel %d, %d of verdict %d", x, y,
                         what);
      }
}

START_TEST (fills_stay_inside)
{
  Fixture fixture;

  for (int verdict = 0; verdict < LSG_N_VERDICTS; verdict++)
    {
      fixture_open (&fixture, _i, SIDE, SIDE);
      lsg_path_lozenge (fixture.canvas.cr, (LsgPoint) { 60.0, 60.0 }, 40.0);
      lsg_path_fill_verdict (&fixture.canvas, (LsgVerdict) verdict, 0.0);
      assert_inside (&fixture, 60.0, 40.0, verdict);
      ck_assert (fixture_close (&fixture));
    }
}
END_TEST

START_TEST (hatch_keeps_path_and_clip)
{
  Fixture fixture;
  double box[4];

  fixture_open (&fixture, 0, SIDE, SIDE);
  lsg_path_lozenge (fixture.canvas.cr, (LsgPoint) { 60.0, 60.0 }, 40.0);
  cairo_set_source_rgb (fixture.canvas.cr, 0.0, 0.0, 0.0);
  lsg_path_hatch (fixture.canvas.cr, 5.0, TRUE);
  cairo_path_extents (fixture.canvas.cr, &box[0], &box[1], &box[2], &box[3]);
  ck_assert_double_eq (box[0], 20.0);
  ck_assert_double_eq (box[3], 100.0);
  cairo_clip_extents (fixture.canvas.cr, &box[0], &box[1], &box[2], &box[3]);
  ck_assert_double_eq (box[2], SIDE);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (texts_are_where_they_are_placed)
{
  LsgTextLook look = { .size = 12.0, .colour = { 0, 0, 0 }, .halo = _i % 2 == 1 };
  Fixture fixture;
  cairo_rectangle_t placed;
  cairo_rectangle_t drawn;
  int n_dark = 0;

  fixture_open (&fixture, 0, SIDE, SIDE);
  placed = lsg_canvas_place_text (&fixture.canvas, "Mh", &look, (LsgPoint) { 60, 60 },
                                  (LsgPoint) { 0.5, 0.5 });
  drawn = lsg_canvas_draw_text (&fixture.canvas, "Mh", &look, (LsgPoint) { 60, 60 }, (LsgPoint) { 0.5, 0.5 });
  ck_assert_double_eq (placed.x, drawn.x);
  ck_assert_double_eq (placed.height, drawn.height);
  ck_assert_double_eq_tol (placed.x + placed.width / 2.0, 60.0, 1e-6);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if ((fixture_get_pixel (&fixture, x, y) & 0xff) < 0x40)
        {
          ck_assert (lsg_rectangle_contains (&drawn, x + 0.5, y + 0.5));
          n_dark++;
        }
  ck_assert_int_gt (n_dark, 10);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (texts_are_cut_and_wrapped)
{
  LsgTextLook cut = { .limit = 50.0 };
  LsgTextLook two = { .limit = 50.0, .lines = 2 };
  LsgTextLook wrapped = { .wrap = 50.0 };
  LsgTextLook plain = { 0, };
  const char *text = "Accompagnement de l’étude du module";
  Fixture fixture;
  double width[4];
  double height[4];

  fixture_open (&fixture, 0, SIDE, SIDE);
  lsg_canvas_measure_text (&fixture.canvas, text, &plain, &width[0], &height[0]);
  lsg_canvas_measure_text (&fixture.canvas, text, &cut, &width[1], &height[1]);
  lsg_canvas_measure_text (&fixture.canvas, text, &two, &width[2], &height[2]);
  lsg_canvas_measure_text (&fixture.canvas, text, &wrapped, &width[3], &height[3]);
  ck_assert_double_gt (width[0], 100.0);
  for (int i = 1; i < 4; i++)
    ck_assert_double_le (width[i], 51.0);
  ck_assert_double_eq (height[1], height[0]);
  ck_assert_double_eq_tol (height[2], 2.0 * height[0], 2.0);
  ck_assert_double_gt (height[3], 2.5 * height[0]);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Large text is a larger resolution of the context. */
START_TEST (texts_follow_the_context)
{
  LsgTextLook look = { 0, };
  Fixture fixture;
  double small;
  double large;
  double height;

  fixture_open (&fixture, 0, SIDE, SIDE);
  lsg_canvas_measure_text (&fixture.canvas, "Humain", &look, &small, &height);
  pango_cairo_context_set_resolution (fixture.canvas.context, 192.0);
  lsg_canvas_measure_text (&fixture.canvas, "Humain", &look, &large, &height);
  ck_assert_double_eq_tol (large, 2.0 * small, 0.1 * large);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (kept_texts_are_as_new_ones)
{
  g_autoptr (LsgTextCache) texts = lsg_text_cache_new ();
  LsgTextLook look = { 0, };
  LsgTextLook bold = { .bold = TRUE };
  Fixture fixture;
  double widths[2];
  double width;
  double height;

  fixture_open (&fixture, 0, SIDE, SIDE);
  lsg_canvas_measure_text (&fixture.canvas, "ITC 07", &look, &widths[0], &height);
  lsg_canvas_measure_text (&fixture.canvas, "ITC 07", &bold, &widths[1], &height);
  fixture.canvas.texts = texts;
  for (int i = 0; i < 2; i++)
    {
      lsg_canvas_measure_text (&fixture.canvas, "ITC 07", &look, &width, &height);
      ck_assert_double_eq (width, widths[0]);
      lsg_canvas_measure_text (&fixture.canvas, "ITC 07", &bold, &width, &height);
      ck_assert_double_eq (width, widths[1]);
    }

  pango_cairo_context_set_resolution (fixture.canvas.context, 192.0);
  lsg_canvas_measure_text (&fixture.canvas, "ITC 07", &look, &width, &height);
  ck_assert_double_gt (width, 1.5 * widths[0]);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (nothing_is_no_text)
{
  LsgTextLook look = { 0, };
  Fixture fixture;

  fixture_open (&fixture, 0, SIDE, SIDE);
  ck_assert_double_eq (lsg_canvas_draw_text (&fixture.canvas, NULL, &look, (LsgPoint) { 5, 5 },
                                             (LsgPoint) { 1, 1 }).width, 0.0);
  ck_assert_double_eq (lsg_canvas_place_text (&fixture.canvas, "", &look, (LsgPoint) { 5, 5 },
                                              (LsgPoint) { 1, 1 }).x, 5.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (rectangles)
{
  cairo_rectangle_t a = { 0, 0, 10, 10 };
  cairo_rectangle_t beside = { 10, 0, 10, 10 };
  cairo_rectangle_t over = { 9, 9, 10, 10 };

  ck_assert (!lsg_rectangles_overlap (&a, &beside));
  ck_assert (lsg_rectangles_overlap (&a, &over));
  ck_assert (lsg_rectangle_contains (&a, 0.0, 9.9));
  ck_assert (!lsg_rectangle_contains (&a, 10.0, 5.0));
}
END_TEST

Suite *
chart_canvas_suite (void)
{
  Suite *suite = suite_create ("chart-canvas");
  TCase *tcase = tcase_create ("chart-canvas");

  tcase_add_loop_test (tcase, fills_stay_inside, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, hatch_keeps_path_and_clip);
  tcase_add_loop_test (tcase, texts_are_where_they_are_placed, 0, 2);
  tcase_add_test (tcase, texts_are_cut_and_wrapped);
  tcase_add_test (tcase, texts_follow_the_context);
  tcase_add_test (tcase, kept_texts_are_as_new_ones);
  tcase_add_test (tcase, nothing_is_no_text);
  tcase_add_test (tcase, rectangles);
  suite_add_tcase (suite, tcase);
  return suite;
}
