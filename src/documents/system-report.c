/* system-report.c - see system-report.h.
 *
 *   cover -> contents, key figures and record -> chapters (system-analysis.c, system-needs.c,
 *   system-priorities.c, system-roles.c)
 */
#include "system-report.h"

#include "system-parts.h"

#include <math.h>

#include "number.h"
#include "report-figures.h"

/* Indispensable needs, and how many of them a kept intervention answers. */
static guint
count_answered (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);
  guint answered = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (self->records, LSG_KIND_NEED, i);

      answered += need->class_ == LSG_CLASS_INDISPENSABLE && need->n_kept > 0;
    }
  return answered;
}

/* No minutes of tutoring: they come with the scenario, once the system is validated (DOMAIN 1.14). */
static void
add_key_figures (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  guint n_profiles = lsg_records_get_n (self->records, LSG_KIND_PROFILE);
  guint n_needs = lsg_records_get_n (self->records, LSG_KIND_NEED);
  guint indispensable = figures->n_needs_by_class[LSG_CLASS_INDISPENSABLE];

  lsg_report_builder_label (self->builder, self->words->in_brief);
  if (n_needs == 0 && lsg_records_get_n (self->records, LSG_KIND_INTERVENTION) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_report_builder_begin_entries (self->builder, LSG_NODE_KEY_FIGURES);
  lsg_composer_entry_take (self, self->report->key_needs, lsg_number_format_integer (n_needs, self->language));
  if (indispensable > 0)
    lsg_composer_entry_take (self, self->report->key_answered,
                             g_strdup_printf ("%u / %u", count_answered (self), indispensable));
  lsg_composer_entry_take (self, self->report->key_kept,
                           g_strdup_printf ("%u / %u", figures->n_kept,
                                            lsg_records_get_n (self->records, LSG_KIND_INTERVENTION)));
  if (n_profiles > 0)
    lsg_composer_entry_take (self, self->report->key_profiles, lsg_number_format_integer (n_profiles, self->language));
}

LsgReport *
lsg_compose_system (LsgRecords       *records,
                    const LsgFigures *figures,
                    LsgRecords       *then,
                    LsgLanguage       language)
{
  LsgComposer self = { 0 };
  const LsgReportWords *words = lsg_report_words_get (language);

  g_return_val_if_fail (lsg_records_get_programme (records) != NULL, NULL);

  lsg_composer_begin (&self, records, figures, language, words->system, words->system_subject,
                      words->system_keywords);
  lsg_figure_fonts_choose (&self.fonts);
  lsg_composer_cover (&self, words->client, self.programme->client);
  lsg_report_builder_contents (self.builder, self.words->contents);
  add_key_figures (&self);
  lsg_composer_record (&self, words->system_purpose, words->system_readers, FALSE);
  lsg_composer_compare (&self, LSG_DELIVERABLE_SYSTEM, then);
  lsg_composer_validation (&self, LSG_DELIVERABLE_SYSTEM);
  lsg_composer_cover_note (&self);
  lsg_report_builder_page_break (self.builder);
  lsg_system_add_context (&self);
  lsg_system_add_analysis (&self);
  lsg_system_add_needs (&self);
  lsg_system_add_priorities (&self);
  lsg_system_add_objectives (&self);
  lsg_system_add_profiles (&self);
  lsg_composer_add_changes (&self);
  lsg_composer_add_remarks (&self);
  return lsg_composer_end (&self);
}
