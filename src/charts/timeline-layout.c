/* timeline-layout.c - where everything of a timeline is, for one zoom. See timeline-chart.h. The marks of both
 * sides are in timeline-sides.c. */
#include "timeline-chart.h"

#include "timeline-sides.h"

#include <math.h>
#include <stdlib.h>

#define GUTTER 122.0
#define GAP 12.0         /* between a side and the path */
#define MARGIN 11.0      /* days may be narrower than marks */
#define LEAST_BLOCK 9.0  /* of an activity */
#define LOAD_LEAST 130.0
#define LOAD_MOST 200.0
#define LOAD_SHARE 0.28
#define MAX_PATH_ROWS 4

static double
measure_line (const LsgCanvas *canvas)
{
  LsgTextLook look = { 0 };
  double width, height;

  lsg_canvas_measure_text (canvas, "Ag", &look, &width, &height);
  return height;
}

double
lsg_timeline_get_x (const LsgTimelineChart *chart,
                    LsgDays                 days,
                    gint64                  index)
{
  double day = (double) (days.first + index * days.interval) + 0.5;

  return lsg_timeline_scale_get_position (chart->scale, day) * chart->unit;
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

/* An activity on its row. */
typedef struct {
  guint  index;
  guint  row;
  double x;
  double end;
} Block;

static int
compare_blocks (const void *a,
                const void *b)
{
  const Block *x = a, *y = b;

  if (x->x != y->x)
    return x->x < y->x ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

/* Those with a box, from left to right, as wide as their days, but never so narrow that nothing is seen. */
static GArray *
list_blocks (const LsgTimelineChart  *chart,
             const LsgTimelineLayout *layout,
             const LsgCanvas         *canvas)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  double least = LEAST_BLOCK * canvas->style->scale;

  for (guint i = 0; i < chart->n_activities; i++)
    {
      Block block = { .index = i };
      cairo_rectangle_t box;

      if (chart->activities[i].is_milestone)
        continue;
      place_days (chart, chart->activities[i].first, chart->activities[i].last, &box);
      block.x = box.x;
      if (box.width < least)
        block.x = CLAMP (box.x - (least - box.width) / 2.0, 0.0, MAX (layout->width - least, 0.0));
      block.end = block.x + MAX (box.width, least);
      g_array_append_val (blocks, block);
    }
  g_array_sort (blocks, compare_blocks);
  return blocks;
}

/* Activities that lie side by side get rows of their own; when there are too many of them, the last one is shared. */
static guint
place_rows (GArray *blocks)
{
  double ends[MAX_PATH_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  guint n_rows = 1;

  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);

      while (block->row < MAX_PATH_ROWS - 1 && ends[block->row] > block->x + 0.5)
        block->row++;
      ends[block->row] = MAX (ends[block->row], block->end);
      n_rows = MAX (n_rows, block->row + 1);
    }
  return n_rows;
}

/* An hour is less than its name: what is narrower than that takes the room beside it that its row leaves. */
static void
widen_blocks (const LsgTimelineChart  *chart,
              const LsgTimelineLayout *layout,
              const LsgCanvas         *canvas,
              GArray                  *blocks)
{
  double pad = 5.0 + canvas->style->scale; /* what draw_activity leaves around a short title */
  double ends[MAX_PATH_ROWS] = { 0.0 };

  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);
      double wanted = lsg_timeline_measure (canvas, chart->activities[block->index].short_title, TRUE) + pad;
      double missing = wanted - (block->end - block->x), next = layout->width, left, right;

      for (guint k = i + 1; k < blocks->len && next == layout->width; k++)
        if (g_array_index (blocks, Block, k).row == block->row)
          next = g_array_index (blocks, Block, k).x;
      if (missing > 0.0)
        {
          right = MIN (missing / 2.0, MAX (next - block->end, 0.0));
          left = MIN (missing - right, MAX (block->x - ends[block->row], 0.0));
          right = MIN (missing - left, MAX (next - block->end, 0.0));
          block->x -= left;
          block->end += right;
        }
      ends[block->row] = MAX (ends[block->row], block->end);
    }
}

static double
get_row_height (const LsgTimelineLayout *layout,
                const LsgCanvas         *canvas,
                guint                    n_rows)
{
  return n_rows == 1 ? 2.0 * layout->line + 14.0 * canvas->style->scale
                     : layout->line + (n_rows == 2 ? 8.0 : 4.0) * canvas->style->scale;
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
place_milestone (const LsgTimelineChart *chart,
                 LsgTimelineLayout      *layout,
                 const LsgCanvas        *canvas,
                 guint                   index)
{
  double scale = canvas->style->scale;
  double x = lsg_timeline_get_x (chart, lsg_days_new (chart->activities[index].first, 1), 0);

  layout->activities[index] = (cairo_rectangle_t) { x - 2.0 * scale, layout->path.y - 9.0 * scale, 14.0 * scale,
                                                    16.0 * scale };
}

static void
place_path (const LsgTimelineChart *chart,
            LsgTimelineLayout      *layout,
            const LsgCanvas        *canvas,
            GArray                 *blocks,
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
    if (chart->activities[i].is_milestone)
      place_milestone (chart, layout, canvas, i);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      layout->activities[block->index] = (cairo_rectangle_t) {
        block->x, top + block->row * row_height, block->end - block->x, row_height - (n_rows > 1 ? 2.0 * scale : 0.0),
      };
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
share_room (LsgTimelineItems *sides,
            double            lane_height,
            double            room)
{
  guint needs[2] = { lsg_timeline_items_count_need (&sides[0]), lsg_timeline_items_count_need (&sides[1]) };
  double counts[2];
  double spare = room - (needs[0] + needs[1]) * lane_height;

  if (spare >= 0.0 && needs[0] < LSG_TIMELINE_MAX_NEED && needs[1] < LSG_TIMELINE_MAX_NEED)
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
  g_autoptr (GArray) blocks = list_blocks (chart, layout, canvas);
  guint n_rows = place_rows (blocks);
  double gap = GAP * canvas->style->scale;
  double room, above;
  LsgTimelineItems sides[2];

  layout->path = (cairo_rectangle_t) { 0.0, 0.0, layout->width,
                                       get_path_height (chart, layout, canvas, n_rows) };
  room = MAX (layout->load_top - layout->header - layout->path.height - 4.0 * gap, 0.0);
  for (int i = 0; i < 2; i++)
    lsg_timeline_items_open (&sides[i], chart, canvas, layout, i == 1);
  above = share_room (sides, lsg_timeline_get_lane_height (layout, canvas, LSG_TIMELINE_FULL), room);
  layout->sides[0].top = layout->header + gap;
  layout->sides[0].bottom = layout->sides[0].top + above;
  layout->path.y = layout->sides[0].bottom + gap;
  layout->sides[1].top = layout->path.y + layout->path.height + gap;
  layout->sides[1].bottom = layout->load_top - gap;
  widen_blocks (chart, layout, canvas, blocks);
  place_path (chart, layout, canvas, blocks, n_rows);
  for (int i = 0; i < 2; i++)
    {
      lsg_timeline_items_fit (&sides[i], &layout->sides[i], layout->sides[i].bottom - layout->sides[i].top);
      lsg_timeline_items_place (&sides[i], i == 1);
      lsg_timeline_items_close (&sides[i]);
    }
  index_places (layout);
}

double
lsg_timeline_get_margin (const LsgCanvas *canvas)
{
  return MARGIN * canvas->style->scale;
}

double
lsg_timeline_get_gutter (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas)
{
  const LsgTimelineHead *heads[] = { &chart->structural, &chart->path, &chart->conjunctural, &chart->load };
  double gutter = 0.0;

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gutter = MAX (gutter, lsg_timeline_measure (canvas, heads[i]->title, TRUE));
      gutter = MAX (gutter, lsg_timeline_measure (canvas, heads[i]->figure, FALSE));
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
      layout->line_widths = g_steal_pointer (&former->line_widths);
      layout->code_widths = g_steal_pointer (&former->code_widths);
      return;
    }
  layout->full_widths = g_new (double, chart->n_marks + 1);
  layout->line_widths = g_new (double, chart->n_marks + 1);
  layout->code_widths = g_new (double, chart->n_marks + 1);
  for (guint i = 0; i < chart->n_marks; i++)
    layout->full_widths[i] = layout->line_widths[i] = layout->code_widths[i] = -1.0;
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
  layout->hidden = g_array_new (FALSE, FALSE, sizeof (int));
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
  g_array_unref (layout->hidden);
  g_free (layout->places);
  g_free (layout->reach);
  g_free (layout->place_of);
  g_free (layout->modules);
  g_free (layout->activities);
  g_free (layout->full_widths);
  g_free (layout->line_widths);
  g_free (layout->code_widths);
  g_free (layout);
}

double
lsg_timeline_get_height (const LsgTimelineChart *chart,
                         const LsgCanvas        *canvas)
{
  g_autoptr (LsgTimelineLayout) layout = lsg_timeline_layout_new (chart, canvas, NULL);
  double scale = canvas->style->scale;
  double lane = lsg_timeline_get_lane_height (layout, canvas, LSG_TIMELINE_FULL);
  double load = chart->n_carriers > 0 ? LOAD_LEAST * scale : 0.0;
  guint n_lanes = 0;

  for (int i = 0; i < 2; i++)
    {
      LsgTimelineItems side;

      lsg_timeline_items_open (&side, chart, canvas, layout, i == 1);
      n_lanes += MAX (lsg_timeline_items_count_need (&side), 1);
      lsg_timeline_items_close (&side);
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
                 - 2.0 * lsg_timeline_get_margin (canvas);

  chart->unit = MAX (width, 1.0) / MAX (to - from, 0.001);
  chart->scroll = from * chart->unit;
}
