/* cover-figure.c - see cover-figure.h. */
#include "cover-figure.h"

#include "diamond-chart.h"

#define RING_WIDTH 0.5
#define SHAPE_WIDTH 0.8
#define SHAPE_OPACITY 0.085

static void
draw_shape (const LsgCanvas *canvas,
            LsgDiamond       diamond,
            LsgPoint         centre,
            double           unit)
{
  LsgPoint corners[LSG_N_FACTORS];
  cairo_t *cr = canvas->cr;

  lsg_diamond_get_corners (diamond, centre, unit, corners);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
  lsg_colour_set (cr, canvas->style->accent, SHAPE_OPACITY);
  cairo_fill_preserve (cr);
  lsg_canvas_set_line (canvas, canvas->style->accent, SHAPE_WIDTH);
  cairo_stroke (cr);
}

void
lsg_cover_figure_draw (const LsgCoverFigure *figure,
                       const LsgCanvas      *canvas)
{
  LsgPoint centre = { canvas->width / 2.0, canvas->height / 2.0 };
  double unit = MIN (canvas->width, canvas->height) / 8.0;
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  for (int i = 1; i <= 4; i++)
    lsg_path_lozenge (cr, centre, i * unit);
  cairo_move_to (cr, centre.x - 4 * unit, centre.y);
  cairo_line_to (cr, centre.x + 4 * unit, centre.y);
  cairo_move_to (cr, centre.x, centre.y - 4 * unit);
  cairo_line_to (cr, centre.x, centre.y + 4 * unit);
  lsg_canvas_set_line (canvas, canvas->style->rule, RING_WIDTH);
  cairo_stroke (cr);

  for (guint i = 0; i < figure->n_diamonds; i++)
    if (lsg_diamond_is_rated (figure->diamonds[i]))
      draw_shape (canvas, figure->diamonds[i], centre, unit);
}
