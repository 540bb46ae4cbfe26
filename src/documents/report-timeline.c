/* report-timeline.c - the path with its interventions as a printed figure: one row for each run of weeks. See
 * report-figures.h.
 */
#include "report-figures.h"

#include <math.h>

#include "house-style.h"
#include "intervention-card.h"
#include "module.h"
#include "number.h"
#include "schedule.h"
#include "timeline-chart.h"

#define MOST_WEEKS 14 /* in a row */
#define LEAST_WEEKS 5
#define TALLEST_ROW (120.0 * LSG_MM) /* so that a section may begin over the first one */
#define SHORTEST_ROW (45.0 * LSG_MM)
#define SCALE 0.6 /* of lengths that are made for the screen */

/* All that there is; rows draw their part. */
typedef struct {
  LsgFigureFonts  fonts;
  GArray         *marks;
  GArray         *activities;
  GArray         *modules;
  GArray         *weeks;
  GStringChunk   *strings;
  LsgTimelineHead structural;
  LsgTimelineHead path;
  LsgTimelineHead conjunctural;
  gint64          first; /* days */
  gint64          last;
  guint           n_rows;
} Timeline;

static void
timeline_free (gpointer data)
{
  Timeline *self = data;

  g_array_unref (self->marks);
  g_array_unref (self->activities);
  g_array_unref (self->modules);
  g_array_unref (self->weeks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* Takes @text. */
static const char *
insert (Timeline *self,
        char     *text)
{
  const char *inserted = text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;

  g_free (text);
  return inserted;
}

/* --- one row --- */

/* A run of weeks with what lies in it: its labels know nothing of what lies elsewhere. */
typedef struct {
  LsgTimelineChart  chart;
  LsgTimelineScale *scale;
  GArray           *marks;
  GArray           *activities;
  GArray           *modules;
  GArray           *weeks;
  gint64            first;
  gint64            last;
} Row;

/* The times that fall into the row. What goes on beyond its edges is drawn one day beyond them. */
static LsgDays
clip_days (LsgDays    days,
           const Row *row)
{
  if (days.n > 1)
    {
      gint64 before = MAX (row->first - days.first - (days.length - 1), 0);
      gint64 skipped = (before + days.interval - 1) / days.interval;

      days.first += skipped * days.interval;
      days.n -= MIN (skipped, days.n);
      if (days.n > 0)
        days.n = days.first > row->last ? 0 : MIN (days.n, (row->last - days.first) / days.interval + 1);
      return days;
    }
  if (lsg_days_get_last (days) < row->first || days.first > row->last)
    days.n = 0;
  if (days.n > 0 && days.length > 1)
    {
      gint64 first = MAX (days.first, row->first - 1);
      gint64 last = MIN (lsg_days_get_last (days), row->last + 1);

      return lsg_days_new (first, last - first + 1);
    }
  return days;
}

/* FALSE when nothing of @first to @last lies in the row. */
static gboolean
clip (gint64    *first,
      gint64    *last,
      const Row *row)
{
  if (*last < row->first || *first > row->last)
    return FALSE;
  *first = MAX (*first, row->first - 1);
  *last = MIN (*last, row->last + 1);
  return TRUE;
}

static void
take_marks (Row            *row,
            const Timeline *timeline)
{
  for (guint i = 0; i < timeline->marks->len; i++)
    {
      LsgTimelineMark mark = g_array_index (timeline->marks, LsgTimelineMark, i);

      mark.days = clip_days (mark.days, row);
      if (mark.days.n > 0)
        g_array_append_val (row->marks, mark);
    }
}

static void
take_path (Row            *row,
           const Timeline *timeline)
{
  for (guint i = 0; i < timeline->activities->len; i++)
    {
      LsgTimelineActivity activity = g_array_index (timeline->activities, LsgTimelineActivity, i);

      if (clip (&activity.first, &activity.last, row))
        g_array_append_val (row->activities, activity);
    }
  for (guint i = 0; i < timeline->modules->len; i++)
    {
      LsgTimelineModule module = g_array_index (timeline->modules, LsgTimelineModule, i);

      if (clip (&module.first, &module.last, row))
        g_array_append_val (row->modules, module);
    }
  for (guint i = 0; i < timeline->weeks->len; i++)
    {
      LsgTimelineWeek week = g_array_index (timeline->weeks, LsgTimelineWeek, i);
      gint64 first = lsg_week_get_first_day (week.week);

      if (first <= row->last && first + LSG_WEEK_DAYS > row->first)
        g_array_append_val (row->weeks, week);
    }
}

static LsgTimelineChart
make_chart (const Row      *row,
            const Timeline *timeline)
{
  LsgTimelineChart chart = LSG_TIMELINE_CHART_INIT;

  chart.scale = row->scale;
  chart.marks = (const LsgTimelineMark *) (void *) row->marks->data;
  chart.n_marks = row->marks->len;
  chart.activities = (const LsgTimelineActivity *) (void *) row->activities->data;
  chart.n_activities = row->activities->len;
  chart.modules = (const LsgTimelineModule *) (void *) row->modules->data;
  chart.n_modules = row->modules->len;
  chart.weeks = (const LsgTimelineWeek *) (void *) row->weeks->data;
  chart.n_weeks = row->weeks->len;
  chart.structural = timeline->structural;
  chart.path = timeline->path;
  chart.conjunctural = timeline->conjunctural;
  return chart;
}

/* Whole weeks; all rows are as long but the last, which keeps their scale. */
static void
row_init (Row            *row,
          const Timeline *timeline,
          guint           index,
          guint           n_rows)
{
  gint64 n = timeline->last - timeline->first + 1;
  gint64 days = (n + n_rows - 1) / n_rows;

  days = (days + LSG_WEEK_DAYS - 1) / LSG_WEEK_DAYS * LSG_WEEK_DAYS;
  *row = (Row) { .first = timeline->first + index * days };
  row->last = row->first + days - 1;
  row->scale = lsg_timeline_scale_new_days (row->first, row->last);
  row->marks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineMark));
  row->activities = g_array_new (FALSE, FALSE, sizeof (LsgTimelineActivity));
  row->modules = g_array_new (FALSE, FALSE, sizeof (LsgTimelineModule));
  row->weeks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineWeek));
  take_marks (row, timeline);
  take_path (row, timeline);
  row->chart = make_chart (row, timeline);
}

static void
row_clear (Row *row)
{
  lsg_timeline_scale_free (row->scale);
  g_array_unref (row->marks);
  g_array_unref (row->activities);
  g_array_unref (row->modules);
  g_array_unref (row->weeks);
}

typedef struct {
  const Timeline *timeline;
  guint           row;
  guint           n_rows;
  double          height; /* measured: for all labels */
  guint           n_lost; /* measured: what is only counted, "+2", in the tallest row */
} Drawing;

/* A canvas on which lengths of the screen are those of paper. */
static LsgCanvas
shrink (const LsgCanvas *canvas,
        LsgChartStyle   *style)
{
  LsgCanvas own = *canvas;

  *style = *canvas->style;
  style->scale = SCALE;
  own.style = style;
  return own;
}

static void
draw_row_on (const LsgCanvas *canvas,
             gconstpointer    data)
{
  const Drawing *drawing = data;
  g_autoptr (LsgTimelineLayout) layout = NULL;
  LsgChartStyle style;
  LsgCanvas own = shrink (canvas, &style);
  Row row;

  row_init (&row, drawing->timeline, drawing->row, drawing->n_rows);
  lsg_timeline_fit (&row.chart, &own, row.first, row.last);
  layout = lsg_timeline_layout_new (&row.chart, &own, NULL);
  lsg_timeline_draw (&row.chart, layout, &own);
  row_clear (&row);
}

static void
draw_row (cairo_t      *cr,
          double        width,
          double        height,
          guint         row,
          gconstpointer data)
{
  const Timeline *timeline = data;
  Drawing drawing = { .timeline = timeline, .row = row, .n_rows = timeline->n_rows };

  lsg_figure_with_canvas (cr, width, height, &timeline->fonts, draw_row_on, &drawing);
}

/* --- how many rows, and how high --- */

/* Paper cannot open a chip that says only how many it holds. */
static guint
count_unnamed (const LsgTimelineLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->more->len; i++)
    {
      const LsgTimelineMore *more = &g_array_index (layout->more, LsgTimelineMore, i);

      n += more->has_codes ? 0 : more->n;
    }
  return n;
}

static void
measure_on (const LsgCanvas *canvas,
            gconstpointer    data)
{
  Drawing *drawing = (Drawing *) data;
  LsgChartStyle style;
  LsgCanvas own = shrink (canvas, &style);

  for (guint i = 0; i < drawing->n_rows; i++)
    {
      g_autoptr (LsgTimelineLayout) layout = NULL;
      Row row;

      row_init (&row, drawing->timeline, i, drawing->n_rows);
      lsg_timeline_fit (&row.chart, &own, row.first, row.last);
      layout = lsg_timeline_layout_new (&row.chart, &own, NULL);
      drawing->n_lost += count_unnamed (layout);
      drawing->height = MAX (drawing->height, lsg_timeline_get_height (&row.chart, &own));
      row_clear (&row);
    }
}

static Drawing
measure (const Timeline *self,
         guint           n_rows)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  Drawing drawing = { .timeline = self, .n_rows = n_rows };

  lsg_figure_with_canvas (cr, LSG_LANDSCAPE_FULL_WIDTH, TALLEST_ROW, &self->fonts, measure_on, &drawing);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawing;
}

/* As few rows as hold all labels whole, else as few as leave the fewest without their code: the table that follows
 * has the titles. Gives the height of a row. */
static double
choose_rows (Timeline *self)
{
  gint64 weeks = (self->last - self->first) / LSG_WEEK_DAYS + 1;
  guint least = (guint) ((weeks + MOST_WEEKS - 1) / MOST_WEEKS);
  guint most = MAX (least, (guint) (weeks / LEAST_WEEKS));
  guint fewest = G_MAXUINT, best = least;

  for (self->n_rows = least; self->n_rows <= most; self->n_rows++)
    {
      Drawing drawing = measure (self, self->n_rows);

      if (drawing.height <= TALLEST_ROW)
        return MAX (drawing.height, SHORTEST_ROW);
      if (drawing.n_lost < fewest)
        {
          fewest = drawing.n_lost;
          best = self->n_rows;
        }
    }
  self->n_rows = best;
  return TALLEST_ROW;
}

/* --- what it shows --- */

static void
reach (Timeline *self,
       gint64    first,
       gint64    last)
{
  self->first = MIN (self->first, first);
  self->last = MAX (self->last, last);
}

static void
add_marks (LsgComposer *composer,
           Timeline    *self)
{
  static const LsgMarkState states[] = { [LSG_PROACTIVE] = LSG_MARK_FULL, [LSG_REACTIVE] = LSG_MARK_OUTLINE,
                                         [LSG_BOTH] = LSG_MARK_HALF };
  guint n = lsg_records_get_n (composer->records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (composer->records, LSG_KIND_INTERVENTION, i);
      LsgTimelineMark mark = { .is_tutor = TRUE };

      if (!lsg_intervention_is_kept (intervention))
        continue;
      mark.days = lsg_records_get_days (composer->records, intervention);
      if (mark.days.n <= 0)
        continue;
      mark.code = insert (self, g_strdup (intervention->code));
      mark.figure = insert (self, lsg_composer_duration (composer, intervention));
      mark.title = insert (self, g_strdup (intervention->title));
      mark.is_conjunctural = intervention->nature == LSG_CONJUNCTURAL;
      mark.state = states[CLAMP (intervention->initiative, 0, LSG_BOTH)];
      reach (self, mark.days.first, lsg_days_get_last (mark.days));
      g_array_append_val (self->marks, mark);
    }
}

static void
add_activities (LsgComposer *composer,
                Timeline    *self)
{
  guint n = lsg_records_get_n (composer->records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (composer->records, LSG_KIND_ACTIVITY, i);
      LsgDays days = lsg_activity_get_days (activity);
      LsgTimelineActivity shown = { 0 };

      if (days.n <= 0)
        continue;
      shown.title = insert (self, g_strdup (activity->title));
      shown.short_title = insert (self, g_strdup (activity->code != NULL ? activity->code : activity->number));
      shown.figure = insert (self, activity->minutes == LSG_NULL
                                     ? NULL
                                     : lsg_composer_time (composer, activity->minutes * LSG_HUNDRED));
      shown.first = days.first;
      shown.last = lsg_days_get_last (days);
      shown.is_live = activity->synchronous != 0;
      shown.is_milestone = activity->nature == LSG_ACTIVITY_MILESTONE;
      reach (self, shown.first, shown.last);
      g_array_append_val (self->activities, shown);
    }
}

static void
add_modules (LsgComposer *composer,
             Timeline    *self)
{
  guint n = lsg_records_get_n (composer->records, LSG_KIND_MODULE);

  for (guint i = 0; i < n; i++)
    {
      LsgModule *module = lsg_records_peek (composer->records, LSG_KIND_MODULE, i);
      LsgTimelineModule shown = { 0 };

      if (module->first_day == LSG_NULL || module->last_day == LSG_NULL)
        continue;
      shown.title = insert (self, g_strdup (module->title));
      shown.short_title = insert (self, g_strdup (module->number));
      shown.figure = insert (self, module->minutes == LSG_NULL
                                     ? NULL
                                     : lsg_composer_time (composer, module->minutes * LSG_HUNDRED));
      shown.first = module->first_day;
      shown.last = module->last_day;
      g_array_append_val (self->modules, shown);
    }
}

static void
add_weeks (LsgComposer *composer,
           Timeline    *self)
{
  for (gint64 week = lsg_day_get_week (self->first); week <= lsg_day_get_week (self->last); week++)
    {
      LsgTimelineWeek shown = { .week = week };

      shown.title = insert (self, lsg_composer_fill_integer (composer, composer->report->week_number, week));
      g_array_append_val (self->weeks, shown);
    }
}

static LsgTimelineHead
make_head (LsgComposer *composer,
           Timeline    *self,
           const char  *title,
           LsgProduct   minutes)
{
  LsgTimelineHead head = { insert (self, g_strdup (title)), NULL };

  if (minutes != LSG_NULL)
    head.figure = insert (self, lsg_composer_time (composer, minutes));
  return head;
}

static void
add_heads (LsgComposer *composer,
           Timeline    *self)
{
  const LsgFigures *figures = composer->figures;
  gint64 path = figures->path;

  self->structural = make_head (composer, self, composer->report->structural_short, figures->structural.chosen);
  self->path = make_head (composer, self, composer->report->path_short,
                          path == LSG_NULL ? LSG_NULL : path * LSG_HUNDRED);
  self->conjunctural =
    make_head (composer, self, composer->report->conjunctural_short, figures->conjunctural.chosen);
}

LsgFigure *
lsg_figure_timeline (LsgComposer *composer)
{
  Timeline *self = g_new0 (Timeline, 1);
  g_autofree char *alternative = NULL;
  LsgFigure *figure;
  double height;

  self->fonts = composer->fonts;
  self->marks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineMark));
  self->activities = g_array_new (FALSE, FALSE, sizeof (LsgTimelineActivity));
  self->modules = g_array_new (FALSE, FALSE, sizeof (LsgTimelineModule));
  self->weeks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineWeek));
  self->strings = g_string_chunk_new (1024);
  self->first = 1;
  self->last = MAX (lsg_records_get_last_day (composer->records), 1);
  add_marks (composer, self);
  add_activities (composer, self);
  if (self->marks->len == 0)
    {
      timeline_free (self);
      return NULL;
    }
  add_modules (composer, self);
  self->first = lsg_week_get_first_day (lsg_day_get_week (self->first));
  add_weeks (composer, self);
  add_heads (composer, self);
  height = choose_rows (self);
  alternative =
    lsg_composer_fill_integer (composer, composer->report->timeline_alternative, self->marks->len);
  figure = lsg_figure_new_in_rows (LSG_LANDSCAPE_FULL_WIDTH, height, self->n_rows, draw_row, self, timeline_free,
                                   alternative);
  figure->wide = TRUE;
  return figure;
}
