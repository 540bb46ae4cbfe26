/* thread-chart.c - see thread-chart.h.
 *
 *      12          9           160        figures
 *      <>----//----<>----------<>. . .    lozenges and the thread
 *    Needs    Interventions  Minutes      names
 *           1 need unanswered             warnings, in two rows when they would meet
 */
#include "thread-chart.h"

#include <math.h>

#define VALUE_SIZE 14.0
#define MARK_RADIUS 8.5
#define LINE_GAP 11.0
#define PADDING 4.0

typedef struct {
  double value_height;
  double line_y;        /* of the lozenges */
  double names_y;       /* top of the names */
  double warnings_y;
  double warning_height;
  double step;
} Rows;

static Rows
get_rows (const LsgThreadChart *chart,
          const LsgCanvas      *canvas)
{
  LsgTextLook value = { .bold = TRUE, .size = VALUE_SIZE };
  LsgTextLook name = { .bold = TRUE };
  double scale = canvas->style->scale;
  double width;
  double name_height;
  Rows rows;

  lsg_canvas_measure_text (canvas, "0", &value, &width, &rows.value_height);
  lsg_canvas_measure_text (canvas, "0", &name, &width, &name_height);
  rows.line_y = PADDING * scale + rows.value_height + (MARK_RADIUS + 4.0) * scale;
  rows.names_y = rows.line_y + (MARK_RADIUS + 5.0) * scale;
  rows.warnings_y = rows.names_y + name_height;
  rows.warning_height = name_height;
  rows.step = canvas->width / MAX (chart->n_steps, 1);
  return rows;
}

static double
get_x (const Rows *rows,
       guint       step)
{
  return (step + 0.5) * rows->step;
}

/* Boxes of the warnings, of width 0 where there is none; returns the number of rows they take. */
static int
place_warnings (const LsgThreadChart *chart,
                const LsgCanvas      *canvas,
                const Rows           *rows,
                cairo_rectangle_t    *boxes)
{
  LsgTextLook look = { .limit = canvas->width };
  double gap = 10.0 * canvas->style->scale;
  double right[2] = { -gap, -gap };
  int n_rows = 0;

  for (guint i = 0; i < chart->n_steps; i++)
    {
      int row;

      boxes[i] = lsg_canvas_place_text (canvas, chart->steps[i].warning, &look,
                                        (LsgPoint) { get_x (rows, i), rows->warnings_y },
                                        (LsgPoint) { 0.5, 0.0 });
      if (boxes[i].width <= 0.0)
        continue;
      boxes[i].x = MAX (MIN (boxes[i].x, canvas->width - boxes[i].width), 0.0);
      row = boxes[i].x >= right[0] + gap || right[0] <= right[1] ? 0 : 1;
      boxes[i].x = MAX (boxes[i].x, right[row] + gap);
      boxes[i].width = MIN (boxes[i].width, canvas->width - boxes[i].x);
      boxes[i].y += row * rows->warning_height;
      right[row] = boxes[i].x + boxes[i].width;
      n_rows = MAX (n_rows, row + 1);
    }
  return n_rows;
}

/* One row is kept for warnings, so that the card does not jump when the first comes. */
double
lsg_thread_chart_get_height (const LsgThreadChart *chart,
                             const LsgCanvas      *canvas)
{
  g_autofree cairo_rectangle_t *boxes = g_new0 (cairo_rectangle_t, chart->n_steps);
  Rows rows = get_rows (chart, canvas);
  int n_rows = place_warnings (chart, canvas, &rows, boxes);

  return ceil (rows.warnings_y + MAX (n_rows, 1) * rows.warning_height + PADDING * canvas->style->scale);
}

cairo_rectangle_t
lsg_thread_chart_get_step (const LsgThreadChart *chart,
                           const LsgCanvas      *canvas,
                           guint                 step)
{
  Rows rows = get_rows (chart, canvas);

  return (cairo_rectangle_t) {
    step * rows.step + 2.0, 0.0, MAX (rows.step - 4.0, 1.0), rows.warnings_y + 2.0 * canvas->style->scale,
  };
}

int
lsg_thread_chart_hit (const LsgThreadChart *chart,
                      const LsgCanvas      *canvas,
                      LsgPoint              point)
{
  for (guint i = 0; i < chart->n_steps; i++)
    {
      cairo_rectangle_t box = lsg_thread_chart_get_step (chart, canvas, i);

      if (lsg_rectangle_contains (&box, point.x, point.y))
        return (int) i;
    }
  return -1;
}

static void
draw_break (const LsgCanvas *canvas,
            LsgPoint         at)
{
  double scale = canvas->style->scale;

  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (canvas->cr, at.x + (side * 3.0 - 2.5) * scale, at.y + 6.0 * scale);
      cairo_line_to (canvas->cr, at.x + (side * 3.0 + 2.5) * scale, at.y - 6.0 * scale);
    }
  lsg_canvas_set_line (canvas, canvas->style->warning, 2.0);
  cairo_stroke (canvas->cr);
}

/* From a step to the next. */
static void
draw_line (const LsgThreadChart *chart,
           const LsgCanvas      *canvas,
           const Rows           *rows,
           guint                 step)
{
  const LsgThreadStep *next = &chart->steps[step + 1];
  double scale = canvas->style->scale;
  double from = get_x (rows, step) + LINE_GAP * scale;
  double to = get_x (rows, step + 1) - LINE_GAP * scale;
  double middle = (from + to) / 2.0;

  cairo_move_to (canvas->cr, from, rows->line_y);
  if (next->is_broken)
    {
      cairo_line_to (canvas->cr, MAX (middle - 9.0 * scale, from), rows->line_y);
      cairo_move_to (canvas->cr, MIN (middle + 9.0 * scale, to), rows->line_y);
    }
  cairo_line_to (canvas->cr, to, rows->line_y);
  if (next->state == LSG_MARK_OUTLINE)
    {
      lsg_canvas_set_line (canvas, canvas->style->axis, 2.0);
      cairo_set_dash (canvas->cr, (double[]) { 2.0 * scale, 4.0 * scale }, 2, 0.0);
    }
  else
    lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
  if (next->is_broken)
    draw_break (canvas, (LsgPoint) { middle, rows->line_y });
}

static void
draw_triangle (const LsgCanvas *canvas,
               LsgPoint         mark)
{
  double scale = canvas->style->scale;
  LsgPoint at = { mark.x + 9.0 * scale, mark.y - 7.0 * scale };
  cairo_t *cr = canvas->cr;

  cairo_move_to (cr, at.x, at.y - 8.5 * scale);
  cairo_line_to (cr, at.x + 8.5 * scale, at.y + 6.0 * scale);
  cairo_line_to (cr, at.x - 8.5 * scale, at.y + 6.0 * scale);
  cairo_close_path (cr);
  lsg_colour_set (cr, canvas->style->surface, 1.0);
  cairo_fill (cr);
  lsg_mark_draw_warning (canvas, at, 5.5 * scale);
}

static void
draw_step (const LsgThreadStep *step,
           const LsgCanvas     *canvas,
           const Rows          *rows,
           double               x)
{
  const LsgChartStyle *style = canvas->style;
  gboolean begun = step->state != LSG_MARK_OUTLINE;
  LsgColour figure = step->value != NULL ? style->ink : style->dim;
  LsgTextLook value = { .bold = TRUE, .size = VALUE_SIZE, .colour = figure };
  LsgTextLook name = { .bold = begun, .colour = begun ? style->ink : style->dim, .limit = rows->step - 2.0 };
  LsgPoint mark = { x, rows->line_y };

  lsg_canvas_draw_text (canvas, step->value != NULL ? step->value : "–", &value,
                        (LsgPoint) { x, PADDING * style->scale }, (LsgPoint) { 0.5, 0.0 });
  lsg_mark_draw_state (canvas, step->state, begun ? style->accent : style->faint, mark,
                       MARK_RADIUS * style->scale);
  lsg_canvas_draw_text (canvas, step->name, &name, (LsgPoint) { x, rows->names_y }, (LsgPoint) { 0.5, 0.0 });
  if (step->is_warned)
    draw_triangle (canvas, mark);
}

static void
draw_hints (const LsgThreadChart *chart,
            const LsgCanvas      *canvas)
{
  if (chart->hovered >= 0 && chart->hovered < (int) chart->n_steps)
    {
      lsg_path_rounded (canvas->cr, lsg_thread_chart_get_step (chart, canvas, chart->hovered), 8.0);
      lsg_colour_set (canvas->cr, canvas->style->accent, 0.09);
      cairo_fill (canvas->cr);
    }
  if (chart->focused >= 0 && chart->focused < (int) chart->n_steps)
    {
      cairo_rectangle_t box = lsg_thread_chart_get_step (chart, canvas, chart->focused);

      lsg_path_rounded (canvas->cr, (cairo_rectangle_t) { box.x, 1.0, box.width, box.height - 1.0 }, 8.0);
      lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
      cairo_stroke (canvas->cr);
    }
}

void
lsg_thread_chart_draw (const LsgThreadChart *chart,
                       const LsgCanvas      *canvas)
{
  g_autofree cairo_rectangle_t *boxes = g_new0 (cairo_rectangle_t, chart->n_steps);
  LsgTextLook warning = { .colour = canvas->style->warning_text };
  Rows rows = get_rows (chart, canvas);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_hints (chart, canvas);
  for (guint i = 0; i + 1 < chart->n_steps; i++)
    draw_line (chart, canvas, &rows, i);
  for (guint i = 0; i < chart->n_steps; i++)
    draw_step (&chart->steps[i], canvas, &rows, get_x (&rows, i));
  place_warnings (chart, canvas, &rows, boxes);
  for (guint i = 0; i < chart->n_steps; i++)
    if (boxes[i].width > 0.0)
      {
        warning.limit = boxes[i].width + 1.0;
        lsg_canvas_draw_text (canvas, chart->steps[i].warning, &warning,
                              (LsgPoint) { boxes[i].x, boxes[i].y },
                              (LsgPoint) { 0.0, 0.0 });
      }
  cairo_restore (canvas->cr);
}
