/* viewpoint-chart.c - see viewpoint-chart.h. */
#include "viewpoint-chart.h"

#include <math.h>

#define MARK_RADIUS 4.2
#define MARK_STACK 9.5 /* between marks on one level */
#define GAP_WIDTH 56.0
#define CODE_WIDTH 52.0
#define LEAST_SCALE 120.0

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

static gboolean
is_expressed (int importance)
{
  return importance >= 1 && importance <= 4;
}

/* The ends of what the three express; FALSE below two of them. */
static gboolean
get_span (const LsgViewpointRow *row,
          int                   *lowest,
          int                   *highest)
{
  guint n = 0;

  *lowest = 4;
  *highest = 1;
  for (guint i = 0; i < LSG_N_CONFRONTED; i++)
    {
      if (!is_expressed (row->importance[i]))
        continue;
      *lowest = MIN (*lowest, row->importance[i]);
      *highest = MAX (*highest, row->importance[i]);
      n++;
    }
  return n >= 2;
}

int
lsg_viewpoint_row_get_gap (const LsgViewpointRow *row)
{
  int lowest;
  int highest;

  return get_span (row, &lowest, &highest) ? highest - lowest : -1;
}

double
lsg_viewpoint_get_level (const cairo_rectangle_t *box,
                         double                   scale,
                         int                      level)
{
  double margin = (MARK_RADIUS + 2.0) * scale;

  return box->x + margin + (level - 1) * MAX (box->width - 2.0 * margin, 0.0) / 3.0;
}

LsgViewpointPlaces
lsg_viewpoint_row_place (const LsgViewpointRow   *row,
                         int                      gap_mark,
                         const cairo_rectangle_t *box,
                         double                   scale)
{
  LsgViewpointPlaces places = { 0 };
  double middle = box->y + box->height / 2.0;
  int on_level[5] = { 0 };
  int placed[5] = { 0 };
  int lowest;
  int highest;

  for (guint i = 0; i < LSG_N_CHART_HOLDERS; i++)
    if (is_expressed (row->importance[i]))
      on_level[row->importance[i]]++;
  for (guint i = 0; i < LSG_N_CHART_HOLDERS; i++)
    {
      int level = row->importance[i];
      double stack;

      if (!is_expressed (level))
        continue;
      stack = MIN (MARK_STACK * scale, box->height / on_level[level]);
      places.is_there[i] = TRUE;
      places.at[i].x = lsg_viewpoint_get_level (box, scale, level);
      places.at[i].y = middle + (placed[level]++ - (on_level[level] - 1) / 2.0) * stack;
    }
  if (get_span (row, &lowest, &highest))
    {
      places.from = lsg_viewpoint_get_level (box, scale, lowest);
      places.to = lsg_viewpoint_get_level (box, scale, highest);
      places.is_wide = highest - lowest >= gap_mark;
    }
  return places;
}

static void
draw_marks (const LsgViewpointRow   *row,
            int                      gap_mark,
            const LsgCanvas         *canvas,
            const cairo_rectangle_t *box)
{
  const LsgChartStyle *style = canvas->style;
  LsgViewpointPlaces places = lsg_viewpoint_row_place (row, gap_mark, box, style->scale);
  double middle = box->y + box->height / 2.0;
  double tick = MIN (9.0 * style->scale, box->height / 2.0);
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  for (int level = 1; level <= 4; level++)
    {
      cairo_move_to (cr, lsg_viewpoint_get_level (box, style->scale, level), middle - tick);
      cairo_line_to (cr, lsg_viewpoint_get_level (box, style->scale, level), middle + tick);
    }
  lsg_canvas_set_line (canvas, style->ring, 1.0);
  cairo_stroke (cr);
  if (places.to > places.from)
    {
      cairo_move_to (cr, places.from, middle);
      cairo_line_to (cr, places.to, middle);
      lsg_canvas_set_line (canvas, places.is_wide ? style->warning : style->axis, places.is_wide ? 2.6 : 1.4);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < LSG_N_CHART_HOLDERS; i++)
    if (places.is_there[i])
      lsg_mark_draw_holder (canvas, i, places.at[i], MARK_RADIUS * style->scale);
}

void
lsg_viewpoint_row_draw (const LsgViewpointRow *row,
                        int                    gap_mark,
                        const LsgCanvas       *canvas)
{
  cairo_save (canvas->cr);
  draw_marks (row, gap_mark, canvas, &(cairo_rectangle_t) { 0.0, 0.0, canvas->width, canvas->height });
  cairo_restore (canvas->cr);
}

/* Heights of the head line and of a row: that of the text, with air; room for a stack of four marks. */
static double
get_line (const LsgCanvas *canvas)
{
  double width;
  double height;
  LsgTextLook look = { .size = canvas->style->text_size };

  lsg_canvas_measure_text (canvas, "4", &look, &width, &height);
  return height;
}

static double
get_head_height (const LsgCanvas *canvas)
{
  return ceil (get_line (canvas) + (is_print (canvas) ? 5.0 : 14.0) * canvas->style->scale);
}

static double
get_row_height (const LsgCanvas *canvas)
{
  return ceil (MAX (get_line (canvas) + (is_print (canvas) ? 6.0 : 18.0) * canvas->style->scale,
                    (is_print (canvas) ? 24.0 : 40.0) * canvas->style->scale));
}

double
lsg_viewpoint_chart_get_height (const LsgViewpointChart *chart,
                                const LsgCanvas         *canvas)
{
  return get_head_height (canvas) + chart->n_rows * get_row_height (canvas);
}

cairo_rectangle_t
lsg_viewpoint_chart_get_row (const LsgViewpointChart *chart,
                             const LsgCanvas         *canvas,
                             guint                    row)
{
  double height = get_row_height (canvas);

  return (cairo_rectangle_t) { 0.0, get_head_height (canvas) + row * height, canvas->width, height };
}

int
lsg_viewpoint_chart_hit (const LsgViewpointChart *chart,
                         const LsgCanvas         *canvas,
                         double                   y)
{
  double row = floor ((y - get_head_height (canvas)) / get_row_height (canvas));

  return row >= 0.0 && row < chart->n_rows ? (int) row : -1;
}

/* The part of a line that is the scale: between the titles and the gaps. */
static cairo_rectangle_t
get_scale_box (const LsgCanvas   *canvas,
               cairo_rectangle_t  line)
{
  double gap = GAP_WIDTH * canvas->style->scale;
  double width = MIN (MAX (canvas->width * 0.42, LEAST_SCALE * canvas->style->scale), canvas->width - gap);

  return (cairo_rectangle_t) { canvas->width - gap - width, line.y, MAX (width, 1.0), line.height };
}

static void
draw_row_ground (const LsgViewpointChart *chart,
                 const LsgCanvas         *canvas,
                 guint                    row,
                 cairo_rectangle_t        line)
{
  const LsgChartStyle *style = canvas->style;
  double scale = style->scale;

  if ((int) row == chart->selected || (int) row == chart->hovered)
    {
      cairo_rectangle (canvas->cr, line.x, line.y, line.width, line.height);
      lsg_colour_set (canvas->cr, style->accent, (int) row == chart->selected ? 0.14 : 0.05);
      cairo_fill (canvas->cr);
    }
  cairo_move_to (canvas->cr, line.x, line.y + line.height - scale / 2.0);
  cairo_line_to (canvas->cr, line.x + line.width, line.y + line.height - scale / 2.0);
  lsg_canvas_set_line (canvas, style->ring, is_print (canvas) ? 0.5 : 1.0);
  cairo_stroke (canvas->cr);
  if ((int) row != chart->selected || !chart->is_focused)
    return;
  lsg_path_rounded (canvas->cr, (cairo_rectangle_t) { line.x + scale, line.y + scale, line.width - 2.0 * scale,
                                                      line.height - 2.0 * scale }, 4.0 * scale);
  lsg_canvas_set_line (canvas, style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static void
draw_row (const LsgViewpointChart *chart,
          const LsgCanvas         *canvas,
          guint                    index)
{
  const LsgChartStyle *style = canvas->style;
  const LsgViewpointRow *row = &chart->rows[index];
  cairo_rectangle_t line = lsg_viewpoint_chart_get_row (chart, canvas, index);
  cairo_rectangle_t box = get_scale_box (canvas, line);
  double indent = (is_print (canvas) ? 0.0 : 12.0) * style->scale;
  double code = row->code != NULL ? CODE_WIDTH * style->scale : 0.0;
  int gap = lsg_viewpoint_row_get_gap (row);
  gboolean is_wide = gap >= 0 && gap >= chart->gap_mark;
  LsgPoint at = { indent, line.y + line.height / 2.0 };
  LsgTextLook look = { .colour = style->dim, .limit = MAX (code - 6.0 * style->scale, 1.0) };

  draw_row_ground (chart, canvas, index, line);
  look.size = style->text_size + (is_print (canvas) ? 0.0 : 1.0);
  lsg_canvas_draw_text (canvas, row->code, &look, at, (LsgPoint) { 0.0, 0.5 });
  at.x += code;
  look.colour = style->ink;
  look.limit = MAX (box.x - at.x - 10.0 * style->scale, 1.0);
  lsg_canvas_draw_text (canvas, row->title, &look, at, (LsgPoint) { 0.0, 0.5 });
  draw_marks (row, chart->gap_mark, canvas, &box);
  if (gap < 0)
    return;
  at.x = canvas->width - indent;
  look = (LsgTextLook) { .bold = is_wide, .colour = is_wide ? style->warning_text : style->dim };
  lsg_canvas_draw_text (canvas, (char[2]) { (char) ('0' + gap), '\0' }, &look, at, (LsgPoint) { 1.0, 0.5 });
}

/* The head covers what scrolls under it. */
static void
draw_head (const LsgViewpointChart *chart,
           const LsgCanvas         *canvas,
           double                   top)
{
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t line = { 0.0, top, canvas->width, get_head_height (canvas) };
  cairo_rectangle_t box = get_scale_box (canvas, line);
  double indent = (is_print (canvas) ? 0.0 : 12.0) * style->scale;
  double middle = line.y + line.height / 2.0;
  LsgTextLook look = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink,
                       .limit = MAX (box.x - indent, 1.0) };

  cairo_rectangle (canvas->cr, line.x, line.y, line.width, line.height);
  lsg_colour_set (canvas->cr, style->surface, 1.0);
  cairo_fill (canvas->cr);
  cairo_move_to (canvas->cr, 0.0, line.y + line.height - 0.5);
  cairo_line_to (canvas->cr, canvas->width, line.y + line.height - 0.5);
  lsg_canvas_set_line (canvas, style->axis, 1.0);
  cairo_stroke (canvas->cr);
  lsg_canvas_draw_text (canvas, chart->need_name, &look, (LsgPoint) { indent, middle }, (LsgPoint) { 0.0, 0.5 });
  look.limit = 0.0;
  lsg_canvas_draw_text (canvas, chart->gap_name, &look, (LsgPoint) { canvas->width - indent, middle },
                        (LsgPoint) { 1.0, 0.5 });
  for (int level = 1; level <= 4; level++)
    lsg_canvas_draw_text (canvas, (char[2]) { (char) ('0' + level), '\0' }, &look,
                          (LsgPoint) { lsg_viewpoint_get_level (&box, style->scale, level), middle },
                          (LsgPoint) { 0.5, 0.5 });
  look.colour = style->dim;
  look.bold = FALSE;
  lsg_canvas_draw_text (canvas, chart->importance_name, &look, (LsgPoint) { box.x - 8.0 * style->scale, middle },
                        (LsgPoint) { 1.0, 0.5 });
}

void
lsg_viewpoint_chart_draw (const LsgViewpointChart *chart,
                          const LsgCanvas         *canvas,
                          double                   top,
                          double                   bottom)
{
  double height = get_row_height (canvas);
  double first = floor ((top - get_head_height (canvas)) / height);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  for (guint i = (guint) MAX (first, 0.0); i < chart->n_rows; i++)
    {
      if (lsg_viewpoint_chart_get_row (chart, canvas, i).y >= bottom)
        break;
      draw_row (chart, canvas, i);
    }
  draw_head (chart, canvas, top);
  cairo_restore (canvas->cr);
}
