/* timeline-layout.c - where everything of a timeline is, for one zoom. See timeline-chart.h.
 *
 * Widths of texts are what costs: they are measured as they are needed, kept between zooms, and estimated from
 * the number of letters where there are very many. Lanes are tried from whole labels down to bare marks.
 */
#include "timeline-chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define GUTTER 122.0
#define GAP 12.0         /* between a side and the path */
#define LABEL_GAP 14.0   /* between a mark and its label, both sides together */
#define LABEL_MAX 240.0
#define HANDLE_GAP 6.0
#define LANE_GAP 10.0    /* between labels at the least; with room to spare LANE_STRETCH more */
#define LANE_STRETCH 8.0
#define MARGIN 11.0      /* where days may be narrower than marks */
#define RADIUS 8.0
#define LOAD_LEAST 130.0
#define LOAD_MOST 200.0
#define LOAD_SHARE 0.28
#define MAX_PATH_ROWS 3
#define MANY_MARKS 200   /* from here on widths are estimated */
#define MAX_NEED 9
#define MAX_REPEATS_WITH_STEMS 2

/* Marks of one side, with their lane items. */
typedef struct {
  const LsgTimelineChart *chart;
  const LsgCanvas        *canvas;
  LsgTimelineLayout      *layout;
  LsgLaneItem            *points;
  int                    *point_marks;
  guint                   n_points;
  LsgLaneItem            *bars;
  int                    *bar_marks;
  guint                   n_bars;
} Side;

/* Texts. */

static double
measure (const LsgCanvas *canvas,
         const char      *text,
         gboolean         bold)
{
  LsgTextLook look = { .bold = bold };
  double width, height;

  if (text == NULL || *text == '\0')
    return 0.0;
  lsg_canvas_measure_text (canvas, text, &look, &width, &height);
  return width;
}

static double
measure_line (const LsgCanvas *canvas)
{
  LsgTextLook look = { 0 };
  double width, height;

  lsg_canvas_measure_text (canvas, "Ag", &look, &width, &height);
  return height;
}

/* About as wide as so many letters. */
static double
estimate (const LsgTimelineLayout *layout,
          const char              *text)
{
  return text != NULL ? (double) g_utf8_strlen (text, -1) * layout->line * 0.42 : 0.0;
}

static double
get_code_width (Side *side,
                guint mark)
{
  double *width = &side->layout->code_widths[mark];
  const char *code = side->chart->marks[mark].code;

  if (*width < 0.0)
    *width = side->chart->n_marks > MANY_MARKS ? estimate (side->layout, code) : measure (side->canvas, code, TRUE);
  return *width;
}

static double
get_full_width (Side *side,
                guint mark)
{
  const LsgTimelineMark *data = &side->chart->marks[mark];
  double *width = &side->layout->full_widths[mark];
  gboolean many = side->chart->n_marks > MANY_MARKS;
  double most = LABEL_MAX * side->canvas->style->scale;
  double figure, title;

  if (*width >= 0.0)
    return *width;
  figure = many ? estimate (side->layout, data->figure) : measure (side->canvas, data->figure, FALSE);
  title = many ? estimate (side->layout, data->title) : measure (side->canvas, data->title, FALSE);
  *width = MIN (MAX (get_code_width (side, mark) + (figure > 0.0 ? 6.0 + figure : 0.0), title) + 1.0, most);
  return *width;
}

static double
get_label (Side              *side,
           guint              mark,
           LsgTimelineDensity density)
{
  double gap = LABEL_GAP * side->canvas->style->scale;

  if (density == LSG_TIMELINE_BARE)
    return 0.0;
  return gap + (density == LSG_TIMELINE_FULL ? get_full_width (side, mark) : get_code_width (side, mark));
}

/* Sides. */

static gboolean
is_bar (const LsgTimelineMark *mark)
{
  return mark->days.length > 1 || mark->days.n > MAX_REPEATS_WITH_STEMS;
}

double
lsg_timeline_get_x (const LsgTimelineChart *chart,
                    LsgDays                 days,
                    gint64                  index)
{
  double day = (double) (days.first + index * days.interval) + 0.5;

  return lsg_timeline_scale_get_position (chart->scale, day) * chart->unit;
}

static LsgLaneItem
make_item (Side                  *side,
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

static void
side_open (Side                   *side,
           const LsgTimelineChart *chart,
           const LsgCanvas        *canvas,
           LsgTimelineLayout      *layout,
           gboolean                is_conjunctural)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Sortable));
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (Sortable));

  *side = (Side) { chart, canvas, layout };
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

static void
side_close (Side *side)
{
  g_free (side->points);
  g_free (side->point_marks);
  g_free (side->bars);
  g_free (side->bar_marks);
}

static double
get_lane_height (const LsgTimelineLayout *layout,
                 const LsgCanvas         *canvas,
                 LsgTimelineDensity       density)
{
  double scale = canvas->style->scale;

  if (density == LSG_TIMELINE_FULL)
    return 2.0 * layout->line + LANE_GAP * scale;
  if (density == LSG_TIMELINE_CODES)
    return MAX (layout->line, 2.0 * RADIUS * scale) + 7.0 * scale;
  return 2.0 * RADIUS * scale + 2.0 * scale;
}

/* Whether the label has room between both times. */
static gboolean
fits_between (const LsgTimelineMark *mark,
              const LsgLaneItem     *item,
              double                 label)
{
  return mark->days.n == 2 && mark->days.length == 1 && item->to - item->from - 6.0 * item->inset >= label;
}

/* Labels for a density; points are all measured only when they may well fit. */
static void
set_labels (Side              *side,
            LsgTimelineDensity density)
{
  for (guint i = 0; i < side->n_points; i++)
    {
      guint mark = (guint) side->point_marks[i];
      double label = get_label (side, mark, density);

      side->points[i].between = fits_between (&side->chart->marks[mark], &side->points[i], label) ? label : 0.0;
      side->points[i].label = side->points[i].between > 0.0 ? 0.0 : label;
    }
  for (guint i = 0; i < side->n_bars; i++)
    {
      side->bars[i].label = get_label (side, (guint) side->bar_marks[i], density);
      if (side->bars[i].label > 0.0) /* room for the handles of the selected one */
        side->bars[i].label += HANDLE_GAP * side->canvas->style->scale;
    }
}

/* Whether whole labels may well fit: so many would need this much room. */
static gboolean
may_be_full (Side *side,
             guint n_lanes)
{
  double least = 60.0 * side->canvas->style->scale;

  return (side->n_points + side->n_bars) * least <= n_lanes * (side->layout->width + 4.0 * least);
}

/* How many lanes whole labels need; MAX_NEED: too many. */
static guint
count_need (Side *side)
{
  guint n_bars;

  if (side->n_points + side->n_bars == 0)
    return 0;
  if (!may_be_full (side, MAX_NEED))
    return MAX_NEED;
  set_labels (side, LSG_TIMELINE_FULL);
  n_bars = lsg_lanes_place_bars (side->bars, side->n_bars, MAX_NEED, 0.0, side->layout->width);
  if (side->n_points == 0)
    return MIN (n_bars, MAX_NEED);
  for (guint n = 1; n + n_bars < MAX_NEED; n++)
    if (lsg_lanes_place_points (side->points, side->n_points, n, 0.0, side->layout->width, TRUE) == 0)
      return n + n_bars;
  return MAX_NEED;
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

/* Places the side at one density in so many lanes; TRUE when it is content. */
static gboolean
try_density (Side              *side,
             LsgTimelineSide   *result,
             LsgTimelineDensity density,
             guint              n_lanes)
{
  double right = side->layout->width;
  guint n_bars, n_points = 0;

  if (density == LSG_TIMELINE_FULL && !may_be_full (side, n_lanes))
    return FALSE;
  set_labels (side, density);
  n_bars = side->n_points > 0 ? MAX (n_lanes * 2 / 3, 1) : n_lanes;
  result->n_bar_lanes = lsg_lanes_place_bars (side->bars, side->n_bars, n_bars, 0.0, right);
  result->density = density;
  result->n_without_label = 0;
  result->n_point_lanes = 0;
  if (density != LSG_TIMELINE_BARE && count_lost (side->bars, side->n_bars) > 0)
    return FALSE;
  n_points = n_lanes - MIN (result->n_bar_lanes, n_lanes);
  if (side->n_points == 0)
    return TRUE;
  if (density == LSG_TIMELINE_FULL)
    {
      for (guint n = 1; n <= n_points; n++)
        if (lsg_lanes_place_points (side->points, side->n_points, n, 0.0, right, TRUE) == 0)
          {
            result->n_point_lanes = n;
            return TRUE;
          }
      return FALSE;
    }
  result->n_point_lanes = MAX (n_points, 1);
  result->n_without_label = lsg_lanes_place_points (side->points, side->n_points, result->n_point_lanes, 0.0, right,
                                                    FALSE);
  return density == LSG_TIMELINE_BARE
         || (count_lost (side->points, side->n_points) == 0 && result->n_without_label * 2 <= side->n_points);
}

static void
fit_side (Side            *side,
          LsgTimelineSide *result,
          double           height)
{
  for (LsgTimelineDensity density = LSG_TIMELINE_FULL; density <= LSG_TIMELINE_BARE; density++)
    {
      guint n_lanes;

      result->lane_height = get_lane_height (side->layout, side->canvas, density);
      n_lanes = (guint) MAX (floor (height / result->lane_height + 0.01), 1.0);
      if (density == LSG_TIMELINE_BARE && n_lanes > 1) /* one for what has no room */
        n_lanes--;
      if (try_density (side, result, density, n_lanes))
        {
          guint n_used = MAX (result->n_point_lanes + result->n_bar_lanes, 1);
          double stretched = result->lane_height + LANE_STRETCH * side->canvas->style->scale;

          if (density == LSG_TIMELINE_FULL)
            result->lane_height = CLAMP (height / n_used, result->lane_height, stretched);
          return;
        }
    }
}

/* Places. */

static void
add_more (LsgTimelineLayout *layout,
          double             x,
          double             y,
          double             step,
          int                mark)
{
  LsgTimelineMore *last = layout->more->len > 0
                            ? &g_array_index (layout->more, LsgTimelineMore, layout->more->len - 1) : NULL;
  LsgTimelineMore more = { x, y, 1, mark };

  if (last != NULL && last->y == y && x < last->x + step)
    last->n++;
  else
    g_array_append_val (layout->more, more);
}

static void
add_places (Side              *side,
            gboolean           is_below,
            gboolean           are_bars)
{
  LsgTimelineLayout *layout = side->layout;
  const LsgTimelineSide *result = &layout->sides[is_below];
  const LsgLaneItem *items = are_bars ? side->bars : side->points;
  guint n = are_bars ? side->n_bars : side->n_points;
  guint n_lanes = result->n_point_lanes + result->n_bar_lanes;
  double step = LSG_TIMELINE_MORE_STEP * side->canvas->style->scale;

  for (guint i = 0; i < n; i++)
    {
      const LsgLaneItem *item = &items[i];
      int mark = are_bars ? side->bar_marks[i] : side->point_marks[i];
      guint lane = item->lane < 0 ? n_lanes : (guint) item->lane + (are_bars ? result->n_point_lanes : 0);
      double away = (lane + 0.5) * result->lane_height;
      LsgTimelinePlace place = {
        .mark = mark, .is_bar = are_bars, .lane = item->lane < 0 ? -1 : (int) lane, .from = item->from,
        .to = item->to, .y = is_below ? result->top + away : result->bottom - away, .side = item->side,
        .label = item->label, .reach_from = item->from, .reach_to = item->to,
      };

      if (item->between > 0.0 && item->lane >= 0)
        {
          place.side = LSG_SIDE_BETWEEN;
          place.label = item->between;
        }
      if (item->lane < 0)
        add_more (layout, item->from, place.y, step, mark);
      if (item->side == LSG_SIDE_BEFORE)
        place.reach_from -= item->label;
      else if (item->side != LSG_SIDE_NONE)
        place.reach_to = MAX (item->to + (item->side == LSG_SIDE_BEHIND ? item->label : 0.0),
                              item->from + item->label);
      layout->places[layout->n_places++] = place;
    }
}

static int
compare_places (const void *a,
                const void *b)
{
  const LsgTimelinePlace *x = a, *y = b;

  if (x->reach_from != y->reach_from)
    return x->reach_from < y->reach_from ? -1 : 1;
  return (x->mark > y->mark) - (x->mark < y->mark);
}

static void
index_places (LsgTimelineLayout *layout)
{
  double farthest = -G_MAXDOUBLE;

  qsort (layout->places, layout->n_places, sizeof *layout->places, compare_places);
  for (guint i = 0; i < layout->n_places; i++)
    {
      farthest = MAX (farthest, layout->places[i].reach_to);
      layout->reach[i] = farthest;
      layout->place_of[layout->places[i].mark] = (int) i;
    }
}

/* The path. */

static void
place_days (const LsgTimelineChart *chart,
            gint64                  first,
            gint64                  last,
            cairo_rectangle_t      *box)
{
  box->x = lsg_timeline_scale_get_position (chart->scale, (double) first) * chart->unit;
  box->width = lsg_timeline_scale_get_position (chart->scale, (double) last + 1.0) * chart->unit - box->x;
}

/* Activities that lie in the same days get rows of their own. */
static guint
place_rows (const LsgTimelineChart *chart,
            guint                  *rows)
{
  gint64 ends[MAX_PATH_ROWS] = { G_MININT64, G_MININT64, G_MININT64 };
  guint n_rows = 1;

  for (guint i = 0; i < chart->n_activities; i++)
    {
      const LsgTimelineActivity *activity = &chart->activities[i];
      guint row = 0;

      if (activity->is_milestone)
        continue;
      while (row < MAX_PATH_ROWS - 1 && ends[row] >= activity->first)
        row++;
      ends[row] = MAX (ends[row], activity->last);
      rows[i] = row;
      n_rows = MAX (n_rows, row + 1);
    }
  return n_rows;
}

static double
get_row_height (const LsgTimelineLayout *layout,
                const LsgCanvas         *canvas,
                guint                    n_rows)
{
  return n_rows == 1 ? 2.0 * layout->line + 14.0 * canvas->style->scale
                     : layout->line + 8.0 * canvas->style->scale;
}

static double
get_path_height (const LsgTimelineChart  *chart,
                 const LsgTimelineLayout *layout,
                 const LsgCanvas         *canvas,
                 guint                    n_rows)
{
  double scale = canvas->style->scale;
  double heads = chart->n_modules > 0 ? layout->line + 10.0 * scale : 6.0 * scale;

  return heads + n_rows * get_row_height (layout, canvas, n_rows) + 7.0 * scale;
}

static void
place_path (const LsgTimelineChart *chart,
            LsgTimelineLayout      *layout,
            const LsgCanvas        *canvas,
            const guint            *rows,
            guint                   n_rows)
{
  double scale = canvas->style->scale;
  double row_height = get_row_height (layout, canvas, n_rows);
  double top = layout->path.y + layout->path.height - 7.0 * scale - n_rows * row_height;

  for (guint i = 0; i < chart->n_modules; i++)
    {
      layout->modules[i] = layout->path;
      place_days (chart, chart->modules[i].first, chart->modules[i].last, &layout->modules[i]);
    }
  for (guint i = 0; i < chart->n_activities; i++)
    {
      cairo_rectangle_t *box = &layout->activities[i];
      double least = 5.0 * scale;

      if (chart->activities[i].is_milestone)
        {
          double x = lsg_timeline_get_x (chart, lsg_days_new (chart->activities[i].first, 1), 0);

          *box = (cairo_rectangle_t) { x - 2.0 * scale, layout->path.y - 9.0 * scale, 14.0 * scale,
                                       16.0 * scale };
          continue;
        }
      place_days (chart, chart->activities[i].first, chart->activities[i].last, box);
      if (chart->activities[i].short_title != NULL) /* an hour is less than its name */
        least = MIN (40.0 * scale, MAX (3.0 * chart->unit, 14.0 * scale));
      if (box->width < least)
        {
          box->x -= (least - box->width) / 2.0;
          box->width = least;
        }
      box->y = top + rows[i] * row_height;
      box->height = row_height - (n_rows > 1 ? 2.0 * scale : 0.0);
    }
}

/* Heights. */

static double
find_full_load (const LsgTimelineChart *chart)
{
  double most = 0.0;

  for (guint i = 0; i < chart->n_weeks * chart->n_carriers; i++)
    most = MAX (most, chart->bars[i].interventions + chart->bars[i].virtual_classes);
  for (guint i = 0; i < chart->n_carriers; i++)
    most = MAX (most, chart->carriers[i].capacity);
  return most > 0.0 ? most : 1.0;
}

static void
place_load (const LsgTimelineChart *chart,
            LsgTimelineLayout      *layout,
            const LsgCanvas        *canvas)
{
  double scale = canvas->style->scale;
  double height = CLAMP (canvas->height * LOAD_SHARE, LOAD_LEAST * scale, LOAD_MOST * scale);

  layout->load_top = layout->load_bottom = canvas->height;
  if (chart->n_carriers == 0)
    return;
  layout->load_top = canvas->height - height;
  layout->load_bottom = canvas->height - layout->line - 8.0 * scale;
  layout->load_height = MAX (layout->load_bottom - layout->load_top - layout->line - 16.0 * scale, 1.0);
  layout->load_full = find_full_load (chart);
}

/* Shares the room between both sides: what whole labels need, else by their number. */
static double
share_room (Side   *sides,
            double  lane_height,
            double  room)
{
  guint needs[2] = { count_need (&sides[0]), count_need (&sides[1]) };
  double counts[2];
  double spare = room - (needs[0] + needs[1]) * lane_height;

  if (spare >= 0.0 && needs[0] < MAX_NEED && needs[1] < MAX_NEED)
    return needs[0] * lane_height + spare / 2.0;
  for (int i = 0; i < 2; i++)
    counts[i] = MIN (sides[i].n_points + sides[i].n_bars, needs[i] * 1000.0);
  return room * CLAMP (counts[0] / MAX (counts[0] + counts[1], 1.0), 0.2, 0.8);
}

static void
place_all (const LsgTimelineChart *chart,
           LsgTimelineLayout      *layout,
           const LsgCanvas        *canvas)
{
  g_autofree guint *rows = g_new0 (guint, chart->n_activities + 1);
  guint n_rows = place_rows (chart, rows);
  double gap = GAP * canvas->style->scale;
  double room, above;
  Side sides[2];

  layout->path = (cairo_rectangle_t) { 0.0, 0.0, layout->width,
                                       get_path_height (chart, layout, canvas, n_rows) };
  room = MAX (layout->load_top - layout->header - layout->path.height - 4.0 * gap, 0.0);
  for (int i = 0; i < 2; i++)
    side_open (&sides[i], chart, canvas, layout, i == 1);
  above = share_room (sides, get_lane_height (layout, canvas, LSG_TIMELINE_FULL), room);
  layout->sides[0].top = layout->header + gap;
  layout->sides[0].bottom = layout->sides[0].top + above;
  layout->path.y = layout->sides[0].bottom + gap;
  layout->sides[1].top = layout->path.y + layout->path.height + gap;
  layout->sides[1].bottom = layout->load_top - gap;
  place_path (chart, layout, canvas, rows, n_rows);
  for (int i = 0; i < 2; i++)
    {
      fit_side (&sides[i], &layout->sides[i], layout->sides[i].bottom - layout->sides[i].top);
      add_places (&sides[i], i == 1, FALSE);
      add_places (&sides[i], i == 1, TRUE);
      side_close (&sides[i]);
    }
  index_places (layout);
}

double
lsg_timeline_get_margin (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas)
{
  return chart->scale->edges != NULL ? MARGIN * canvas->style->scale : 0.0;
}

double
lsg_timeline_get_gutter (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas)
{
  const LsgTimelineHead *heads[] = { &chart->structural, &chart->path, &chart->conjunctural, &chart->load };
  double gutter = 0.0;

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gutter = MAX (gutter, measure (canvas, heads[i]->title, TRUE));
      gutter = MAX (gutter, measure (canvas, heads[i]->figure, FALSE));
    }
  return MIN (MAX (gutter + 24.0 * canvas->style->scale, GUTTER * canvas->style->scale * 0.6), canvas->width / 3.0);
}

static void
take_widths (LsgTimelineLayout      *layout,
             const LsgTimelineChart *chart,
             LsgTimelineLayout      *former)
{
  if (former != NULL && former->stamp == chart->stamp && former->n_marks == chart->n_marks
      && former->line == layout->line && former->full_widths != NULL)
    {
      layout->full_widths = g_steal_pointer (&former->full_widths);
      layout->code_widths = g_steal_pointer (&former->code_widths);
      return;
    }
  layout->full_widths = g_new (double, chart->n_marks + 1);
  layout->code_widths = g_new (double, chart->n_marks + 1);
  for (guint i = 0; i < chart->n_marks; i++)
    layout->full_widths[i] = layout->code_widths[i] = -1.0;
}

LsgTimelineLayout *
lsg_timeline_layout_new (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas,
                         LsgTimelineLayout      *former)
{
  LsgTimelineLayout *layout = g_new0 (LsgTimelineLayout, 1);

  layout->line = former != NULL && former->stamp == chart->stamp ? former->line : measure_line (canvas);
  layout->gutter = former != NULL && former->stamp == chart->stamp ? former->gutter
                                                                    : lsg_timeline_get_gutter (chart, canvas);
  layout->header = 2.0 * layout->line + 11.0 * canvas->style->scale;
  layout->width = chart->scale->n * chart->unit;
  layout->n_marks = chart->n_marks;
  layout->n_modules = chart->n_modules;
  layout->n_activities = chart->n_activities;
  layout->stamp = chart->stamp;
  layout->more = g_array_new (FALSE, FALSE, sizeof (LsgTimelineMore));
  layout->places = g_new0 (LsgTimelinePlace, chart->n_marks + 1);
  layout->reach = g_new0 (double, chart->n_marks + 1);
  layout->place_of = g_new (int, chart->n_marks + 1);
  layout->modules = g_new0 (cairo_rectangle_t, chart->n_modules + 1);
  layout->activities = g_new0 (cairo_rectangle_t, chart->n_activities + 1);
  for (guint i = 0; i < chart->n_marks; i++)
    layout->place_of[i] = -1;
  take_widths (layout, chart, former);
  place_load (chart, layout, canvas);
  place_all (chart, layout, canvas);
  return layout;
}

void
lsg_timeline_layout_free (LsgTimelineLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->more);
  g_free (layout->places);
  g_free (layout->reach);
  g_free (layout->place_of);
  g_free (layout->modules);
  g_free (layout->activities);
  g_free (layout->full_widths);
  g_free (layout->code_widths);
  g_free (layout);
}

double
lsg_timeline_get_height (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas)
{
  g_autoptr (LsgTimelineLayout) layout = lsg_timeline_layout_new (chart, canvas, NULL);
  double scale = canvas->style->scale;
  double lane = get_lane_height (layout, canvas, LSG_TIMELINE_FULL);
  double load = chart->n_carriers > 0 ? LOAD_LEAST * scale : 0.0;
  guint n_lanes = 0;

  for (int i = 0; i < 2; i++)
    {
      Side side;

      side_open (&side, chart, canvas, layout, i == 1);
      n_lanes += MAX (count_need (&side), 1);
      side_close (&side);
    }
  return layout->header + layout->path.height + 4.0 * GAP * scale + n_lanes * lane + load;
}

void
lsg_timeline_fit (LsgTimelineChart *chart,
                  const LsgCanvas  *canvas,
                  gint64            first,
                  gint64            last)
{
  double from = lsg_timeline_scale_get_position (chart->scale, (double) first);
  double to = lsg_timeline_scale_get_position (chart->scale, (double) last + 1.0);

  double width = canvas->width - lsg_timeline_get_gutter (chart, canvas)
                 - 2.0 * lsg_timeline_get_margin (chart, canvas);

  chart->unit = MAX (width, 1.0) / MAX (to - from, 0.001);
  chart->scroll = from * chart->unit;
}
