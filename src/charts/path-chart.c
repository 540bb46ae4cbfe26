/* path-chart.c - see path-chart.h. */
#include "path-chart.h"

#include <math.h>

#define TIME_TOP 34.0
#define TIME_HEIGHT 40.0
#define DAYS_TOP 132.0
#define DAYS_HEIGHT 32.0
#define FLAGS_TOP 170.0
#define FLAG_SIDE 14.0
#define HEIGHT 206.0
#define PADDING 12.0
#define MIN_DAY 6.0
#define BAND_OPACITY 0.16

double
lsg_path_chart_get_height (const LsgPathChart *chart,
                           const LsgCanvas    *canvas)
{
  return ceil (HEIGHT * canvas->style->scale);
}

static double
measure (const LsgCanvas *canvas,
         const char      *text,
         gboolean         bold)
{
  LsgTextLook look = { .size = canvas->style->small_text_size, .bold = bold };
  double width = 0.0;
  double height;

  if (text != NULL)
    lsg_canvas_measure_text (canvas, text, &look, &width, &height);
  return width;
}

/* The names of the strips stand at the left, on a third of the width at most. */
static double
get_left (const LsgPathChart *chart,
          const LsgCanvas    *canvas)
{
  double width = 0.0;

  for (guint i = 0; i < 2; i++)
    width = MAX (width, MAX (measure (canvas, chart->names[i], TRUE), measure (canvas, chart->captions[i], FALSE)));
  return MIN (width + 2.0 * PADDING * canvas->style->scale, canvas->width / 3.0);
}

static double
get_room (const LsgPathChart *chart,
          const LsgCanvas    *canvas)
{
  return MAX (canvas->width - get_left (chart, canvas) - PADDING * canvas->style->scale, 1.0);
}

static double
sum_minutes (const LsgPathChart *chart,
             guint               n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += MAX (chart->blocks[i].minutes, 0.0);
  return sum;
}

static double
get_day_x (const LsgPathChart *chart,
           const LsgCanvas    *canvas,
           gint64              day)
{
  return get_left (chart, canvas) + get_room (chart, canvas) * (double) (day - 1) / (double) MAX (chart->last_day, 1);
}

cairo_rectangle_t
lsg_path_chart_get_box (const LsgPathChart *chart,
                        const LsgCanvas    *canvas,
                        guint               block,
                        guint               strip)
{
  const LsgPathBlock *shown = &chart->blocks[block];
  double scale = canvas->style->scale;
  double total = sum_minutes (chart, chart->n_blocks);
  cairo_rectangle_t box = { 0 };

  if (strip == 0 && shown->minutes > 0.0)
    {
      box.x = get_left (chart, canvas) + get_room (chart, canvas) * sum_minutes (chart, block) / total;
      box.y = TIME_TOP * scale;
      box.width = get_room (chart, canvas) * shown->minutes / total;
      box.height = TIME_HEIGHT * scale;
    }
  else if (strip == 1 && shown->first_day > 0)
    {
      box.x = get_day_x (chart, canvas, shown->first_day);
      box.y = DAYS_TOP * scale;
      box.width = MAX (get_day_x (chart, canvas, shown->first_day + shown->days) - box.x, MIN_DAY * scale);
      box.height = DAYS_HEIGHT * scale;
      if (shown->mark == LSG_PATH_MARK_MILESTONE)
        box = (cairo_rectangle_t) { box.x, FLAGS_TOP * scale, FLAG_SIDE * scale, FLAG_SIDE * scale };
    }
  return box;
}

int
lsg_path_chart_hit (const LsgPathChart *chart,
                    const LsgCanvas    *canvas,
                    LsgPoint            point)
{
  for (guint i = chart->n_blocks; i > 0; i--)
    for (guint strip = 0; strip < 2; strip++)
      {
        cairo_rectangle_t box = lsg_path_chart_get_box (chart, canvas, i - 1, strip);

        if (box.width > 0.0 && lsg_rectangle_contains (&box, point.x, point.y))
          return (int) i - 1;
      }
  return -1;
}

static void
draw_band (const LsgPathChart *chart,
           const LsgCanvas    *canvas,
           guint               block)
{
  cairo_rectangle_t top = lsg_path_chart_get_box (chart, canvas, block, 0);
  cairo_rectangle_t foot = lsg_path_chart_get_box (chart, canvas, block, 1);
  gboolean is_live = chart->blocks[block].mark == LSG_PATH_MARK_SYNCHRONOUS;
  double from = top.y + top.height;
  double middle = (from + foot.y) / 2.0;

  if (top.width <= 0.0 || foot.width <= 0.0)
    return;
  cairo_move_to (canvas->cr, top.x, from);
  cairo_curve_to (canvas->cr, top.x, middle, foot.x, middle, foot.x, foot.y);
  cairo_line_to (canvas->cr, foot.x + foot.width, foot.y);
  cairo_curve_to (canvas->cr, foot.x + foot.width, middle, top.x + top.width, middle, top.x + top.width, from);
  cairo_close_path (canvas->cr);
  lsg_colour_set (canvas->cr, is_live ? canvas->style->accent : canvas->style->dim, BAND_OPACITY);
  cairo_fill (canvas->cr);
}

static void
draw_box (const LsgPathChart *chart,
          const LsgCanvas    *canvas,
          guint               block,
          cairo_rectangle_t   box)
{
  const LsgChartStyle *style = canvas->style;
  gboolean is_live = chart->blocks[block].mark == LSG_PATH_MARK_SYNCHRONOUS;
  double inset = style->scale;

  box.x += inset;
  box.width = MAX (box.width - 2.0 * inset, 1.0);
  lsg_path_rounded (canvas->cr, box, MIN (4.0 * style->scale, box.width / 2.0));
  lsg_colour_set (canvas->cr, is_live ? style->accent_fill : style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, is_live ? style->accent_fill : style->dim, 1.0);
  cairo_stroke (canvas->cr);
  if ((int) block == chart->selected)
    {
      box = (cairo_rectangle_t) { box.x - 2.0 * inset, box.y - 2.0 * inset, box.width + 4.0 * inset,
                                  box.height + 4.0 * inset };
      lsg_path_rounded (canvas->cr, box, MIN (6.0 * style->scale, box.width / 2.0));
      lsg_canvas_set_line (canvas, style->accent, 2.0);
      cairo_stroke (canvas->cr);
    }
}

/* Texts that do not fit are cut; below a few letters they are left out. */
static void
draw_words (const LsgPathChart *chart,
            const LsgCanvas    *canvas,
            guint               block,
            cairo_rectangle_t   box,
            guint               strip)
{
  const LsgChartStyle *style = canvas->style;
  const LsgPathBlock *shown = &chart->blocks[block];
  gboolean is_live = shown->mark == LSG_PATH_MARK_SYNCHRONOUS;
  double inside = box.width - 14.0 * style->scale;
  LsgTextLook look = { .size = style->small_text_size, .colour = is_live ? style->on_accent : style->ink,
                       .limit = inside };
  LsgPoint at = { box.x + 7.0 * style->scale, box.y + box.height / 2.0 };

  if (strip == 1)
    {
      if (measure (canvas, shown->days_text, FALSE) <= inside)
        lsg_canvas_draw_text (canvas, shown->days_text, &look,
                              (LsgPoint) { box.x + box.width / 2.0, at.y }, (LsgPoint) { 0.5, 0.5 });
      return;
    }
  if (inside < 24.0 * style->scale)
    return;
  look.bold = is_live || (int) block == chart->selected;
  lsg_canvas_draw_text (canvas, shown->title, &look, at, (LsgPoint) { 0.0, 1.0 });
  look.bold = FALSE;
  if (measure (canvas, shown->minutes_text, FALSE) <= inside)
    lsg_canvas_draw_text (canvas, shown->minutes_text, &look, at, (LsgPoint) { 0.0, 0.0 });
}

static void
draw_block (const LsgPathChart *chart,
            const LsgCanvas    *canvas,
            guint               block,
            guint               strip)
{
  cairo_rectangle_t box = lsg_path_chart_get_box (chart, canvas, block, strip);

  if (box.width <= 0.0)
    return;
  if (strip == 1 && chart->blocks[block].mark == LSG_PATH_MARK_MILESTONE)
    {
      LsgPoint centre = { box.x + box.width / 2.0, box.y + box.height / 2.0 };

      lsg_mark_draw_activity (canvas, LSG_PATH_MARK_MILESTONE, centre, 5.5 * canvas->style->scale);
      if ((int) block == chart->selected)
        {
          lsg_path_rounded (canvas->cr, box, 3.0 * canvas->style->scale);
          lsg_canvas_set_line (canvas, canvas->style->accent, 1.6);
          cairo_stroke (canvas->cr);
        }
      return;
    }
  draw_box (chart, canvas, block, box);
  draw_words (chart, canvas, block, box, strip);
}

/* The bracket of a module over its minutes. */
static void
draw_group (const LsgPathChart *chart,
            const LsgCanvas    *canvas,
            const LsgPathGroup *group)
{
  const LsgChartStyle *style = canvas->style;
  double total = sum_minutes (chart, chart->n_blocks);
  double left = get_left (chart, canvas);
  double from = left + get_room (chart, canvas) * sum_minutes (chart, group->first) / total + style->scale;
  double to = left + get_room (chart, canvas) * sum_minutes (chart, group->first + group->n_blocks) / total
              - style->scale;
  double y = 16.0 * style->scale;
  LsgTextLook look = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink, .halo = TRUE,
                       .limit = MAX (to - from - 16.0 * style->scale, 1.0) };

  if (to - from < 12.0 * style->scale)
    return;
  cairo_move_to (canvas->cr, from, y + 9.0 * style->scale);
  cairo_line_to (canvas->cr, from, y);
  cairo_line_to (canvas->cr, to, y);
  cairo_line_to (canvas->cr, to, y + 9.0 * style->scale);
  lsg_canvas_set_line (canvas, style->dim, 1.0);
  cairo_stroke (canvas->cr);
  if (look.limit > 30.0 * style->scale)
    {
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, group->title, &look, (LsgPoint) { (from + to) / 2.0, y },
                                                     (LsgPoint) { 0.5, 0.5 });

      cairo_rectangle (canvas->cr, box.x - 6.0, box.y, box.width + 12.0, box.height);
      lsg_colour_set (canvas->cr, style->surface, 1.0);
      cairo_fill (canvas->cr);
      lsg_canvas_draw_text (canvas, group->title, &look, (LsgPoint) { (from + to) / 2.0, y }, (LsgPoint) { 0.5, 0.5 });
    }
}

static void
draw_names (const LsgPathChart *chart,
            const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double middles[2] = { (TIME_TOP + TIME_HEIGHT / 2.0) * style->scale, (DAYS_TOP + DAYS_HEIGHT / 2.0) * style->scale };
  LsgTextLook name = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink,
                       .limit = MAX (get_left (chart, canvas) - 2.0 * PADDING * style->scale, 1.0) };
  LsgTextLook caption = name;

  caption.bold = FALSE;
  caption.colour = style->dim;
  for (guint i = 0; i < 2; i++)
    {
      LsgPoint at = { PADDING * style->scale, middles[i] };

      lsg_canvas_draw_text (canvas, chart->names[i], &name, at, (LsgPoint) { 0.0, 1.0 });
      lsg_canvas_draw_text (canvas, chart->captions[i], &caption, at, (LsgPoint) { 0.0, 0.0 });
    }
}

/* The strip of days, and under it the weeks for which there is room. */
static void
draw_calendar (const LsgPathChart *chart,
               const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .size = style->small_text_size, .colour = style->dim };
  cairo_rectangle_t strip = { get_left (chart, canvas), DAYS_TOP * style->scale, get_room (chart, canvas),
                              DAYS_HEIGHT * style->scale };
  double free_from = 0.0;

  lsg_path_rounded (canvas->cr, strip, 4.0 * style->scale);
  lsg_canvas_set_line (canvas, style->ring, 1.0);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < chart->n_weeks; i++)
    {
      double from = get_day_x (chart, canvas, 7 * (gint64) i + 1);
      double to = MIN (get_day_x (chart, canvas, 7 * (gint64) i + 8), strip.x + strip.width);
      LsgPoint at = { (from + to) / 2.0, (FLAGS_TOP + FLAG_SIDE + 3.0) * style->scale };
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, chart->weeks[i], &look, at, (LsgPoint) { 0.5, 0.0 });

      if (box.x < free_from || box.x + box.width > canvas->width)
        continue;
      lsg_canvas_draw_text (canvas, chart->weeks[i], &look, at, (LsgPoint) { 0.5, 0.0 });
      free_from = box.x + box.width + 8.0 * style->scale;
    }
}

void
lsg_path_chart_draw (const LsgPathChart *chart,
                     const LsgCanvas    *canvas)
{
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_names (chart, canvas);
  if (chart->last_day > 0)
    draw_calendar (chart, canvas);
  for (guint i = 0; i < chart->n_blocks; i++)
    if (chart->blocks[i].mark != LSG_PATH_MARK_MILESTONE)
      draw_band (chart, canvas, i);
  for (guint i = 0; i < chart->n_groups && sum_minutes (chart, chart->n_blocks) > 0.0; i++)
    draw_group (chart, canvas, &chart->groups[i]);
  for (guint i = 0; i < chart->n_blocks; i++)
    for (guint strip = 0; strip < 2; strip++)
      draw_block (chart, canvas, i, strip);
  cairo_restore (canvas->cr);
}
