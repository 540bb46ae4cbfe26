/* timeline-chart.c - the ground of a timeline: weeks, heads, modules and activities. See timeline-chart.h.
 *
 * What belongs to days is drawn moved by the scroll and clipped right of the heads, which stay.
 */
#include "timeline-chart.h"

#include <math.h>

#define PADDING 8.0
#define LEAST_NAME 72.0 /* less room is for the short name of a module */
#define LEAST_WORD 34.0 /* and for no name of an activity */

static double
get_week_x (const LsgTimelineChart *chart,
            gint64                  week)
{
  return lsg_timeline_scale_get_position (chart->scale, (double) lsg_week_get_first_day (week)) * chart->unit;
}

guint
lsg_timeline_get_week_step (const LsgTimelineChart *chart,
                            const LsgCanvas        *canvas)
{
  static const guint steps[] = { 1, 2, 4, 13, 26, 52 };
  double least = 26.0 * canvas->style->scale;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * LSG_WEEK_DAYS * chart->unit >= least)
      return steps[i];
  return 104;
}

static void
draw_week_ground (const LsgTimelineChart  *chart,
                  const LsgTimelineLayout *layout,
                  const LsgCanvas         *canvas,
                  double                   from,
                  double                   to)
{
  for (guint i = 1; i < chart->n_weeks; i += 2)
    {
      double x = get_week_x (chart, chart->weeks[i].week);
      double end = get_week_x (chart, chart->weeks[i].week + 1);

      if (x < to && end > from)
        cairo_rectangle (canvas->cr, x, 0.0, end - x, canvas->height);
    }
  lsg_colour_set (canvas->cr, canvas->style->ink, 0.035);
  cairo_fill (canvas->cr);
}

/* The numbers of days where each is wide enough. */
static void
draw_day_lines (const LsgTimelineChart  *chart,
                const LsgTimelineLayout *layout,
                const LsgCanvas         *canvas,
                double                   from,
                double                   to)
{
  gint64 first = (gint64) floor (lsg_timeline_scale_get_day (chart->scale, from / chart->unit));
  gint64 last = (gint64) floor (lsg_timeline_scale_get_day (chart->scale, to / chart->unit));

  if (chart->unit < 34.0 * canvas->style->scale)
    return;
  for (gint64 day = first; day <= last; day++)
    {
      double x = floor (lsg_timeline_scale_get_position (chart->scale, (double) day) * chart->unit) + 0.5;

      cairo_move_to (canvas->cr, x, layout->header - 5.0);
      cairo_line_to (canvas->cr, x, layout->header);
    }
  lsg_canvas_set_line (canvas, canvas->style->axis, 1.0);
  cairo_stroke (canvas->cr);
}

typedef enum {
  NO_CAPTION,
  SHORT_CAPTION,
  WHOLE_CAPTION,
} Captions;

static const char *
get_caption (const LsgTimelineWeek *week,
             Captions               captions)
{
  return captions == WHOLE_CAPTION ? week->caption : captions == SHORT_CAPTION ? week->short_caption : NULL;
}

/* The longest form of dates for which all weeks have room: all say theirs in one way. */
static Captions
find_captions (const LsgTimelineChart *chart,
               const LsgCanvas        *canvas)
{
  LsgTextLook look = { 0 };
  double pad = 2.0 * PADDING * canvas->style->scale;

  for (Captions captions = WHOLE_CAPTION; captions > NO_CAPTION; captions--)
    {
      gboolean fits = TRUE;

      for (guint i = 0; fits && i < chart->n_weeks; i++)
        {
          const char *text = get_caption (&chart->weeks[i], captions);
          double room = get_week_x (chart, chart->weeks[i].week + 1) - get_week_x (chart, chart->weeks[i].week);
          double width = 0.0, height;

          if (text != NULL)
            lsg_canvas_measure_text (canvas, text, &look, &width, &height);
          fits = text != NULL && width + pad <= room;
        }
      if (fits)
        return captions;
    }
  return NO_CAPTION;
}

static void
draw_week_names (const LsgTimelineChart  *chart,
                 const LsgTimelineLayout *layout,
                 const LsgCanvas         *canvas,
                 double                   from,
                 double                   to)
{
  const LsgChartStyle *style = canvas->style;
  guint step = lsg_timeline_get_week_step (chart, canvas);
  Captions captions = step == 1 ? find_captions (chart, canvas) : NO_CAPTION;
  double pad = PADDING * style->scale;

  for (guint i = 0; i < chart->n_weeks; i += step)
    {
      const LsgTimelineWeek *week = &chart->weeks[i];
      double x = get_week_x (chart, week->week);
      double end = get_week_x (chart, week->week + step);
      LsgTextLook title = { .bold = TRUE, .colour = style->ink };
      LsgTextLook caption = { .colour = style->dim };
      const char *text = get_caption (week, captions);

      if (x + 24.0 * style->scale > to || end < from)
        continue;
      lsg_canvas_draw_text (canvas, week->title, &title, (LsgPoint) { x + MIN (pad, (end - x) / 8.0), 5.0 },
                            (LsgPoint) { 0, 0 });
      if (text != NULL)
        lsg_canvas_draw_text (canvas, text, &caption, (LsgPoint) { x + pad, 5.0 + layout->line },
                              (LsgPoint) { 0, 0 });
    }
}

/* The path. */

static void
draw_module (const LsgTimelineChart  *chart,
             const LsgTimelineLayout *layout,
             const LsgCanvas         *canvas,
             guint                    index)
{
  const LsgTimelineModule *module = &chart->modules[index];
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = layout->modules[index];
  LsgTextLook title = { .bold = TRUE, .colour = style->ink, .limit = 0.0 };
  LsgTextLook figure = { .colour = style->dim };
  double pad = PADDING * style->scale;
  double width, height, figure_width = 0.0, start;
  const char *name = module->title;

  box.x += 1.0;
  box.width = MAX (box.width - 2.0, 1.0);
  lsg_path_rounded (canvas->cr, box, 5.0 * style->scale);
  lsg_colour_set (canvas->cr, style->ink, 0.06);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, style->rule, 1.0);
  cairo_stroke (canvas->cr);
  /* The name stays in sight while its module is. */
  start = MAX (box.x, MIN (chart->scroll, box.x + box.width - 60.0 * style->scale)) + pad;
  title.limit = box.x + box.width - pad - start;
  if (title.limit < LEAST_NAME * style->scale && module->short_title != NULL)
    name = module->short_title;
  if (title.limit < 14.0 * style->scale)
    return;
  lsg_canvas_measure_text (canvas, name, &title, &width, &height);
  lsg_canvas_draw_text (canvas, name, &title, (LsgPoint) { start, box.y + 5.0 * style->scale },
                        (LsgPoint) { 0, 0 });
  if (module->figure != NULL)
    lsg_canvas_measure_text (canvas, module->figure, &figure, &figure_width, &height);
  if (figure_width > 0.0 && width + pad + figure_width <= title.limit)
    lsg_canvas_draw_text (canvas, module->figure, &figure,
                          (LsgPoint) { start + width + pad, box.y + 5.0 * style->scale }, (LsgPoint) { 0, 0 });
}

static void
fill_activity (const LsgTimelineChart  *chart,
               const LsgCanvas         *canvas,
               const cairo_rectangle_t *box,
               guint                    index)
{
  const LsgTimelineActivity *activity = &chart->activities[index];
  const LsgChartStyle *style = canvas->style;
  gboolean is_target = chart->target == (int) index;

  lsg_path_rounded (canvas->cr, *box, 4.0 * style->scale);
  lsg_colour_set (canvas->cr, activity->is_live ? style->accent_fill : style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  if (is_target && !activity->is_live)
    {
      lsg_colour_set (canvas->cr, style->accent, 0.14);
      cairo_fill_preserve (canvas->cr);
    }
  lsg_canvas_set_line (canvas, is_target ? style->accent : activity->is_live ? style->accent_fill : style->axis,
                       is_target ? 2.0 : 1.0);
  cairo_stroke (canvas->cr);
}

/* At which edge of the activity, or all over it. */
static void
draw_target (const LsgTimelineChart  *chart,
             const LsgCanvas         *canvas,
             const cairo_rectangle_t *box)
{
  double scale = canvas->style->scale;
  double x = chart->target_place == LSG_PLACE_BEFORE ? box->x - 3.0 * scale : box->x + box->width + 3.0 * scale;

  if (chart->target_place == LSG_PLACE_DURING)
    return;
  cairo_move_to (canvas->cr, x, box->y - 4.0 * scale);
  cairo_line_to (canvas->cr, x, box->y + box->height + 4.0 * scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 3.0);
  cairo_stroke (canvas->cr);
}

/* A flag that stands on the upper edge of the path. */
static void
draw_milestone (const LsgTimelineChart  *chart,
                const LsgCanvas         *canvas,
                const cairo_rectangle_t *box,
                guint                    index)
{
  LsgColour colour = chart->target == (int) index ? canvas->style->accent : canvas->style->dim;
  double scale = canvas->style->scale;
  double x = floor (box->x + 2.0 * scale) + 0.5;

  cairo_move_to (canvas->cr, x, box->y);
  cairo_line_to (canvas->cr, x + 8.0 * scale, box->y + 3.0 * scale);
  cairo_line_to (canvas->cr, x, box->y + 6.0 * scale);
  cairo_close_path (canvas->cr);
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_fill (canvas->cr);
  cairo_move_to (canvas->cr, x, box->y);
  cairo_line_to (canvas->cr, x, box->y + box->height);
  lsg_canvas_set_line (canvas, colour, 1.2);
  cairo_stroke (canvas->cr);
}

/* A cut figure, or a cut code, says something else. */
static gboolean
has_room (const LsgCanvas   *canvas,
          const char        *text,
          const LsgTextLook *look,
          gboolean           is_narrow)
{
  LsgTextLook whole = *look;
  double width = 0.0, height;

  whole.limit = 0.0;
  if (text != NULL && is_narrow)
    lsg_canvas_measure_text (canvas, text, &whole, &width, &height);
  return width <= look->limit;
}

static void
draw_activity (const LsgTimelineChart  *chart,
               const LsgTimelineLayout *layout,
               const LsgCanvas         *canvas,
               guint                    index)
{
  const LsgTimelineActivity *activity = &chart->activities[index];
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = layout->activities[index];
  LsgColour colour = activity->is_live ? style->on_accent : style->ink;
  gboolean is_narrow = box.width < 70.0 * style->scale && activity->short_title != NULL;
  const char *text = is_narrow ? activity->short_title : activity->title;
  LsgTextLook title = { .bold = TRUE, .colour = colour };
  LsgTextLook figure = { .colour = activity->is_live ? style->on_accent : style->dim };
  double pad = is_narrow ? 1.0 : 6.0 * style->scale;
  gboolean two_lines = box.height >= 2.0 * layout->line;
  double start, align = is_narrow ? 0.5 : 0.0;

  if (activity->is_milestone)
    {
      draw_milestone (chart, canvas, &box, index);
      return;
    }
  box.x += 1.0;
  box.width = MAX (box.width - 2.0, 2.0);
  fill_activity (chart, canvas, &box, index);
  if (chart->target == (int) index)
    draw_target (chart, canvas, &box);
  start = is_narrow ? box.x + box.width / 2.0
                    : MAX (box.x, MIN (chart->scroll, box.x + box.width - 50.0 * style->scale)) + pad;
  title.limit = figure.limit = is_narrow ? box.width - 2.0 * pad : box.x + box.width - pad - start;
  if (is_narrow ? !has_room (canvas, text, &title, TRUE) : title.limit < LEAST_WORD * style->scale)
    return;
  lsg_canvas_draw_text (canvas, text, &title,
                        (LsgPoint) { start, two_lines ? box.y + box.height / 2.0 - layout->line
                                                      : box.y + (box.height - layout->line) / 2.0 },
                        (LsgPoint) { align, 0 });
  if (two_lines && has_room (canvas, activity->figure, &figure, is_narrow))
    lsg_canvas_draw_text (canvas, activity->figure, &figure, (LsgPoint) { start, box.y + box.height / 2.0 },
                          (LsgPoint) { align, 0 });
}

static void
draw_path (const LsgTimelineChart  *chart,
           const LsgTimelineLayout *layout,
           const LsgCanvas         *canvas,
           double                   from,
           double                   to)
{
  for (guint i = 0; i < chart->n_modules; i++)
    if (layout->modules[i].x <= to && layout->modules[i].x + layout->modules[i].width >= from)
      draw_module (chart, layout, canvas, i);
  for (guint i = 0; i < chart->n_activities; i++)
    if (layout->activities[i].x <= to && layout->activities[i].x + layout->activities[i].width >= from)
      draw_activity (chart, layout, canvas, i);
}

/* Heads. */

static void
draw_head (const LsgTimelineLayout *layout,
           const LsgCanvas         *canvas,
           const LsgTimelineHead   *head,
           double                   y)
{
  double pad = 14.0 * canvas->style->scale;
  LsgTextLook title = { .bold = TRUE, .colour = canvas->style->ink, .limit = layout->gutter - pad };
  LsgTextLook figure = { .colour = canvas->style->dim, .limit = layout->gutter - pad };

  if (title.limit < 10.0)
    return;
  lsg_canvas_draw_text (canvas, head->title, &title, (LsgPoint) { pad, y }, (LsgPoint) { 0, 0 });
  lsg_canvas_draw_text (canvas, head->figure, &figure, (LsgPoint) { pad, y + layout->line }, (LsgPoint) { 0, 0 });
}

/* Zero, half and all of the first carrier's capacity; without one, of the highest bar. */
static void
draw_ticks (const LsgTimelineChart  *chart,
            const LsgTimelineLayout *layout,
            const LsgCanvas         *canvas)
{
  LsgTextLook look = { .colour = canvas->style->dim };
  double top = chart->carriers[0].capacity > 0.0 ? chart->carriers[0].capacity : layout->load_full;

  for (int i = 0; i <= 2; i++)
    {
      double minutes = top * i / 2.0;
      double y = layout->load_bottom - minutes / layout->load_full * layout->load_height;
      char text[32];

      if (i == 1 && (layout->load_height < 60.0 * canvas->style->scale || fmod (top, 2.0) != 0.0))
        continue;
      g_snprintf (text, sizeof text, "%.0f", minutes);
      lsg_canvas_draw_text (canvas, text, &look, (LsgPoint) { layout->gutter - 6.0, y }, (LsgPoint) { 1, 0.5 });
      cairo_move_to (canvas->cr, layout->gutter, floor (y) + 0.5);
      cairo_line_to (canvas->cr, canvas->width, floor (y) + 0.5);
    }
  lsg_canvas_set_line (canvas, canvas->style->ring, 1.0);
  cairo_stroke (canvas->cr);
}

static void
draw_frame (const LsgTimelineChart  *chart,
            const LsgTimelineLayout *layout,
            const LsgCanvas         *canvas)
{
  const double lines[] = { layout->header, layout->load_top };

  for (int i = 0; i < (chart->n_carriers > 0 ? 2 : 1); i++)
    {
      cairo_move_to (canvas->cr, 0.0, floor (lines[i]) + 0.5);
      cairo_line_to (canvas->cr, canvas->width, floor (lines[i]) + 0.5);
    }
  cairo_move_to (canvas->cr, floor (layout->gutter) + 0.5, 0.0);
  cairo_line_to (canvas->cr, floor (layout->gutter) + 0.5, canvas->height);
  lsg_canvas_set_line (canvas, canvas->style->ring, 1.0);
  cairo_stroke (canvas->cr);
}

void
lsg_timeline_draw (const LsgTimelineChart  *chart,
                   const LsgTimelineLayout *layout,
                   const LsgCanvas         *canvas)
{
  double margin = lsg_timeline_get_margin (canvas);
  double from = chart->scroll - margin;
  double to = chart->scroll - margin + canvas->width - layout->gutter;

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  if (chart->n_carriers > 0)
    draw_ticks (chart, layout, canvas);
  draw_frame (chart, layout, canvas);
  draw_head (layout, canvas, &chart->structural, layout->sides[0].top);
  draw_head (layout, canvas, &chart->path, layout->path.y + 12.0 * canvas->style->scale);
  draw_head (layout, canvas, &chart->conjunctural, layout->sides[1].top);
  if (chart->n_carriers > 0)
    draw_head (layout, canvas, &chart->load, layout->load_top + 12.0 * canvas->style->scale);

  cairo_rectangle (canvas->cr, layout->gutter, 0.0, MAX (canvas->width - layout->gutter, 0.0), canvas->height);
  cairo_clip (canvas->cr);
  cairo_translate (canvas->cr, layout->gutter + margin - chart->scroll, 0.0);
  draw_week_ground (chart, layout, canvas, from, to);
  draw_day_lines (chart, layout, canvas, from, to);
  draw_week_names (chart, layout, canvas, from, to);
  draw_path (chart, layout, canvas, from, to);
  lsg_timeline_draw_marks (chart, layout, canvas);
  lsg_timeline_draw_load (chart, layout, canvas);
  lsg_timeline_draw_ghost (chart, layout, canvas);
  cairo_restore (canvas->cr);
  lsg_timeline_draw_hint (chart, layout, canvas);
}
