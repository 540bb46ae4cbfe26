/* timeline-sides.c - see timeline-sides.h.
 *
 * Lanes are tried with whole labels, then with shorter ones on two lines, on one line, and codes; what has no room for
 * its code goes into a chip on a lane of its own (timeline-more.c). What room is left then goes to each label by itself
 * (timeline-labels.c), so that one crowded week does not silence the others.
 */
#include "timeline-sides.h"

#include <math.h>

#define LANE_GAP 10.0    /* between labels at the least; with room to spare LANE_STRETCH more */
#define LANE_STRETCH 8.0
#define RADIUS 8.0
#define MAX_REPEATS_WITH_STEMS 2

/* Sides. */

static gboolean
is_bar (const LsgTimelineMark *mark)
{
  return mark->days.length > 1 || mark->days.n > MAX_REPEATS_WITH_STEMS;
}

static LsgLaneItem
make_item (LsgTimelineItems      *side,
           const LsgTimelineMark *mark)
{
  double radius = RADIUS * side->canvas->style->scale;
  double unit = side->chart->unit;
  LsgLaneItem item = { .inset = radius, .lane = -1 };

  if (mark->days.length > 1)
    {
      item.from = lsg_timeline_scale_get_position (side->chart->scale, (double) mark->days.first) * unit;
      item.to = lsg_timeline_scale_get_position (side->chart->scale,
                                                 (double) lsg_days_get_last (mark->days) + 1.0) * unit;
      item.to = MAX (item.to, item.from + 2.0 * radius);
      return item;
    }
  item.from = lsg_timeline_get_x (side->chart, mark->days, 0) - radius;
  item.to = lsg_timeline_get_x (side->chart, mark->days, mark->days.n - 1) + radius;
  return item;
}

typedef struct {
  LsgLaneItem item;
  int         mark;
} Sortable;

static int
compare_items (const void *a,
               const void *b)
{
  const Sortable *x = a, *y = b;

  if (x->item.from != y->item.from)
    return x->item.from < y->item.from ? -1 : 1;
  return (x->mark > y->mark) - (x->mark < y->mark);
}

static guint
take_sorted (GArray       *sortables,
             LsgLaneItem **items,
             int         **marks)
{
  guint n = sortables->len;

  g_array_sort (sortables, compare_items);
  *items = g_new (LsgLaneItem, n);
  *marks = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      (*items)[i] = g_array_index (sortables, Sortable, i).item;
      (*marks)[i] = g_array_index (sortables, Sortable, i).mark;
    }
  return n;
}

void
lsg_timeline_items_open (LsgTimelineItems       *side,
                         const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas,
                         LsgTimelineLayout      *layout,
                         gboolean                is_conjunctural)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Sortable));
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (Sortable));

  *side = (LsgTimelineItems) { chart, canvas, layout };
  for (guint i = 0; i < chart->n_marks; i++)
    {
      const LsgTimelineMark *mark = &chart->marks[i];
      Sortable sortable = { .mark = (int) i };

      if (mark->days.n <= 0 || (mark->is_conjunctural != FALSE) != is_conjunctural)
        continue;
      sortable.item = make_item (side, mark);
      g_array_append_val (is_bar (mark) ? bars : points, sortable);
    }
  side->n_points = take_sorted (points, &side->points, &side->point_marks);
  side->n_bars = take_sorted (bars, &side->bars, &side->bar_marks);
}

void
lsg_timeline_items_close (LsgTimelineItems *side)
{
  g_free (side->points);
  g_free (side->point_marks);
  g_free (side->bars);
  g_free (side->bar_marks);
}

double
lsg_timeline_get_lane_height (const LsgTimelineLayout *layout,
                              const LsgCanvas         *canvas,
                              LsgTimelineDensity       density)
{
  double scale = canvas->style->scale;

  if (density == LSG_TIMELINE_FULL)
    return 2.0 * layout->line + LANE_GAP * scale;
  return MAX (layout->line, 2.0 * RADIUS * scale) + 7.0 * scale;
}

/* The part of a label that has room between both times, whole unless labels are @cut; 0: none. */
static double
find_between (const LsgTimelineMark *mark,
              const LsgLaneItem     *item,
              double                 label,
              double                 cut)
{
  double room = item->to - item->from - 6.0 * item->inset;

  if (mark->days.n != 2 || mark->days.length != 1 || label <= 0.0)
    return 0.0;
  if (room >= label)
    return label;
  return cut > 0.0 && room >= cut ? room : 0.0;
}

/* How wide the labels are that one tries to place. */
typedef struct {
  LsgTimelineDensity density;
  double             cap;     /* labels are cut at this share of the widest; 0: codes alone */
  gboolean           strict;  /* every label has its room, or it is no solution; else chips have a lane */
} Attempt;

static const Attempt attempts[] = {
  { LSG_TIMELINE_FULL, 1.0, TRUE },    { LSG_TIMELINE_FULL, 0.6, TRUE },  { LSG_TIMELINE_FULL, 0.42, TRUE },
  { LSG_TIMELINE_CODES, 1.0, TRUE },   { LSG_TIMELINE_CODES, 0.6, TRUE }, { LSG_TIMELINE_CODES, 0.42, TRUE },
  { LSG_TIMELINE_CODES, 0.0, TRUE },   { LSG_TIMELINE_CODES, 0.0, FALSE },
};

static void
set_labels (LsgTimelineItems *side,
            const Attempt    *attempt)
{
  for (guint i = 0; i < side->n_points; i++)
    {
      guint mark = (guint) side->point_marks[i];
      double label = lsg_timeline_get_label (side, mark, attempt->density, attempt->cap, FALSE);
      double code = lsg_timeline_get_label (side, mark, attempt->density, 0.0, FALSE);
      double cut = attempt->cap > 0.0 && attempt->cap < 1.0
                     ? code + LSG_TIMELINE_LEAST_TITLE * side->canvas->style->scale : 0.0;

      side->points[i].between = find_between (&side->chart->marks[mark], &side->points[i], label, cut);
      side->points[i].label = side->points[i].between > 0.0 ? 0.0 : label;
    }
  for (guint i = 0; i < side->n_bars; i++)
    {
      guint mark = (guint) side->bar_marks[i];

      side->bars[i].label = lsg_timeline_get_label (side, mark, attempt->density, attempt->cap, TRUE);
      side->bars[i].over = attempt->cap <= 0.0 && lsg_timeline_fits_over (side, mark, &side->bars[i]);
    }
}

/* Whether labels may well fit: so many would need this much room at the least. */
static gboolean
may_fit (LsgTimelineItems *side,
         const Attempt    *attempt,
         guint             n_lanes)
{
  double least = (attempt->cap > 0.0 ? 60.0 : 30.0) * side->canvas->style->scale;

  return (side->n_points + side->n_bars) * least <= n_lanes * (side->layout->width + 4.0 * least);
}

guint
lsg_timeline_items_count_need (LsgTimelineItems *side)
{
  guint n_bars;

  if (side->n_points + side->n_bars == 0)
    return 0;
  if (!may_fit (side, &attempts[0], LSG_TIMELINE_MAX_NEED))
    return LSG_TIMELINE_MAX_NEED;
  set_labels (side, &attempts[0]);
  n_bars = lsg_lanes_place_bars (side->bars, side->n_bars, LSG_TIMELINE_MAX_NEED, 0.0, side->layout->width);
  if (side->n_points == 0)
    return MIN (n_bars, LSG_TIMELINE_MAX_NEED);
  for (guint n = 1; n + n_bars < LSG_TIMELINE_MAX_NEED; n++)
    if (lsg_lanes_place_points (side->points, side->n_points, n, 0.0, side->layout->width, TRUE) == 0)
      return n + n_bars;
  return LSG_TIMELINE_MAX_NEED;
}

static guint
count_lost (const LsgLaneItem *items,
            guint              n_items)
{
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += items[i].lane < 0;
  return n;
}

/* In as few lanes as all labels need; those that are cut get all lanes, for what room is left to grow into. */
static gboolean
place_strictly (LsgTimelineItems *side,
                LsgTimelineSide  *result,
                const Attempt    *attempt,
                guint             n_lanes)
{
  for (guint i = 0; i < n_lanes; i++)
    {
      guint n = attempt->cap < 1.0 ? n_lanes - i : i + 1;

      if (lsg_lanes_place_points (side->points, side->n_points, n, 0.0, side->layout->width, TRUE) == 0)
        {
          result->n_point_lanes = n;
          return TRUE;
        }
    }
  return FALSE;
}

/* Places the side in so many lanes; TRUE when it is content. */
static gboolean
try_labels (LsgTimelineItems *side,
            LsgTimelineSide  *result,
            const Attempt    *attempt,
            guint             n_lanes)
{
  guint n_bars, n_points;

  if (attempt->strict && !may_fit (side, attempt, n_lanes))
    return FALSE;
  set_labels (side, attempt);
  n_bars = side->n_points > 0 ? MIN (MAX (n_lanes * 2 / 3, 1), n_lanes) : n_lanes;
  result->n_bar_lanes = lsg_lanes_place_bars (side->bars, side->n_bars, n_bars, 0.0, side->layout->width);
  result->density = attempt->density;
  result->n_point_lanes = 0;
  if (attempt->strict && count_lost (side->bars, side->n_bars) > 0)
    return FALSE;
  n_points = n_lanes - MIN (result->n_bar_lanes, n_lanes);
  if (side->n_points == 0)
    return TRUE;
  if (attempt->strict)
    return place_strictly (side, result, attempt, n_points);
  result->n_point_lanes = n_points;
  lsg_lanes_place_points (side->points, side->n_points, n_points, 0.0, side->layout->width, FALSE);
  return TRUE;
}

void
lsg_timeline_items_fit (LsgTimelineItems *side,
                        LsgTimelineSide  *result,
                        double            height)
{
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      guint n_lanes;

      result->lane_height = lsg_timeline_get_lane_height (side->layout, side->canvas, attempts[i].density);
      n_lanes = (guint) MAX (floor (height / result->lane_height + 0.01), 1.0);
      if (!attempts[i].strict)
        n_lanes--;
      if (try_labels (side, result, &attempts[i], n_lanes))
        break;
    }
  if (result->density == LSG_TIMELINE_FULL)
    result->lane_height = CLAMP (height / MAX (result->n_point_lanes + result->n_bar_lanes, 1), result->lane_height,
                                 result->lane_height + LANE_STRETCH * side->canvas->style->scale);
  lsg_timeline_items_grow (side, result);
}

/* Places. */

static void
add_places (LsgTimelineItems *side,
            gboolean          is_below,
            gboolean          are_bars)
{
  LsgTimelineLayout *layout = side->layout;
  const LsgTimelineSide *result = &layout->sides[is_below];
  const LsgLaneItem *items = are_bars ? side->bars : side->points;
  guint n = are_bars ? side->n_bars : side->n_points;
  guint n_lanes = result->n_point_lanes + result->n_bar_lanes;

  for (guint i = 0; i < n; i++)
    {
      const LsgLaneItem *item = &items[i];
      int mark = are_bars ? side->bar_marks[i] : side->point_marks[i];
      guint lane = item->lane < 0 ? n_lanes : (guint) item->lane + (are_bars ? result->n_point_lanes : 0);
      double away = (lane + 0.5) * result->lane_height;
      LsgTimelinePlace place = {
        .mark = mark, .is_bar = are_bars, .lane = item->lane < 0 ? -1 : (int) lane, .more = -1,
        .from = item->from, .to = item->to, .y = is_below ? result->top + away : result->bottom - away, .side = item->side,
        .label = item->label, .two_lines = result->density == LSG_TIMELINE_FULL, .reach_from = item->from,
        .reach_to = item->to,
      };

      if (item->between > 0.0 && item->lane >= 0)
        {
          place.side = LSG_SIDE_BETWEEN;
          place.label = item->between;
        }
      if (item->lane >= 0 && item->side == LSG_SIDE_BEFORE)
        place.reach_from -= item->label;
      else if (item->lane >= 0 && item->side != LSG_SIDE_NONE)
        place.reach_to = MAX (item->to + (item->side == LSG_SIDE_BEHIND ? item->label : 0.0),
                              item->from + item->label);
      layout->places[layout->n_places++] = place;
    }
}

void
lsg_timeline_items_place (LsgTimelineItems *side,
                          gboolean          is_below)
{
  guint first = side->layout->n_places;

  add_places (side, is_below, FALSE);
  add_places (side, is_below, TRUE);
  lsg_timeline_add_more (side->chart, side->layout, side->canvas, first);
}
