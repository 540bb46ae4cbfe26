/* timeline-more.c - the chips of a timeline: what has no room for its code beside the path. See timeline-chart.h.
 *
 * They stand in a lane of their own at the outer edge of their side. A chip shows the code of what it holds, or of the few
 * that it holds where the next chip is far enough, else "+n". At the path a small mark stands on each of their days, so
 * that what is gathered is still seen where it falls.
 */
#include "timeline-chart.h"

#include "timeline-sides.h"

#define PAD 6.0    /* in a chip, left and right of its text */
#define APART 3.0  /* between two chips */
#define FEW 4      /* that a chip may name */
#define TICK 3.5   /* half a small mark */
#define AWAY 6.5   /* of small marks from the path */

/* NULL when one of them has none. (transfer full) */
static char *
dup_codes (const LsgTimelineChart  *chart,
           const LsgTimelineLayout *layout,
           const LsgTimelineMore   *more)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < more->n; i++)
    {
      const char *code = chart->marks[g_array_index (layout->hidden, int, more->first + i)].code;

      if (code == NULL || *code == '\0')
        return (char *) (g_string_free (text, TRUE), NULL);
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", code);
    }
  return g_string_free (text, FALSE);
}

/* (transfer full) */
static char *
dup_text (const LsgTimelineChart  *chart,
          const LsgTimelineLayout *layout,
          const LsgTimelineMore   *more)
{
  char *codes = more->has_codes ? dup_codes (chart, layout, more) : NULL;

  return codes != NULL ? codes : g_strdup_printf ("+%u", more->n);
}

/* Sized for its text, from @x on but within the path. */
static void
size_chip (const LsgTimelineChart  *chart,
           const LsgTimelineLayout *layout,
           const LsgCanvas         *canvas,
           LsgTimelineMore         *more)
{
  double scale = canvas->style->scale;
  g_autofree char *text = dup_text (chart, layout, more);
  double middle = more->box.y + more->box.height / 2.0;
  double right = layout->width + lsg_timeline_get_margin (canvas) - scale;

  more->box.width = lsg_timeline_measure (canvas, text, TRUE) + 2.0 * PAD * scale;
  more->box.height = layout->line + 2.0 * scale;
  more->box.y = middle - more->box.height / 2.0;
  more->box.x = MAX (MIN (more->box.x, right - more->box.width), -lsg_timeline_get_margin (canvas));
}

static int
compare_from (const void *a,
              const void *b,
              gpointer    user_data)
{
  const LsgTimelinePlace *places = user_data;
  const LsgTimelinePlace *x = &places[*(const guint *) a], *y = &places[*(const guint *) b];

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return (x->mark > y->mark) - (x->mark < y->mark);
}

/* One more in a chip. Its width changes with the number of digits alone: texts are what costs. */
static void
join (const LsgTimelineChart  *chart,
      const LsgTimelineLayout *layout,
      const LsgCanvas         *canvas,
      LsgTimelineMore         *more)
{
  more->n++;
  more->has_codes = FALSE;
  if (more->n == 2 || more->n == 10 || more->n == 100 || more->n == 1000)
    size_chip (chart, layout, canvas, more);
}

/* Puts a place into the last chip of its side, or begins another one where that one leaves room. */
static void
add_hidden (const LsgTimelineChart *chart,
            LsgTimelineLayout      *layout,
            const LsgCanvas        *canvas,
            LsgTimelinePlace       *place,
            guint                   n_former)
{
  LsgTimelineMore more = { { place->from, place->y, 0.0, 0.0 }, layout->hidden->len, 1, TRUE };
  LsgTimelineMore *last = layout->more->len > n_former
                            ? &g_array_index (layout->more, LsgTimelineMore, layout->more->len - 1) : NULL;
  double free_from = last != NULL ? last->box.x + last->box.width + APART * canvas->style->scale : -G_MAXDOUBLE;

  g_array_append_val (layout->hidden, place->mark);
  if (place->from >= free_from)
    size_chip (chart, layout, canvas, &more);
  if (more.box.x < free_from)
    join (chart, layout, canvas, last);
  else
    g_array_append_val (layout->more, more);
  place->more = (int) layout->more->len - 1;
}

/* The codes of a few, where the next chip leaves them room. */
static void
name_few (const LsgTimelineChart *chart,
          LsgTimelineLayout      *layout,
          const LsgCanvas        *canvas,
          guint                   index)
{
  LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, index);
  double next = index + 1 < layout->more->len ? more[1].box.x - APART * canvas->style->scale
                                              : layout->width + lsg_timeline_get_margin (canvas);
  LsgTimelineMore named = *more;
  g_autofree char *codes = more->n > 1 && more->n <= FEW ? dup_codes (chart, layout, more) : NULL;

  if (codes == NULL)
    return;
  named.has_codes = TRUE;
  size_chip (chart, layout, canvas, &named);
  if (named.box.x >= more->box.x - 1.0 && named.box.x + named.box.width <= next)
    *more = named;
}

void
lsg_timeline_add_more (const LsgTimelineChart *chart,
                       LsgTimelineLayout      *layout,
                       const LsgCanvas        *canvas,
                       guint                   first)
{
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_former = layout->more->len;

  for (guint i = first; i < layout->n_places; i++)
    if (layout->places[i].lane < 0)
      g_array_append_val (lost, i);
  g_array_sort_with_data (lost, compare_from, layout->places);
  for (guint i = 0; i < lost->len; i++)
    add_hidden (chart, layout, canvas, &layout->places[g_array_index (lost, guint, i)], n_former);
  for (guint i = n_former; i < layout->more->len; i++)
    name_few (chart, layout, canvas, i);
  for (guint i = 0; i < lost->len; i++)
    {
      LsgTimelinePlace *place = &layout->places[g_array_index (lost, guint, i)];
      const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, place->more);

      place->reach_from = more->box.x;
      place->reach_to = more->box.x + more->box.width;
      place->y = more->box.y + more->box.height / 2.0;
    }
}

/* Drawing. */

/* Whether the chosen or the focused mark is in the chip. */
static gboolean
holds (const LsgTimelineLayout *layout,
       int                      mark,
       int                      more)
{
  return mark >= 0 && mark < (int) layout->n_marks && layout->place_of[mark] >= 0
         && layout->places[layout->place_of[mark]].more == more;
}

static void
draw_ring (const LsgCanvas   *canvas,
           cairo_rectangle_t  box,
           double             away)
{
  box.x -= away;
  box.y -= away;
  box.width += 2.0 * away;
  box.height += 2.0 * away;
  lsg_path_rounded (canvas->cr, box, box.height / 2.0);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static void
draw_chip (const LsgTimelineChart  *chart,
           const LsgTimelineLayout *layout,
           const LsgCanvas         *canvas,
           int                      index)
{
  const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, index);
  const LsgChartStyle *style = canvas->style;
  gboolean is_hovered = chart->hovered.part == LSG_TIMELINE_MORE && chart->hovered.index == index;
  LsgTextLook look = { .colour = style->ink, .bold = TRUE };
  g_autofree char *text = dup_text (chart, layout, more);

  lsg_path_rounded (canvas->cr, more->box, more->box.height / 2.0);
  lsg_colour_set (canvas->cr, style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  lsg_colour_set (canvas->cr, is_hovered ? style->accent : style->ink, is_hovered ? 0.14 : 0.06);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, is_hovered ? style->accent : style->axis, 1.0);
  cairo_stroke (canvas->cr);
  lsg_canvas_draw_text (canvas, text, &look,
                        (LsgPoint) { more->box.x + more->box.width / 2.0, more->box.y + more->box.height / 2.0 },
                        (LsgPoint) { 0.5, 0.5 });
  if (holds (layout, chart->selected, index))
    draw_ring (canvas, more->box, 2.0 * style->scale);
  if (holds (layout, chart->focused, index))
    draw_ring (canvas, more->box, 5.0 * style->scale);
}

/* One for each time, a short line for one that lasts. */
static void
draw_ticks (const LsgTimelineChart  *chart,
            const LsgTimelineLayout *layout,
            const LsgCanvas         *canvas,
            int                      mark,
            double                   from,
            double                   to)
{
  const LsgTimelineMark *data = &chart->marks[mark];
  const LsgTimelinePlace *place = &layout->places[layout->place_of[mark]];
  double radius = TICK * canvas->style->scale;
  double away = AWAY * canvas->style->scale;
  double y = data->is_conjunctural ? layout->path.y + layout->path.height + away : layout->path.y - away;
  LsgColour colour = data->is_tutor ? canvas->style->accent : canvas->style->other;

  if (place->to < from || place->from > to)
    return;
  if (data->days.length > 1)
    {
      cairo_move_to (canvas->cr, place->from + 1.0, y);
      cairo_line_to (canvas->cr, place->to - 1.0, y);
      lsg_canvas_set_line (canvas, colour, 2.0);
      cairo_stroke (canvas->cr);
      return;
    }
  for (gint64 i = 0; i < data->days.n; i++)
    lsg_path_lozenge (canvas->cr, (LsgPoint) { lsg_timeline_get_x (chart, data->days, i), y }, radius);
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_fill (canvas->cr);
}

void
lsg_timeline_draw_more (const LsgTimelineChart  *chart,
                        const LsgTimelineLayout *layout,
                        const LsgCanvas         *canvas,
                        double                   from,
                        double                   to)
{
  for (guint i = 0; i < layout->more->len; i++)
    {
      const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, i);

      for (guint k = 0; k < more->n; k++)
        draw_ticks (chart, layout, canvas, g_array_index (layout->hidden, int, more->first + k), from, to);
    }
  for (guint i = 0; i < layout->more->len; i++)
    {
      const cairo_rectangle_t *box = &g_array_index (layout->more, LsgTimelineMore, i).box;

      if (box->x + box->width >= from && box->x <= to)
        draw_chip (chart, layout, canvas, (int) i);
    }
}
