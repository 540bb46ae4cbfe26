/* span-mark.c - see span-mark.h. */
#include "span-mark.h"

#include <math.h>

#define MARK_RADIUS 5.0
#define TICK 4.0

/* The values that count, whatever is missing. */
typedef struct {
  double from;
  double to;
} Range;

static Range
get_range (const LsgSpanMark *mark)
{
  Range range = { INFINITY, -INFINITY };
  const double values[] = { mark->minimum, mark->chosen, mark->maximum };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (isfinite (values[i]))
      {
        range.from = MIN (range.from, values[i]);
        range.to = MAX (range.to, values[i]);
      }
  return range;
}

static double
get_x (const LsgCanvas *canvas,
       Range            range,
       double           value)
{
  double margin = (MARK_RADIUS + 1.0) * canvas->style->scale;
  double width = MAX (canvas->width - 2.0 * margin, 0.0);

  if (range.to <= range.from)
    return canvas->width / 2.0;
  return margin + (value - range.from) / (range.to - range.from) * width;
}

static gboolean
is_outside (const LsgSpanMark *mark)
{
  return mark->chosen < mark->minimum || mark->chosen > mark->maximum;
}

static void
draw_line (const LsgSpanMark *mark,
           const LsgCanvas   *canvas,
           Range              range)
{
  double y = canvas->height / 2.0;
  double tick = MIN (TICK * canvas->style->scale, y);
  double ends[2] = { get_x (canvas, range, mark->minimum), get_x (canvas, range, mark->maximum) };

  cairo_move_to (canvas->cr, ends[0], y);
  cairo_line_to (canvas->cr, ends[1], y);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (canvas->cr, ends[i], y - tick);
      cairo_line_to (canvas->cr, ends[i], y + tick);
    }
  lsg_canvas_set_line (canvas, canvas->style->faint, canvas->style->kind == LSG_STYLE_PRINT ? 0.8 : 1.4);
  cairo_stroke (canvas->cr);
}

void
lsg_span_mark_draw (const LsgSpanMark *mark,
                    const LsgCanvas   *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double radius = MIN (MARK_RADIUS * style->scale, canvas->height / 2.0);
  Range range = get_range (mark);
  LsgPoint at;

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  if (isfinite (mark->minimum) && isfinite (mark->maximum))
    draw_line (mark, canvas, range);
  if (isfinite (mark->chosen))
    {
      at = (LsgPoint) { get_x (canvas, range, mark->chosen), canvas->height / 2.0 };
      lsg_path_lozenge (canvas->cr, at, radius);
      lsg_colour_set (canvas->cr,
                      is_outside (mark) ? style->warning : mark->is_total ? style->ink : style->accent, 1.0);
      cairo_fill (canvas->cr);
    }
  cairo_restore (canvas->cr);
}
