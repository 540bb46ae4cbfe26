/* Palettes: what must be readable, what must stay apart without colour. */
#include "suite.h"

#include "samples.h"

#define TEXT 4.5
#define MARK 3.0

Suite *chart_style_suite (void);

static void
assert_contrast (LsgColour   a,
                 LsgColour   b,
                 double      least,
                 const char *what,
                 int         style)
{
  double contrast = lsg_colour_get_contrast (a, b);

  ck_assert_msg (contrast >= least, "%s, style %d: %.2f instead of %.1f", what, style, contrast, least);
}

START_TEST (texts_are_readable)
{
  for (int surface = LSG_SURFACE_CARD; surface <= LSG_SURFACE_VIEW; surface++)
    {
      LsgChartStyle style = _i == 4 ? get_sample_style (4)
                                    : lsg_chart_style_screen (_i % 2 == 1, _i >= 2, (LsgSurface) surface);

      assert_contrast (style.ink, style.surface, TEXT, "ink", _i);
      assert_contrast (style.dim, style.surface, TEXT, "dim", _i);
      assert_contrast (style.dim, style.well, TEXT, "dim in the well", _i);
      assert_contrast (style.accent, style.surface, TEXT, "accent", _i);
      assert_contrast (style.on_accent, style.accent_fill, TEXT, "on accent", _i);
      assert_contrast (style.warning_text, style.surface, TEXT, "warning", _i);
      for (int i = 0; i < LSG_N_VERDICTS; i++)
        assert_contrast (style.verdict_texts[i], style.surface, TEXT, "verdict", _i);
      for (int i = 0; i < LSG_N_CLASSES; i++)
        assert_contrast (style.ink, style.cells[i], TEXT, "ink on a cell", _i);
      for (int i = 0; i < LSG_CLASS_SUPERFLUOUS; i++)
        assert_contrast (style.tag_texts[i], style.tags[i], TEXT, "tag", _i);
      assert_contrast (style.tag_texts[LSG_CLASS_SUPERFLUOUS], style.surface, TEXT, "outlined tag", _i);
    }
}
END_TEST

/* Names and figures on the tints of cells and fields of decisions, and in what is selected. */
START_TEST (texts_on_tints_are_readable)
{
  static const double shares[] = { 1.0, 0.75, 0.55, 0.35 };
  LsgChartStyle style = get_sample_style (_i);

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
      {
        LsgColour tint = lsg_colour_mix (style.cells[i], style.surface, shares[j]);

        assert_contrast (lsg_chart_style_get_dim_on (&style, tint), tint, TEXT, "dim on a tint", _i);
        assert_contrast (lsg_chart_style_get_text_on (&style, tint), tint, TEXT, "ink on a tint", _i);
      }
  assert_contrast (style.accent, lsg_colour_mix (style.accent_fill, style.surface, 0.14), TEXT, "accent, selected", _i);
  assert_contrast (style.ink, lsg_colour_mix (style.accent_fill, style.surface, 0.14), TEXT, "ink, selected", _i);
  assert_contrast (style.dim, lsg_colour_mix (style.accent_fill, style.surface, 0.14), TEXT, "dim, selected", _i);
  for (int i = 0; i < LSG_N_VERDICTS; i++)
    assert_contrast (style.verdict_texts[i], style.well, TEXT, "verdict in the well", _i);
}
END_TEST

START_TEST (marks_are_seen)
{
  LsgChartStyle style = get_sample_style (_i);

  for (int i = 0; i < LSG_N_VERDICTS; i++)
    assert_contrast (style.verdicts[i], style.surface, MARK, "verdict", _i);
  for (int i = 0; i < LSG_N_CHART_PLANES; i++)
    assert_contrast (style.planes[i], style.surface, MARK, "plane", _i);
  assert_contrast (style.warning, style.surface, MARK, "warning", _i);
  assert_contrast (style.other, style.surface, MARK, "other time", _i);
  /* A rim in the surface's colour parts a lozenge from the band it lies on. */
  assert_contrast (style.accent, style.bands[LSG_N_CHART_BANDS - 1], 1.5, "accent on a band", _i);
  assert_contrast (style.accent, style.surface, MARK, "accent on its rim", _i);
}
END_TEST

/* Printed without colour, the verdicts still differ by their tone. */
START_TEST (printed_verdicts_differ_in_grey)
{
  LsgChartStyle style = get_sample_style (4);

  for (int i = 0; i < LSG_N_VERDICTS; i++)
    for (int j = 0; j < i; j++)
      {
        double difference = ABS (lsg_colour_get_lightness (style.verdict_fills[i])
                                 - lsg_colour_get_lightness (style.verdict_fills[j]));

        ck_assert_msg (difference >= 15.0, "verdicts %d and %d: %.1f", i, j, difference);
      }
}
END_TEST

START_TEST (classes_and_bands_go_one_way)
{
  LsgChartStyle style = get_sample_style (_i);
  double sign = style.kind == LSG_STYLE_DARK ? -1.0 : 1.0;

  for (int i = 1; i < LSG_N_CLASSES; i++)
    ck_assert (sign * lsg_colour_get_lightness (style.cells[i])
               > sign * lsg_colour_get_lightness (style.cells[i - 1]));
  for (int i = 1; i < LSG_N_CHART_BANDS; i++)
    ck_assert (sign * lsg_colour_get_lightness (style.bands[i])
               < sign * lsg_colour_get_lightness (style.bands[i - 1]));
}
END_TEST

START_TEST (high_contrast_is_stronger)
{
  LsgChartStyle plain = lsg_chart_style_screen (_i, FALSE, LSG_SURFACE_VIEW);
  LsgChartStyle strong = lsg_chart_style_screen (_i, TRUE, LSG_SURFACE_VIEW);

  ck_assert_double_eq (strong.shape_width, plain.shape_width + 1.0);
  ck_assert_double_eq (strong.hatch_opacity, 1.0);
  ck_assert_double_eq (strong.ring.red, strong.axis.red);
}
END_TEST

START_TEST (house_colours_are_parameters)
{
  LsgHouseColours house = lsg_house_colours_default ();
  LsgChartStyle style;

  house.accent = lsg_colour_from_hex (0x86361c);
  style = lsg_chart_style_print (house);
  ck_assert_double_eq (style.accent.red, 0x86 / 255.0);
  ck_assert_double_eq_tol (style.bands[4].green, 1.0 + (0x36 / 255.0 - 1.0) * 0.7, 1e-9);
  ck_assert_double_eq (style.verdicts[0].red, 0x14 / 255.0);
}
END_TEST

START_TEST (measures_are_right)
{
  LsgColour white = lsg_colour_from_hex (0xffffff);
  LsgColour black = lsg_colour_from_hex (0);
  LsgChartStyle style = get_sample_style (0);

  ck_assert_double_eq_tol (lsg_colour_get_contrast (white, black), 21.0, 1e-6);
  ck_assert_double_eq_tol (lsg_colour_get_contrast (black, black), 1.0, 1e-9);
  ck_assert_double_eq_tol (lsg_colour_get_lightness (white), 100.0, 1e-6);
  ck_assert_double_eq_tol (lsg_colour_get_lightness (lsg_colour_from_hex (0x777777)), 50.0, 0.1);
  ck_assert_double_eq_tol (lsg_colour_get_contrast (style.accent, white), 7.2, 0.1);
  ck_assert_double_eq (lsg_chart_style_get_text_on (&style, black).red, 1.0);
  ck_assert_double_eq (lsg_chart_style_get_text_on (&style, white).red, style.ink.red);
}
END_TEST

Suite *
chart_style_suite (void)
{
  Suite *suite = suite_create ("chart-style");
  TCase *tcase = tcase_create ("chart-style");

  tcase_add_loop_test (tcase, texts_are_readable, 0, N_SAMPLE_STYLES);
  tcase_add_loop_test (tcase, texts_on_tints_are_readable, 0, N_SAMPLE_STYLES);
  tcase_add_loop_test (tcase, marks_are_seen, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, printed_verdicts_differ_in_grey);
  tcase_add_loop_test (tcase, classes_and_bands_go_one_way, 0, N_SAMPLE_STYLES);
  tcase_add_loop_test (tcase, high_contrast_is_stronger, 0, 2);
  tcase_add_test (tcase, house_colours_are_parameters);
  tcase_add_test (tcase, measures_are_right);
  suite_add_tcase (suite, tcase);
  return suite;
}
