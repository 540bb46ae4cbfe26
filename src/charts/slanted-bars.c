/* slanted-bars.c - see slanted-bars.h. */
#include "slanted-bars.h"

#define STRIDE 19.0
#define HEIGHT 8.0
#define SLANT 0.55 /* shift of the upper edge, in heights */

static void
add_bar (cairo_t *cr,
         double   x,
         double   width,
         double   top,
         double   bottom,
         double   slope)
{
  cairo_move_to (cr, x, bottom);
  cairo_line_to (cr, x + (bottom - top) * slope, top);
  cairo_line_to (cr, x + (bottom - top) * slope + width, top);
  cairo_line_to (cr, x + width, bottom);
  cairo_close_path (cr);
}

static void
draw_bar (const LsgCanvas *canvas,
          LsgMarkState     state,
          double           x,
          double           width,
          double           height)
{
  const LsgChartStyle *style = canvas->style;
  double top = (canvas->height - height) / 2.0;
  double bottom = top + height;
  cairo_t *cr = canvas->cr;

  add_bar (cr, x, width, top, bottom, SLANT);
  if (state == LSG_MARK_OUTLINE)
    {
      lsg_canvas_set_line (canvas, style->warning, style->kind == LSG_STYLE_PRINT ? 0.7 : 1.2);
      cairo_stroke (cr);
      return;
    }
  lsg_colour_set (cr, state == LSG_MARK_FULL ? style->accent : style->pale, 1.0);
  cairo_fill (cr);
  if (state != LSG_MARK_HALF)
    return;
  add_bar (cr, x, width, (top + bottom) / 2.0, bottom, SLANT);
  lsg_colour_set (cr, style->accent, 1.0);
  cairo_fill (cr);
}

void
lsg_slanted_bars_draw (const LsgSlantedBars *bars,
                       const LsgCanvas      *canvas)
{
  double scale = canvas->style->scale;
  double height = MIN (HEIGHT * scale, canvas->height);
  double slant = height * SLANT;
  double stride = MIN (STRIDE * scale, (canvas->width - slant) / MAX (bars->n_bars, 1));
  double gap = MIN (4.0 * scale, stride * 0.35);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < bars->n_bars; i++)
    draw_bar (canvas, bars->states[i], i * stride, MAX (stride - gap, 0.5), height);
  cairo_restore (canvas->cr);
}
