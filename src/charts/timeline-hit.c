/* timeline-hit.c - what of a timeline is seen, what lies at a point, and where an arrow key leads. See
 * timeline-chart.h. Places are sorted by their beginning; the farthest reach of all up to one lets a part be found
 * without looking at the rest.
 */
#include "timeline-chart.h"

#include <math.h>

void
lsg_timeline_layout_visit (const LsgTimelineLayout *layout,
                           double                   from,
                           double                   to,
                           void                   (*visit) (const LsgTimelinePlace *place,
                                                            gpointer                user_data),
                           gpointer                 user_data)
{
  guint low = 0, high = layout->n_places;

  while (low < high) /* the first place that anything up to it reaches @from */
    {
      guint middle = (low + high) / 2;

      if (layout->reach[middle] < from)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < layout->n_places && layout->places[i].reach_from <= to; i++)
    if (layout->places[i].reach_to >= from)
      visit (&layout->places[i], user_data);
}

typedef struct {
  const LsgTimelineChart *chart;
  LsgPoint                point;
  double                  radius;
  double                  half; /* height of a label and a bar */
  LsgTimelineSpot         spot;
} Hit;

static void
hit_place (const LsgTimelinePlace *place,
           gpointer                user_data)
{
  Hit *hit = user_data;
  double x = hit->point.x;
  gboolean may_stretch = place->mark == hit->chart->selected
                         && hit->chart->marks[place->mark].days.length > 1;

  if (place->lane < 0 || fabs (hit->point.y - place->y) > hit->half || hit->spot.part == LSG_TIMELINE_START
      || hit->spot.part == LSG_TIMELINE_END)
    return;
  if (x < place->reach_from - hit->radius / 2.0 || x > place->reach_to + hit->radius / 2.0)
    return;
  hit->spot = (LsgTimelineSpot) { LSG_TIMELINE_MARK, place->mark };
  if (may_stretch && fabs (x - place->from) <= hit->radius)
    hit->spot.part = LSG_TIMELINE_START;
  else if (may_stretch && fabs (x - place->to) <= hit->radius)
    hit->spot.part = LSG_TIMELINE_END;
}

static void
hit_load (const LsgTimelineChart  *chart,
          const LsgTimelineLayout *layout,
          const LsgCanvas         *canvas,
          LsgPoint                 point,
          LsgTimelineSpot         *spot)
{
  for (guint i = 0; i < chart->n_weeks * chart->n_carriers; i++)
    {
      cairo_rectangle_t box = lsg_timeline_place_bar (chart, layout, canvas, i / chart->n_carriers,
                                                      i % chart->n_carriers);

      if (point.x >= box.x - 2.0 && point.x < box.x + box.width + 2.0 && point.y >= layout->load_top)
        *spot = (LsgTimelineSpot) { LSG_TIMELINE_BAR, (int) i };
    }
}

LsgTimelineSpot
lsg_timeline_hit (const LsgTimelineChart  *chart,
                  const LsgTimelineLayout *layout,
                  const LsgCanvas         *canvas,
                  LsgPoint                 point)
{
  LsgPoint inside = { point.x - layout->gutter - lsg_timeline_get_margin (canvas) + chart->scroll, point.y };
  Hit hit = { chart, inside, 8.0 * canvas->style->scale, layout->line + 2.0, { LSG_TIMELINE_NOTHING, -1 } };

  if (point.x < layout->gutter)
    return hit.spot;
  lsg_timeline_layout_visit (layout, inside.x - 12.0, inside.x + 12.0, hit_place, &hit);
  if (hit.spot.part != LSG_TIMELINE_NOTHING)
    return hit.spot;
  for (guint i = 0; i < layout->more->len; i++)
    {
      const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, i);

      if (lsg_rectangle_contains (&more->box, inside.x, inside.y))
        return (LsgTimelineSpot) { LSG_TIMELINE_MORE, (int) i };
    }
  for (guint i = layout->n_activities; i > 0; i--)
    if (lsg_rectangle_contains (&layout->activities[i - 1], inside.x, inside.y))
      return (LsgTimelineSpot) { LSG_TIMELINE_ACTIVITY, (int) i - 1 };
  hit_load (chart, layout, canvas, inside, &hit.spot);
  return hit.spot;
}

/* Whether @place comes before @best for an arrow along the path: nearer, and among those that start together
 * the one whose turn it is. */
static gboolean
is_nearer (const LsgTimelinePlace *place,
           const LsgTimelinePlace *best,
           int                     dx)
{
  if (best == NULL)
    return TRUE;
  if (place->from != best->from)
    return (place->from - best->from) * dx < 0.0;
  return (place->mark - best->mark) * dx < 0;
}

static int
step_along (const LsgTimelineLayout *layout,
            const LsgTimelinePlace  *start,
            int                      dx)
{
  const LsgTimelinePlace *best = NULL;

  for (guint i = 0; i < layout->n_places; i++)
    {
      const LsgTimelinePlace *place = &layout->places[i];

      if (place != start && !is_nearer (place, start, dx) && is_nearer (place, best, dx))
        best = place;
    }
  return best != NULL ? best->mark : -1;
}

static int
step_across (const LsgTimelineLayout *layout,
             const LsgTimelinePlace  *start,
             int                      dy)
{
  double nearest = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < layout->n_places; i++)
    {
      const LsgTimelinePlace *place = &layout->places[i];
      double across = (place->y - start->y) * dy;
      double distance = across + 0.5 * fabs (place->from - start->from);

      if (across <= 0.5 || distance >= nearest)
        continue;
      nearest = distance;
      best = place->mark;
    }
  return best;
}

int
lsg_timeline_step (const LsgTimelineLayout *layout,
                   int                      from,
                   int                      dx,
                   int                      dy)
{
  const LsgTimelinePlace *start;

  if (layout->n_places == 0)
    return -1;
  if (from < 0 || from >= (int) layout->n_marks || layout->place_of[from] < 0)
    return layout->places[0].mark;
  start = &layout->places[layout->place_of[from]];
  return dx != 0 ? step_along (layout, start, dx) : step_across (layout, start, dy);
}
