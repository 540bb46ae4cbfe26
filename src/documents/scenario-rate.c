/* scenario-rate.c - the tutoring rate, its scale and its inverse, other cohort sizes, time and cost of the
 * profiles (DOMAIN 3.4). See scenario-parts.h.
 */
#include "scenario-parts.h"

#include <math.h>

#include "channel.h"
#include "cohort.h"
#include "number.h"
#include "report-figures.h"

/* --- rate --- */

static void
add_formula (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  const LsgFigures *figures = self->figures;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *minutes = lsg_number_format_product (figures->counted.chosen, self->language);
  g_autofree char *path = lsg_number_format_hundredths (figures->path, self->language);
  g_autofree char *learners = lsg_number_format_integer (self->programme->learners, self->language);
  g_autofree char *rate = lsg_number_format_rate (figures->counted_rate, self->language);
  g_autofree char *formula = lsg_words_fill (words->rate_formula, minutes, path, learners, rate, NULL);

  g_string_append (text, formula);
  if (figures->counted_rate_min < figures->counted_rate_max)
    {
      g_autofree char *min = lsg_number_format_rate (figures->counted_rate_min, self->language);
      g_autofree char *max = lsg_number_format_rate (figures->counted_rate_max, self->language);
      g_autofree char *range = lsg_words_fill (words->rate_range, min, max, NULL);

      g_string_append_printf (text, " %s", range);
    }
  if (isfinite (figures->other_rate) && figures->virtual_classes.chosen > 0)
    {
      g_autofree char *other = lsg_number_format_rate (figures->other_rate, self->language);
      g_autofree char *sentence = lsg_words_fill (figures->rate_with_virtual ? words->rate_without_virtual
                                                                             : words->rate_virtual, other, NULL);

      g_string_append_printf (text, " %s", sentence);
    }
  lsg_composer_paragraph (self, text->str);
}

/* "0.020"; "> 0.000" where the band before has that rate alone: no tutoring at all. */
static char *
word_bound (LsgComposer *self,
            int          band)
{
  const LsgRateBands *bands = &self->figures->bands;
  g_autofree char *rate = lsg_number_format_rate ((double) bands->from[band] / 10000, self->language);

  if (band > 0 && bands->from[band] == bands->from[band - 1])
    return g_strdup_printf (">" LSG_NO_BREAK_SPACE "%s", rate);
  return g_steal_pointer (&rate);
}

/* Each band with the time that its lower bound gives: the inverse use. */
static void
add_bands (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  const LsgFigures *figures = self->figures;
  g_autofree char *path = lsg_number_format_minutes (figures->path * LSG_HUNDRED, self->language);
  g_autofree char *learners = lsg_number_format_integer (self->programme->learners, self->language);
  g_autofree char *note = lsg_words_fill (words->rate_inverse_note, path, learners, NULL);

  lsg_composer_begin_table (self, words->bands_caption, "tnnn",
                            (const char *[]) { words->band, words->from_rate, words->tutor_time,
                                               words->per_learner });
  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    {
      double rate = (double) figures->bands.from[i] / 10000;
      LsgProduct time = lsg_rate_inverse (rate, figures->path, self->programme->learners);
      const char *name = lsg_records_get_level_name (self->records, LSG_SCALE_RATE, i + 1);

      lsg_composer_row (self, LSG_ROW_BODY);
      if (i == figures->band)
        lsg_composer_strong_cell (self, name);
      else
        lsg_composer_project_cell (self, name);
      lsg_composer_cell_take (self, word_bound (self, i));
      lsg_composer_cell_take (self, lsg_composer_time (self, time));
      lsg_composer_cell_take (self, lsg_number_format (time / MAX (self->programme->learners, 1), 4, 1, 0,
                                                       self->language));
    }
  lsg_composer_end_table (self, note);
}

/* --- cohorts --- */

static void
cohort_row (LsgComposer *self,
            gint64       learners)
{
  LsgSpan span = lsg_figures_count (self->figures, lsg_figures_for_learners (self->records, learners));
  double rate = lsg_rate (span.chosen, self->figures->path, learners);

  lsg_composer_row (self, LSG_ROW_BODY);
  if (learners == self->programme->learners)
    {
      g_autofree char *number = lsg_number_format_integer (learners, self->language);

      lsg_composer_strong_cell (self, number);
    }
  else
    lsg_composer_integer_cell (self, learners);
  lsg_composer_integer_cell (self, lsg_cohort_get_groups (self->records, learners));
  lsg_composer_minutes_cell (self, span.min);
  lsg_composer_minutes_cell (self, span.chosen);
  lsg_composer_minutes_cell (self, span.max);
  lsg_composer_cell_take (self, lsg_number_format (span.chosen / learners, 4, 1, 0, self->language));
  lsg_composer_cell_take (self, lsg_number_format_rate (rate, self->language));
}

static void
add_cohorts (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  gint64 sizes[LSG_MAX_COHORTS];
  guint n = lsg_cohort_list_sizes (self->programme->learners, sizes);

  lsg_composer_heading (self, 2, words->cohorts);
  lsg_composer_paragraph (self, words->cohorts_lead);
  lsg_composer_begin_table (self, words->cohorts_caption, "tnnnnnn",
                            (const char *[]) { words->learners, words->groups, words->minimum, words->chosen,
                                               words->maximum, words->per_learner, words->rate });
  for (guint i = 0; i < n; i++)
    cohort_row (self, sizes[i]);
  lsg_composer_end_table (self, NULL);
}

void
lsg_scenario_add_rate (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_heading (self, 1, words->rate);
  if (!isfinite (self->figures->counted_rate))
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_heading (self, 2, words->rate_title);
  lsg_composer_paragraph (self, words->rate_lead);
  lsg_report_builder_figure (self->builder, lsg_figure_rate (self), lsg_rich_text_new (words->rate_caption));
  add_formula (self);
  add_bands (self);
  lsg_scenario_add_target (self);
  add_cohorts (self);
}

/* --- costs --- */

static gboolean
has_cost (const LsgProfileTime *time)
{
  return time->profile != NULL && time->profile->hourly_cost != LSG_NULL;
}

/* Minutes that no hourly cost makes dear. */
static LsgProduct
get_time_without_cost (LsgComposer *self)
{
  LsgProduct sum = 0;

  for (guint i = 0; i < self->figures->profiles->len; i++)
    {
      const LsgProfileTime *time = &g_array_index (self->figures->profiles, LsgProfileTime, i);

      if (!has_cost (time))
        sum = lsg_product_add (sum, time->total);
    }
  return sum;
}

static gint64
get_tools_cost (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_CHANNEL);
  gint64 cost = LSG_NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgChannel *channel = lsg_records_peek (self->records, LSG_KIND_CHANNEL, i);

      if (channel->cost != LSG_NULL)
        cost = MAX (cost, 0) + channel->cost;
    }
  return cost;
}

/* Hundredths, rounded once; LSG_NULL when no profile has an hourly cost. */
static gint64
get_tutors_cost (LsgComposer *self)
{
  for (guint i = 0; i < self->figures->profiles->len; i++)
    if (has_cost (&g_array_index (self->figures->profiles, LsgProfileTime, i)))
      return lsg_cost_to_hundredths (self->figures->cost);
  return LSG_NULL;
}

gint64
lsg_scenario_get_cost (LsgComposer *self,
                       gboolean    *with_tools)
{
  gint64 tools = get_tools_cost (self);
  gint64 tutors = get_tutors_cost (self);

  *with_tools = tools != LSG_NULL;
  return tools == LSG_NULL || tutors == LSG_NULL ? MAX (tools, tutors) : tools + tutors;
}

static void
money_cell (LsgComposer *self,
            gint64       cost)
{
  lsg_composer_cell_take (self, cost == LSG_NULL ? g_strdup (LSG_NO_NUMBER)
                                                 : lsg_number_format_money (cost, self->programme->currency,
                                                                            self->language));
}

static void
profile_row (LsgComposer          *self,
             const LsgProfileTime *time)
{
  lsg_composer_row (self, LSG_ROW_BODY);
  if (time->profile != NULL)
    lsg_composer_project_cell (self, time->profile->name);
  else
    lsg_composer_cell (self, self->report->nobody);
  lsg_composer_minutes_cell (self, time->interventions);
  lsg_composer_minutes_cell (self, time->virtual_classes);
  lsg_composer_minutes_cell (self, time->total);
  lsg_composer_integer_cell (self, time->hours_up);
  money_cell (self, has_cost (time) ? lsg_cost_to_hundredths (time->cost) : LSG_NULL);
}

static void
cost_row (LsgComposer *self,
          LsgRowKind   kind,
          const char  *title,
          gint64       cost)
{
  lsg_composer_row (self, kind);
  lsg_composer_cell (self, title);
  lsg_composer_empty_cells (self, 4);
  money_cell (self, cost);
}

/* What the cost counts, how far it goes with the durations, and what it leaves out. (transfer full) */
static char *
describe_costs (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  const char *currency = self->programme->currency;
  g_autofree char *min = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost_min), currency, self->language);
  g_autofree char *max = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost_max), currency, self->language);
  g_autofree char *range = lsg_words_fill (self->report->costs_range, min, max, NULL);
  g_autofree char *minutes = lsg_number_format_product (get_time_without_cost (self), self->language);
  g_autofree char *partial = lsg_words_fill (self->report->costs_partial, minutes, NULL);
  GString *text = g_string_new (self->report->costs_note);

  if (figures->cost_min < figures->cost_max)
    g_string_append_printf (text, " %s", range);
  if (figures->cost_is_partial)
    g_string_append_printf (text, " %s", partial);
  return g_string_free (text, FALSE);
}

void
lsg_scenario_add_costs (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  gint64 tools = get_tools_cost (self);
  g_autofree char *note = describe_costs (self);
  gboolean with_tools;
  gint64 whole = lsg_scenario_get_cost (self, &with_tools);

  lsg_composer_heading (self, 1, words->costs);
  if (self->figures->profiles->len == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_scenario_add_virtual_classes (self);
  lsg_scenario_add_purposes (self);
  lsg_composer_begin_table (self, words->costs_caption, "tnnnnn",
                            (const char *[]) { words->profile, words->profile_times, words->virtual_short,
                                               words->total, words->hours_up, words->cost });
  for (guint i = 0; i < self->figures->profiles->len; i++)
    profile_row (self, &g_array_index (self->figures->profiles, LsgProfileTime, i));
  if (with_tools)
    {
      cost_row (self, LSG_ROW_BODY, words->tutor_costs, get_tutors_cost (self));
      cost_row (self, LSG_ROW_BODY, words->tool_costs, tools);
    }
  cost_row (self, LSG_ROW_TOTAL, words->whole_cost, whole);
  lsg_composer_end_table (self, note);
}
