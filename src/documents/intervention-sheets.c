/* intervention-sheets.c - see intervention-sheets.h. */
#include "intervention-sheets.h"

#include "collate.h"
#include "intervention-card.h"
#include "report-figures.h"

LsgProfile *
lsg_sheets_find_profile (LsgRecords *records,
                         const char *name)
{
  guint n = lsg_records_get_n (records, LSG_KIND_PROFILE);
  g_autofree char *wanted = lsg_collate_fold (name);
  LsgProfile *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgProfile *profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);
      g_autofree char *key = lsg_collate_fold (profile->name);

      if (g_strcmp0 (profile->name, name) == 0)
        return profile;
      if (g_strcmp0 (key, wanted) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = profile;
    }
  return found;
}

static gboolean
is_wanted (const LsgCardLinks *links,
           LsgIntervention    *intervention,
           LsgProfile         *profile,
           gboolean            all)
{
  const GPtrArray *others = lsg_links_get (links->profiles, intervention);

  if (!all && !lsg_intervention_is_kept (intervention))
    return FALSE;
  return profile == NULL || intervention->profile == lsg_record_get_id (LSG_RECORD (profile))
         || (others != NULL && g_ptr_array_find ((GPtrArray *) others, profile, NULL));
}

static void
add_front_matter (LsgComposer *self,
                  LsgProfile  *profile)
{
  g_autofree char *purpose = profile != NULL ? lsg_words_fill (self->report->sheets_purpose_of, profile->name, NULL)
                                             : g_strdup (self->report->sheets_purpose);

  lsg_report_builder_contents (self->builder, self->words->contents);
  lsg_composer_record (self, purpose, profile != NULL ? profile->name : self->report->sheets_readers, FALSE);
  lsg_composer_cover_note (self);
  lsg_report_builder_page_break (self->builder);
}

LsgReport *
lsg_compose_sheets (LsgRecords       *records,
                    const LsgFigures *figures,
                    LsgProfile       *profile,
                    gboolean          all,
                    LsgLanguage       language)
{
  LsgComposer self = { 0 };
  LsgCardLinks links;
  const LsgReportWords *words = lsg_report_words_get (language);
  g_autoptr (GPtrArray) list = NULL;
  guint printed = 0;

  g_return_val_if_fail (lsg_records_get_programme (records) != NULL, NULL);

  lsg_composer_begin (&self, records, figures, language, words->sheets, words->sheets_subject,
                      words->sheets_keywords);
  lsg_figure_fonts_choose (&self.fonts);
  lsg_composer_cover (&self, words->profile, profile != NULL ? profile->name : NULL);
  add_front_matter (&self, profile);
  lsg_card_links_init (&links, &self);
  list = lsg_composer_list (&self, LSG_KIND_INTERVENTION, lsg_composer_compare_interventions);
  for (guint i = 0; i < list->len; i++)
    {
      LsgIntervention *intervention = g_ptr_array_index (list, i);

      if (!is_wanted (&links, intervention, profile, all))
        continue;
      lsg_composer_add_card (&self, &links, intervention, 1);
      printed++;
    }
  if (printed == 0)
    lsg_composer_paragraph (&self, words->sheets_none);
  lsg_card_links_clear (&links);
  return lsg_composer_end (&self);
}

LsgReport *
lsg_compose_sheet (LsgRecords       *records,
                   const LsgFigures *figures,
                   LsgIntervention  *intervention,
                   LsgLanguage       language)
{
  LsgComposer self = { 0 };
  LsgCardLinks links;
  const LsgReportWords *words = lsg_report_words_get (language);

  g_return_val_if_fail (LSG_IS_INTERVENTION (intervention), NULL);
  g_return_val_if_fail (lsg_records_get_programme (records) != NULL, NULL);

  lsg_composer_begin (&self, records, figures, language, words->sheet, words->sheets_subject, words->sheets_keywords);
  lsg_figure_fonts_choose (&self.fonts);
  lsg_card_links_init (&links, &self);
  lsg_composer_add_card (&self, &links, intervention, 1);
  lsg_card_links_clear (&links);
  return lsg_composer_end (&self);
}
