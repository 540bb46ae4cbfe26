/* timeline-lanes.c - see timeline-lanes.h.
 *
 * Points are taken from left to right, each on the farthest lane that it can reach: its stem must not meet what
 * lies on nearer lanes. The labels so go down to the path like stairs and begin anew at the top. Those too near
 * to the right end for a label behind them are taken from right to left, with labels before them.
 */
#include "timeline-lanes.h"

#define MAX_LANES 64
#define MAX_SEARCHED 300 /* among more items the search for what is left takes too long */

/* A stem of a placed item that is still ahead. */
typedef struct {
  double x;
  int    lane;
} Stem;

typedef struct {
  double   ends[MAX_LANES];
  double   walls[MAX_LANES]; /* up to where stems must not pass */
  guint    n_lanes;
  gboolean near;   /* what is repeated stays next to the path */
  GArray  *ahead; /* Stem */
} Lanes;

static gboolean
meets_stem (const Lanes *lanes,
            double       from,
            double       to,
            int          lane)
{
  for (guint i = 0; i < lanes->ahead->len; i++)
    {
      const Stem *stem = &g_array_index (lanes->ahead, Stem, i);

      if (stem->lane > lane && stem->x >= from && stem->x <= to)
        return TRUE;
    }
  return FALSE;
}

/* Two marks, not one. */
static gboolean
is_span (const LsgLaneItem *item)
{
  return item->to - item->from > 3.0 * item->inset;
}

/* The farthest lane that is free from the item on, all nearer ones being free there too. Stems may pass behind
 * marks, never behind a label of @label. */
static int
find_lane (const Lanes       *lanes,
           const LsgLaneItem *item,
           double             label)
{
  int found = -1;

  for (int k = 0; k < (int) lanes->n_lanes; k++)
    {
      if (lanes->ends[k] <= item->from && !meets_stem (lanes, item->to - item->inset, item->to + label, k))
        {
          found = k;
          if (lanes->near && is_span (item))
            break;
        }
      if (lanes->walls[k] > item->from + item->inset)
        break;
    }
  return found;
}

static void
forget_stems (Lanes *lanes,
              double x)
{
  for (guint i = lanes->ahead->len; i > 0; i--)
    if (g_array_index (lanes->ahead, Stem, i - 1).x < x)
      g_array_remove_index_fast (lanes->ahead, i - 1);
}

static void
occupy (Lanes       *lanes,
        LsgLaneItem *item,
        int          lane,
        double       end)
{
  Stem stems[] = { { item->from + item->inset, lane }, { item->to - item->inset, lane } };

  item->lane = lane;
  if (lane < 0)
    return;
  lanes->ends[lane] = end;
  lanes->walls[lane] = item->between > 0.0 ? (item->from + item->to + item->between) / 2.0 : end;
  g_array_append_vals (lanes->ahead, stems, G_N_ELEMENTS (stems));
}

static gboolean
fits_behind (const LsgLaneItem *item,
             double             right)
{
  return item->label <= 0.0 || item->to + item->label <= right;
}

/* Whether an item may take @lane with a label before it, as far as @other goes. */
static gboolean
gets_along (const LsgLaneItem *item,
            const LsgLaneItem *other,
            int                lane)
{
  double from = item->from - item->label;
  double other_from = other->side == LSG_SIDE_BEFORE ? other->from - other->label : other->from;
  double other_to = other->side == LSG_SIDE_BEHIND ? other->to + other->label : other->to;
  double stems[] = { item->from + item->inset, item->to - item->inset };
  double other_stems[] = { other->from + other->inset, other->to - other->inset };

  if (other->lane < 0)
    return TRUE;
  if (other->lane == lane)
    return item->to <= other_from || from >= other_to;
  if (other->between > 0.0) /* stems may pass the thread between both times, not the label on it */
    {
      other_from = (other->from + other->to - other->between) / 2.0;
      other_to = other_from + other->between;
    }
  for (int i = 0; i < 2; i++)
    {
      if (other->lane > lane && other_stems[i] >= from && other_stems[i] <= item->to)
        return FALSE;
      if (other->lane < lane && stems[i] >= other_from && stems[i] <= other_to)
        return FALSE;
    }
  return TRUE;
}

/* Item @index among all that have their place: those before @n_behind, and those after @index. */
static int
find_lane_before (const LsgLaneItem *items,
                  guint              n_items,
                  guint              index,
                  guint              n_behind,
                  guint              n_lanes)
{
  double reach = items[index].from - items[index].label;

  for (int lane = (int) n_lanes - 1; lane >= 0; lane--)
    {
      gboolean free = TRUE;

      for (guint i = n_behind; free && i > 0; i--)
        {
          const LsgLaneItem *other = &items[i - 1];

          free = other->to + other->label < reach || gets_along (&items[index], other, lane);
        }
      for (guint i = index + 1; free && i < n_items; i++)
        free = gets_along (&items[index], &items[i], lane);
      if (free)
        return lane;
    }
  return -1;
}

static guint
place_from_right (LsgLaneItem *items,
                  guint        n_items,
                  guint        n_behind,
                  guint        n_lanes,
                  double       left)
{
  guint n_without = 0;

  for (guint i = n_items; i > n_behind; i--)
    {
      LsgLaneItem *item = &items[i - 1];

      item->side = LSG_SIDE_BEFORE;
      item->lane = item->from - item->label >= left ? find_lane_before (items, n_items, i - 1, n_behind, n_lanes) : -1;
      if (item->lane >= 0)
        continue;
      n_without++;
      item->side = LSG_SIDE_NONE;
    }
  return n_without;
}

/* The first ones, with a label behind them. */
static guint
place_from_left (LsgLaneItem *items,
                 guint        n_behind,
                 guint        n_lanes,
                 gboolean     all,
                 gboolean     near)
{
  g_autoptr (GArray) ahead = g_array_new (FALSE, FALSE, sizeof (Stem));
  Lanes lanes = { .n_lanes = n_lanes, .near = near, .ahead = ahead };
  guint n_without = 0;

  for (guint k = 0; k < n_lanes; k++)
    lanes.ends[k] = lanes.walls[k] = -G_MAXDOUBLE;
  for (guint i = 0; i < n_behind; i++)
    {
      LsgLaneItem *item = &items[i];
      int lane;

      forget_stems (&lanes, item->from);
      lane = find_lane (&lanes, item, item->label);
      item->side = item->label > 0.0 && lane >= 0 ? LSG_SIDE_BEHIND : LSG_SIDE_NONE;
      if (lane < 0 && all)
        return 1;
      n_without += lane < 0;
      occupy (&lanes, item, lane, item->side == LSG_SIDE_BEHIND ? item->to + item->label : item->to);
    }
  return n_without;
}

static guint
place_points (LsgLaneItem *items,
              guint        n_items,
              guint        n_behind,
              guint        n_lanes,
              double       left,
              gboolean     all,
              gboolean     near)
{
  guint n_without;

  for (guint i = 0; i < n_items; i++)
    {
      items[i].lane = -1;
      items[i].side = LSG_SIDE_NONE;
    }
  n_without = place_from_left (items, n_behind, n_lanes, all, near);
  if (n_without > 0 && all)
    return n_without;
  return n_without + place_from_right (items, n_items, n_behind, n_lanes, left);
}

/* What has no room with a label behind it may have some with one before it. Gives how many have. */
static guint
place_before (LsgLaneItem *items,
              guint        n_items,
              guint        n_behind,
              guint        n_lanes,
              double       left)
{
  guint n_found = 0;

  for (guint i = 0; i < n_behind; i++)
    {
      LsgLaneItem *item = &items[i];

      if (item->lane >= 0 || item->label <= 0.0 || item->from - item->label < left)
        continue;
      item->lane = find_lane_before (items, n_items, i, i, n_lanes);
      if (item->lane < 0)
        continue;
      item->side = LSG_SIDE_BEFORE;
      n_found++;
    }
  return n_found;
}

guint
lsg_lanes_place_points (LsgLaneItem *items,
                        guint        n_items,
                        guint        n_lanes,
                        double       left,
                        double       right,
                        gboolean     all)
{
  guint n_behind = n_items;
  guint n_without;

  n_lanes = MIN (n_lanes, MAX_LANES);
  while (n_behind > 0 && !fits_behind (&items[n_behind - 1], right))
    n_behind--;
  /* Many at the end have no labels anyway: the search among them grows with their square. */
  if (n_lanes == 0 || (all && n_items - n_behind > 4 * MAX_LANES))
    {
      for (guint i = 0; i < n_items; i++)
        items[i].lane = -1;
      return n_items;
    }
  n_without = place_points (items, n_items, n_behind, n_lanes, left, all, FALSE);
  if (n_without > 0 && all)
    n_without = place_points (items, n_items, n_behind, n_lanes, left, all, TRUE);
  if (n_without > 0 && !all && n_items <= MAX_SEARCHED)
    n_without -= place_before (items, n_items, n_behind, n_lanes, left);
  return n_without;
}

static void
choose_side (LsgLaneItem *item,
             double       left,
             double       right)
{
  if (item->label <= 0.0)
    item->side = LSG_SIDE_NONE;
  else if (item->over)
    item->side = LSG_SIDE_OVER;
  else if (item->to + item->label <= right)
    item->side = LSG_SIDE_BEHIND;
  else if (item->from - item->label >= left)
    item->side = LSG_SIDE_BEFORE;
  else
    item->side = LSG_SIDE_OVER;
}

guint
lsg_lanes_place_bars (LsgLaneItem *items,
                      guint        n_items,
                      guint        n_lanes,
                      double       left,
                      double       right)
{
  double ends[MAX_LANES];
  guint n_used = 0;

  n_lanes = MIN (n_lanes, MAX_LANES);
  for (guint i = 0; i < n_items; i++)
    {
      LsgLaneItem *item = &items[i];
      double from, to;
      guint lane = 0;

      choose_side (item, left, right);
      from = item->side == LSG_SIDE_BEFORE ? item->from - item->label : item->from;
      to = item->side == LSG_SIDE_BEHIND ? item->to + item->label : item->to;
      if (item->side == LSG_SIDE_OVER && !item->over)
        to = MAX (to, item->from + MIN (item->label, right - item->from));
      while (lane < n_used && ends[lane] > from)
        lane++;
      item->lane = lane < n_lanes ? (int) lane : -1;
      if (item->lane < 0)
        continue;
      n_used = MAX (n_used, lane + 1);
      ends[lane] = to;
    }
  return n_used;
}
