/* cover-figure.c - see cover-figure.h. */
#include "cover-figure.h"

#include "diamond-chart.h"

#include <math.h>

#define RING_WIDTH 0.5
#define SHAPE_WIDTH 0.8
#define SHAPE_OPACITY 0.085

#define N_RATINGS 4
#define N_SHAPES (N_RATINGS * N_RATINGS * N_RATINGS * N_RATINGS)

/* The place of a rated diamond among all that there can be. */
static guint
get_shape (LsgDiamond diamond)
{
  guint shape = 0;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    shape = shape * N_RATINGS + (guint) (diamond.factors[i] - 1);
  return shape;
}

/* @n of them, one over the other: of one colour, they are one that is less transparent. */
static void
draw_shape (const LsgCanvas *canvas,
            LsgDiamond       diamond,
            LsgPoint         centre,
            double           unit,
            guint            n)
{
  LsgPoint corners[LSG_N_FACTORS];
  cairo_t *cr = canvas->cr;

  lsg_diamond_get_corners (diamond, centre, unit, corners);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
  lsg_colour_set (cr, canvas->style->accent, 1.0 - pow (1.0 - SHAPE_OPACITY, n));
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
  guint n_alike[N_SHAPES] = { 0 };
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
      n_alike[get_shape (figure->diamonds[i])]++;
  for (guint i = 0; i < figure->n_diamonds; i++)
    {
      guint *n = lsg_diamond_is_rated (figure->diamonds[i]) ? &n_alike[get_shape (figure->diamonds[i])] : NULL;

      if (n != NULL && *n > 0)
        draw_shape (canvas, figure->diamonds[i], centre, unit, *n);
      if (n != NULL)
        *n = 0;
    }
}
