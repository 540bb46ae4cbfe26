/* stacked-bar.c - see stacked-bar.h. */
#include "stacked-bar.h"

#include "mark.h"

#include <math.h>

#define BAR_HEIGHT 12.0
#define PART_GAP 2.0
#define LEAST_WIDTH 2.0
#define HEAD 11.0 /* room of the triangle over a capacity that is exceeded */

static double
get_sum (const LsgStackedBar *bar)
{
  double sum = 0.0;

  for (guint i = 0; i < bar->n_parts; i++)
    sum += MAX (bar->parts[i].value, 0.0);
  return sum;
}

static double
get_full (const LsgStackedBar *bar)
{
  double full = MAX (MAX (bar->full, bar->capacity), get_sum (bar));

  return full > 0.0 ? full : 1.0;
}

static gboolean
is_exceeded (const LsgStackedBar *bar)
{
  return bar->capacity > 0.0 && get_sum (bar) > bar->capacity;
}

static double
get_top (const LsgStackedBar *bar,
         const LsgCanvas     *canvas)
{
  return is_exceeded (bar) ? HEAD * canvas->style->scale : 0.0;
}

/* The box of a part, gaps taken off; of width 0 when its value is 0. */
static cairo_rectangle_t
get_part (const LsgStackedBar *bar,
          const LsgCanvas     *canvas,
          guint                part)
{
  double gap = PART_GAP * canvas->style->scale;
  double unit = canvas->width / get_full (bar);
  double from = 0.0;
  double width = MAX (bar->parts[part].value, 0.0) * unit;

  for (guint i = 0; i < part; i++)
    from += MAX (bar->parts[i].value, 0.0) * unit;
  if (width > 0.0)
    width = MAX (part + 1 < bar->n_parts ? width - gap : width, LEAST_WIDTH * canvas->style->scale);
  return (cairo_rectangle_t) { from, get_top (bar, canvas), width, BAR_HEIGHT * canvas->style->scale };
}

static void
fill_flat (const LsgCanvas *canvas,
           LsgColour        colour)
{
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_fill (canvas->cr);
}

/* A pattern needs an edge to be seen as one part. */
static void
stroke_edge (const LsgCanvas  *canvas,
             cairo_rectangle_t box,
             LsgColour         colour)
{
  double width = canvas->style->kind == LSG_STYLE_PRINT ? 0.6 : 1.0;
  double half = width * canvas->style->scale / 2.0;

  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, box.x + half, box.y + half, MAX (box.width - 2.0 * half, 0.1),
                   box.height - 2.0 * half);
  lsg_canvas_set_line (canvas, colour, width);
  cairo_stroke (canvas->cr);
}

static void
fill_virtual (const LsgCanvas  *canvas,
              cairo_rectangle_t box)
{
  lsg_colour_set (canvas->cr, canvas->style->accent, 0.16);
  cairo_fill_preserve (canvas->cr);
  lsg_colour_set (canvas->cr, canvas->style->accent, MAX (canvas->style->hatch_opacity, 0.6));
  cairo_set_line_width (canvas->cr,
                        (canvas->style->kind == LSG_STYLE_PRINT ? 0.4 : 1.0) * canvas->style->scale);
  lsg_path_hatch (canvas->cr, 3.5 * canvas->style->scale, TRUE);
  stroke_edge (canvas, box, canvas->style->accent);
}

static void
fill_verdict (const LsgCanvas  *canvas,
              cairo_rectangle_t box,
              LsgVerdict        verdict)
{
  if (verdict == LSG_VERDICT_REALISTIC)
    {
      fill_flat (canvas, canvas->style->verdict_fills[verdict]);
      return;
    }
  lsg_path_fill_verdict (canvas, verdict, 3.5 * canvas->style->scale);
  stroke_edge (canvas, box, canvas->style->verdicts[verdict]);
}

static void
draw_part (const LsgCanvas  *canvas,
           cairo_rectangle_t box,
           LsgBarFill        fill)
{
  const LsgChartStyle *style = canvas->style;

  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  switch (fill)
    {
    case LSG_BAR_TUTOR:
      fill_flat (canvas, style->accent);
      break;
    case LSG_BAR_VIRTUAL:
      fill_virtual (canvas, box);
      break;
    case LSG_BAR_OTHER:
      fill_flat (canvas, style->other);
      break;
    case LSG_BAR_INDISPENSABLE:
      fill_flat (canvas, style->tags[LSG_CLASS_INDISPENSABLE]);
      break;
    case LSG_BAR_ACCESSORY:
      fill_flat (canvas, style->tags[LSG_CLASS_ACCESSORY]);
      break;
    case LSG_BAR_SUPERFLUOUS:
      stroke_edge (canvas, box, style->tags[LSG_CLASS_SUPERFLUOUS]);
      break;
    case LSG_BAR_REALISTIC:
    case LSG_BAR_CONDITIONS:
    case LSG_BAR_HARDLY:
      fill_verdict (canvas, box, LSG_VERDICT_REALISTIC + (fill - LSG_BAR_REALISTIC));
      break;
    case LSG_N_BAR_FILLS:
    default:
      g_assert_not_reached ();
    }
}

static void
draw_capacity (const LsgStackedBar *bar,
               const LsgCanvas     *canvas)
{
  double scale = canvas->style->scale;
  double x = MIN (bar->capacity / get_full (bar) * canvas->width, canvas->width - scale);
  double top = get_top (bar, canvas);

  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, x, top);
  cairo_line_to (canvas->cr, x, top + (BAR_HEIGHT + 2.0) * scale);
  lsg_canvas_set_line (canvas, canvas->style->warning, 2.0);
  cairo_stroke (canvas->cr);
  if (is_exceeded (bar))
    lsg_mark_draw_warning (canvas, (LsgPoint) { x, top - 6.0 * scale }, 4.5 * scale);
}

/* A caption stands below its part: the first from its left edge, the last to the bar's right edge, others
 * in the middle. */
static cairo_rectangle_t
place_caption (const LsgStackedBar *bar,
               const LsgCanvas     *canvas,
               const LsgTextLook   *look,
               guint                part)
{
  cairo_rectangle_t box = get_part (bar, canvas, part);
  double align = part == 0 ? 0.0 : part + 1 == bar->n_parts ? 1.0 : 0.5;
  cairo_rectangle_t caption;

  caption = lsg_canvas_place_text (canvas, bar->parts[part].caption, look,
                                   (LsgPoint) { box.x + align * box.width,
                                                box.y + box.height + 2.0 * canvas->style->scale },
                                   (LsgPoint) { align, 0.0 });
  caption.x = MAX (MIN (caption.x, canvas->width - caption.width), 0.0);
  return caption;
}

/* Places all captions, in boxes of width 0 where there is none. Where two meet, they go one under the
 * other. */
static void
place_captions (const LsgStackedBar *bar,
                const LsgCanvas     *canvas,
                const LsgTextLook   *look,
                cairo_rectangle_t   *boxes)
{
  double gap = 8.0 * canvas->style->scale;
  double right = -gap;
  gboolean meet = FALSE;
  double y;

  for (guint i = 0; i < bar->n_parts; i++)
    {
      boxes[i] = place_caption (bar, canvas, look, i);
      if (boxes[i].width <= 0.0)
        continue;
      meet = meet || boxes[i].x < right + gap;
      right = boxes[i].x + boxes[i].width;
    }
  if (!meet)
    return;
  y = get_top (bar, canvas) + (BAR_HEIGHT + 2.0) * canvas->style->scale;
  for (guint i = 0; i < bar->n_parts; i++)
    if (boxes[i].width > 0.0)
      {
        boxes[i].x = 0.0;
        boxes[i].y = y;
        y += boxes[i].height;
      }
}

static LsgTextLook
get_caption_look (const LsgCanvas *canvas)
{
  return (LsgTextLook) {
    .size = canvas->style->small_text_size,
    .colour = canvas->style->dim,
    .limit = canvas->width,
  };
}

double
lsg_stacked_bar_get_height (const LsgStackedBar *bar,
                            const LsgCanvas     *canvas)
{
  g_autofree cairo_rectangle_t *boxes = g_new0 (cairo_rectangle_t, bar->n_parts);
  LsgTextLook look = get_caption_look (canvas);
  double bottom = get_top (bar, canvas) + BAR_HEIGHT * canvas->style->scale;

  if (bar->capacity > 0.0)
    bottom += 2.0 * canvas->style->scale;
  place_captions (bar, canvas, &look, boxes);
  for (guint i = 0; i < bar->n_parts; i++)
    if (boxes[i].width > 0.0)
      bottom = MAX (bottom, boxes[i].y + boxes[i].height);
  return ceil (bottom);
}

void
lsg_stacked_bar_draw (const LsgStackedBar *bar,
                      const LsgCanvas     *canvas)
{
  g_autofree cairo_rectangle_t *boxes = g_new0 (cairo_rectangle_t, bar->n_parts);
  LsgTextLook look = get_caption_look (canvas);

  cairo_save (canvas->cr);
  place_captions (bar, canvas, &look, boxes);
  for (guint i = 0; i < bar->n_parts; i++)
    {
      cairo_rectangle_t part = get_part (bar, canvas, i);

      if (part.width > 0.0)
        draw_part (canvas, part, bar->parts[i].fill);
      if (boxes[i].width > 0.0)
        lsg_canvas_draw_text (canvas, bar->parts[i].caption, &look, (LsgPoint) { boxes[i].x, boxes[i].y },
                              (LsgPoint) { 0.0, 0.0 });
    }
  if (bar->capacity > 0.0)
    draw_capacity (bar, canvas);
  cairo_restore (canvas->cr);
}

int
lsg_stacked_bar_hit (const LsgStackedBar *bar,
                     const LsgCanvas     *canvas,
                     LsgPoint             point)
{
  for (guint i = 0; i < bar->n_parts; i++)
    {
      cairo_rectangle_t part = get_part (bar, canvas, i);

      if (part.width > 0.0 && lsg_rectangle_contains (&part, point.x, point.y))
        return (int) i;
    }
  return -1;
}
