/* timeline-drag.c - what a drag shows on a timeline: the mark that comes from elsewhere, and in words where it would
 * stand. See timeline-chart.h. */
#include "timeline-chart.h"

#include <math.h>

#define RADIUS 8.0
#define ABOVE 34.0 /* of the words over the pointer */
#define HEIGHT 24.0
#define PADDING 10.0

static LsgColour
get_colour (const LsgCanvas       *canvas,
            const LsgTimelineMark *ghost)
{
  return ghost->is_tutor ? canvas->style->accent : canvas->style->other;
}

/* A lasting one: its days as a line with a rim. */
static void
draw_span (const LsgTimelineChart *chart,
           const LsgCanvas        *canvas,
           double                  y)
{
  const LsgTimelineMark *ghost = chart->ghost;
  double radius = RADIUS * canvas->style->scale;
  double from = lsg_timeline_scale_get_position (chart->scale, (double) ghost->days.first) * chart->unit;
  double to = lsg_timeline_scale_get_position (chart->scale, (double) lsg_days_get_last (ghost->days) + 1.0)
              * chart->unit;
  cairo_rectangle_t box = { from, y - radius, MAX (to - from, 2.0 * radius), 2.0 * radius };

  lsg_path_rounded (canvas->cr, box, radius);
  lsg_colour_set (canvas->cr, get_colour (canvas, ghost), 0.3);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, get_colour (canvas, ghost), 2.0);
  cairo_stroke (canvas->cr);
}

/* Where the pointer is, but never over the path itself. */
static double
find_y (const LsgTimelineChart  *chart,
        const LsgTimelineLayout *layout,
        const LsgCanvas         *canvas)
{
  double away = 3.0 * RADIUS * canvas->style->scale;

  if (chart->ghost->is_conjunctural)
    return CLAMP (chart->pointer.y, layout->path.y + layout->path.height + away,
                  MAX (layout->sides[1].bottom, layout->path.y + layout->path.height + away));
  return CLAMP (chart->pointer.y, MIN (layout->sides[0].top, layout->path.y - away), layout->path.y - away);
}

void
lsg_timeline_draw_ghost (const LsgTimelineChart  *chart,
                         const LsgTimelineLayout *layout,
                         const LsgCanvas         *canvas)
{
  const LsgTimelineMark *ghost = chart->ghost;
  double radius = RADIUS * canvas->style->scale;
  double edge, y;

  if (ghost == NULL || ghost->days.n <= 0)
    return;
  y = find_y (chart, layout, canvas);
  edge = ghost->is_conjunctural ? layout->path.y + layout->path.height : layout->path.y;
  cairo_new_path (canvas->cr);
  if (ghost->days.length > 1)
    {
      draw_span (chart, canvas, y);
      return;
    }
  for (gint64 i = 0; i < ghost->days.n; i++)
    {
      double x = lsg_timeline_get_x (chart, ghost->days, i);

      cairo_move_to (canvas->cr, floor (x) + 0.5, y);
      cairo_line_to (canvas->cr, floor (x) + 0.5, edge);
      lsg_canvas_set_line (canvas, canvas->style->axis, 1.0);
      cairo_stroke (canvas->cr);
      lsg_path_lozenge (canvas->cr, (LsgPoint) { x, y }, radius);
      lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
      cairo_fill (canvas->cr);
      lsg_mark_draw_state (canvas, ghost->state, get_colour (canvas, ghost), (LsgPoint) { x, y }, radius);
      lsg_path_lozenge (canvas->cr, (LsgPoint) { x, y }, radius + 4.0 * canvas->style->scale);
      lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
      cairo_stroke (canvas->cr);
    }
}

/* On the canvas, beside the pointer. */
void
lsg_timeline_draw_hint (const LsgTimelineChart  *chart,
                        const LsgTimelineLayout *layout,
                        const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .bold = TRUE, .colour = style->on_accent, .limit = MAX (canvas->width - 40.0, 10.0) };
  double width, height;
  cairo_rectangle_t box;

  if (chart->hint == NULL)
    return;
  lsg_canvas_measure_text (canvas, chart->hint, &look, &width, &height);
  box.width = MIN (width, look.limit) + 2.0 * PADDING * style->scale;
  box.height = HEIGHT * style->scale;
  box.x = CLAMP (chart->pointer.x - box.width / 2.0, 4.0, MAX (canvas->width - box.width - 4.0, 4.0));
  box.y = chart->pointer.y - ABOVE * style->scale - box.height / 2.0;
  if (box.y < 2.0)
    box.y = chart->pointer.y + ABOVE * style->scale - box.height / 2.0;
  lsg_path_rounded (canvas->cr, box, box.height / 2.0);
  lsg_colour_set (canvas->cr, style->accent_fill, 1.0);
  cairo_fill (canvas->cr);
  lsg_canvas_draw_text (canvas, chart->hint, &look,
                        (LsgPoint) { box.x + box.width / 2.0, box.y + box.height / 2.0 }, (LsgPoint) { 0.5, 0.5 });
}
