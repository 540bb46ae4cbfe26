/* The timeline: nothing is lost, labels keep apart, what is seen is found. */
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "timeline-chart.h"

Suite *timeline_chart_suite (void);

/* Scales. */

START_TEST (days_are_equally_long)
{
  g_autoptr (LsgTimelineScale) scale = lsg_timeline_scale_new_days (-6, 35);

  ck_assert_uint_eq (scale->n, 42);
  ck_assert_double_eq (lsg_timeline_scale_get_position (scale, -6), 0.0);
  ck_assert_double_eq (lsg_timeline_scale_get_position (scale, 36), 42.0);
  ck_assert_double_eq (lsg_timeline_scale_get_day (scale, 7.5), 1.5);
}
END_TEST

START_TEST (days_are_as_long_as_their_minutes)
{
  static const LsgTimelineWork works[] = { { 1, 1, 60 }, { 8, 14, 70 }, { 40, 41, 10 } };
  g_autoptr (LsgTimelineScale) scale = lsg_timeline_scale_new_minutes (1, 21, works, 3);
  g_autoptr (LsgTimelineScale) none = lsg_timeline_scale_new_minutes (1, 21, works, 0);
  double hour = lsg_timeline_scale_get_position (scale, 2);
  double day = lsg_timeline_scale_get_position (scale, 9) - lsg_timeline_scale_get_position (scale, 8);

  ck_assert_double_eq_tol (hour, 6.0 * day, 1e-9);
  ck_assert_double_eq_tol (lsg_timeline_scale_get_position (scale, 22), 21.0, 1e-9);
  ck_assert_double_gt (lsg_timeline_scale_get_position (scale, 4), lsg_timeline_scale_get_position (scale, 3));
  for (double at = 0.5; at < 24.0; at += 0.7)
    ck_assert_double_eq_tol (lsg_timeline_scale_get_day (scale, lsg_timeline_scale_get_position (scale, at)), at, 1e-6);
  ck_assert_ptr_null (none->edges);
}
END_TEST

/* Lanes. */

static double
get_from (const LsgLaneItem *item)
{
  return item->side == LSG_SIDE_BEFORE ? item->from - item->label : item->from;
}

static double
get_to (const LsgLaneItem *item)
{
  return item->side == LSG_SIDE_BEHIND ? item->to + item->label : item->to;
}

/* No two on a lane overlap; no stem of a farther one runs through a label, where all have theirs. */
static void
assert_apart (const LsgLaneItem *items,
              guint              n,
              gboolean           stems)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        const LsgLaneItem *a = &items[i], *b = &items[j];

        if (i == j || a->lane < 0 || b->lane < 0)
          continue;
        if (a->lane == b->lane)
          ck_assert_msg (get_to (a) <= get_from (b) + 1e-6 || get_to (b) <= get_from (a) + 1e-6, "%u and %u", i, j);
        if (stems && a->lane > b->lane && a->side != LSG_SIDE_NONE && b->side != LSG_SIDE_NONE)
          for (int end = 0; end < 2; end++)
            {
              double x = end == 0 ? a->from + a->inset : a->to - a->inset;

              double from = b->side == LSG_SIDE_BEFORE ? get_from (b) : b->to;
              double to = b->side == LSG_SIDE_BEFORE ? b->from : get_to (b);

              ck_assert_msg (x <= from || x >= to, "stem of %u through %u", i, j);
            }
      }
}

static int
compare_from (const void *a,
              const void *b)
{
  const LsgLaneItem *x = a, *y = b;

  return (x->from > y->from) - (x->from < y->from);
}

START_TEST (points_keep_apart)
{
  static const guint counts[] = { 0, 1, 9, 40, 300 };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
  guint n = counts[_i % 5];
  g_autofree LsgLaneItem *items = g_new0 (LsgLaneItem, n + 1);
  guint n_lanes = 1 + _i % 6, n_without, n_bare = 0;

  for (guint i = 0; i < n; i++)
    {
      items[i].from = g_rand_double_range (random, 0, 900);
      items[i].to = items[i].from + 16.0 + (i % 6 == 0 ? 60.0 : 0.0);
      items[i].inset = 8.0;
      items[i].label = g_rand_double_range (random, 30, 150);
    }
  qsort (items, n, sizeof *items, compare_from);
  n_without = lsg_lanes_place_points (items, n, n_lanes, 0, 1000, FALSE);
  for (guint i = 0; i < n; i++)
    {
      n_bare += items[i].side == LSG_SIDE_NONE;
      ck_assert_int_lt (items[i].lane, (int) n_lanes);
    }
  ck_assert_uint_eq (n_without, n_bare);
  assert_apart (items, n, TRUE);
}
END_TEST

/* A label before the last mark has room behind a repeated one that stays next to the path. */
START_TEST (a_repeated_one_gives_way)
{
  LsgLaneItem items[] = { { 51.9, 67.9, 8, 252 }, { 171.7, 358.8, 8, 0, 105 }, { 462.6, 478.6, 8, 200 } };
  LsgLaneItem within[] = { { 60, 76, 8, 90 }, { 282, 460, 8, 0, 105 }, { 432, 448, 8, 120 } };

  /* A stem passes between its times, beside the label. */
  ck_assert_uint_eq (lsg_lanes_place_points (within, 3, 2, 0, 597, TRUE), 0);
  ck_assert_int_eq (within[2].lane, 1);
  ck_assert_uint_eq (lsg_lanes_place_points (items, 3, 3, 0, 597, TRUE), 0);
  ck_assert_int_eq (items[1].lane, 0);
  ck_assert_int_eq (items[2].side, LSG_SIDE_BEFORE);
  assert_apart (items, 3, TRUE);
}
END_TEST

START_TEST (bars_keep_apart)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
  g_autofree LsgLaneItem *items = g_new0 (LsgLaneItem, 60);
  guint n_used;

  for (guint i = 0; i < 60; i++)
    {
      items[i].from = g_rand_double_range (random, 0, 900);
      items[i].to = MIN (items[i].from + g_rand_double_range (random, 10, 600), 1000.0);
      items[i].label = g_rand_double_range (random, 30, 150);
    }
  qsort (items, 60, sizeof *items, compare_from);
  n_used = lsg_lanes_place_bars (items, 60, 12, 0, 1000);
  ck_assert_uint_le (n_used, 12);
  /* Sorted by their start, one with a label before it may lie on what ended before that label. */
  assert_apart (items, 60, FALSE);
}
END_TEST

/* The whole chart. */

typedef struct {
  LsgTimelineScale *scale;
  LsgTimelineMark  *marks;
  LsgTimelineWeek   weeks[40];
  LsgTimelineChart  chart;
} Path;

static void
path_open (Path *path,
           guint n_marks,
           guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  LsgTimelineChart chart = LSG_TIMELINE_CHART_INIT;

  path->scale = lsg_timeline_scale_new_days (1, 182);
  path->marks = g_new0 (LsgTimelineMark, n_marks + 1);
  for (guint i = 0; i < n_marks; i++)
    {
      LsgDays days = lsg_days_new (g_rand_int_range (random, 1, 160), i % 9 == 0 ? 14 : 1);

      if (i % 7 == 0)
        days = (LsgDays) { days.first, 3, 5, 1 };
      path->marks[i] = (LsgTimelineMark) { "ITC 0123", "2 × 5 min", "Accompagnement de la production", days, i % 3 != 0,
                                           LSG_MARK_FULL, TRUE };
    }
  for (guint i = 0; i < 26; i++)
    path->weeks[i] = (LsgTimelineWeek) { i + 1, "S12", "29 sept. – 5 oct." };
  chart.scale = path->scale;
  chart.marks = path->marks;
  chart.n_marks = n_marks;
  chart.weeks = path->weeks;
  chart.n_weeks = 26;
  path->chart = chart;
}

static void
path_close (Path *path)
{
  lsg_timeline_scale_free (path->scale);
  g_free (path->marks);
}

static void
count_place (const LsgTimelinePlace *place,
             gpointer                user_data)
{
  ((guint *) user_data)[place->mark]++;
}

START_TEST (everything_is_placed_or_counted)
{
  static const guint counts[] = { 0, 1, 12, 120, 1000 };
  guint n = counts[_i % 5], n_more = 0, n_lost = 0;
  g_autoptr (LsgTimelineLayout) layout = NULL;
  Fixture fixture;
  Path path;

  path_open (&path, n, (guint) _i);
  fixture_open (&fixture, _i % N_SAMPLE_STYLES, 745, 600);
  path.chart.unit = _i < 5 ? 3.4 : 60.0;
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  ck_assert_uint_eq (layout->n_places, n);
  for (guint i = 0; i < layout->more->len; i++)
    n_more += g_array_index (layout->more, LsgTimelineMore, i).n;
  for (guint i = 0; i < n; i++)
    {
      n_lost += layout->places[i].lane < 0;
      ck_assert_int_eq (layout->places[layout->place_of[i]].mark, (int) i);
    }
  ck_assert_uint_eq (n_more, n_lost);
  if (n <= 12)
    ck_assert_uint_eq (n_lost, 0);
  lsg_timeline_draw (&path.chart, layout, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Labels of a lane keep apart, and none lies under the stem of a mark on a farther lane. */
static void
assert_labels_apart (const LsgTimelineLayout *layout,
                     const LsgTimelineChart  *chart)
{
  for (guint i = 0; i < layout->n_places; i++)
    for (guint j = 0; j < layout->n_places; j++)
      {
        const LsgTimelinePlace *a = &layout->places[i], *b = &layout->places[j];
        double from = a->side == LSG_SIDE_BEFORE ? a->reach_from : a->to;
        double to = a->side == LSG_SIDE_BEFORE ? a->from : a->reach_to;

        if (i == j || a->lane < 0 || b->lane < 0
            || chart->marks[a->mark].is_conjunctural != chart->marks[b->mark].is_conjunctural)
          continue;
        if (a->lane == b->lane)
          ck_assert_msg (a->reach_to <= b->reach_from + 1e-6 || b->reach_to <= a->reach_from + 1e-6,
                         "%d over %d", a->mark, b->mark);
        if (b->lane > a->lane && !b->is_bar && (a->side == LSG_SIDE_BEFORE || a->side == LSG_SIDE_BEHIND))
          for (gint64 k = 0; k < chart->marks[b->mark].days.n; k++)
            {
              double x = lsg_timeline_get_x (chart, chart->marks[b->mark].days, k);

              ck_assert_msg (x <= from || x >= to, "stem of %d through the label of %d", b->mark, a->mark);
            }
      }
}

/* No mark without a name: it has room for its code, or it is in the chip that lies at its beginning. */
static void
assert_named (const LsgTimelineLayout *layout)
{
  guint n_hidden = 0;

  for (guint i = 0; i < layout->n_places; i++)
    {
      const LsgTimelinePlace *place = &layout->places[i];
      const LsgTimelineMore *more;
      gboolean is_member = FALSE;

      ck_assert (place->more < 0 ? place->lane >= 0 && place->side != LSG_SIDE_NONE && place->label > 0.0
                                 : place->lane < 0);
      if (place->more < 0)
        continue;
      n_hidden++;
      more = &g_array_index (layout->more, LsgTimelineMore, place->more);
      for (guint k = 0; k < more->n; k++)
        is_member |= g_array_index (layout->hidden, int, more->first + k) == place->mark;
      ck_assert_msg (is_member, "mark %d", place->mark);
      ck_assert_double_eq (place->reach_from, more->box.x);
    }
  ck_assert_uint_eq (n_hidden, layout->hidden->len);
  for (guint i = 0; i + 1 < layout->more->len; i++)
    {
      const LsgTimelineMore *a = &g_array_index (layout->more, LsgTimelineMore, i), *b = a + 1;

      ck_assert (a->box.y != b->box.y || a->box.x + a->box.width <= b->box.x);
      ck_assert_uint_eq (a->first + a->n, b->first);
    }
}

START_TEST (labels_keep_apart)
{
  static const guint counts[] = { 6, 20, 45, 90, 180 };
  static const double units[] = { 3.4, 7.0, 20.0, 60.0 };
  g_autoptr (LsgTimelineLayout) layout = NULL;
  Fixture fixture;
  Path path;

  path_open (&path, counts[_i % 5], (guint) _i);
  fixture_open (&fixture, _i % N_SAMPLE_STYLES, 745, _i % 2 == 0 ? 600 : 420);
  path.chart.unit = units[_i / 5];
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  assert_labels_apart (layout, &path.chart);
  assert_named (layout);
  lsg_timeline_draw (&path.chart, layout, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Forty in the first week, one in each of some later ones: these have their whole labels. */
START_TEST (a_crowd_silences_nobody_else)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;
  double whole;
  Fixture fixture;
  Path path;

  path_open (&path, 44, 3);
  for (guint i = 0; i < 44; i++)
    {
      path.marks[i].days = lsg_days_new (i < 40 ? 1 + i % 7 : 40 + 35 * (gint64) (i - 40), 1);
      path.marks[i].is_conjunctural = TRUE;
    }
  fixture_open (&fixture, 0, 1000, 600);
  lsg_timeline_fit (&path.chart, &fixture.canvas, 1, 182);
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  assert_labels_apart (layout, &path.chart);
  ck_assert_int_ne (layout->sides[1].density, LSG_TIMELINE_FULL);
  for (guint i = 40; i < 43; i++)
    {
      const LsgTimelinePlace *place = &layout->places[layout->place_of[i]];

      whole = layout->line_widths[i];
      ck_assert_int_ne (place->side, LSG_SIDE_NONE);
      ck_assert_double_ge (place->label, MIN (whole, 35.0 * path.chart.unit - 40.0));
      ck_assert_double_gt (place->label, layout->code_widths[i] + LSG_TIMELINE_LEAST_TITLE);
    }
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* What is seen is found whatever is scrolled to: the index against all places one by one. */
START_TEST (what_is_seen_is_visited)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;
  g_autofree guint *seen = g_new0 (guint, 500);
  Fixture fixture;
  Path path;

  path_open (&path, 500, 7);
  fixture_open (&fixture, 0, 745, 600);
  path.chart.unit = 40.0;
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  for (double from = -300.0; from < layout->width; from += 517.0)
    {
      memset (seen, 0, 500 * sizeof *seen);
      lsg_timeline_layout_visit (layout, from, from + 623.0, count_place, seen);
      for (guint i = 0; i < layout->n_places; i++)
        {
          const LsgTimelinePlace *place = &layout->places[i];
          gboolean meets = place->reach_from <= from + 623.0 && place->reach_to >= from;

          ck_assert_uint_eq (seen[place->mark], meets ? 1 : 0);
        }
    }
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

START_TEST (points_find_marks_and_handles)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;
  const LsgTimelinePlace *place;
  LsgTimelineSpot spot;
  Fixture fixture;
  Path path;
  double left;

  path_open (&path, 1, 3);
  path.marks[0].days = lsg_days_new (8, 14);
  fixture_open (&fixture, 0, 745, 600);
  lsg_timeline_fit (&path.chart, &fixture.canvas, 1, 35);
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  place = &layout->places[0];
  left = layout->gutter + lsg_timeline_get_margin (&fixture.canvas);
  ck_assert_double_eq_tol (place->to - place->from, 14.0 * path.chart.unit, 1e-6);
  spot = lsg_timeline_hit (&path.chart, layout, &fixture.canvas,
                           (LsgPoint) { left + (place->from + place->to) / 2.0, place->y });
  ck_assert_int_eq (spot.part, LSG_TIMELINE_MARK);
  ck_assert_int_eq (spot.index, 0);
  path.chart.selected = 0;
  spot = lsg_timeline_hit (&path.chart, layout, &fixture.canvas, (LsgPoint) { left + place->to, place->y });
  ck_assert_int_eq (spot.part, LSG_TIMELINE_END);
  spot = lsg_timeline_hit (&path.chart, layout, &fixture.canvas, (LsgPoint) { left + place->from, place->y });
  ck_assert_int_eq (spot.part, LSG_TIMELINE_START);
  spot = lsg_timeline_hit (&path.chart, layout, &fixture.canvas, (LsgPoint) { 4.0, place->y });
  ck_assert_int_eq (spot.part, LSG_TIMELINE_NOTHING);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Arrows reach every mark from the first one, by start. */
START_TEST (arrows_reach_all)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;
  g_autofree gboolean *met = g_new0 (gboolean, 60);
  Fixture fixture;
  Path path;
  int mark;
  guint n;

  path_open (&path, 60, 5);
  fixture_open (&fixture, 0, 745, 600);
  path.chart.unit = 20.0;
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  mark = 0;
  for (int before = mark; before >= 0; before = lsg_timeline_step (layout, mark, -1, 0))
    mark = before;
  for (n = 0; mark >= 0 && !met[mark]; n++)
    {
      met[mark] = TRUE;
      mark = lsg_timeline_step (layout, mark, 1, 0);
    }
  ck_assert_uint_eq (n, 60);
  ck_assert_int_ge (lsg_timeline_step (layout, -1, 1, 0), 0);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Five on the day of one that has a lane: they share a chip, and a point in it finds them. One without a code goes by
 * its title. */
START_TEST (chips_are_found)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;
  const LsgTimelineMore *more;
  LsgTimelineSpot spot;
  double left;
  Fixture fixture;
  Path path;

  path_open (&path, 60, 3);
  for (guint i = 0; i < 60; i++)
    {
      path.marks[i].days = lsg_days_new (20, 1);
      path.marks[i].is_conjunctural = TRUE;
      path.marks[i].code = i == 0 ? NULL : "ITC 0123";
    }
  fixture_open (&fixture, 0, 745, 420);
  lsg_timeline_fit (&path.chart, &fixture.canvas, 1, 182);
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  left = layout->gutter + lsg_timeline_get_margin (&fixture.canvas);
  assert_named (layout);
  ck_assert_uint_eq (layout->more->len, 1);
  more = &g_array_index (layout->more, LsgTimelineMore, 0);
  ck_assert_uint_gt (more->n, 40);
  ck_assert_double_ge (more->box.x, 0.0);
  spot = lsg_timeline_hit (&path.chart, layout, &fixture.canvas,
                           (LsgPoint) { left + more->box.x + 2.0, more->box.y + more->box.height / 2.0 });
  ck_assert_int_eq (spot.part, LSG_TIMELINE_MORE);
  ck_assert_int_eq (spot.index, 0);
  path.chart.hovered = spot;
  path.chart.selected = path.chart.focused = g_array_index (layout->hidden, int, more->first);
  lsg_timeline_draw (&path.chart, layout, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Chips of a few say their codes when the next one is far enough, and no chip covers another. */
START_TEST (few_are_named)
{
  guint n_named = 0, n_counted = 0;
  Fixture fixture;
  Path path;

  path_open (&path, 30, 3);
  fixture_open (&fixture, 0, 745, 420);
  for (guint i = 0; i < 30; i++)
    {
      path.marks[i].days = lsg_days_new (90, 1);
      path.marks[i].is_conjunctural = TRUE;
    }
  lsg_timeline_fit (&path.chart, &fixture.canvas, 1, 182);
  for (path.chart.n_marks = 1; path.chart.n_marks <= 30; path.chart.n_marks++)
    {
      g_autoptr (LsgTimelineLayout) layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);

      assert_named (layout);
      for (guint i = 0; i < layout->more->len; i++)
        {
          const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, i);

          n_named += more->has_codes && more->n > 1;
          n_counted += !more->has_codes;
          ck_assert (more->n <= 4 || !more->has_codes);
        }
      lsg_timeline_draw (&path.chart, layout, &fixture.canvas);
    }
  ck_assert_uint_ge (n_named, 1);
  ck_assert_uint_ge (n_counted, 1);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Nothing of the path is cut at its ends: marks, chips, and activities that are drawn wider than their day. Those of
 * one row do not cover each other. */
START_TEST (ends_are_whole)
{
  static const LsgTimelineActivity activities[] = {
    { "First", "CV 1", NULL, 1, 1, TRUE },  { "Second", "1.2", NULL, 2, 2, FALSE }, { "Third", "1.3", NULL, 2, 9, FALSE },
    { "Fourth", "1.4", NULL, 3, 3, FALSE }, { "Last", "CV 2", NULL, 182, 182, TRUE },
  };
  g_autoptr (LsgTimelineLayout) layout = NULL;
  double margin;
  Fixture fixture;
  Path path;

  path_open (&path, 2, 3);
  path.marks[0].days = lsg_days_new (1, 1);
  path.marks[1].days = lsg_days_new (182, 1);
  path.chart.activities = activities;
  path.chart.n_activities = G_N_ELEMENTS (activities);
  fixture_open (&fixture, 0, 745, 600);
  lsg_timeline_fit (&path.chart, &fixture.canvas, 1, 182);
  layout = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  margin = lsg_timeline_get_margin (&fixture.canvas);
  for (guint i = 0; i < 2; i++)
    ck_assert (layout->places[i].from >= -margin && layout->places[i].to <= layout->width + margin);
  for (guint i = 0; i < G_N_ELEMENTS (activities); i++)
    {
      const cairo_rectangle_t *a = &layout->activities[i];

      ck_assert (a->x >= 0.0 && a->x + a->width <= layout->width + 1e-6 && a->width >= 9.0);
      for (guint k = 0; k < i; k++)
        {
          const cairo_rectangle_t *b = &layout->activities[k];

          ck_assert_msg (a->y != b->y || a->x + a->width <= b->x + 0.6 || b->x + b->width <= a->x + 0.6, "%u %u", i, k);
        }
    }
  ck_assert_double_gt (layout->activities[4].width, 25.0); /* the room beside it is free */
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

/* Widths are kept from zoom to zoom, and a fit shows just the days asked for. */
START_TEST (zooms)
{
  LsgTimelineLayout *first, *second;
  Fixture fixture;
  Path path;
  double *widths;

  path_open (&path, 30, 5);
  fixture_open (&fixture, 0, 745, 600);
  first = lsg_timeline_layout_new (&path.chart, &fixture.canvas, NULL);
  widths = first->full_widths;
  lsg_timeline_fit (&path.chart, &fixture.canvas, 8, 21);
  ck_assert_double_eq_tol (path.chart.unit * 14.0,
                           745.0 - first->gutter - 2.0 * lsg_timeline_get_margin (&fixture.canvas), 1e-6);
  ck_assert_double_eq_tol (path.chart.scroll, path.chart.unit * 7.0, 1e-6);
  second = lsg_timeline_layout_new (&path.chart, &fixture.canvas, first);
  ck_assert_ptr_eq (second->full_widths, widths);
  lsg_timeline_layout_free (first);
  lsg_timeline_layout_free (second);
  ck_assert_double_gt (lsg_timeline_get_height (&path.chart, &fixture.canvas), 100.0);
  ck_assert (fixture_close (&fixture));
  path_close (&path);
}
END_TEST

Suite *
timeline_chart_suite (void)
{
  Suite *suite = suite_create ("timeline-chart");
  TCase *tcase = tcase_create ("timeline-chart");

  tcase_add_test (tcase, days_are_equally_long);
  tcase_add_test (tcase, days_are_as_long_as_their_minutes);
  tcase_add_loop_test (tcase, points_keep_apart, 0, 30);
  tcase_add_test (tcase, a_repeated_one_gives_way);
  tcase_add_loop_test (tcase, bars_keep_apart, 0, 5);
  tcase_add_loop_test (tcase, everything_is_placed_or_counted, 0, 10);
  tcase_add_loop_test (tcase, labels_keep_apart, 0, 20);
  tcase_add_test (tcase, a_crowd_silences_nobody_else);
  tcase_add_test (tcase, what_is_seen_is_visited);
  tcase_add_test (tcase, points_find_marks_and_handles);
  tcase_add_test (tcase, arrows_reach_all);
  tcase_add_test (tcase, chips_are_found);
  tcase_add_test (tcase, few_are_named);
  tcase_add_test (tcase, ends_are_whole);
  tcase_add_test (tcase, zooms);
  suite_add_tcase (suite, tcase);
  return suite;
}
