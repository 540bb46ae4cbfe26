/* timeline-load.c - the load under a timeline: bars for each week and carrier, against what the carrier can do.
 * See timeline-chart.h. Virtual classes are hatched, at the foot of the bar. */
#include "timeline-chart.h"

#include <math.h>

#define CROWDED 44.0 /* narrower weeks have figures over the first bar alone */
#define MAIN_SHARE 3.0   /* of the first carrier's bars, against the others */
#define WIDEST 46.0
#define GAP 3.0

static void
get_week (const LsgTimelineChart *chart,
          guint                   week,
          double                 *from,
          double                 *width)
{
  gint64 first = lsg_week_get_first_day (chart->weeks[week].week);

  *from = lsg_timeline_scale_get_position (chart->scale, (double) first) * chart->unit;
  *width = lsg_timeline_scale_get_position (chart->scale, (double) first + LSG_WEEK_DAYS) * chart->unit - *from;
}

/* What is seen. */
static double
get_left (const LsgTimelineChart *chart,
          const LsgCanvas        *canvas)
{
  return chart->scroll - lsg_timeline_get_margin (canvas);
}

static double
get_right (const LsgTimelineChart  *chart,
           const LsgTimelineLayout *layout,
           const LsgCanvas         *canvas)
{
  return get_left (chart, canvas) + canvas->width - layout->gutter;
}

static double
get_sum (const LsgTimelineBar *bar)
{
  return bar->interventions + bar->virtual_classes;
}

/* The bars of a week stand side by side in its middle. */
cairo_rectangle_t
lsg_timeline_place_bar (const LsgTimelineChart  *chart,
                        const LsgTimelineLayout *layout,
                        const LsgCanvas         *canvas,
                        guint                    week,
                        guint                    carrier)
{
  const LsgTimelineBar *bar = &chart->bars[week * chart->n_carriers + carrier];
  double scale = canvas->style->scale;
  double parts = MAIN_SHARE + chart->n_carriers - 1.0;
  double from, width, part, gap, all;
  cairo_rectangle_t box;

  get_week (chart, week, &from, &width);
  gap = MIN (GAP * scale, width / 16.0);
  part = MIN ((width * 0.75 - gap * (chart->n_carriers - 1.0)) / parts, WIDEST * scale / MAIN_SHARE);
  part = MAX (part, 0.3);
  all = part * parts + gap * (chart->n_carriers - 1.0);
  box.width = carrier == 0 ? part * MAIN_SHARE : part;
  box.x = from + (width - all) / 2.0;
  if (carrier > 0)
    box.x += part * MAIN_SHARE + gap + (carrier - 1.0) * (part + gap);
  box.height = get_sum (bar) / layout->load_full * layout->load_height;
  box.y = layout->load_bottom - box.height;
  return box;
}

/* Of nobody: an outline, with a line over what is virtual classes. */
static void
draw_hollow (const LsgCanvas   *canvas,
             cairo_rectangle_t  box,
             double             foot)
{
  const LsgChartStyle *style = canvas->style;

  box.x += 0.75;
  box.y += 0.75;
  box.width = MAX (box.width - 1.5, 0.5);
  box.height = MAX (box.height - 1.5, 0.5);
  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  lsg_colour_set (canvas->cr, style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  if (foot > 0.0)
    {
      cairo_move_to (canvas->cr, box.x, box.y + box.height - foot);
      cairo_rel_line_to (canvas->cr, box.width, 0.0);
    }
  lsg_canvas_set_line (canvas, style->other, 1.5);
  cairo_stroke (canvas->cr);
}

static void
draw_bar (const LsgTimelineChart  *chart,
          const LsgTimelineLayout *layout,
          const LsgCanvas         *canvas,
          guint                    week,
          guint                    carrier)
{
  const LsgTimelineBar *bar = &chart->bars[week * chart->n_carriers + carrier];
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = lsg_timeline_place_bar (chart, layout, canvas, week, carrier);
  double foot = bar->virtual_classes / layout->load_full * layout->load_height;
  LsgColour colour = chart->carriers[carrier].is_tutor ? style->accent : style->other;

  if (get_sum (bar) <= 0.0)
    return;
  if (chart->carriers[carrier].is_nobody)
    {
      draw_hollow (canvas, box, foot);
      return;
    }
  if (carrier > 1) /* neighbours of one colour come apart */
    colour = lsg_colour_mix (colour, style->surface, carrier % 2 == 0 ? 0.6 : 0.8);
  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height - foot);
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_fill (canvas->cr);
  if (foot <= 0.0)
    return;
  cairo_rectangle (canvas->cr, box.x + 0.5, layout->load_bottom - foot + 0.5, MAX (box.width - 1.0, 0.5),
                   MAX (foot - 0.5, 0.5));
  lsg_colour_set (canvas->cr, colour, 0.12);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, colour, 1.0);
  cairo_set_source_rgba (canvas->cr, colour.red, colour.green, colour.blue, MAX (style->hatch_opacity, 0.7));
  lsg_path_hatch (canvas->cr, 4.0 * style->scale, TRUE);
  lsg_canvas_set_line (canvas, colour, 1.0);
  cairo_stroke (canvas->cr);
}

/* A figure over its bar where it has room; a peak always has its triangle. */
static void
draw_caption (const LsgTimelineChart  *chart,
              const LsgTimelineLayout *layout,
              const LsgCanvas         *canvas,
              guint                    week,
              guint                    carrier)
{
  const LsgTimelineBar *bar = &chart->bars[week * chart->n_carriers + carrier];
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = lsg_timeline_place_bar (chart, layout, canvas, week, carrier);
  LsgTextLook look = { .bold = TRUE, .colour = bar->is_peak ? style->warning_text
                                               : carrier == 0 ? style->ink : style->dim };
  double middle = box.x + box.width / 2.0;
  double radius = 5.0 * style->scale;
  double from, room, width, height;

  if (get_sum (bar) <= 0.0 || bar->caption == NULL)
    return;
  get_week (chart, week, &from, &room);
  lsg_canvas_measure_text (canvas, bar->caption, &look, &width, &height);
  if (width + (bar->is_peak ? 3.0 * radius : 0.0) > (chart->n_carriers > 1 ? room * 0.8 : room))
    {
      if (bar->is_peak)
        lsg_mark_draw_warning (canvas, (LsgPoint) { middle, box.y - radius - 3.0 }, MIN (radius, room / 2.0));
      return;
    }
  if (carrier > 0 && (width > box.width + 12.0 * style->scale || room < CROWDED * style->scale))
    return;
  if (bar->is_peak)
    lsg_mark_draw_warning (canvas, (LsgPoint) { middle - width / 2.0 - 0.4 * radius, box.y - 2.0 - height / 2.0 },
                           radius);
  lsg_canvas_draw_text (canvas, bar->caption, &look,
                        (LsgPoint) { middle + (bar->is_peak ? radius : 0.0), box.y - 2.0 }, (LsgPoint) { 0.5, 1.0 });
}

static double
get_y (const LsgTimelineLayout *layout,
       double                   minutes)
{
  return layout->load_bottom - minutes / layout->load_full * layout->load_height;
}

static void
draw_capacity (const LsgTimelineChart  *chart,
               const LsgTimelineLayout *layout,
               const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  const double dashes[] = { 5.0 * style->scale, 3.0 * style->scale };
  double left = get_left (chart, canvas), right = get_right (chart, layout, canvas);
  double y;

  if (chart->carriers[0].capacity <= 0.0)
    return;
  y = floor (get_y (layout, chart->carriers[0].capacity)) + 0.5;
  cairo_move_to (canvas->cr, left, y);
  cairo_line_to (canvas->cr, right, y);
  lsg_canvas_set_line (canvas, style->warning, 1.3);
  cairo_set_dash (canvas->cr, dashes, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

/* Short lines over the bars of the others. */
static void
draw_other_capacity (const LsgTimelineChart  *chart,
                     const LsgTimelineLayout *layout,
                     const LsgCanvas         *canvas,
                     guint                    week,
                     guint                    carrier)
{
  cairo_rectangle_t box = lsg_timeline_place_bar (chart, layout, canvas, week, carrier);
  double y = get_y (layout, chart->carriers[carrier].capacity);

  if (chart->carriers[carrier].capacity <= 0.0 || box.height <= 0.0)
    return;
  cairo_move_to (canvas->cr, box.x - 1.0, y);
  cairo_line_to (canvas->cr, box.x + box.width + 1.0, y);
  lsg_canvas_set_line (canvas, canvas->style->warning, 1.3);
  cairo_stroke (canvas->cr);
}

/* Over the line, as far right as it hides no figure of a high bar. */
static void
draw_capacity_caption (const LsgTimelineChart  *chart,
                       const LsgTimelineLayout *layout,
                       const LsgCanvas         *canvas)
{
  LsgTextLook look = { .colour = canvas->style->warning_text, .bold = TRUE, .halo = TRUE };
  double capacity = chart->carriers[0].capacity;
  double y = get_y (layout, capacity) - 2.0;
  double edge = get_right (chart, layout, canvas) - 8.0;
  double around = 24.0 * canvas->style->scale;
  double width, height;

  if (capacity <= 0.0)
    return;
  lsg_canvas_measure_text (canvas, chart->carriers[0].capacity_caption, &look, &width, &height);
  for (guint i = chart->n_weeks; i > 0; i--)
    {
      cairo_rectangle_t box = lsg_timeline_place_bar (chart, layout, canvas, i - 1, 0);

      if (box.y < y + 2.0 * height && box.x - around < edge && box.x + box.width + around > edge - width)
        edge = box.x - around;
    }
  if (edge - width > get_left (chart, canvas))
    lsg_canvas_draw_text (canvas, chart->carriers[0].capacity_caption, &look, (LsgPoint) { edge, y },
                          (LsgPoint) { 1.0, 1.0 });
}

static void
draw_week_name (const LsgTimelineChart  *chart,
                const LsgTimelineLayout *layout,
                const LsgCanvas         *canvas,
                guint                    week)
{
  LsgTextLook look = { .colour = canvas->style->dim };
  guint step = lsg_timeline_get_week_step (chart, canvas);
  double from, width, text, height;

  if (week % step != 0)
    return;
  get_week (chart, week, &from, &width);
  lsg_canvas_measure_text (canvas, chart->weeks[week].title, &look, &text, &height);
  if (text + 4.0 < width * step)
    lsg_canvas_draw_text (canvas, chart->weeks[week].title, &look,
                          (LsgPoint) { from + width / 2.0, layout->load_bottom + 3.0 }, (LsgPoint) { 0.5, 0.0 });
}

void
lsg_timeline_draw_load (const LsgTimelineChart  *chart,
                        const LsgTimelineLayout *layout,
                        const LsgCanvas         *canvas)
{
  double left = get_left (chart, canvas), right = get_right (chart, layout, canvas);

  if (chart->n_carriers == 0)
    return;
  cairo_move_to (canvas->cr, left, floor (layout->load_bottom) + 0.5);
  cairo_line_to (canvas->cr, right, floor (layout->load_bottom) + 0.5);
  lsg_canvas_set_line (canvas, canvas->style->axis, 1.0);
  cairo_stroke (canvas->cr);
  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < chart->n_weeks; i++)
        {
          double from, width;

          get_week (chart, i, &from, &width);
          if (from > right || from + width < left)
            continue;
          for (guint k = 0; k < chart->n_carriers; k++)
            {
              if (pass == 0)
                draw_bar (chart, layout, canvas, i, k);
              else
                draw_caption (chart, layout, canvas, i, k);
              if (pass == 0 && k > 0)
                draw_other_capacity (chart, layout, canvas, i, k);
            }
          if (pass == 0)
            draw_week_name (chart, layout, canvas, i);
        }
      if (pass == 0)
        draw_capacity (chart, layout, canvas);
    }
  draw_capacity_caption (chart, layout, canvas);
}
