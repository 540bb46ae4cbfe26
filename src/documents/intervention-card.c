/* intervention-card.c - see intervention-card.h. */
#include "intervention-card.h"

#include <string.h>

#include "channel.h"
#include "date.h"
#include "number.h"
#include "puzzle.h"
#include "report-figures.h"
#include "schedule.h"

#define LONGEST_PLACEHOLDER 60

/* More days than these are not listed one by one. */
#define MOST_DAYS 6

void
lsg_card_links_init (LsgCardLinks *self,
                     LsgComposer  *composer)
{
  self->needs = lsg_composer_index_links (composer, LSG_KIND_ANSWER, FALSE);
  self->channels = lsg_composer_index_links (composer, LSG_KIND_USE, FALSE);
  self->profiles = lsg_composer_index_links (composer, LSG_KIND_CONTRIBUTION, FALSE);
}

void
lsg_card_links_clear (LsgCardLinks *self)
{
  g_clear_pointer (&self->needs, g_hash_table_unref);
  g_clear_pointer (&self->channels, g_hash_table_unref);
  g_clear_pointer (&self->profiles, g_hash_table_unref);
}

/* "Jours 11, 16 et 21", where each time takes a day. */
static char *
list_days (LsgComposer *self,
           LsgDays      days)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autofree char *last = lsg_number_format_integer (lsg_days_get_last (days), self->language);

  for (gint64 i = 0; i + 1 < days.n; i++)
    {
      g_autofree char *day = lsg_number_format_integer (days.first + i * days.interval, self->language);

      g_string_append_printf (before, "%s%s", i > 0 ? ", " : "", day);
    }
  return lsg_words_fill (self->report->card_days_listed, before->str, last, NULL);
}

char *
lsg_composer_days (LsgComposer     *self,
                   LsgIntervention *intervention)
{
  LsgDays days = lsg_records_get_days (self->records, intervention);
  gint64 last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (days.n == 0)
    return NULL;
  last = lsg_days_get_last (days);
  from = lsg_number_format_integer (days.first, self->language);
  if (last <= days.first)
    return lsg_words_fill (self->report->card_day, from, NULL);
  if (lsg_days_are_apart (days) && days.n <= MOST_DAYS)
    return list_days (self, days);
  to = lsg_number_format_integer (last, self->language);
  return lsg_words_fill (self->report->card_days, from, to, NULL);
}

char *
lsg_composer_duration (LsgComposer     *self,
                       LsgIntervention *intervention)
{
  LsgProduct total = lsg_figures_get_total (self->records, intervention, intervention->minutes);
  LsgProduct one;
  g_autofree char *each = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *times = NULL;

  if (intervention->minutes == LSG_NULL)
    return NULL;
  one = intervention->minutes * LSG_HUNDRED;
  each = lsg_number_format_minutes (one, self->language);
  if (total == one || one == 0)
    return g_steal_pointer (&each);
  whole = lsg_number_format_minutes (total, self->language);
  times = lsg_number_format_product (total / intervention->minutes * LSG_HUNDRED, self->language);
  return g_strdup_printf ("%s × %s = %s", times, each, whole);
}

/* --- identity --- */

/* What the project says, with the label of the document. */
static void
project_entry (LsgComposer *self,
               const char  *label,
               const char  *value)
{
  if (lsg_text_is_empty (value))
    return;
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_entry_text (self->builder, label, lsg_rich_text_new (value));
  lsg_report_builder_set_language (self->builder, self->language);
}

static void
choice_entry (LsgComposer *self,
              const char  *label,
              const char  *field,
              gint64       value)
{
  lsg_composer_entry (self, label, lsg_words_get_choice (LSG_KIND_INTERVENTION, field, value, self->language));
}

/* "Proactive, asynchrone" */
static void
modality_entry (LsgComposer     *self,
                LsgIntervention *intervention)
{
  const char *initiative =
    lsg_words_get_choice (LSG_KIND_INTERVENTION, "initiative", intervention->initiative, self->language);
  g_autofree char *mode = g_utf8_strdown (
    lsg_words_get_choice (LSG_KIND_INTERVENTION, "mode", intervention->mode, self->language), -1);

  lsg_composer_entry_take (self, self->report->card_modality,
                           mode[0] != '\0' ? g_strdup_printf ("%s, %s", initiative, mode)
                                           : g_strdup (initiative));
}

/* One under the other, the label once. */
static void
list_entries (LsgComposer     *self,
              const char      *label,
              const GPtrArray *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    project_entry (self, i == 0 ? label : NULL, lsg_record_get_title (g_ptr_array_index (records, i)));
}

static void
plane_entries (LsgComposer *self,
               gint64       planes)
{
  gboolean begun = FALSE;

  for (gint64 i = 0; i < LSG_N_PLANES; i++)
    if ((planes >> i & 1) != 0)
      {
        lsg_report_builder_entry_text (
          self->builder, begun ? NULL : self->report->planes,
          lsg_rich_text_new_signed (LSG_SIGN_FULL,
                                    lsg_words_get_choice (LSG_KIND_OBJECTIVE, "plane", i, self->language)));
        begun = TRUE;
      }
}

static void
need_entries (LsgComposer     *self,
              const GPtrArray *needs)
{
  for (guint i = 0; needs != NULL && i < needs->len; i++)
    {
      LsgNeed *need = g_ptr_array_index (needs, i);
      gboolean rated = need->criticality != LSG_NULL;
      g_autofree char *criticality = lsg_number_format_integer (MAX (need->criticality, 0), self->language);
      g_autofree char *text = rated ? lsg_words_fill (self->report->card_need, need->code, criticality, NULL)
                                    : g_strdup (need->code);

      lsg_report_builder_entry_text (
        self->builder, i == 0 ? self->report->card_needs : NULL,
        lsg_rich_text_new_signed (lsg_sign_of_class (rated ? need->class_ : LSG_NULL), text));
    }
}

static void
completeness_entry (LsgComposer     *self,
                    LsgIntervention *intervention)
{
  g_autofree char *whole = lsg_number_format_integer (lsg_puzzle_count_whole (intervention), self->language);
  g_autofree char *all = lsg_number_format_integer (LSG_N_PIECES, self->language);

  lsg_composer_entry_take (self, self->report->card_completeness,
                           lsg_words_fill (self->report->card_pieces, whole, all, NULL));
}

static void
add_identity (LsgComposer        *self,
              const LsgCardLinks *links,
              LsgIntervention    *intervention)
{
  const LsgReportWords *words = self->report;
  LsgProfile *profile = lsg_records_find (self->records, intervention->profile);

  lsg_report_builder_begin_entries (self->builder, LSG_NODE_SIDE_ENTRIES);
  choice_entry (self, words->nature, "nature", intervention->nature);
  choice_entry (self, words->card_type, "type", intervention->type);
  modality_entry (self, intervention);
  project_entry (self, words->card_tutor, profile != NULL ? profile->name : NULL);
  list_entries (self, words->card_others, lsg_links_get (links->profiles, intervention));
  choice_entry (self, words->card_tutee, "tutee", intervention->tutee);
  lsg_composer_entry_take (self, words->position,
                           lsg_composer_days (self, intervention));
  project_entry (self, intervention->first_day != LSG_NULL ? NULL : words->position, intervention->moment);
  list_entries (self, words->card_tool, lsg_links_get (links->channels, intervention));
  lsg_composer_entry_take (self, words->card_duration, lsg_composer_duration (self, intervention));
  plane_entries (self, intervention->planes);
  need_entries (self, lsg_links_get (links->needs, intervention));
  choice_entry (self, words->card_prevention, "prevention", intervention->prevention);
  choice_entry (self, words->card_taxonomy, "taxonomy", intervention->taxonomy);
  completeness_entry (self, intervention);
}

/* --- texts --- */

static void
add_part (LsgComposer *self,
          const char  *title,
          const char  *markdown)
{
  if (lsg_text_is_empty (markdown))
    return;
  lsg_composer_heading (self, 3, title);
  lsg_composer_blocks (self, markdown);
}

/* What the tutor fills in: [first name]. */
static void
mark_placeholders (LsgRichText *text)
{
  for (const char *open = strchr (text->text, '['); open != NULL; open = strchr (open + 1, '['))
    {
      const char *close = strchr (open, ']');
      gsize start = (gsize) (open - text->text);

      if (close == NULL)
        return;
      if (close - open < LONGEST_PLACEHOLDER && memchr (open, '\n', (gsize) (close - open)) == NULL)
        lsg_rich_text_mark (text, LSG_MARK_PLACEHOLDER, start, start + (gsize) (close - open) + 1, NULL);
    }
}

/* A message keeps the lines that it was written in. */
static void
add_message_paragraph (LsgComposer *self,
                       const char  *paragraph)
{
  g_autoptr (GString) lines = g_string_new (paragraph);
  LsgRichText *text;

  g_string_replace (lines, "\n", "  \n", 0);
  text = lsg_markdown_to_text (lines->str, &self->fields);
  mark_placeholders (text);
  lsg_report_builder_text (self->builder, LSG_NODE_PARAGRAPH, text);
}

static void
add_message (LsgComposer *self,
             const char  *message)
{
  g_auto (GStrv) paragraphs = NULL;

  if (lsg_text_is_empty (message))
    return;
  lsg_composer_heading (self, 3, self->report->card_message);
  lsg_report_builder_open_callout (self->builder, NULL);
  lsg_report_builder_set_language (self->builder, self->content_language);
  paragraphs = g_strsplit (message, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      add_message_paragraph (self, paragraphs[i]);
  lsg_report_builder_set_language (self->builder, self->language);
  lsg_report_builder_close (self->builder);
}

/* --- constraints --- */

static void
factor_row (LsgComposer     *self,
            LsgIntervention *intervention,
            guint            factor)
{
  gint64 rating = intervention->factors[factor];
  g_autofree char *number = lsg_number_format_integer (MAX (rating, 0), self->language);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_project_cell (self, lsg_records_get_factor_name (self->records, factor));
  lsg_composer_strong_cell (self, number);
  lsg_composer_project_cell (
    self, lsg_records_get_level_name (self->records, LSG_SCALE_CONSTRAINT, (int) CLAMP (rating, 1, 4)));
}

/* Verdict, area, deformation under the four ratings. */
static void
verdict_row (LsgComposer     *self,
             LsgIntervention *intervention)
{
  g_autofree char *area = lsg_number_format_hundredths (intervention->area, self->language);
  g_autofree char *deformation = lsg_number_format_integer (intervention->deformation, self->language);
  g_autofree char *text =
    lsg_words_fill (self->report->card_verdict,
                    lsg_words_get_choice (LSG_KIND_INTERVENTION, "verdict", intervention->verdict, self->language),
                    area, deformation, NULL);

  lsg_composer_row (self, LSG_ROW_TOTAL);
  lsg_composer_sign_cell (self, lsg_sign_of_verdict (intervention->verdict), text);
  lsg_composer_empty_cells (self, 2);
}

static void
add_constraints (LsgComposer     *self,
                 LsgIntervention *intervention)
{
  if (!lsg_diamond_is_rated (lsg_intervention_get_diamond (intervention)))
    return;
  lsg_report_builder_side_figure (self->builder, lsg_figure_diamond (self, intervention));
  lsg_composer_heading (self, 3, self->report->card_constraints);
  lsg_composer_begin_table (self, NULL, "cct", (const char *[]) { NULL, NULL, NULL });
  lsg_report_builder_set_narrow (self->builder);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    factor_row (self, intervention, i);
  verdict_row (self, intervention);
  lsg_composer_end_table (self, NULL);
}

/* A sentence of the foot, when there is something to say. */
static void
append_sentence (GString    *foot,
                 const char *pattern,
                 const char *value)
{
  g_autofree char *sentence = NULL;

  if (lsg_text_is_empty (value))
    return;
  sentence = lsg_words_fill (pattern, value, NULL);
  g_string_append_printf (foot, "%s%s", foot->len > 0 ? " " : "", sentence);
}

/* Of several lines one. */
static void
append_markdown (LsgComposer *self,
                 GString     *foot,
                 const char  *pattern,
                 const char  *markdown)
{
  g_autoptr (LsgRichText) text = NULL;
  g_autofree char *line = NULL;

  if (lsg_text_is_empty (markdown))
    return;
  text = lsg_markdown_to_text (markdown, &self->fields);
  line = g_strdelimit (g_strdup (text->text), "\n", ' ');
  append_sentence (foot, pattern, line);
}

/* What identifies the sheet, and where its duration comes from, small at its foot. */
static void
add_foot (LsgComposer     *self,
          LsgIntervention *intervention)
{
  const LsgReportWords *words = self->report;
  GString *foot = g_string_new (NULL);
  const char *status =
    intervention->status == LSG_NULL
      ? NULL
      : lsg_words_get_choice (LSG_KIND_INTERVENTION, "status", intervention->status, self->language);
  g_autofree char *date =
    lsg_text_is_empty (intervention->date) ? NULL : lsg_date_format (intervention->date, self->language);

  if (!lsg_text_is_empty (intervention->version))
    {
      g_autofree char *version =
        date != NULL ? lsg_words_fill (words->card_version_dated, intervention->version, date, NULL)
                     : lsg_words_fill (words->card_version, intervention->version, NULL);

      g_string_append (foot, version);
    }
  append_sentence (foot, words->card_author, intervention->author);
  append_sentence (foot, words->card_status, status);
  append_sentence (foot, words->card_licence, intervention->licence);
  append_sentence (foot, words->card_tags, intervention->tags);
  append_markdown (self, foot, words->card_evidence, intervention->evidence);
  append_markdown (self, foot, words->card_pointers, intervention->pointers);
  if (foot->len > 0)
    lsg_report_builder_text (self->builder, LSG_NODE_REMARK, lsg_rich_text_new (foot->str));
  g_string_free (foot, TRUE);
}

void
lsg_composer_add_card (LsgComposer        *self,
                       const LsgCardLinks *links,
                       LsgIntervention    *intervention,
                       int                 level)
{
  const char *title = intervention->title;

  lsg_report_builder_open_card (self->builder);
  lsg_report_builder_set_source (self->builder, lsg_record_get_id (LSG_RECORD (intervention)));
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_card_heading (self->builder, level, intervention->code,
                                   lsg_text_is_empty (title) ? self->words->untitled : title);
  lsg_report_builder_set_language (self->builder, self->language);
  add_identity (self, links, intervention);
  add_part (self, self->report->card_objective, intervention->objective);
  add_part (self, self->report->card_criteria, intervention->criteria);
  add_part (self, self->report->card_trigger, intervention->trigger);
  add_message (self, intervention->message);
  add_part (self, self->report->card_advice, intervention->advice);
  add_part (self, self->report->card_mitigation, intervention->mitigation);
  add_constraints (self, intervention);
  add_foot (self, intervention);
  lsg_report_builder_set_source (self->builder, 0);
  lsg_report_builder_close_card (self->builder);
}
