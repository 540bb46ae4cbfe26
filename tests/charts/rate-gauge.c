/* The gauge: linear, half-open, never out of its scale; labels that never meet. */
#include "suite.h"

#include <math.h>

#include "fixture.h"
#include "rate-gauge.h"

Suite *rate_gauge_suite (void);

static LsgRateGauge
make_gauge (double rate,
            double other,
            double minimum,
            double maximum)
{
  LsgRateGauge gauge = {
    .rate = rate, .other = other, .minimum = minimum, .maximum = maximum,
    .bands = LSG_RATE_BANDS_DEFAULT,
    .rate_text = "0,067", .other_text = "avec les classes virtuelles : 0,151",
    .minimum_text = "min. 0,046", .maximum_text = "max. 0,088",
    .band_names = { "aucun", "très faible", "faible", "modéré", "soutenu", "intensif" },
    .bound_texts = { "0", "0", "0,02", "0,05", "0,10", "0,20" }, .end_text = "0,25",
  };

  return gauge;
}

static guint
collect (const LsgRateGeometry *geometry,
         cairo_rectangle_t      boxes[4 + 2 * LSG_N_RATE_BANDS + 1])
{
  guint n = 0;

  boxes[n++] = geometry->rate_label;
  boxes[n++] = geometry->other_label;
  boxes[n++] = geometry->minimum_label;
  boxes[n++] = geometry->maximum_label;
  for (int i = 0; i <= LSG_N_RATE_BANDS; i++)
    boxes[n++] = geometry->bound_labels[i];
  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    boxes[n++] = geometry->band_labels[i];
  return n;
}

static void
assert_labels_are_apart (const LsgRateGauge    *gauge,
                         const LsgRateGeometry *geometry,
                         double                 width)
{
  cairo_rectangle_t boxes[4 + 2 * LSG_N_RATE_BANDS + 1];
  guint n = collect (geometry, boxes);

  for (guint i = 0; i < n; i++)
    {
      if (boxes[i].width <= 0.0)
        continue;
      ck_assert_msg (boxes[i].x >= -0.01 && boxes[i].y >= -0.51, "label %u, rate %g", i, gauge->rate);
      ck_assert_msg (boxes[i].x + boxes[i].width <= width + 0.01, "label %u, rate %g", i, gauge->rate);
      for (guint j = 0; j < i; j++)
        ck_assert_msg (boxes[j].width <= 0.0 || !lsg_rectangles_overlap (&boxes[i], &boxes[j]),
                       "labels %u and %u, rate %g, virtual %g", i, j, gauge->rate, gauge->other);
    }
}

START_TEST (labels_never_meet)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (_i);
  static const double widths[] = { 520.0, 300.0, 260.0, 900.0 };
  double width = widths[_i % 4];
  Fixture fixture;

  fixture_open (&fixture, _i % N_SAMPLE_STYLES, width, 140.0);
  for (int i = 0; i < 60; i++)
    {
      double rate = g_rand_double (random) * (i % 3 == 0 ? 2.0 : 0.25);
      double low = rate * g_rand_double (random);
      LsgRateGauge gauge = make_gauge (rate, rate + g_rand_double (random) * 0.2, low, rate * 1.4);
      LsgRateGeometry geometry;

      for (int j = 2; i % 2 == 0 && j < LSG_N_RATE_BANDS; j++)
        gauge.bands.from[j] = gauge.bands.from[j - 1] + g_rand_int_range (random, 0, 900);
      lsg_rate_gauge_measure (&gauge, &fixture.canvas, &geometry);
      assert_labels_are_apart (&gauge, &geometry, width);
      ck_assert_double_ge (geometry.rate_label.width, 1.0);
      ck_assert_double_ge (geometry.other_label.width, 1.0);
    }
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (the_scale_holds_what_it_shows)
{
  static const struct { double rate, virtual, end; } cases[] = {
    { 0.0667, 0.151, 0.25 }, { 0.25, NAN, 0.25 }, { 0.251, NAN, 0.3 }, { 0.61, 0.66, 0.8 },
    { NAN, NAN, 0.25 },
    { 3.0, 3.1, 4.0 }, { 0.0, NAN, 0.25 },
  };
  LsgRateGauge gauge = make_gauge (cases[_i].rate, cases[_i].virtual, NAN, NAN);

  ck_assert_double_eq_tol (lsg_rate_gauge_get_end (&gauge), cases[_i].end, 1e-9);
}
END_TEST

START_TEST (it_is_linear)
{
  LsgRateGauge gauge = make_gauge (0.0667, 0.151, 0.046, 0.088);
  LsgRateGeometry geometry;
  Fixture fixture;

  fixture_open (&fixture, 0, 532, 110);
  lsg_rate_gauge_measure (&gauge, &fixture.canvas, &geometry);
  ck_assert_double_eq_tol (geometry.bands[4].width, geometry.bar.width * 0.4, 1e-6);
  ck_assert_double_eq_tol (geometry.bands[2].x, geometry.bar.x + geometry.bar.width * 0.08, 1e-6);
  ck_assert_double_eq (geometry.bands[0].width, 0.0);
  ck_assert_double_eq_tol (geometry.bands[5].x + geometry.bands[5].width,
                           geometry.bar.x + geometry.bar.width, 1e-6);
  ck_assert_double_eq_tol (lsg_rate_geometry_get_x (&geometry, 0.125),
                           geometry.bar.x + geometry.bar.width / 2, 1e-6);
  ck_assert_double_eq (lsg_rate_geometry_get_x (&geometry, 9.0), geometry.bar.x + geometry.bar.width);
  ck_assert_double_eq (lsg_rate_geometry_get_x (&geometry, -1.0), geometry.bar.x);
  ck_assert_double_le (lsg_rate_gauge_get_height (&gauge, &fixture.canvas), 120.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* Bands that the user made empty, bounds all zero, one huge: nothing breaks. */
START_TEST (odd_bands)
{
  static const LsgRateBands bands[] = {
    { { 0, 0, 0, 0, 0, 0 } }, { { 0, 0, 500, 500, 500, 500 } }, { { 0, 0, 1, 2, 3, 5000000 } },
  };
  LsgRateGauge gauge = make_gauge (0.0667, 0.151, 0.046, 0.088);
  LsgRateGeometry geometry;
  Fixture fixture;

  gauge.bands = bands[_i];
  fixture_open (&fixture, 0, 400, 140);
  lsg_rate_gauge_measure (&gauge, &fixture.canvas, &geometry);
  assert_labels_are_apart (&gauge, &geometry, 400);
  lsg_rate_gauge_draw (&gauge, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
rate_gauge_suite (void)
{
  Suite *suite = suite_create ("rate-gauge");
  TCase *tcase = tcase_create ("rate-gauge");

  tcase_add_loop_test (tcase, labels_never_meet, 0, 20);
  tcase_add_loop_test (tcase, the_scale_holds_what_it_shows, 0, 7);
  tcase_add_test (tcase, it_is_linear);
  tcase_add_loop_test (tcase, odd_bands, 0, 3);
  suite_add_tcase (suite, tcase);
  return suite;
}
