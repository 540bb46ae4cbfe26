/* Every sample in every style: cairo stays content, the context comes back as it was, something is seen. */
#include "suite.h"

#include <math.h>

#include "cover-figure.h"
#include "fixture.h"
#include "mark.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

Suite *drawing_suite (void);

static guint
count_colours (Fixture *fixture,
               int      width,
               int      height)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_hash_table_add (colours, GUINT_TO_POINTER (fixture_get_pixel (fixture, x, y)));
  return g_hash_table_size (colours);
}

START_TEST (samples_in_all_styles)
{
  const Sample *sample = &samples[_i / N_SAMPLE_STYLES];
  cairo_matrix_t matrix;
  Fixture fixture;
  double box[4];

  fixture_open (&fixture, _i % N_SAMPLE_STYLES, sample->width, sample->height);
  sample->draw (&fixture.canvas);
  ck_assert_msg (cairo_status (fixture.canvas.cr) == CAIRO_STATUS_SUCCESS, "%s", sample->name);
  ck_assert_msg (count_colours (&fixture, (int) sample->width, (int) sample->height) > 2, "%s", sample->name);
  cairo_get_matrix (fixture.canvas.cr, &matrix);
  ck_assert_double_eq (matrix.x0, 0.0);
  cairo_clip_extents (fixture.canvas.cr, &box[0], &box[1], &box[2], &box[3]);
  ck_assert_msg (box[2] - box[0] >= sample->width, "%s keeps a clip", sample->name);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Too small, or nothing at all: charts are drawn in windows of any size. */
START_TEST (samples_in_tiny_canvases)
{
  static const double sizes[][2] = { { 0, 0 }, { 1, 1 }, { 30, 4 }, { 4, 300 } };
  Fixture fixture;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      fixture_open (&fixture, (int) i, 40, 40);
      fixture.canvas.width = sizes[i][0];
      fixture.canvas.height = sizes[i][1];
      samples[_i].draw (&fixture.canvas);
      ck_assert_msg (cairo_status (fixture.canvas.cr) == CAIRO_STATUS_SUCCESS, "%s, %g x %g",
                     samples[_i].name,
                     sizes[i][0], sizes[i][1]);
      ck_assert (fixture_close (&fixture));
    }
}
END_TEST

/* The same functions write files. */
START_TEST (samples_in_files)
{
  Fixture fixture;
  cairo_surface_t *surface = _i == 0 ? cairo_pdf_surface_create (NULL, 900, 900)
                                     : cairo_svg_surface_create (NULL, 900, 900);
  cairo_t *cr = cairo_create (surface);

  fixture_open (&fixture, 4, 10, 10);
  for (gsize i = 0; i < n_samples; i++)
    {
      LsgCanvas canvas = { cr, fixture.canvas.context, &fixture.style, samples[i].width, samples[i].height };

      samples[i].draw (&canvas);
      cairo_show_page (cr);
    }
  ck_assert_int_eq (cairo_status (cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ck_assert_int_eq (cairo_surface_status (surface), CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  ck_assert (fixture_close (&fixture));
}
END_TEST

static double
get_mean_lightness (Fixture *fixture,
                    int      from,
                    int      to)
{
  double sum = 0.0;
  int n = 0;

  for (int y = from; y < to; y++)
    for (int x = from; x < to; x++)
      {
        sum += lsg_colour_get_lightness (lsg_colour_from_hex (fixture_get_pixel (fixture, x, y)));
        n++;
      }
  return sum / n;
}

/* As printed, hatch included, the verdicts differ by at least 8 in tone inside a large lozenge; the flat
 * tones themselves by 15 (chart-style). */
START_TEST (printed_verdicts_look_different_in_grey)
{
  double lightness[LSG_N_VERDICTS];

  for (int i = 0; i < LSG_N_VERDICTS; i++)
    {
      Fixture fixture;

      fixture_open (&fixture, 4, 100, 100);
      lsg_mark_draw_verdict (&fixture.canvas, (LsgVerdict) i, (LsgPoint) { 50, 50 }, 48);
      lightness[i] = get_mean_lightness (&fixture, 35, 65);
      ck_assert (fixture_close (&fixture));
    }
  ck_assert_double_gt (lightness[LSG_VERDICT_CONDITIONS], lightness[LSG_VERDICT_REALISTIC] + 15.0);
  ck_assert_double_gt (lightness[LSG_VERDICT_HARDLY], lightness[LSG_VERDICT_CONDITIONS] + 8.0);
}
END_TEST

/* Full, half and outline tell their state by how much of them is filled. */
START_TEST (states_tell_by_their_fill)
{
  double lightness[3];

  for (int i = LSG_MARK_FULL; i <= LSG_MARK_OUTLINE; i++)
    {
      Fixture fixture;

      fixture_open (&fixture, 0, 40, 40);
      lsg_mark_draw_state (&fixture.canvas, (LsgMarkState) i, fixture.style.accent, (LsgPoint) { 20, 20 },
                           12);
      lightness[i] = get_mean_lightness (&fixture, 8, 32);
      ck_assert (fixture_close (&fixture));
    }
  ck_assert_double_gt (lightness[LSG_MARK_HALF], lightness[LSG_MARK_FULL] + 5.0);
  ck_assert_double_gt (lightness[LSG_MARK_OUTLINE], lightness[LSG_MARK_HALF] + 5.0);
}
END_TEST

START_TEST (planes_are_quarters)
{
  static const int x[] = { 14, 26, 26, 14 };
  static const int y[] = { 14, 14, 26, 26 };
  Fixture fixture;

  fixture_open (&fixture, _i, 40, 40);
  lsg_mark_draw_planes (&fixture.canvas, 1u | 4u, (LsgPoint) { 20, 20 }, 24);
  for (int i = 0; i < LSG_N_CHART_PLANES; i++)
    {
      LsgColour expected = i % 2 == 0 ? fixture.style.planes[i] : fixture.style.plane_empty;
      LsgColour found = lsg_colour_from_hex (fixture_get_pixel (&fixture, x[i], y[i]));

      ck_assert_double_eq_tol (found.red, expected.red, 0.01);
      ck_assert_double_eq_tol (found.blue, expected.blue, 0.01);
    }
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Where more diamonds lie over each other it is darker; without data only the rings are there. */
START_TEST (the_cover_adds_up)
{
  static const LsgDiamond diamonds[] = { { { 1, 1, 1, 1 } }, { { 3, 3, 3, 3 } }, { { 0, 1, 1, 1 } } };
  LsgCoverFigure figure = { diamonds, 3 };
  Fixture fixture;
  double inner;
  double outer;

  fixture_open (&fixture, 4, 200, 200);
  lsg_cover_figure_draw (&figure, &fixture.canvas);
  inner = lsg_colour_get_lightness (lsg_colour_from_hex (fixture_get_pixel (&fixture, 106, 106)));
  outer = lsg_colour_get_lightness (lsg_colour_from_hex (fixture_get_pixel (&fixture, 122, 122)));
  ck_assert_double_lt (inner, outer - 3.0);
  ck_assert_double_lt (outer, 97.0);
  ck_assert (fixture_close (&fixture));

  figure.n_diamonds = 0;
  fixture_open (&fixture, 4, 200, 200);
  lsg_cover_figure_draw (&figure, &fixture.canvas);
  ck_assert_uint_eq (fixture_get_pixel (&fixture, 106, 106), 0xffffff);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Lightness inside the diamond that all of them share. */
static double
get_cover_lightness (const LsgDiamond *diamonds,
                     guint             n_diamonds)
{
  LsgCoverFigure figure = { diamonds, n_diamonds };
  Fixture fixture;
  double lightness;

  fixture_open (&fixture, 4, 200, 200);
  lsg_cover_figure_draw (&figure, &fixture.canvas);
  lightness = lsg_colour_get_lightness (lsg_colour_from_hex (fixture_get_pixel (&fixture, 106, 106)));
  ck_assert (fixture_close (&fixture));
  return lightness;
}

/* Those that are alike are drawn once, as dark as one over the other would be. */
START_TEST (alike_diamonds_add_up)
{
  static const LsgDiamond alike[] = { { { 2, 2, 2, 2 } }, { { 2, 2, 2, 2 } }, { { 2, 2, 2, 2 } } };
  static const LsgDiamond others[] = { { { 2, 2, 2, 2 } }, { { 3, 3, 3, 3 } }, { { 4, 4, 4, 4 } } };

  ck_assert_double_eq_tol (get_cover_lightness (alike, 3), get_cover_lightness (others, 3), 0.8);
  ck_assert_double_lt (get_cover_lightness (alike, 3), get_cover_lightness (alike, 1) - 2.0);
}
END_TEST

Suite *
drawing_suite (void)
{
  Suite *suite = suite_create ("drawing");
  TCase *tcase = tcase_create ("drawing");

  tcase_add_loop_test (tcase, samples_in_all_styles, 0, (int) n_samples * N_SAMPLE_STYLES);
  tcase_add_loop_test (tcase, samples_in_tiny_canvases, 0, (int) n_samples);
  tcase_add_loop_test (tcase, samples_in_files, 0, 2);
  tcase_add_test (tcase, printed_verdicts_look_different_in_grey);
  tcase_add_test (tcase, states_tell_by_their_fill);
  tcase_add_loop_test (tcase, planes_are_quarters, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, the_cover_adds_up);
  tcase_add_test (tcase, alike_diamonds_add_up);
  suite_add_tcase (suite, tcase);
  return suite;
}
