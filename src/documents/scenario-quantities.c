/* scenario-quantities.c - the durations of interventions and virtual classes, with their units, ranges, sources
 * and totals (DOMAIN 3.5). See scenario-parts.h.
 */
#include "scenario-parts.h"

#include "activity.h"
#include "coverage.h"
#include "number.h"

static LsgProduct
get_product (gint64 minutes)
{
  return minutes == LSG_NULL ? LSG_NULL : minutes * LSG_HUNDRED;
}

/* How many units: count, times learners or groups. (transfer full) */
static char *
format_times (LsgComposer     *self,
              LsgIntervention *intervention)
{
  LsgProduct units = lsg_figures_get_total (self->records, intervention, LSG_HUNDRED);

  return lsg_number_format_product (units, self->language);
}

/* "Par apprenant", "Forfait (relance)". (transfer full) */
static char *
describe_unit (LsgComposer     *self,
               LsgIntervention *intervention)
{
  const char *per = lsg_words_get_choice (LSG_KIND_INTERVENTION, "per", intervention->per, self->language);

  return lsg_text_is_empty (intervention->count_label)
           ? g_strdup (per)
           : g_strdup_printf ("%s (%s)", per, intervention->count_label);
}

static void
intervention_row (LsgComposer     *self,
                  LsgIntervention *intervention)
{
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, intervention->code);
  lsg_composer_project_cell (self, intervention->title);
  lsg_composer_project_cell (self, lsg_composer_profile (self, intervention->profile));
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_INTERVENTION, "initiative", intervention->initiative,
                                                 self->language));
  lsg_composer_cell_take (self, describe_unit (self, intervention));
  lsg_composer_minutes_cell (self, get_product (intervention->minutes_min));
  lsg_composer_minutes_cell (self, get_product (intervention->minutes_max));
  lsg_composer_minutes_cell (self, get_product (intervention->minutes));
  lsg_composer_cell_take (self, format_times (self, intervention));
  lsg_composer_minutes_cell (self, intervention->minutes == LSG_NULL
                                     ? LSG_NULL
                                     : lsg_figures_get_total (self->records, intervention, intervention->minutes));
  lsg_composer_markdown_cell (self, intervention->evidence);
}

static void
sum_row (LsgComposer   *self,
         LsgRowKind     kind,
         const char    *title,
         const LsgSpan *span)
{
  lsg_composer_row (self, kind);
  lsg_composer_cell (self, title);
  lsg_composer_empty_cells (self, 4);
  lsg_composer_minutes_cell (self, span->min);
  lsg_composer_minutes_cell (self, span->max);
  lsg_composer_empty_cells (self, 2);
  lsg_composer_minutes_cell (self, span->chosen);
  lsg_composer_empty_cells (self, 1);
}

static void
intervention_rows (LsgComposer   *self,
                   LsgNature      nature,
                   const LsgSpan *span)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);

      if (intervention->nature != (gint64) nature || !lsg_intervention_is_kept (intervention))
        continue;
      if (!begun)
        sum_row (self, LSG_ROW_GROUP,
                 nature == LSG_STRUCTURAL ? self->words->structural : self->words->conjunctural, span);
      begun = TRUE;
      intervention_row (self, intervention);
    }
}

static void
add_interventions (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_begin_table (self, words->quantities_caption, "cttttnnnnnt",
                            (const char *[]) { self->words->code, words->intervention, words->profile,
                                               words->initiative, words->unit, words->minimum, words->maximum,
                                               words->chosen, words->times, words->total, words->evidence });
  lsg_report_builder_set_dense (self->builder);
  intervention_rows (self, LSG_STRUCTURAL, &self->figures->structural);
  intervention_rows (self, LSG_CONJUNCTURAL, &self->figures->conjunctural);
  sum_row (self, LSG_ROW_TOTAL, words->all_without_virtual, &self->figures->all);
  lsg_composer_end_table (self, words->quantities_note);
}

static void
virtual_class_row (LsgComposer *self,
                   LsgActivity *activity)
{
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, activity->code);
  lsg_composer_project_cell (self, activity->title);
  lsg_composer_project_cell (self, lsg_composer_profile (self, activity->profile));
  lsg_composer_minutes_cell (self, get_product (activity->minutes));
  lsg_composer_minutes_cell (self, get_product (activity->factor_min));
  lsg_composer_minutes_cell (self, get_product (activity->factor_max));
  lsg_composer_minutes_cell (self, get_product (activity->factor));
  lsg_composer_minutes_cell (self, activity->total_minutes);
}

void
lsg_scenario_add_virtual_classes (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_ACTIVITY);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);

      if (!lsg_activity_is_virtual_class (activity))
        continue;
      if (!begun)
        lsg_composer_begin_table (self, words->virtual_caption, "cttnnnnn",
                                  (const char *[]) { self->words->code, words->virtual_classes, words->profile,
                                                     words->session, words->minimum, words->maximum,
                                                     words->factor, words->work });
      begun = TRUE;
      virtual_class_row (self, activity);
    }
  if (!begun)
    return;
  lsg_composer_row (self, LSG_ROW_TOTAL);
  lsg_composer_cell (self, words->all_virtual);
  lsg_composer_empty_cells (self, 6);
  lsg_composer_minutes_cell (self, self->figures->virtual_classes.chosen);
  lsg_composer_end_table (self, NULL);
}

/* @sums, one for each choice of @field, then what has none, under a head of their own; nothing of what takes no time. */
static void
purpose_rows (LsgComposer      *self,
              const char       *title,
              const char       *field,
              const LsgProduct *sums,
              guint             n)
{
  lsg_composer_row (self, LSG_ROW_GROUP);
  lsg_composer_cell (self, title);
  lsg_composer_empty_cells (self, 1);
  for (guint i = 0; i <= n; i++)
    {
      if (sums[i] == 0)
        continue;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, i < n ? lsg_words_get_choice (LSG_KIND_OBJECTIVE, field, i, self->language)
                                     : self->report->no_purpose);
      lsg_composer_minutes_cell (self, sums[i]);
    }
}

void
lsg_scenario_add_purposes (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (self->records);

  if (coverage->total == 0)
    return;
  lsg_composer_begin_table (self, words->purposes_caption, "tn",
                            (const char *[]) { words->objectives, words->minutes });
  purpose_rows (self, words->functions, "function", coverage->by_function, LSG_N_FUNCTIONS);
  purpose_rows (self, words->planes, "plane", coverage->by_plane, LSG_N_PLANES);
  lsg_composer_row (self, LSG_ROW_TOTAL);
  lsg_composer_cell (self, words->total);
  lsg_composer_minutes_cell (self, coverage->total);
  lsg_composer_end_table (self, words->purposes_note);
}

void
lsg_scenario_add_quantities (LsgComposer *self)
{
  lsg_composer_heading (self, 1, self->report->quantities);
  if (self->figures->n_kept == 0)
    lsg_composer_gap (self);
  else
    {
      lsg_composer_paragraph (self, self->report->quantities_lead);
      add_interventions (self);
    }
}
