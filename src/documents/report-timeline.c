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

#define MOST_WEEKS 6 /* in a row */
#define TALLEST_ROW (110.0 * LSG_MM)
#define SHORTEST_ROW (45.0 * LSG_MM)

typedef struct {
  LsgFigureFonts    fonts;
  LsgTimelineScale *scale;
  GArray           *marks;
  GArray           *activities;
  GArray           *modules;
  GArray           *weeks;
  GStringChunk     *strings;
  LsgTimelineHead   structural;
  LsgTimelineHead   path;
  LsgTimelineHead   conjunctural;
  gint64            first; /* days */
  gint64            last;
  guint             n_rows;
} Timeline;

static void
timeline_free (gpointer data)
{
  Timeline *self = data;

  g_clear_pointer (&self->scale, lsg_timeline_scale_free);
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

static LsgTimelineChart
make_chart (const Timeline *self)
{
  LsgTimelineChart chart = LSG_TIMELINE_CHART_INIT;

  chart.scale = self->scale;
  chart.marks = (const LsgTimelineMark *) (void *) self->marks->data;
  chart.n_marks = self->marks->len;
  chart.activities = (const LsgTimelineActivity *) (void *) self->activities->data;
  chart.n_activities = self->activities->len;
  chart.modules = (const LsgTimelineModule *) (void *) self->modules->data;
  chart.n_modules = self->modules->len;
  chart.weeks = (const LsgTimelineWeek *) (void *) self->weeks->data;
  chart.n_weeks = self->weeks->len;
  chart.structural = self->structural;
  chart.path = self->path;
  chart.conjunctural = self->conjunctural;
  return chart;
}

/* The days of a row: whole weeks, all rows of the same length but the last. */
static void
get_row (const Timeline *self,
         guint           row,
         gint64         *first,
         gint64         *last)
{
  gint64 n = self->last - self->first + 1;
  gint64 days = (n + self->n_rows - 1) / self->n_rows;

  days = (days + LSG_WEEK_DAYS - 1) / LSG_WEEK_DAYS * LSG_WEEK_DAYS;
  *first = self->first + row * days;
  *last = MAX (*first, *first + days - 1);
}

typedef struct {
  const Timeline *timeline;
  guint           row;
  double          height; /* measured */
} Row;

static void
draw_row_on (const LsgCanvas *canvas,
             gconstpointer    data)
{
  const Row *row = data;
  LsgTimelineChart chart = make_chart (row->timeline);
  g_autoptr (LsgTimelineLayout) layout = NULL;
  gint64 first;
  gint64 last;

  get_row (row->timeline, row->row, &first, &last);
  lsg_timeline_fit (&chart, canvas, first, last);
  layout = lsg_timeline_layout_new (&chart, canvas, NULL);
  lsg_timeline_draw (&chart, layout, canvas);
}

static void
draw_row (cairo_t      *cr,
          double        width,
          double        height,
          guint         row,
          gconstpointer data)
{
  const Timeline *timeline = data;
  Row which = { timeline, row, 0 };

  lsg_figure_with_canvas (cr, width, height, &timeline->fonts, draw_row_on, &which);
}

static void
measure_on (const LsgCanvas *canvas,
            gconstpointer    data)
{
  Row *row = (Row *) data;
  LsgTimelineChart chart = make_chart (row->timeline);
  gint64 first;
  gint64 last;

  get_row (row->timeline, 0, &first, &last);
  lsg_timeline_fit (&chart, canvas, first, last);
  row->height = lsg_timeline_get_height (&chart, canvas);
}

static double
measure (const Timeline *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  Row row = { self, 0, 0 };

  lsg_figure_with_canvas (cr, LSG_LANDSCAPE_FULL_WIDTH, TALLEST_ROW, &self->fonts, measure_on, &row);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return CLAMP (row.height, SHORTEST_ROW, TALLEST_ROW);
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
      shown.short_title = insert (self, g_strdup (activity->code));
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
  self->n_rows = (guint) ((self->last - self->first) / (MOST_WEEKS * LSG_WEEK_DAYS)) + 1;
  add_weeks (composer, self);
  add_heads (composer, self);
  self->scale = lsg_timeline_scale_new_days (self->first, self->last);
  alternative =
    lsg_composer_fill_integer (composer, composer->report->timeline_alternative, self->marks->len);
  figure = lsg_figure_new_in_rows (LSG_LANDSCAPE_FULL_WIDTH, measure (self), self->n_rows, draw_row, self,
                                   timeline_free, alternative);
  figure->wide = TRUE;
  return figure;
}
