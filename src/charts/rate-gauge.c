/* rate-gauge.c - see rate-gauge.h.
 *
 *        0.067            with virtual classes: 0.151       row of values
 *  min. |-----| max.                 |                      row of the bracket
 *  [    |  <>      |                <>         |      ]     bar
 *  0   0.02      0.05                        0.20   0.25    bounds
 *    low   moderate           sustained      intensive      bands
 */
#include "rate-gauge.h"

#include "mark.h"

#include <math.h>

#define BAR_HEIGHT 20.0
#define COMPACT_BAR_HEIGHT 12.0
#define ROW_GAP 3.0
#define LABEL_GAP 6.0
#define VALUE_GAP 16.0 /* between the two rates */
#define HEADROOM 1.25

static double
get_bound (const LsgRateGauge *gauge,
           int                 band)
{
  return gauge->bands.from[band] / 10000.0;
}

/* The next round number from which the scale still ends well. */
static double
round_up (double value)
{
  static const double steps[] = { 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0 };
  double power = pow (10.0, floor (log10 (value)));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= value * (1.0 - 1e-9))
      return steps[i] * power;
  return 10.0 * power;
}

double
lsg_rate_gauge_get_end (const LsgRateGauge *gauge)
{
  const double values[] = { gauge->rate, gauge->other, gauge->minimum, gauge->maximum };
  double end = get_bound (gauge, LSG_N_RATE_BANDS - 1) * HEADROOM;
  double largest = 0.0;

  if (end <= 0.0)
    end = 0.25;
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (isfinite (values[i]))
      largest = MAX (largest, values[i]);
  return largest <= end ? end : round_up (largest * 1.05);
}

double
lsg_rate_geometry_get_x (const LsgRateGeometry *geometry,
                         double                 rate)
{
  return geometry->bar.x + CLAMP (rate / geometry->end, 0.0, 1.0) * geometry->bar.width;
}

static double
get_line (const LsgCanvas *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double width;
  double height;

  lsg_canvas_measure_text (canvas, "0", &look, &width, &height);
  return height;
}

static cairo_rectangle_t
place_box (const LsgCanvas *canvas,
           const char      *text,
           gboolean         bold,
           LsgPoint         at,
           double           align)
{
  LsgTextLook look = { .bold = bold };

  return lsg_canvas_place_text (canvas, text, &look, at, (LsgPoint) { align, 0.5 });
}

static void
keep_inside (cairo_rectangle_t *box,
             double             width)
{
  box->x = MAX (MIN (box->x, width - box->width), 0.0);
}

static gboolean
fits_between (const cairo_rectangle_t *box,
              double                   width)
{
  return box->x >= 0.0 && box->x + box->width <= width;
}

/* The label of the rate stays over its lozenge; that of the other rate gives way to the side on which its own lozenge
 * stands, far enough to be read as another figure; where there is no room, upwards. */
static void
place_values (const LsgRateGauge *gauge,
              const LsgCanvas    *canvas,
              LsgRateGeometry    *geometry,
              double              y)
{
  cairo_rectangle_t *rate = &geometry->rate_label;
  cairo_rectangle_t *virtual = &geometry->other_label;
  double gap = VALUE_GAP * canvas->style->scale;
  cairo_rectangle_t around;

  if (isfinite (gauge->rate))
    {
      *rate = place_box (canvas, gauge->rate_text, TRUE,
                         (LsgPoint) { lsg_rate_geometry_get_x (geometry, gauge->rate), y }, 0.5);
      keep_inside (rate, canvas->width);
    }
  if (!isfinite (gauge->other))
    return;
  *virtual = place_box (canvas, gauge->other_text, TRUE,
                        (LsgPoint) { lsg_rate_geometry_get_x (geometry, gauge->other), y }, 0.5);
  keep_inside (virtual, canvas->width);
  around = (cairo_rectangle_t) { rate->x - gap, rate->y, rate->width + 2.0 * gap, rate->height };
  if (rate->width <= 0.0 || !lsg_rectangles_overlap (virtual, &around))
    return;

  virtual->x = gauge->other < gauge->rate ? around.x - virtual->width : around.x + around.width;
  if (!fits_between (virtual, canvas->width))
    {
      keep_inside (virtual, canvas->width);
      virtual->y = rate->y - virtual->height;
    }
}

/* Beside the ends of the bracket, or both on the side that has room; the one without room is left out. */
static void
place_ends (const LsgRateGauge *gauge,
            const LsgCanvas    *canvas,
            LsgRateGeometry    *geometry,
            double              y)
{
  double gap = LABEL_GAP * canvas->style->scale;
  cairo_rectangle_t *low = &geometry->minimum_label;
  cairo_rectangle_t *high = &geometry->maximum_label;
  double from;
  double to;

  if (!isfinite (gauge->minimum) || !isfinite (gauge->maximum))
    return;
  from = lsg_rate_geometry_get_x (geometry, gauge->minimum);
  to = lsg_rate_geometry_get_x (geometry, gauge->maximum);
  *low = place_box (canvas, gauge->minimum_text, FALSE, (LsgPoint) { from - gap, y }, 1.0);
  *high = place_box (canvas, gauge->maximum_text, FALSE, (LsgPoint) { to + gap, y }, 0.0);

  if (!fits_between (low, canvas->width))
    {
      low->x = to + gap;
      high->x = low->x + low->width + (low->width > 0.0 ? 2.0 * gap : 0.0);
    }
  else if (!fits_between (high, canvas->width))
    {
      high->x = from - gap - high->width;
      low->x = high->x - low->width - 2.0 * gap;
    }
  if (!fits_between (low, canvas->width))
    low->width = 0.0;
  if (!fits_between (high, canvas->width))
    high->width = 0.0;
}

static gboolean
is_clear (const cairo_rectangle_t *box,
          const cairo_rectangle_t *others,
          int                      n_others,
          double                   gap)
{
  for (int i = 0; i < n_others; i++)
    {
      cairo_rectangle_t around = { others[i].x - gap, others[i].y, others[i].width + 2.0 * gap,
                                   others[i].height };

      if (others[i].width > 0.0 && lsg_rectangles_overlap (box, &around))
        return FALSE;
    }
  return TRUE;
}

/* Those of the band that holds come first, then the ends of the scale, then the others. */
static void
place_bounds (const LsgRateGauge *gauge,
              const LsgCanvas    *canvas,
              LsgRateGeometry    *geometry,
              double              y)
{
  int band = lsg_rate_get_band (gauge->rate, gauge->bands);
  int order[LSG_N_RATE_BANDS + 3] = { band, band + 1, 0, LSG_N_RATE_BANDS, };

  for (int i = 4; i < LSG_N_RATE_BANDS + 3; i++)
    order[i] = i - 2;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      int bound = order[i] == 1 ? 0 : order[i]; /* the first two bands begin at 0 */
      gboolean is_end = bound == LSG_N_RATE_BANDS;
      cairo_rectangle_t box;
      double value;

      if (bound < 0 || geometry->bound_labels[bound].width > 0.0)
        continue;
      value = is_end ? geometry->end : get_bound (gauge, bound);
      box = place_box (canvas, is_end ? gauge->end_text : gauge->bound_texts[bound], FALSE,
                       (LsgPoint) { lsg_rate_geometry_get_x (geometry, value), y }, 0.5);
      keep_inside (&box, canvas->width);
      if (is_clear (&box, geometry->bound_labels, LSG_N_RATE_BANDS + 1, 4.0 * canvas->style->scale))
        geometry->bound_labels[bound] = box;
    }
}

static LsgTextLook
get_band_look (const LsgRateGauge    *gauge,
               const LsgRateGeometry *geometry,
               const LsgCanvas       *canvas,
               int                    band)
{
  gboolean holds = band == lsg_rate_get_band (gauge->rate, gauge->bands);

  return (LsgTextLook) {
    .bold = holds,
    .colour = holds ? canvas->style->ink : canvas->style->dim,
    .wrap = MAX (geometry->bands[band].width, 44.0 * canvas->style->scale),
    .keep_words = TRUE,
  };
}

/* The name of the band that holds is always there. */
static void
place_names (const LsgRateGauge *gauge,
             const LsgCanvas    *canvas,
             LsgRateGeometry    *geometry,
             double              y)
{
  int holding = lsg_rate_get_band (gauge->rate, gauge->bands);

  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    {
      int band = i == 0 ? holding : i <= holding ? i - 1 : i;
      LsgTextLook look;
      cairo_rectangle_t box;

      if (band < 1 || geometry->bands[band].width <= 0.0)
        continue;
      look = get_band_look (gauge, geometry, canvas, band);
      box = lsg_canvas_place_text (canvas, gauge->band_names[band], &look,
                                   (LsgPoint) { geometry->bands[band].x + geometry->bands[band].width / 2.0,
                                                y },
                                   (LsgPoint) { 0.5, 0.0 });
      keep_inside (&box, canvas->width);
      if (is_clear (&box, geometry->band_labels, LSG_N_RATE_BANDS, 4.0 * canvas->style->scale))
        geometry->band_labels[band] = box;
    }
}

static void
place_bands (const LsgRateGauge *gauge,
             LsgRateGeometry    *geometry)
{
  for (int i = 1; i < LSG_N_RATE_BANDS; i++)
    {
      double from = lsg_rate_geometry_get_x (geometry, get_bound (gauge, i));
      double bound = i + 1 < LSG_N_RATE_BANDS ? get_bound (gauge, i + 1) : geometry->end;
      double to = lsg_rate_geometry_get_x (geometry, bound);

      geometry->bands[i] = (cairo_rectangle_t) { from, geometry->bar.y, MAX (to - from, 0.0),
                                                 geometry->bar.height };
    }
}

void
lsg_rate_gauge_measure (const LsgRateGauge *gauge,
                        const LsgCanvas    *canvas,
                        LsgRateGeometry    *geometry)
{
  double scale = canvas->style->scale;
  double line = get_line (canvas);
  double margin = gauge->is_compact ? 0.0 : 6.0 * scale;
  double raise;

  *geometry = (LsgRateGeometry) { .end = lsg_rate_gauge_get_end (gauge) };
  geometry->bar = (cairo_rectangle_t) {
    margin, 2.0 * line + ROW_GAP * scale, MAX (canvas->width - 2.0 * margin, 1.0), BAR_HEIGHT * scale,
  };
  if (gauge->is_compact)
    {
      geometry->bar.height = COMPACT_BAR_HEIGHT * scale;
      geometry->bar.y = (canvas->height - geometry->bar.height) / 2.0;
      place_bands (gauge, geometry);
      return;
    }
  place_values (gauge, canvas, geometry, line * 0.5);
  raise = MAX (-geometry->other_label.y, 0.0);
  geometry->rate_label.y += raise;
  geometry->other_label.y += raise;
  geometry->bar.y += raise;
  place_ends (gauge, canvas, geometry, raise + line * 1.5);
  place_bands (gauge, geometry);
  place_bounds (gauge, canvas, geometry, geometry->bar.y + geometry->bar.height + 2.0 * scale + line * 0.5);
  place_names (gauge, canvas, geometry, geometry->bar.y + geometry->bar.height + 4.0 * scale + line);
}

double
lsg_rate_gauge_get_height (const LsgRateGauge *gauge,
                           const LsgCanvas    *canvas)
{
  LsgRateGeometry geometry;
  double bottom;

  if (gauge->is_compact)
    return (COMPACT_BAR_HEIGHT + 4.0) * canvas->style->scale;
  lsg_rate_gauge_measure (gauge, canvas, &geometry);
  bottom = geometry.bar.y + geometry.bar.height + get_line (canvas);
  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    if (geometry.band_labels[i].width > 0.0)
      bottom = MAX (bottom, geometry.band_labels[i].y + geometry.band_labels[i].height);
  return ceil (bottom);
}

static void
draw_bands (const LsgRateGeometry *geometry,
            const LsgCanvas       *canvas)
{
  double gap = canvas->style->scale;

  for (int i = 1; i < LSG_N_RATE_BANDS; i++)
    {
      cairo_rectangle_t band = geometry->bands[i];

      if (band.width <= gap)
        continue;
      cairo_rectangle (canvas->cr, band.x, band.y, band.width - gap, band.height);
      lsg_colour_set (canvas->cr, canvas->style->bands[i - 1], 1.0);
      cairo_fill (canvas->cr);
    }
}

static void
draw_bracket (const LsgRateGauge    *gauge,
              const LsgRateGeometry *geometry,
              const LsgCanvas       *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double y = geometry->bar.y - ROW_GAP * style->scale - get_line (canvas) * 0.5;
  LsgTextLook look = { .colour = style->dim, .halo = TRUE };
  const double ends[2] = { gauge->minimum, gauge->maximum };

  for (int i = 0; i < 2; i++)
    {
      double x = lsg_rate_geometry_get_x (geometry, ends[i]);

      cairo_line_to (canvas->cr, x, y);
    }
  for (int i = 0; i < 2; i++)
    {
      double x = lsg_rate_geometry_get_x (geometry, ends[i]);

      cairo_move_to (canvas->cr, x, y - 4.0 * style->scale);
      cairo_line_to (canvas->cr, x, y + 4.0 * style->scale);
    }
  lsg_canvas_set_line (canvas, style->accent, style->kind == LSG_STYLE_PRINT ? 0.8 : 2.0);
  cairo_stroke (canvas->cr);
  if (geometry->minimum_label.width > 0.0)
    lsg_canvas_draw_text (canvas, gauge->minimum_text, &look,
                          (LsgPoint) { geometry->minimum_label.x, geometry->minimum_label.y },
                          (LsgPoint) { 0, 0 });
  if (geometry->maximum_label.width > 0.0)
    lsg_canvas_draw_text (canvas, gauge->maximum_text, &look,
                          (LsgPoint) { geometry->maximum_label.x, geometry->maximum_label.y },
                          (LsgPoint) { 0, 0 });
}

static void
draw_value (const LsgRateGeometry *geometry,
            const LsgCanvas       *canvas,
            double                 value,
            LsgMarkState           state)
{
  double scale = canvas->style->scale;
  LsgPoint at = { lsg_rate_geometry_get_x (geometry, value), geometry->bar.y + geometry->bar.height / 2.0 };
  double radius = MIN (geometry->bar.height * 0.45, 9.0 * scale);

  radius = geometry->bar.height <= COMPACT_BAR_HEIGHT * scale ? geometry->bar.height * 0.55 : radius;
  lsg_path_lozenge (canvas->cr, at, radius + 1.5 * scale);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
  cairo_fill (canvas->cr);
  lsg_mark_draw_state (canvas, state, canvas->style->accent, at, radius);
}

static void
draw_other (const LsgRateGauge    *gauge,
                   const LsgRateGeometry *geometry,
                   const LsgCanvas       *canvas)
{
  cairo_rectangle_t label = geometry->other_label;
  LsgTextLook look = { .bold = TRUE, .colour = canvas->style->dim };
  double x = lsg_rate_geometry_get_x (geometry, gauge->other);

  if (label.width > 0.0)
    {
      cairo_move_to (canvas->cr, CLAMP (x, label.x, label.x + label.width), label.y + label.height);
      cairo_line_to (canvas->cr, x, geometry->bar.y - canvas->style->scale);
      lsg_canvas_set_line (canvas, canvas->style->faint, 1.0);
      cairo_stroke (canvas->cr);
      lsg_canvas_draw_text (canvas, gauge->other_text, &look, (LsgPoint) { label.x, label.y },
                            (LsgPoint) { 0.0, 0.0 });
    }
  draw_value (geometry, canvas, gauge->other, LSG_MARK_OUTLINE);
}

static void
draw_scale (const LsgRateGauge    *gauge,
            const LsgRateGeometry *geometry,
            const LsgCanvas       *canvas)
{
  LsgTextLook dim = { .colour = canvas->style->dim };

  for (int i = 0; i <= LSG_N_RATE_BANDS; i++)
    if (geometry->bound_labels[i].width > 0.0)
      lsg_canvas_draw_text (canvas, i < LSG_N_RATE_BANDS ? gauge->bound_texts[i] : gauge->end_text, &dim,
                            (LsgPoint) { geometry->bound_labels[i].x, geometry->bound_labels[i].y },
                            (LsgPoint) { 0.0, 0.0 });
  for (int i = 1; i < LSG_N_RATE_BANDS; i++)
    {
      LsgTextLook look = get_band_look (gauge, geometry, canvas, i);

      if (geometry->band_labels[i].width > 0.0)
        lsg_canvas_draw_text (canvas, gauge->band_names[i], &look,
                              (LsgPoint) { geometry->band_labels[i].x, geometry->band_labels[i].y },
                              (LsgPoint) { 0.0, 0.0 });
    }
}

void
lsg_rate_gauge_draw (const LsgRateGauge *gauge,
                     const LsgCanvas    *canvas)
{
  LsgTextLook look = { .bold = TRUE, .colour = canvas->style->accent };
  LsgRateGeometry geometry;

  lsg_rate_gauge_measure (gauge, canvas, &geometry);
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_bands (&geometry, canvas);
  if (!gauge->is_compact)
    draw_scale (gauge, &geometry, canvas);
  if (isfinite (gauge->other) && !gauge->is_compact)
    draw_other (gauge, &geometry, canvas);
  if (isfinite (gauge->minimum) && isfinite (gauge->maximum) && !gauge->is_compact)
    draw_bracket (gauge, &geometry, canvas);
  if (isfinite (gauge->rate))
    draw_value (&geometry, canvas, gauge->rate, LSG_MARK_FULL);
  if (geometry.rate_label.width > 0.0)
    lsg_canvas_draw_text (canvas, gauge->rate_text, &look,
                          (LsgPoint) { geometry.rate_label.x, geometry.rate_label.y },
                          (LsgPoint) { 0.0, 0.0 });
  cairo_restore (canvas->cr);
}
