/* path-chart.c - see path-chart.h. */
#include "path-chart.h"

#include <math.h>
#include <stdlib.h>

#define TIME_TOP 34.0
#define TIME_HEIGHT 40.0
#define DAYS_TOP 132.0
#define DAYS_HEIGHT 32.0 /* of one row */
#define ROW_HEIGHT 19.0  /* of each of several */
#define LOW_ROW_HEIGHT 17.0 /* of as many as there may be */
#define MAX_ROWS 4
#define FLAGS_GAP 6.0
#define FLAG_SIDE 14.0
#define FOOT 36.0        /* below the flags: weeks, captions of flags */
#define PADDING 12.0
#define MIN_DAY 6.0
#define MIN_WORD 44.0    /* less room is for no word */
#define EDGE 6.0         /* where a block is stretched */
#define BAND_TOLERANCE 0.5
#define BAND_OPACITY 0.16
#define FADED 0.25

static double
get_row_height (const LsgPathChart *chart)
{
  return chart->n_rows <= 1 ? DAYS_HEIGHT : chart->n_rows < MAX_ROWS ? ROW_HEIGHT : LOW_ROW_HEIGHT;
}

static double
get_days_height (const LsgPathChart *chart)
{
  return MAX (chart->n_rows, 1) * get_row_height (chart);
}

static double
get_flags_top (const LsgPathChart *chart)
{
  return DAYS_TOP + get_days_height (chart) + FLAGS_GAP;
}

double
lsg_path_chart_get_height (const LsgPathChart *chart,
                           const LsgCanvas    *canvas)
{
  return ceil ((get_flags_top (chart) + FLAG_SIDE + FOOT) * canvas->style->scale);
}

static int
compare_days (const void *a,
              const void *b)
{
  const LsgPathBlock *x = *(LsgPathBlock *const *) a, *y = *(LsgPathBlock *const *) b;

  if (x->first_day != y->first_day)
    return x->first_day < y->first_day ? -1 : 1;
  return (x > y) - (x < y);
}

guint
lsg_path_blocks_arrange (LsgPathBlock *blocks,
                         guint         n_blocks)
{
  g_autofree LsgPathBlock **by_day = g_new (LsgPathBlock *, n_blocks + 1);
  gint64 ends[MAX_ROWS] = { 0 };
  guint n_rows = 1;
  double minutes = 0.0;

  for (guint i = 0; i < n_blocks; i++)
    {
      blocks[i].before = minutes;
      blocks[i].row = 0;
      minutes += MAX (blocks[i].minutes, 0.0);
      by_day[i] = &blocks[i];
    }
  qsort (by_day, n_blocks, sizeof *by_day, compare_days);
  for (guint i = 0; i < n_blocks; i++)
    {
      LsgPathBlock *block = by_day[i];

      if (block->first_day <= 0 || block->mark == LSG_PATH_MARK_MILESTONE)
        continue;
      while (block->row < MAX_ROWS - 1 && ends[block->row] >= block->first_day)
        block->row++;
      ends[block->row] = MAX (ends[block->row], block->first_day + block->days - 1);
      n_rows = MAX (n_rows, block->row + 1);
    }
  return n_rows;
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
double
lsg_path_chart_get_left (const LsgPathChart *chart,
                         const LsgCanvas    *canvas)
{
  double width = 0.0;

  if (chart->left > 0.0)
    return chart->left;
  for (guint i = 0; i < 2; i++)
    width = MAX (width, MAX (measure (canvas, chart->names[i], TRUE),
                             measure (canvas, chart->captions[i], FALSE)));
  return MIN (width + 2.0 * PADDING * canvas->style->scale, canvas->width / 3.0);
}

static double
get_room (const LsgPathChart *chart,
          const LsgCanvas    *canvas)
{
  return MAX (canvas->width - lsg_path_chart_get_left (chart, canvas) - PADDING * canvas->style->scale, 1.0);
}

/* Minutes of the first @n blocks. */
static double
sum_minutes (const LsgPathChart *chart,
             guint               n)
{
  const LsgPathBlock *last = n > 0 ? &chart->blocks[n - 1] : NULL;

  return last != NULL ? last->before + MAX (last->minutes, 0.0) : 0.0;
}

static double
get_day_x (const LsgPathChart *chart,
           const LsgCanvas    *canvas,
           gint64              day)
{
  double share = (double) (day - 1) / (double) MAX (chart->last_day, 1);

  return lsg_path_chart_get_left (chart, canvas) + get_room (chart, canvas) * share;
}

cairo_rectangle_t
lsg_path_chart_get_strip (const LsgPathChart *chart,
                          const LsgCanvas    *canvas)
{
  return (cairo_rectangle_t) { lsg_path_chart_get_left (chart, canvas), DAYS_TOP * canvas->style->scale,
                               get_room (chart, canvas), get_days_height (chart) * canvas->style->scale };
}

gint64
lsg_path_chart_get_day (const LsgPathChart *chart,
                        const LsgCanvas    *canvas,
                        double              x)
{
  double share = (x - lsg_path_chart_get_left (chart, canvas)) / get_room (chart, canvas);

  return CLAMP ((gint64) floor (share * (double) chart->last_day) + 1, 1, MAX (chart->last_day, 1));
}

/* Where a block lies in the strip of days. */
static cairo_rectangle_t
get_days_box (const LsgPathChart *chart,
              const LsgCanvas    *canvas,
              const LsgPathBlock *block)
{
  double scale = canvas->style->scale;
  double left = get_day_x (chart, canvas, block->first_day);
  double right = get_day_x (chart, canvas, block->first_day + block->days);

  if (block->mark == LSG_PATH_MARK_MILESTONE)
    return (cairo_rectangle_t) { left, get_flags_top (chart) * scale, FLAG_SIDE * scale, FLAG_SIDE * scale };
  if (chart->n_rows > 1)
    return (cairo_rectangle_t) { left, (DAYS_TOP + block->row * get_row_height (chart) + 1.0) * scale,
                                 MAX (right - left, MIN_DAY * scale), (get_row_height (chart) - 2.0) * scale };
  return (cairo_rectangle_t) { left, DAYS_TOP * scale, MAX (right - left, MIN_DAY * scale), DAYS_HEIGHT * scale };
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

  if (strip == 0 && shown->minutes > 0.0)
    return (cairo_rectangle_t) { lsg_path_chart_get_left (chart, canvas) + get_room (chart, canvas) * shown->before / total,
                                 TIME_TOP * scale, get_room (chart, canvas) * shown->minutes / total,
                                 TIME_HEIGHT * scale };
  if (strip == 1 && shown->first_day > 0)
    return get_days_box (chart, canvas, shown);
  return (cairo_rectangle_t) { 0 };
}

/* The part of one block at a point. Its edges reach a little beyond it. */
static LsgPathPart
find_part (const LsgPathChart *chart,
           const LsgCanvas    *canvas,
           guint               block,
           LsgPoint            point)
{
  cairo_rectangle_t time = lsg_path_chart_get_box (chart, canvas, block, 0);
  cairo_rectangle_t days = lsg_path_chart_get_box (chart, canvas, block, 1);
  double edge = MIN (EDGE * canvas->style->scale, days.width / 3.0);
  double beyond = (int) block == chart->selected ? EDGE / 2.0 * canvas->style->scale : 0.0;
  cairo_rectangle_t reach = { days.x - beyond, days.y, days.width + 2.0 * beyond, days.height };

  if (time.width > 0.0 && lsg_rectangle_contains (&time, point.x, point.y))
    return LSG_PATH_TIME;
  if (days.width <= 0.0)
    return LSG_PATH_NOWHERE;
  if (chart->blocks[block].mark == LSG_PATH_MARK_MILESTONE)
    return lsg_rectangle_contains (&days, point.x, point.y) ? LSG_PATH_DAYS : LSG_PATH_NOWHERE;
  if (!lsg_rectangle_contains (&reach, point.x, point.y))
    return LSG_PATH_NOWHERE;
  if (point.x >= days.x + days.width - edge)
    return LSG_PATH_END;
  return point.x < days.x + edge ? LSG_PATH_START : LSG_PATH_DAYS;
}

/* The chart with what all its blocks ask for: two hundred of them would have the names measured a thousand times. */
static LsgPathChart
know_left (const LsgPathChart *chart,
           const LsgCanvas    *canvas)
{
  LsgPathChart known = *chart;

  known.left = lsg_path_chart_get_left (chart, canvas);
  return known;
}

LsgPathSpot
lsg_path_chart_find (const LsgPathChart *asked,
                     const LsgCanvas    *canvas,
                     LsgPoint            point)
{
  LsgPathChart known = know_left (asked, canvas);
  const LsgPathChart *chart = &known;
  LsgPathSpot spot = { -1, LSG_PATH_NOWHERE };

  if (chart->selected >= 0)
    spot = (LsgPathSpot) { chart->selected, find_part (chart, canvas, (guint) chart->selected, point) };
  for (guint i = chart->n_blocks; i > 0 && spot.part == LSG_PATH_NOWHERE; i--)
    spot = (LsgPathSpot) { (int) i - 1, find_part (chart, canvas, i - 1, point) };
  return spot.part != LSG_PATH_NOWHERE ? spot : (LsgPathSpot) { -1, LSG_PATH_NOWHERE };
}

static double
get_opacity (const LsgPathBlock *block)
{
  return block->is_faded ? FADED : 1.0;
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
  lsg_colour_set (canvas->cr, is_live ? canvas->style->accent : canvas->style->dim,
                  BAND_OPACITY * get_opacity (&chart->blocks[block]));
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
  if (box.width <= inset && (int) block != chart->selected)
    {
      /* Nothing but its edges: hundreds of blocks are painted as fast as they are narrow. */
      cairo_rectangle (canvas->cr, box.x - inset / 2.0, box.y - inset / 2.0, box.width + inset, box.height + inset);
      lsg_colour_set (canvas->cr, is_live ? style->accent_fill : style->dim, 1.0);
      cairo_fill (canvas->cr);
      return;
    }
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

  if (inside <= 0.0)
    return;
  if (strip == 1 && measure (canvas, shown->days_text, FALSE) <= inside)
    {
      lsg_canvas_draw_text (canvas, shown->days_text, &look, (LsgPoint) { box.x + box.width / 2.0, at.y },
                            (LsgPoint) { 0.5, 0.5 });
      return;
    }
  if (strip == 1 || inside < MIN_WORD * style->scale)
    {
      look.limit = 0.0;
      if (measure (canvas, shown->short_title, FALSE) <= box.width - 4.0 * style->scale)
        lsg_canvas_draw_text (canvas, shown->short_title, &look, (LsgPoint) { box.x + box.width / 2.0, at.y },
                              (LsgPoint) { 0.5, 0.5 });
      return;
    }
  look.bold = is_live || (int) block == chart->selected;
  lsg_canvas_draw_text (canvas, shown->title, &look, at, (LsgPoint) { 0.0, 1.0 });
  look.bold = FALSE;
  if (measure (canvas, shown->minutes_text, FALSE) <= inside)
    lsg_canvas_draw_text (canvas, shown->minutes_text, &look, at, (LsgPoint) { 0.0, 0.0 });
}

static void
draw_flag (const LsgPathChart *chart,
           const LsgCanvas    *canvas,
           guint               block,
           cairo_rectangle_t   box)
{
  LsgPoint centre = { box.x + box.width / 2.0, box.y + box.height / 2.0 };

  lsg_mark_draw_activity (canvas, LSG_PATH_MARK_MILESTONE, centre, 5.5 * canvas->style->scale);
  if ((int) block != chart->selected)
    return;
  lsg_path_rounded (canvas->cr, box, 3.0 * canvas->style->scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 1.6);
  cairo_stroke (canvas->cr);
}

static void
draw_block (const LsgPathChart *chart,
            const LsgCanvas    *canvas,
            guint               block,
            guint               strip)
{
  cairo_rectangle_t box = lsg_path_chart_get_box (chart, canvas, block, strip);
  gboolean is_faded = chart->blocks[block].is_faded && (int) block != chart->selected;

  if (box.width <= 0.0)
    return;
  if (is_faded)
    cairo_push_group (canvas->cr);
  if (strip == 1 && chart->blocks[block].mark == LSG_PATH_MARK_MILESTONE)
    {
      draw_flag (chart, canvas, block, box);
    }
  else
    {
      draw_box (chart, canvas, block, box);
      draw_words (chart, canvas, block, box, strip);
    }
  if (!is_faded)
    return;
  cairo_pop_group_to_source (canvas->cr);
  cairo_paint_with_alpha (canvas->cr, FADED);
}

/* The bracket of a module over its minutes. */
static void
draw_group (const LsgPathChart *chart,
            const LsgCanvas    *canvas,
            const LsgPathGroup *group)
{
  const LsgChartStyle *style = canvas->style;
  double total = sum_minutes (chart, chart->n_blocks);
  double left = lsg_path_chart_get_left (chart, canvas);
  double from = left + get_room (chart, canvas) * sum_minutes (chart, group->first) / total + style->scale;
  double to = left + get_room (chart, canvas) * sum_minutes (chart, group->first + group->n_blocks) / total
              - style->scale;
  double y = 16.0 * style->scale;
  LsgTextLook look = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink, .halo = TRUE };
  double room = MAX (to - from - 20.0 * style->scale, 1.0);
  const char *title = measure (canvas, group->title, TRUE) <= room ? group->title : group->short_title;

  if (to - from < 12.0 * style->scale)
    return;
  cairo_move_to (canvas->cr, from, y + 9.0 * style->scale);
  cairo_line_to (canvas->cr, from, y);
  cairo_line_to (canvas->cr, to, y);
  cairo_line_to (canvas->cr, to, y + 9.0 * style->scale);
  lsg_canvas_set_line (canvas, style->dim, 1.0);
  cairo_stroke (canvas->cr);
  if (title != NULL && measure (canvas, title, TRUE) <= room)
    {
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, title, &look, (LsgPoint) { (from + to) / 2.0, y },
                                                     (LsgPoint) { 0.5, 0.5 });

      cairo_rectangle (canvas->cr, box.x - 6.0, box.y, box.width + 12.0, box.height);
      lsg_colour_set (canvas->cr, style->surface, 1.0);
      cairo_fill (canvas->cr);
      lsg_canvas_draw_text (canvas, title, &look, (LsgPoint) { (from + to) / 2.0, y }, (LsgPoint) { 0.5, 0.5 });
    }
}

static void
draw_names (const LsgPathChart *chart,
            const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double middles[2] = { (TIME_TOP + TIME_HEIGHT / 2.0) * style->scale,
                        (DAYS_TOP + get_days_height (chart) / 2.0) * style->scale };
  LsgTextLook name = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink,
                       .limit = MAX (lsg_path_chart_get_left (chart, canvas) - 2.0 * PADDING * style->scale, 1.0) };
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

/* Every how many weeks a name has room. */
static guint
get_week_step (const LsgPathChart *chart,
               const LsgCanvas    *canvas)
{
  static const guint steps[] = { 1, 2, 4, 13, 26, 52 };
  double week = get_room (chart, canvas) * 7.0 / (double) MAX (chart->last_day, 1);
  double widest = chart->n_weeks > 0 ? measure (canvas, chart->weeks[chart->n_weeks - 1], FALSE) : 0.0;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * week >= widest + 6.0 * canvas->style->scale)
      return steps[i];
  return 104;
}

/* The strip of days, and under it the weeks for which there is room. */
static void
draw_calendar (const LsgPathChart *chart,
               const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .size = style->small_text_size, .colour = style->dim };
  cairo_rectangle_t strip = lsg_path_chart_get_strip (chart, canvas);
  double top = (get_flags_top (chart) + FLAG_SIDE + 2.0) * style->scale;
  guint step = get_week_step (chart, canvas);

  lsg_path_rounded (canvas->cr, strip, 4.0 * style->scale);
  lsg_canvas_set_line (canvas, chart->has_focus ? style->accent : style->ring, chart->has_focus ? 2.0 : 1.0);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < chart->n_weeks; i += step)
    {
      double from = get_day_x (chart, canvas, 7 * (gint64) i + 1);
      double to = MIN (get_day_x (chart, canvas, 7 * (gint64) i + 8), strip.x + strip.width);
      LsgPoint at = { (from + to) / 2.0, top };
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, chart->weeks[i], &look, at, (LsgPoint) { 0.5, 0.0 });

      if (box.x + box.width <= canvas->width)
        lsg_canvas_draw_text (canvas, chart->weeks[i], &look, at, (LsgPoint) { 0.5, 0.0 });
    }
}

/* What stands under the flags, in the order of their days as far as there is room: below the weeks. */
static void
draw_captions (const LsgPathChart *chart,
               const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .size = style->small_text_size, .colour = style->dim };
  double top = (get_flags_top (chart) + FLAG_SIDE + 18.0) * style->scale;
  double free_from = 0.0;

  for (guint i = 0; i < chart->n_blocks; i++)
    {
      const LsgPathBlock *block = &chart->blocks[i];
      cairo_rectangle_t box = lsg_path_chart_get_box (chart, canvas, i, 1);
      double width = measure (canvas, block->caption, FALSE);
      double x = MIN (box.x, canvas->width - width - 4.0 * style->scale);

      if (block->caption == NULL || block->mark != LSG_PATH_MARK_MILESTONE || box.width <= 0.0 || x < free_from
          || block->is_faded)
        continue;
      lsg_canvas_draw_text (canvas, block->caption, &look, (LsgPoint) { x, top }, (LsgPoint) { 0.0, 0.0 });
      free_from = x + width + 8.0 * style->scale;
    }
}

/* Where a drag would put the block, over it. */
static void
draw_drag (const LsgPathChart *chart,
           const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .size = style->small_text_size, .bold = TRUE, .colour = style->on_accent };
  cairo_rectangle_t at = lsg_path_chart_get_box (chart, canvas, (guint) chart->selected, 1);
  double width = measure (canvas, chart->drag_text, TRUE) + 16.0 * style->scale;
  cairo_rectangle_t box = { at.x + at.width / 2.0 - width / 2.0, (DAYS_TOP - 30.0) * style->scale, width,
                            22.0 * style->scale };

  box.x = MAX (MIN (box.x, canvas->width - width - 2.0), 2.0);
  lsg_path_rounded (canvas->cr, box, 11.0 * style->scale);
  lsg_colour_set (canvas->cr, style->accent_fill, 1.0);
  cairo_fill (canvas->cr);
  lsg_canvas_draw_text (canvas, chart->drag_text, &look,
                        (LsgPoint) { box.x + box.width / 2.0, box.y + box.height / 2.0 }, (LsgPoint) { 0.5, 0.5 });
}

void
lsg_path_chart_draw (const LsgPathChart *asked,
                     const LsgCanvas    *canvas)
{
  LsgPathChart known = know_left (asked, canvas);
  const LsgPathChart *chart = &known;
  double tolerance = cairo_get_tolerance (canvas->cr);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_names (chart, canvas);
  if (chart->last_day > 0)
    draw_calendar (chart, canvas);
  /* Bands are so faint that nobody sees a coarser curve, and hundreds of them are much of the work of a picture. */
  cairo_set_tolerance (canvas->cr, BAND_TOLERANCE);
  for (guint i = 0; i < chart->n_blocks; i++)
    if (chart->blocks[i].mark != LSG_PATH_MARK_MILESTONE)
      draw_band (chart, canvas, i);
  cairo_set_tolerance (canvas->cr, tolerance);
  for (guint i = 0; i < chart->n_groups && sum_minutes (chart, chart->n_blocks) > 0.0; i++)
    draw_group (chart, canvas, &chart->groups[i]);
  for (guint i = 0; i < chart->n_blocks; i++)
    for (guint strip = 0; strip < 2; strip++)
      if ((int) i != chart->selected)
        draw_block (chart, canvas, i, strip);
  draw_captions (chart, canvas);
  for (guint strip = 0; strip < 2 && chart->selected >= 0; strip++)
    draw_block (chart, canvas, (guint) chart->selected, strip);
  if (chart->drag_text != NULL && chart->selected >= 0)
    draw_drag (chart, canvas);
  cairo_restore (canvas->cr);
}
