/* system-roles.c - tutor profiles, and what is left open (DOMAIN 2.8). See system-parts.h. */
#include "system-parts.h"

#include "number.h"
#include "profile.h"
#include "rules.h"

#define MOST_CODES 15

/* --- profiles --- */

static void
profile_entries (LsgComposer *self,
                 LsgProfile  *profile)
{
  const LsgReportWords *words = self->report;

  lsg_report_builder_begin_entries (self->builder, LSG_NODE_SIDE_ENTRIES);
  lsg_report_builder_entry (self->builder, words->role,
                            lsg_words_get_choice (LSG_KIND_PROFILE, "role", profile->role, self->language));
  if (profile->tutor != LSG_TUTOR_PERSON)
    lsg_report_builder_entry (self->builder, words->tutor,
                              lsg_words_get_choice (LSG_KIND_PROFILE, "tutor", profile->tutor, self->language));
  lsg_composer_entry (self, words->who, profile->who);
  if (profile->weekly_capacity != LSG_NULL)
    lsg_composer_entry_take (self, words->capacity,
                             lsg_composer_time (self, profile->weekly_capacity * LSG_HUNDRED));
  if (profile->hourly_cost != LSG_NULL)
    lsg_composer_entry_take (self, words->hourly_cost,
                             lsg_number_format_money (profile->hourly_cost, self->programme->currency,
                                                      self->language));
}

/* A heading and what stands under it; nothing without a text. */
static void
profile_part (LsgComposer *self,
              const char  *title,
              const char  *markdown)
{
  if (lsg_text_is_empty (markdown))
    return;
  lsg_composer_heading (self, 3, title);
  lsg_composer_blocks (self, markdown);
}

static void
profile_functions (LsgComposer *self,
                   LsgProfile  *profile)
{
  g_autofree char *first =
    lsg_words_get_choices (LSG_KIND_PROFILE, "functions", profile->functions, self->language);
  g_autofree char *second =
    lsg_words_get_choices (LSG_KIND_PROFILE, "second-functions", profile->second_functions, self->language);

  if (first[0] == '\0' && second[0] == '\0')
    return;
  lsg_composer_heading (self, 3, self->report->functions);
  lsg_composer_paragraph (self, first);
  if (second[0] != '\0')
    {
      g_autofree char *sentence = lsg_words_fill (self->report->second_functions, second, NULL);

      lsg_composer_paragraph (self, sentence);
    }
}

/* One on each line. */
static void
profile_skills (LsgComposer *self,
                LsgProfile  *profile)
{
  g_auto (GStrv) skills = g_strsplit (profile->skills != NULL ? profile->skills : "", "\n", -1);
  gboolean begun = FALSE;

  lsg_report_builder_set_language (self->builder, self->content_language);
  for (guint i = 0; skills[i] != NULL; i++)
    {
      const char *skill = g_strstrip (skills[i]);

      if (g_str_has_prefix (skill, "- "))
        skill += 2;
      if (*skill == '\0')
        continue;
      if (!begun)
        {
          lsg_composer_heading (self, 3, self->report->skills);
          lsg_report_builder_open_list (self->builder, FALSE, 1);
        }
      begun = TRUE;
      lsg_report_builder_open_item (self->builder, lsg_rich_text_new (skill));
      lsg_report_builder_close (self->builder);
    }
  if (begun)
    lsg_report_builder_close (self->builder);
  lsg_report_builder_set_language (self->builder, self->language);
}

static void
add_profile (LsgComposer *self,
             LsgProfile  *profile)
{
  lsg_report_builder_open_card (self->builder);
  lsg_report_builder_set_source (self->builder, lsg_record_get_id (LSG_RECORD (profile)));
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_heading (self->builder, 2,
                              lsg_text_is_empty (profile->name) ? self->words->untitled : profile->name);
  lsg_report_builder_set_language (self->builder, self->language);
  profile_entries (self, profile);
  profile_part (self, self->report->mission, profile->mission);
  profile_part (self, self->words->ask_for, profile->ask_for);
  profile_functions (self, profile);
  profile_skills (self, profile);
  lsg_report_builder_set_source (self->builder, 0);
  lsg_report_builder_close_card (self->builder);
}

void
lsg_system_add_profiles (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_PROFILE);

  lsg_composer_heading (self, 1, self->report->profiles);
  if (n == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, self->report->profiles_lead);
  for (guint i = 0; i < n; i++)
    add_profile (self, lsg_records_peek (self->records, LSG_KIND_PROFILE, i));
}

/* --- remarks --- */

/* The first codes, and how many there are beside. */
static char *
join_some_codes (LsgComposer *self,
                 GPtrArray   *records)
{
  guint n = records->len;
  g_autofree char *codes = NULL;
  g_autofree char *others = NULL;

  if (n <= MOST_CODES)
    return lsg_links_join_codes (records);
  g_ptr_array_set_size (records, MOST_CODES);
  codes = lsg_links_join_codes (records);
  others = lsg_number_format_integer (n - MOST_CODES, self->language);
  return lsg_words_fill (self->report->remark_more, codes, others, NULL);
}

/* Codes of the records that a rule names. */
static void
remark_item (LsgComposer     *self,
             const GPtrArray *remarks,
             guint            first,
             guint            end)
{
  const LsgRemark *remark = g_ptr_array_index (remarks, first);
  const char *title = self->report->rules[remark->rule];
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *codes = NULL;
  g_autofree char *text = NULL;

  for (guint i = first; i < end; i++)
    {
      gpointer record = lsg_records_find (self->records, ((LsgRemark *) g_ptr_array_index (remarks, i))->id);

      if (record != NULL && lsg_record_get_kind_id (record) != LSG_KIND_PROGRAMME
          && lsg_record_get_kind_id (record) != LSG_KIND_LEVEL && !g_ptr_array_find (records, record, NULL))
        g_ptr_array_add (records, record);
    }
  codes = join_some_codes (self, records);
  text = codes[0] != '\0' ? lsg_words_fill (self->report->remark_of, title, codes, NULL)
                          : lsg_words_fill (self->report->remark_alone, title, NULL);
  lsg_report_builder_open_item (self->builder, lsg_rich_text_new (text));
  lsg_report_builder_close (self->builder);
}

void
lsg_composer_add_remarks (LsgComposer *self)
{
  g_autoptr (GPtrArray) remarks = lsg_rules_list (self->records, self->figures, 0);
  guint end;

  lsg_composer_heading (self, 1, self->report->remarks);
  if (remarks->len == 0)
    {
      lsg_composer_paragraph (self, self->report->no_remarks);
      return;
    }
  lsg_composer_paragraph (self, self->report->remarks_lead);
  lsg_report_builder_open_list (self->builder, FALSE, 1);
  for (guint first = 0; first < remarks->len; first = end)
    {
      LsgRule rule = ((LsgRemark *) g_ptr_array_index (remarks, first))->rule;

      for (end = first + 1; end < remarks->len; end++)
        if (((LsgRemark *) g_ptr_array_index (remarks, end))->rule != rule)
          break;
      remark_item (self, remarks, first, end);
    }
  lsg_report_builder_close (self->builder);
}
