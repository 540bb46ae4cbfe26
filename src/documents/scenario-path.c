/* scenario-path.c - the learner's path, where interventions stand on it, and the load of each week (DOMAIN 3.1,
 * 3.3). See scenario-parts.h.
 */
#include "scenario-parts.h"

#include "activity.h"
#include "intervention-card.h"
#include "module.h"
#include "number.h"
#include "report-figures.h"

/* --- path --- */

static char *
format_days (LsgComposer *self,
             gint64       first,
             gint64       n)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first == LSG_NULL)
    return g_strdup (LSG_NO_NUMBER);
  from = lsg_number_format_integer (first, self->language);
  if (n == LSG_NULL || n <= 1)
    return g_steal_pointer (&from);
  to = lsg_number_format_integer (first + n - 1, self->language);
  return lsg_words_fill (self->report->days_from_to, from, to, NULL);
}

/* "4 · 14 h" */
static char *
format_moment (LsgComposer *self,
               LsgActivity *activity)
{
  g_autofree char *days = format_days (self, activity->day, activity->days);

  return lsg_text_is_empty (activity->hour) ? g_steal_pointer (&days)
                                            : g_strdup_printf ("%s · %s", days, activity->hour);
}

static void
activity_row (LsgComposer *self,
              LsgActivity *activity)
{
  const LsgReportWords *words = self->report;

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, activity->number);
  lsg_composer_titled_cell (self, activity->title, activity->instruction);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_ACTIVITY, "nature", activity->nature, self->language));
  lsg_composer_cell (self, activity->synchronous ? words->live : words->not_live);
  lsg_composer_cell_take (self, format_moment (self, activity));
  lsg_composer_minutes_cell (self, activity->minutes == LSG_NULL ? LSG_NULL : activity->minutes * LSG_HUNDRED);
}

/* Activities of a module under its title; @module is NULL for those without. */
static void
module_rows (LsgComposer *self,
             LsgModule   *module)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_ACTIVITY);

  if (module != NULL)
    {
      lsg_composer_row (self, LSG_ROW_GROUP);
      lsg_composer_titled_cell (self, module->title, module->description);
      lsg_composer_empty_cells (self, 4);
      lsg_composer_minutes_cell (self, module->minutes == LSG_NULL ? LSG_NULL : module->minutes * LSG_HUNDRED);
    }
  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);

      if (lsg_records_find (self->records, activity->module) == (gpointer) module)
        activity_row (self, activity);
    }
}

/* Where the sheet and the activities say different things. (transfer full) (nullable) */
static char *
make_path_note (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  g_autofree char *set = NULL;
  g_autofree char *derived = NULL;

  if (figures->path == LSG_NULL || figures->path_derived == LSG_NULL || figures->path == figures->path_derived)
    return NULL;
  set = lsg_number_format_minutes (figures->path * LSG_HUNDRED, self->language);
  derived = lsg_number_format_minutes (figures->path_derived * LSG_HUNDRED, self->language);
  return lsg_words_fill (self->report->path_note, set, derived, NULL);
}

void
lsg_scenario_add_path (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n_modules = lsg_records_get_n (self->records, LSG_KIND_MODULE);
  g_autofree char *note = make_path_note (self);

  lsg_composer_heading (self, 1, words->path);
  if (lsg_records_get_n (self->records, LSG_KIND_ACTIVITY) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, words->path_lead);
  lsg_composer_begin_table (self, words->path_caption, "ctttnn",
                            (const char *[]) { words->rank, words->activity, words->kind, words->synchronous,
                                               words->day, words->minutes });
  for (guint i = 0; i < n_modules; i++)
    module_rows (self, lsg_records_peek (self->records, LSG_KIND_MODULE, i));
  module_rows (self, NULL);
  lsg_composer_row (self, LSG_ROW_TOTAL);
  lsg_composer_cell (self, words->whole_path);
  lsg_composer_empty_cells (self, 4);
  lsg_composer_minutes_cell (self, self->figures->path_derived == LSG_NULL
                                     ? LSG_NULL
                                     : self->figures->path_derived * LSG_HUNDRED);
  lsg_composer_end_table (self, note);
}

/* --- places --- */

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgIntervention *first = *(LsgIntervention *const *) a;
  LsgIntervention *second = *(LsgIntervention *const *) b;

  if (first->nature != second->nature)
    return first->nature < second->nature ? -1 : 1;
  if ((first->first_day == LSG_NULL) != (second->first_day == LSG_NULL))
    return first->first_day == LSG_NULL ? 1 : -1;
  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;
  return g_strcmp0 (first->code, second->code);
}

/* "Répétée : 3 fois, tous les 7 jours" */
static char *
describe_rhythm (LsgComposer     *self,
                 LsgIntervention *intervention)
{
  const char *rhythm =
    lsg_words_get_choice (LSG_KIND_INTERVENTION, "rhythm", intervention->rhythm, self->language);
  g_autofree char *times = NULL;
  g_autofree char *days = NULL;
  g_autofree char *every = NULL;

  if (intervention->rhythm != LSG_RHYTHM_REPEATED || intervention->repeats == LSG_NULL
      || intervention->interval == LSG_NULL)
    return g_strdup (rhythm);
  times = lsg_number_format_integer (intervention->repeats, self->language);
  days = lsg_number_format_days (intervention->interval, self->language);
  every = lsg_words_fill (self->report->every, times, days, NULL);
  return g_strdup_printf ("%s : %s", rhythm, every);
}

static void
place_row (LsgComposer     *self,
           LsgIntervention *intervention)
{
  LsgActivity *activity = lsg_records_find (self->records, intervention->activity);
  const char *place =
    activity != NULL ? lsg_words_get_choice (LSG_KIND_INTERVENTION, "place", intervention->place, self->language)
                     : NULL;
  g_autofree char *days = lsg_composer_days (self, intervention);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, intervention->code);
  lsg_composer_project_cell (self, intervention->title);
  lsg_composer_cell (self, days != NULL ? days : self->report->not_placed);
  lsg_composer_titled_cell (self, NULL, intervention->moment != NULL ? intervention->moment : intervention->trigger);
  lsg_composer_cell (self, place);
  lsg_composer_project_cell (self, activity != NULL ? activity->title : NULL);
  lsg_composer_cell_take (self, describe_rhythm (self, intervention));
}

static void
add_place_table (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  g_autoptr (GPtrArray) interventions = lsg_composer_list (self, LSG_KIND_INTERVENTION, compare_places);
  gint64 nature = LSG_NULL;

  lsg_composer_begin_table (self, words->placing_caption, "ctttttt",
                            (const char *[]) { self->words->code, words->intervention, words->position,
                                               self->words->moment, words->position_by, words->activity,
                                               words->rhythm });
  for (guint i = 0; i < interventions->len; i++)
    {
      LsgIntervention *intervention = g_ptr_array_index (interventions, i);

      if (!lsg_intervention_is_kept (intervention))
        continue;
      if (intervention->nature != nature)
        {
          lsg_composer_row (self, LSG_ROW_GROUP);
          lsg_composer_cell (self, intervention->nature == LSG_STRUCTURAL ? self->words->structural
                                                                          : self->words->conjunctural);
          lsg_composer_empty_cells (self, 6);
        }
      nature = intervention->nature;
      place_row (self, intervention);
    }
  lsg_composer_end_table (self, NULL);
}

void
lsg_scenario_add_places (LsgComposer *self)
{
  LsgFigure *timeline;

  lsg_composer_heading (self, 1, self->report->placing);
  if (self->figures->n_kept == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, self->report->placing_lead);
  timeline = lsg_figure_timeline (self);
  if (timeline != NULL)
    lsg_report_builder_figure (self->builder, timeline, lsg_rich_text_new (self->report->timeline_caption));
  add_place_table (self);
}
