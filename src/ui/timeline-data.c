/* timeline-data.c - a project as a timeline draws it. See timeline-data.h; its sentences are in
 * timeline-words.c. */
#include "timeline-data.h"

#include "date.h"
#include "module.h"
#include "number.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  LsgProject              *project;
  LsgRecords              *records;
  const LsgTimelineFilter *filter;
  LsgTimelineData         *data;
  gint64                   path_last;
} Maker;

/* Keeps a text as long as the data; takes @text. */
static const char *
keep (LsgTimelineData *data,
      char            *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert (data->texts, text) : NULL;

  g_free (text);
  return kept;
}

gboolean
lsg_profile_is_tutor (LsgProfile *profile)
{
  return profile != NULL
         && (profile->role == LSG_PROFILE_PROGRAMME || profile->role == LSG_PROFILE_COURSE
             || profile->role == LSG_PROFILE_PROJECT || profile->role == LSG_PROFILE_PEER);
}

static gboolean
shows_profile (const LsgTimelineFilter *filter,
               gint64                   id)
{
  if (filter->profiles == NULL || filter->profiles->len == 0)
    return TRUE;
  for (guint i = 0; i < filter->profiles->len; i++)
    if (g_array_index (filter->profiles, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
passes (const LsgTimelineFilter *filter,
        LsgIntervention         *intervention)
{
  if (filter->initiatives != 0 && (filter->initiatives & (1u << intervention->initiative)) == 0)
    return FALSE;
  return shows_profile (filter, intervention->profile)
         && lsg_search_words_match (filter->words, LSG_RECORD (intervention));
}

/* "2 × 5 min" where each time takes whole ten-thousandths, else the sum. */
static char *
word_minutes (LsgIntervention *intervention,
              LsgDays          days)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *each = NULL;

  if (intervention->total == LSG_NULL)
    return NULL;
  if (days.n <= 1 || intervention->total % days.n != 0)
    return lsg_number_format_minutes (intervention->total, language);
  each = lsg_number_format_minutes (intervention->total / days.n, language);
  return g_strdup_printf ("%d" LSG_NO_BREAK_SPACE "×" LSG_NO_BREAK_SPACE "%s", (int) days.n, each);
}

gboolean
lsg_intervention_waits (LsgIntervention *intervention)
{
  return lsg_intervention_is_kept (intervention) && intervention->first_day == LSG_NULL;
}

static LsgMarkState
get_state (LsgIntervention *intervention)
{
  static const LsgMarkState states[] = {
    [LSG_PROACTIVE] = LSG_MARK_FULL, [LSG_REACTIVE] = LSG_MARK_OUTLINE, [LSG_BOTH] = LSG_MARK_HALF,
  };

  return states[intervention->initiative];
}

void
lsg_timeline_data_set_mark (LsgProject      *project,
                             LsgIntervention *intervention,
                             LsgDays          days,
                             LsgTimelineMark *mark)
{
  LsgRecord *profile = lsg_records_find (lsg_project_get_records (project), intervention->profile);

  *mark = (LsgTimelineMark) {
    .days = days,
    .is_conjunctural = intervention->nature == LSG_CONJUNCTURAL,
    .state = get_state (intervention),
    .is_tutor = lsg_profile_is_tutor ((LsgProfile *) profile),
  };
}

static void
add_mark (Maker           *maker,
          LsgIntervention *intervention,
          LsgDays          days)
{
  LsgTimelineData *data = maker->data;
  gint64 id = lsg_record_get_id (LSG_RECORD (intervention));
  LsgTimelineMark mark;

  lsg_timeline_data_set_mark (maker->project, intervention, days, &mark);
  mark.code = keep (data, g_strdup (intervention->code));
  mark.figure = keep (data, word_minutes (intervention, days));
  mark.title = keep (data, g_strdup (lsg_words_title (LSG_RECORD (intervention))));
  g_array_append_val (data->marks, mark);
  g_array_append_val (data->ids, id);
  g_hash_table_insert (data->indices, intervention, GUINT_TO_POINTER (data->marks->len));
}

static void
add_interventions (Maker *maker)
{
  LsgTimelineData *data = maker->data;
  guint n = lsg_records_get_n (maker->records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (maker->records, LSG_KIND_INTERVENTION, i);
      LsgDays days;

      if (!lsg_intervention_is_kept (intervention))
        {
          data->n_aside++;
          continue;
        }
      days = lsg_intervention_get_days (intervention, lsg_records_find (maker->records, intervention->activity),
                                        maker->path_last);
      if (days.n == 0)
        {
          data->n_to_place++;
          continue;
        }
      data->n_placed++;
      data->n_initiatives[intervention->initiative]++;
      if (passes (maker->filter, intervention))
        add_mark (maker, intervention, days);
    }
}

/* The path. */

static void
add_activities (Maker *maker)
{
  LsgLanguage language = lsg_language_get_interface ();
  guint n = lsg_records_get_n (maker->records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (maker->records, LSG_KIND_ACTIVITY, i);
      LsgDays days = lsg_activity_get_days (activity);
      gint64 id = lsg_record_get_id (LSG_RECORD (activity));
      LsgTimelineActivity shown = { .first = days.first, .last = lsg_days_get_last (days) };

      if (days.n == 0)
        {
          maker->data->n_undated++;
          continue;
        }
      shown.title = keep (maker->data, g_strdup (lsg_words_title (LSG_RECORD (activity))));
      shown.short_title = keep (maker->data, g_strdup (activity->code != NULL ? activity->code : activity->number));
      shown.is_live = activity->synchronous == 1;
      shown.is_milestone = activity->nature == LSG_ACTIVITY_MILESTONE
                           && (activity->minutes == LSG_NULL || activity->minutes == 0);
      if (activity->minutes != LSG_NULL)
        shown.figure = keep (maker->data, activity->code != NULL
                                            ? lsg_number_format_hundredths (activity->minutes, language)
                                            : lsg_number_format_minutes (activity->minutes * LSG_HUNDRED, language));
      g_array_append_val (maker->data->activities, shown);
      g_array_append_val (maker->data->activity_ids, id);
    }
}

static void
add_modules (Maker *maker)
{
  guint n = lsg_records_get_n (maker->records, LSG_KIND_MODULE);

  for (guint i = 0; i < n; i++)
    {
      LsgModule *module = lsg_records_peek (maker->records, LSG_KIND_MODULE, i);
      LsgTimelineModule shown = { .first = module->first_day, .last = module->last_day };

      if (module->first_day == LSG_NULL)
        continue;
      /* TRANSLATORS: number and title of a module of the path */
      shown.title = keep (maker->data, g_strdup_printf (_("Module %s · %s"), module->number,
                                                        lsg_words_title (LSG_RECORD (module))));
      /* TRANSLATORS: "module" in one letter, and its number: "M1" */
      shown.short_title = keep (maker->data, g_strdup_printf (_("M%s"), module->number));
      shown.figure = keep (maker->data, lsg_number_format_minutes (module->minutes * LSG_HUNDRED,
                                                                   lsg_language_get_interface ()));
      g_array_append_val (maker->data->modules, shown);
    }
}

/* "8–14 Sept.", or its first day alone. */
static char *
word_week (LsgRecords *records,
           gint64      week,
           gboolean    is_short)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (programme == NULL || programme->start_date == NULL)
    return NULL;
  from = lsg_date_add_days (programme->start_date, (int) lsg_week_get_first_day (week) - 1);
  if (is_short)
    return lsg_date_format_days_short (from, from, lsg_language_get_interface ());
  to = lsg_date_add_days (programme->start_date, (int) lsg_week_get_first_day (week) + LSG_WEEK_DAYS - 2);
  return lsg_date_format_days_short (from, to, lsg_language_get_interface ());
}

static void
add_weeks (Maker *maker)
{
  const LsgLoad *load = maker->data->load;

  for (guint i = 0; i < load->n_weeks; i++)
    {
      LsgTimelineWeek week = { .week = load->first_week + i };

      /* TRANSLATORS: a week of the path */
      week.title = keep (maker->data, g_strdup_printf (_("W%d"), (int) week.week));
      week.caption = keep (maker->data, word_week (maker->records, week.week, FALSE));
      week.short_caption = keep (maker->data, word_week (maker->records, week.week, TRUE));
      g_array_append_val (maker->data->weeks, week);
    }
}

static LsgTimelineScale *
make_scale (Maker *maker)
{
  LsgTimelineData *data = maker->data;
  gint64 first = lsg_week_get_first_day (data->load->first_week);
  gint64 last = first + (gint64) MAX (data->load->n_weeks, 1) * LSG_WEEK_DAYS - 1;
  guint n = lsg_records_get_n (maker->records, LSG_KIND_ACTIVITY);
  g_autoptr (GArray) works = g_array_new (FALSE, FALSE, sizeof (LsgTimelineWork));

  if (!maker->filter->by_minutes)
    return lsg_timeline_scale_new_days (first, last);
  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (maker->records, LSG_KIND_ACTIVITY, i);
      LsgDays days = lsg_activity_get_days (activity);
      LsgTimelineWork work = { days.first, lsg_days_get_last (days), activity->minutes / (double) LSG_HUNDRED };

      if (days.n > 0 && activity->minutes != LSG_NULL)
        g_array_append_val (works, work);
    }
  return lsg_timeline_scale_new_minutes (first, last, (const LsgTimelineWork *) (gpointer) works->data, works->len);
}

/* The load. */

static LsgProfile *
get_profile (LsgRecords *records,
             guint       carrier)
{
  return carrier < lsg_records_get_n (records, LSG_KIND_PROFILE) ? lsg_records_peek (records, LSG_KIND_PROFILE, carrier)
                                                                 : NULL;
}

static int
compare_totals (const void *a,
                const void *b,
                gpointer    user_data)
{
  const LsgLoad *load = user_data;
  LsgProduct x = lsg_load_get_total (load, *(const guint *) a);
  LsgProduct y = lsg_load_get_total (load, *(const guint *) b);

  if (x != y)
    return x > y ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* Those with time, the one with most first. */
static void
add_carriers (Maker *maker)
{
  LsgTimelineData *data = maker->data;
  LsgLanguage language = lsg_language_get_interface ();

  for (guint i = 0; i < data->load->n_carriers; i++)
    {
      LsgProfile *profile = get_profile (maker->records, i);

      if (lsg_load_get_total (data->load, i) > 0
          && shows_profile (maker->filter, profile != NULL ? lsg_record_get_id (LSG_RECORD (profile)) : LSG_NULL))
        g_array_append_val (data->carrier_of, i);
    }
  g_array_sort_with_data (data->carrier_of, compare_totals, data->load);
  for (guint i = 0; i < data->carrier_of->len; i++)
    {
      LsgProfile *profile = get_profile (maker->records, g_array_index (data->carrier_of, guint, i));
      LsgProduct capacity = profile != NULL ? lsg_profile_get_capacity (profile) : 0;
      LsgTimelineCarrier carrier = { .is_tutor = lsg_profile_is_tutor (profile), .is_nobody = profile == NULL };

      if (capacity > 0)
        {
          g_autofree char *minutes = lsg_number_format_minutes (capacity, language);

          carrier.capacity = lsg_product_to_double (capacity);
          /* TRANSLATORS: a tutor profile, minutes */
          carrier.capacity_caption = keep (data, g_strdup_printf (_("capacity, %s: %s"),
                                                                  lsg_words_title (LSG_RECORD (profile)), minutes));
        }
      g_array_append_val (data->carriers, carrier);
    }
}

static void
add_bars (LsgTimelineData *data,
          LsgProject      *project,
          gboolean         virtual_only)
{
  LsgRecords *records = lsg_project_get_records (project);

  g_array_set_size (data->bars, 0);
  data->n_peaks = 0;
  for (guint i = 0; i < data->load->n_weeks; i++)
    for (guint k = 0; k < data->carrier_of->len; k++)
      {
        guint carrier = g_array_index (data->carrier_of, guint, k);
        gint64 week = data->load->first_week + i;
        LsgProfile *profile = get_profile (records, carrier);
        LsgProduct own = virtual_only ? 0 : lsg_load_get (data->load, carrier, LSG_LOAD_INTERVENTIONS, week);
        LsgProduct classes = lsg_load_get (data->load, carrier, LSG_LOAD_VIRTUAL_CLASSES, week);
        LsgTimelineBar bar = { lsg_product_to_double (own), lsg_product_to_double (classes) };

        bar.caption = own + classes == 0 ? NULL
                                         : keep (data, lsg_number_format_product (lsg_product_add (own, classes),
                                                                                  lsg_language_get_interface ()));
        bar.is_peak = profile != NULL
                      && lsg_load_is_peak (data->load, carrier, week, lsg_profile_get_capacity (profile));
        data->n_peaks += bar.is_peak;
        g_array_append_val (data->bars, bar);
      }
  data->chart.bars = (const LsgTimelineBar *) (gpointer) data->bars->data;
}

/* Heads. */

static const char *
keep_count (LsgTimelineData *data,
            guint            n,
            LsgProduct       minutes)
{
  g_autofree char *text = lsg_number_format_minutes (minutes, lsg_language_get_interface ());

  /* TRANSLATORS: number of kept interventions of a nature, their minutes */
  return keep (data, g_strdup_printf (_("%u · %s"), n, text));
}

static const char *
keep_path (LsgTimelineData *data,
           gint64           path)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  if (path == LSG_NULL)
    return NULL;
  minutes = lsg_number_format_minutes (path * LSG_HUNDRED, language);
  if (path % (60 * LSG_HUNDRED) != 0)
    return keep (data, g_steal_pointer (&minutes));
  hours = lsg_number_format_hours (path / (60 * LSG_HUNDRED), language);
  return keep (data, g_strdup_printf ("%s · %s", hours, minutes));
}

static void
set_heads (Maker *maker)
{
  LsgTimelineData *data = maker->data;
  const LsgFigures *figures = lsg_project_get_figures (maker->project);
  guint counts[2] = { 0, 0 };
  guint n = lsg_records_get_n (maker->records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (maker->records, LSG_KIND_INTERVENTION, i);

      counts[intervention->nature == LSG_CONJUNCTURAL] += lsg_intervention_is_kept (intervention);
    }
  data->chart.structural = (LsgTimelineHead) { C_("interventions", "Structural"),
                                               keep_count (data, counts[0], figures->structural.chosen) };
  data->chart.conjunctural = (LsgTimelineHead) { C_("interventions", "Conjunctural"),
                                                 keep_count (data, counts[1], figures->conjunctural.chosen) };
  data->chart.path = (LsgTimelineHead) { _("Path"), keep_path (data, figures->path) };
  data->chart.load = (LsgTimelineHead) {
    _("Load"), keep (data, lsg_number_format_minutes (lsg_load_get_sum (data->load), lsg_language_get_interface ())),
  };
}

static void
set_chart (LsgTimelineData *data)
{
  LsgTimelineChart *chart = &data->chart;

  chart->scale = data->scale;
  chart->marks = (const LsgTimelineMark *) (gpointer) data->marks->data;
  chart->n_marks = data->marks->len;
  chart->activities = (const LsgTimelineActivity *) (gpointer) data->activities->data;
  chart->n_activities = data->activities->len;
  chart->modules = (const LsgTimelineModule *) (gpointer) data->modules->data;
  chart->n_modules = data->modules->len;
  chart->weeks = (const LsgTimelineWeek *) (gpointer) data->weeks->data;
  chart->n_weeks = data->weeks->len;
  chart->carriers = (const LsgTimelineCarrier *) (gpointer) data->carriers->data;
  chart->n_carriers = data->carriers->len;
}

static LsgTimelineData *
data_alloc (LsgRecords *records)
{
  LsgTimelineData *data = g_new0 (LsgTimelineData, 1);

  data->chart = (LsgTimelineChart) LSG_TIMELINE_CHART_INIT;
  data->marks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineMark));
  data->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  data->indices = g_hash_table_new (NULL, NULL);
  data->activities = g_array_new (FALSE, FALSE, sizeof (LsgTimelineActivity));
  data->activity_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  data->modules = g_array_new (FALSE, FALSE, sizeof (LsgTimelineModule));
  data->weeks = g_array_new (FALSE, FALSE, sizeof (LsgTimelineWeek));
  data->carriers = g_array_new (FALSE, FALSE, sizeof (LsgTimelineCarrier));
  data->carrier_of = g_array_new (FALSE, FALSE, sizeof (guint));
  data->bars = g_array_new (FALSE, FALSE, sizeof (LsgTimelineBar));
  data->texts = g_string_chunk_new (4096);
  data->load = lsg_records_compute_load (records);
  return data;
}

LsgTimelineData *
lsg_timeline_data_new (LsgProject              *project,
                       const LsgTimelineFilter *filter)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgTimelineData *data = data_alloc (records);
  Maker maker = { project, records, filter, data, lsg_records_get_last_day (records) };

  data->scale = make_scale (&maker);
  add_interventions (&maker);
  add_activities (&maker);
  add_modules (&maker);
  add_weeks (&maker);
  add_carriers (&maker);
  for (guint i = 0; i < data->load->n_carriers; i++)
    data->not_placed = lsg_product_add (data->not_placed, lsg_load_get_not_placed (data->load, i));
  set_chart (data);
  add_bars (data, project, filter->virtual_classes);
  set_heads (&maker);
  return data;
}

void
lsg_timeline_data_free (LsgTimelineData *data)
{
  if (data == NULL)
    return;
  lsg_timeline_scale_free (data->scale);
  lsg_load_free (data->load);
  g_array_unref (data->marks);
  g_array_unref (data->ids);
  g_hash_table_unref (data->indices);
  g_array_unref (data->activities);
  g_array_unref (data->activity_ids);
  g_array_unref (data->modules);
  g_array_unref (data->weeks);
  g_array_unref (data->carriers);
  g_array_unref (data->carrier_of);
  g_array_unref (data->bars);
  g_string_chunk_free (data->texts);
  g_free (data);
}

int
lsg_timeline_data_find (LsgTimelineData *data,
                        LsgIntervention *intervention)
{
  if (data == NULL || intervention == NULL)
    return -1;
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (data->indices, intervention)) - 1;
}

static guint
find_carrier (LsgRecords      *records,
              LsgIntervention *intervention)
{
  LsgRecord *profile = lsg_records_find (records, intervention->profile);

  return LSG_IS_PROFILE (profile) ? lsg_records_index_of (records, profile)
                                  : lsg_records_get_n (records, LSG_KIND_PROFILE);
}

/* The load is that of the records; the change is put on it, drawn from, and taken off again. Weeks beyond those
 * that are drawn are left out: the path is laid out anew when the drag ends. */
void
lsg_timeline_data_preview (LsgTimelineData *data,
                           LsgProject      *project,
                           LsgIntervention *intervention,
                           const LsgDays   *days)
{
  LsgRecords *records = lsg_project_get_records (project);
  guint carrier = find_carrier (records, intervention);
  LsgDays former = lsg_records_get_days (records, intervention);
  LsgProduct minutes = intervention->total == LSG_NULL ? 0 : intervention->total;
  gboolean moves = days != NULL && lsg_day_get_week (days->first) >= data->load->first_week
                   && lsg_day_get_week (lsg_days_get_last (*days)) < data->load->first_week + data->load->n_weeks;

  if (moves && former.n > 0)
    lsg_load_add (data->load, carrier, LSG_LOAD_INTERVENTIONS, former, -minutes);
  if (moves)
    lsg_load_add (data->load, carrier, LSG_LOAD_INTERVENTIONS, *days, minutes);
  add_bars (data, project, FALSE);
  if (moves)
    lsg_load_add (data->load, carrier, LSG_LOAD_INTERVENTIONS, *days, -minutes);
  if (moves && former.n > 0)
    lsg_load_add (data->load, carrier, LSG_LOAD_INTERVENTIONS, former, minutes);
}
