/* tutoring-scenario.c - see tutoring-scenario.h.
 *
 *   cover -> contents, key figures and record -> chapters (scenario-path.c, scenario-quantities.c,
 *   scenario-rate.c, scenario-tools.c) -> cards (intervention-card.c)
 */
#include "tutoring-scenario.h"

#include <math.h>

#include "intervention-card.h"
#include "number.h"
#include "report-figures.h"
#include "scenario-parts.h"

/* "352,5 min", and the hours under it, rounded up (DOMAIN 3.3). */
static void
add_key_time (LsgComposer *self,
              LsgProduct   work)
{
  g_autofree char *hours = lsg_number_format_hours (lsg_product_to_hours_up (work), self->language);
  g_autofree char *label = lsg_words_fill (self->report->key_time, hours, NULL);

  lsg_composer_entry_take (self, label, lsg_number_format_minutes (work, self->language));
}

static void
add_key_figures (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  LsgProduct work = lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);
  gboolean with_tools;
  gint64 cost = lsg_scenario_get_cost (self, &with_tools);

  lsg_report_builder_label (self->builder, self->words->in_brief);
  if (figures->n_kept == 0 && work == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_report_builder_begin_entries (self->builder, LSG_NODE_KEY_FIGURES);
  add_key_time (self, work);
  if (isfinite (figures->counted_rate))
    lsg_composer_entry_take (self, self->report->key_rate,
                             lsg_number_format_rate (figures->counted_rate, self->language));
  if (isfinite (figures->per_learner))
    lsg_composer_entry_take (self, self->words->key_per_learner,
                             lsg_composer_key_minutes (self, figures->per_learner));
  if (cost != LSG_NULL)
    lsg_composer_entry_take (self, with_tools ? self->report->key_cost_tools : self->report->key_cost,
                             lsg_number_format_money (cost, self->programme->currency, self->language));
}

static void
add_cards (LsgComposer *self)
{
  g_autoptr (GPtrArray) list = lsg_composer_list (self, LSG_KIND_INTERVENTION, lsg_composer_compare_interventions);
  LsgCardLinks links;

  lsg_composer_heading (self, 1, self->report->cards);
  if (self->figures->n_kept == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, self->report->cards_lead);
  lsg_report_builder_index (self->builder);
  lsg_card_links_init (&links, self);
  for (guint i = 0; i < list->len; i++)
    if (lsg_intervention_is_kept (g_ptr_array_index (list, i)))
      lsg_composer_add_card (self, &links, g_ptr_array_index (list, i), 2);
  lsg_card_links_clear (&links);
}

LsgReport *
lsg_compose_scenario (LsgRecords       *records,
                      const LsgFigures *figures,
                      LsgRecords       *then,
                      LsgLanguage       language)
{
  LsgComposer self = { 0 };
  const LsgReportWords *words = lsg_report_words_get (language);

  g_return_val_if_fail (lsg_records_get_programme (records) != NULL, NULL);

  lsg_composer_begin (&self, records, figures, language, words->scenario, words->scenario_subject,
                      words->scenario_keywords);
  lsg_figure_fonts_choose (&self.fonts);
  lsg_composer_cover (&self, words->client, self.programme->client);
  lsg_report_builder_contents (self.builder, self.words->contents);
  add_key_figures (&self);
  lsg_composer_record (&self, words->scenario_purpose, words->scenario_readers, FALSE);
  lsg_composer_compare (&self, LSG_DELIVERABLE_SCENARIO, then);
  lsg_composer_validation (&self, LSG_DELIVERABLE_SCENARIO);
  lsg_composer_cover_note (&self);
  lsg_report_builder_page_break (self.builder);
  lsg_scenario_add_path (&self);
  lsg_report_builder_set_landscape (self.builder, figures->n_kept > 0);
  lsg_scenario_add_places (&self);
  if (figures->n_kept > 0)
    lsg_report_builder_prefer_page_break (self.builder);
  lsg_scenario_add_quantities (&self);
  lsg_report_builder_set_landscape (self.builder, FALSE);
  lsg_scenario_add_rate (&self);
  lsg_scenario_add_costs (&self);
  lsg_scenario_add_load (&self);
  lsg_scenario_add_tools (&self);
  lsg_scenario_add_clauses (&self);
  lsg_composer_add_changes (&self);
  add_cards (&self);
  return lsg_composer_end (&self);
}
