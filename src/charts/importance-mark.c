/* importance-mark.c - see importance-mark.h. */
#include "importance-mark.h"

#include <math.h>

#define MARGIN 9.0
#define FIGURE 24.0 /* room of the figure at the end */
#define DOT 2.2
#define RADIUS 5.6

static double
get_step (const LsgCanvas *canvas)
{
  double room = canvas->width - (2.0 * MARGIN + FIGURE) * canvas->style->scale;

  return MAX (room / 3.0, 1.0);
}

LsgPoint
lsg_importance_mark_place (const LsgCanvas *canvas,
                           int              level)
{
  return (LsgPoint) { MARGIN * canvas->style->scale + (level - 1) * get_step (canvas), canvas->height / 2.0 };
}

int
lsg_importance_mark_hit (const LsgCanvas *canvas,
                         double           x)
{
  double step = get_step (canvas);
  double level = (x - lsg_importance_mark_place (canvas, 1).x) / step + 1.0;

  if (level < 0.5 - MARGIN * canvas->style->scale / step || level > 4.5)
    return 0;
  return CLAMP ((int) floor (level + 0.5), 1, 4);
}

/* The line breaks before the mark and goes on behind it. */
static void
draw_line (const LsgImportanceMark *mark,
           const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double clear = (RADIUS + 3.0) * style->scale;

  for (int level = 1; level < 4; level++)
    {
      LsgPoint from = lsg_importance_mark_place (canvas, level);
      LsgPoint to = lsg_importance_mark_place (canvas, level + 1);

      cairo_move_to (canvas->cr, from.x + (level == mark->importance ? clear : 0.0), from.y);
      cairo_line_to (canvas->cr, to.x - (level + 1 == mark->importance ? clear : 0.0), to.y);
    }
  lsg_canvas_set_line (canvas, style->axis, 1.2);
  cairo_stroke (canvas->cr);
}

static void
draw_dots (const LsgImportanceMark *mark,
           const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;

  for (int level = 1; level <= 4; level++)
    {
      LsgPoint at = lsg_importance_mark_place (canvas, level);
      gboolean hovered = level == mark->hovered;

      if (level == mark->importance)
        continue;
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, at.x, at.y, (hovered ? 2.0 * DOT : DOT) * style->scale, 0.0, 2.0 * G_PI);
      lsg_colour_set (canvas->cr, hovered ? style->accent : style->axis, 1.0);
      cairo_fill (canvas->cr);
    }
}

static void
draw_focus (const LsgCanvas *canvas)
{
  cairo_rectangle_t box = { 1.0, 1.0, canvas->width - 2.0, canvas->height - 2.0 };

  lsg_path_rounded (canvas->cr, box, 6.0 * canvas->style->scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

void
lsg_importance_mark_draw (const LsgImportanceMark *mark,
                          const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  gboolean expressed = mark->importance >= 1 && mark->importance <= 4;
  char figure[2] = { mark->importance == 0 ? '0' : (char) ('0' + mark->importance), '\0' };
  LsgTextLook look = { .size = style->text_size + 2.0, .bold = expressed,
                       .colour = expressed ? style->ink : style->dim };

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_line (mark, canvas);
  draw_dots (mark, canvas);
  if (expressed)
    lsg_mark_draw_holder (canvas, mark->holder, lsg_importance_mark_place (canvas, mark->importance),
                          RADIUS * style->scale);
  lsg_canvas_draw_text (canvas, mark->importance < 0 ? "–" : figure, &look,
                        (LsgPoint) { canvas->width - FIGURE / 2.0 * style->scale, canvas->height / 2.0 },
                        (LsgPoint) { 0.5, 0.5 });
  if (mark->is_focused)
    draw_focus (canvas);
  cairo_restore (canvas->cr);
}
