/* step-chart.c - see step-chart.h. */
#include "step-chart.h"

#include <math.h>

#define PADDING 8.0
#define RADIUS 8.0
#define ROOM 13.0 /* half the height of the band of lozenges: the ring of the selected one fits in */
#define GAP 4.0   /* between the texts of neighbours */

static double
get_column (const LsgStepChart *chart,
            const LsgCanvas    *canvas)
{
  return canvas->width / MAX (chart->n_steps, 1);
}

static LsgTextLook
get_name_look (const LsgStepChart *chart,
               const LsgCanvas    *canvas)
{
  return (LsgTextLook) { .size = canvas->style->small_text_size, .bold = TRUE, .colour = canvas->style->ink,
                         .wrap = MAX (get_column (chart, canvas) - GAP * canvas->style->scale, 8.0) };
}

static double
measure_height (const LsgCanvas   *canvas,
                const char        *text,
                const LsgTextLook *look)
{
  double width;
  double height;

  lsg_canvas_measure_text (canvas, text, look, &width, &height);
  return height;
}

/* Middle of the lozenges. */
static double
get_middle (const LsgCanvas *canvas)
{
  LsgTextLook look = { .bold = TRUE };

  return measure_height (canvas, "8", &look) + (PADDING + ROOM) * canvas->style->scale;
}

double
lsg_step_chart_get_height (const LsgStepChart *chart,
                           const LsgCanvas    *canvas)
{
  LsgTextLook name = get_name_look (chart, canvas);
  LsgTextLook date = name;
  double tallest = 0.0;

  date.bold = FALSE;
  for (guint i = 0; i < chart->n_steps; i++)
    {
      double height = measure_height (canvas, chart->steps[i].name, &name);

      if (chart->steps[i].date != NULL)
        height += measure_height (canvas, chart->steps[i].date, &date);
      tallest = MAX (tallest, height);
    }
  return ceil (get_middle (canvas) + (ROOM + PADDING) * canvas->style->scale + tallest);
}

cairo_rectangle_t
lsg_step_chart_get_step (const LsgStepChart *chart,
                         const LsgCanvas    *canvas,
                         guint               step)
{
  double column = get_column (chart, canvas);

  return (cairo_rectangle_t) { step * column, 0.0, column, canvas->height };
}

int
lsg_step_chart_hit (const LsgStepChart *chart,
                    const LsgCanvas    *canvas,
                    LsgPoint            point)
{
  int step = (int) floor (point.x / get_column (chart, canvas));

  if (point.y < 0.0 || point.y >= canvas->height || step < 0 || step >= (int) chart->n_steps)
    return -1;
  return step;
}

static LsgPoint
get_centre (const LsgStepChart *chart,
            const LsgCanvas    *canvas,
            guint               step)
{
  return (LsgPoint) { (step + 0.5) * get_column (chart, canvas), get_middle (canvas) };
}

/* The thread is drawn in full as far as the work has come. */
static void
draw_thread (const LsgStepChart *chart,
             const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double clear = (RADIUS + 4.0) * style->scale;

  for (guint i = 1; i < chart->n_steps; i++)
    {
      LsgPoint from = get_centre (chart, canvas, i - 1);
      LsgPoint to = get_centre (chart, canvas, i);
      gboolean reached = chart->steps[i].state != LSG_MARK_OUTLINE;

      if (to.x - from.x < 2.0 * clear)
        continue;
      cairo_move_to (canvas->cr, from.x + clear, from.y);
      cairo_line_to (canvas->cr, to.x - clear, to.y);
      lsg_canvas_set_line (canvas, reached ? style->accent : style->axis, reached ? 2.2 : 1.2);
      cairo_stroke (canvas->cr);
    }
}

static void
draw_ring (const LsgCanvas *canvas,
           LsgPoint         centre,
           gboolean         is_focused)
{
  const LsgChartStyle *style = canvas->style;

  if (is_focused)
    {
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, centre.x, centre.y, (ROOM + 2.0) * style->scale, 0.0, 2.0 * G_PI);
      lsg_colour_set (canvas->cr, style->accent, 0.22);
      cairo_fill (canvas->cr);
    }
  lsg_path_lozenge (canvas->cr, centre, (RADIUS + 5.0) * style->scale);
  lsg_canvas_set_line (canvas, style->accent, 1.6);
  cairo_stroke (canvas->cr);
}

static void
draw_step (const LsgStepChart *chart,
           const LsgCanvas    *canvas,
           guint               index)
{
  const LsgChartStyle *style = canvas->style;
  const LsgChartStep *step = &chart->steps[index];
  LsgPoint centre = get_centre (chart, canvas, index);
  LsgPoint at = { centre.x, PADDING * style->scale };
  LsgTextLook number = { .bold = TRUE, .colour = style->ink };
  LsgTextLook name = get_name_look (chart, canvas);
  LsgTextLook date = name;
  g_autofree char *figure = g_strdup_printf ("%u", index + 1);

  lsg_canvas_draw_text (canvas, figure, &number, at, (LsgPoint) { 0.5, 0.0 });
  if ((int) index == chart->selected)
    draw_ring (canvas, centre, chart->is_focused);
  lsg_mark_draw_state (canvas, step->state, style->accent, centre,
                       ((int) index == chart->hovered ? RADIUS + 1.5 : RADIUS) * style->scale);
  if (step->is_review)
    {
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, centre.x + (RADIUS + 2.0) * style->scale, centre.y - (RADIUS + 1.0) * style->scale,
                 3.2 * style->scale, 0.0, 2.0 * G_PI);
      lsg_colour_set (canvas->cr, style->warning, 1.0);
      cairo_fill (canvas->cr);
    }
  at.y = centre.y + ROOM * style->scale + 2.0 * style->scale;
  lsg_canvas_draw_text (canvas, step->name, &name, at, (LsgPoint) { 0.5, 0.0 });
  at.y += measure_height (canvas, step->name, &name);
  date.bold = step->is_review;
  date.colour = step->is_review ? style->warning_text : style->dim;
  lsg_canvas_draw_text (canvas, step->date, &date, at, (LsgPoint) { 0.5, 0.0 });
}

void
lsg_step_chart_draw (const LsgStepChart *chart,
                     const LsgCanvas    *canvas)
{
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_thread (chart, canvas);
  for (guint i = 0; i < chart->n_steps; i++)
    draw_step (chart, canvas, i);
  cairo_restore (canvas->cr);
}
