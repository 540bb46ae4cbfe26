/* system-analysis.c - context and programme sheet; the needs analysis: steps, sources, findings (DOMAIN 1.5,
 * 2.1, 2.4). See system-parts.h.
 */
#include "system-parts.h"

#include "analysis-step.h"
#include "data-source.h"
#include "date.h"
#include "finding.h"
#include "number.h"

/* --- context --- */

/* "du 8 septembre au 10 octobre 2026", or the one date that there is. (transfer full) */
static char *
describe_dates (LsgComposer *self,
                const char  *from,
                const char  *to)
{
  if (!lsg_text_is_empty (from) && !lsg_text_is_empty (to) && lsg_date_get_days_between (from, to) >= 0)
    return lsg_date_format_range (from, to, self->language);
  if (!lsg_text_is_empty (from))
    return lsg_date_format (from, self->language);
  return lsg_text_is_empty (to) ? NULL : lsg_date_format (to, self->language);
}

static char *
format_count (LsgComposer *self,
              gint64       value)
{
  return value == LSG_NULL ? NULL : lsg_number_format_integer (value, self->language);
}

static void
add_programme_sheet (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  LsgProgramme *programme = self->programme;
  LsgLanguage language = self->language;
  gint64 path = self->figures->path;

  lsg_report_builder_begin_entries (self->builder, LSG_NODE_RECORD);
  lsg_report_builder_entry (self->builder, words->programme, programme->title);
  lsg_composer_entry (self, words->client, programme->client);
  lsg_composer_entry (self, self->words->organisation, programme->organisation);
  lsg_composer_entry (self, self->words->author, programme->author);
  lsg_composer_entry (self, words->phase,
                      lsg_words_get_choice (LSG_KIND_PROGRAMME, "phase", programme->phase, language));
  lsg_composer_entry (self, words->modality,
                      lsg_words_get_choice (LSG_KIND_PROGRAMME, "modality", programme->modality, language));
  if (programme->distance_share != LSG_NULL)
    lsg_composer_entry_take (self, words->distance,
                             lsg_number_format_percent (programme->distance_share, language));
  lsg_composer_entry_take (self, words->calendar,
                           describe_dates (self, programme->start_date, programme->end_date));
  lsg_composer_entry_take (self, words->learners, format_count (self, programme->learners));
  lsg_composer_entry_take (self, words->groups, format_count (self, programme->groups));
  if (path != LSG_NULL)
    lsg_composer_entry_take (self, words->path_time, lsg_composer_time (self, path * LSG_HUNDRED));
  lsg_composer_entry (self, words->engineering,
                      lsg_words_get_choice (LSG_KIND_PROGRAMME, "engineering", programme->engineering, language));
}

static char *
format_delay (LsgComposer *self,
              gint64       hours)
{
  return hours == LSG_NULL ? NULL : lsg_number_format_delay (hours, self->language);
}

static char *
format_days (LsgComposer *self,
             gint64       days)
{
  return days == LSG_NULL ? NULL : lsg_number_format_days (days, self->language);
}

/* What tutors promise, from which the charter is made. */
static void
add_commitments (LsgComposer *self)
{
  LsgProgramme *programme = self->programme;

  lsg_composer_entry_take (self, self->report->answer_delay, format_delay (self, programme->answer_delay));
  lsg_composer_entry_take (self, self->report->feedback_delay, format_days (self, programme->feedback_delay));
  lsg_composer_entry_take (self, self->report->inactivity, format_days (self, programme->inactivity));
  lsg_composer_entry (self, self->report->tutor_hours, programme->tutor_hours);
}

void
lsg_system_add_context (LsgComposer *self)
{
  lsg_composer_heading (self, 1, self->report->context);
  lsg_composer_lead (self, self->programme->description);
  add_programme_sheet (self);
  add_commitments (self);
  lsg_composer_blocks (self, self->programme->engineering_note);
}

/* --- steps --- */

static LsgStep *
find_step (LsgComposer *self,
           guint        step)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_STEP);

  for (guint i = 0; i < n; i++)
    {
      LsgStep *record = lsg_records_peek (self->records, LSG_KIND_STEP, i);

      if (record->step == (gint64) step)
        return record;
    }
  return NULL;
}

static void
step_row (LsgComposer *self,
          guint        index)
{
  LsgStep *step = find_step (self, index);
  gint64 state = step != NULL ? step->state : LSG_STEP_TO_DO;

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_integer_cell (self, index + 1);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_STEP, "step", index, self->language));
  lsg_composer_markdown_cell (self, step != NULL ? step->objective : NULL);
  lsg_composer_cell_take (self, step != NULL ? describe_dates (self, step->start_date, step->end_date) : NULL);
  lsg_composer_sign_cell (self, state == LSG_STEP_DONE ? LSG_SIGN_FULL : LSG_SIGN_EMPTY,
                          lsg_words_get_choice (LSG_KIND_STEP, "state", state, self->language));
}

static void
add_steps (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_heading (self, 2, words->steps);
  lsg_composer_paragraph (self, words->steps_lead);
  lsg_composer_begin_table (self, words->steps_caption, "ctttt",
                            (const char *[]) { words->rank, words->step, words->objective_and_scope,
                                               words->calendar, words->state });
  for (guint i = 0; i < LSG_N_ANALYSIS_STEPS; i++)
    step_row (self, i);
  lsg_composer_end_table (self, NULL);
  for (guint i = 0; i < LSG_N_ANALYSIS_STEPS; i++)
    {
      LsgStep *step = find_step (self, i);

      if (step == NULL || lsg_text_is_empty (step->notes))
        continue;
      lsg_report_builder_set_source (self->builder, lsg_record_get_id (LSG_RECORD (step)));
      lsg_composer_heading (self, 3, lsg_words_get_choice (LSG_KIND_STEP, "step", i, self->language));
      lsg_composer_blocks (self, step->notes);
      lsg_report_builder_set_source (self->builder, 0);
    }
}

/* --- sources --- */

/* "11 / 14": received of expected. (transfer full) */
static char *
describe_returns (LsgComposer *self,
                  LsgSource   *source)
{
  if (source->received == LSG_NULL && source->expected == LSG_NULL)
    return NULL;
  if (source->expected == LSG_NULL)
    return format_count (self, source->received);
  return g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, MAX (source->received, 0),
                          source->expected);
}

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (!lsg_text_is_empty (paragraph))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", paragraph);
}

/* Under its title what it is, what it was collected with, and the notes about it. */
static void
source_row (LsgComposer *self,
            LsgSource   *source)
{
  g_autoptr (GString) details = g_string_new (source->details);

  append_paragraph (details, source->tool);
  append_paragraph (details, source->notes);
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_titled_cell (self, source->title, details->str);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_SOURCE, "form", source->form, self->language));
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_SOURCE, "holder", source->holder, self->language));
  lsg_composer_cell_take (self, describe_returns (self, source));
  lsg_composer_cell_take (self, describe_dates (self, source->start_date, source->end_date));
}

static void
source_rows (LsgComposer    *self,
             LsgSourceNature nature)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_SOURCE);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      LsgSource *source = lsg_records_peek (self->records, LSG_KIND_SOURCE, i);

      if (source->nature != (gint64) nature)
        continue;
      if (!begun)
        {
          lsg_composer_row (self, LSG_ROW_GROUP);
          lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_SOURCE, "nature", nature, self->language));
          lsg_composer_empty_cells (self, 4);
        }
      begun = TRUE;
      source_row (self, source);
    }
}

static void
add_sources (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_heading (self, 2, words->sources);
  if (lsg_records_get_n (self->records, LSG_KIND_SOURCE) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_begin_table (self, words->sources_caption, "tttnt",
                            (const char *[]) { words->source, words->form, words->viewpoint, words->returns,
                                               words->calendar });
  source_rows (self, LSG_SOURCE_EXISTING);
  source_rows (self, LSG_SOURCE_ELICITED);
  lsg_composer_end_table (self, words->sources_note);
}

/* --- findings --- */

static guint
finding_rows (LsgComposer *self,
              LsgSource   *source)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_FINDING);
  gint64 id = lsg_record_get_id (LSG_RECORD (source));
  guint found = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = lsg_records_peek (self->records, LSG_KIND_FINDING, i);
      LsgNeed *need = lsg_records_find (self->records, finding->need);

      if (finding->source != id)
        continue;
      if (found++ == 0)
        {
          lsg_composer_row (self, LSG_ROW_GROUP);
          lsg_composer_project_cell (self, source->title);
          lsg_composer_empty_cells (self, 2);
        }
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_markdown_cell (self, finding->text);
      lsg_composer_cell (self, need != NULL ? need->code : LSG_NO_NUMBER);
      lsg_composer_project_cell (self, need != NULL ? need->title : NULL);
    }
  return found;
}

static void
add_findings (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_SOURCE);

  lsg_composer_heading (self, 2, words->findings);
  if (lsg_records_get_n (self->records, LSG_KIND_FINDING) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_begin_table (self, words->findings_caption, "tct",
                            (const char *[]) { words->finding, self->words->code, words->need });
  for (guint i = 0; i < n; i++)
    finding_rows (self, lsg_records_peek (self->records, LSG_KIND_SOURCE, i));
  lsg_composer_end_table (self, NULL);
}

void
lsg_system_add_analysis (LsgComposer *self)
{
  lsg_composer_heading (self, 1, self->report->analysis);
  lsg_composer_paragraph (self, self->report->analysis_lead);
  add_steps (self);
  add_sources (self);
  add_findings (self);
}
