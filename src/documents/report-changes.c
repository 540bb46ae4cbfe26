/* report-changes.c - what changed since a deliverable was validated: an entry of the record, and a section with each
 * change. See composer.h. */
#include "composer.h"

#include <string.h>

#include "date.h"
#include "drift.h"
#include "level.h"
#include "number.h"

#define MOST_ROWS 120
#define MOST_LETTERS 80 /* of a text that a cell quotes */

void
lsg_composer_compare (LsgComposer    *self,
                      LsgDeliverable  deliverable,
                      LsgRecords     *then)
{
  LsgSnapshot *last = lsg_snapshot_find_last (self->records, deliverable);

  self->then = then;
  self->drifts = then != NULL && last != NULL ? lsg_drift_list (then, self->records, last) : NULL;
}

/* "3 changes, 2 of them to review"; NULL when it cannot be said. (transfer full) */
char *
lsg_composer_word_changes (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = self->drifts != NULL ? self->drifts->len : 0;
  g_autofree char *all = lsg_number_format_integer (n, self->language);
  g_autofree char *open = NULL;

  if (self->drifts == NULL)
    return NULL;
  if (n == 0)
    return g_strdup (words->since_nothing);
  open = lsg_number_format_integer (lsg_drift_count_open (self->drifts), self->language);
  return lsg_words_fill (n > 1 ? words->since_changes : words->since_change, all, open, NULL);
}

/* --- names and values --- */

static const char *
get_short_name (LsgComposer *self,
                LsgRecord   *record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);

  if (!lsg_text_is_empty (code))
    return code;
  return !lsg_text_is_empty (title) ? title
                                    : lsg_words_get_label (lsg_record_get_kind (record)->label, self->language);
}

/* By code or title; a level by its scale and word; what stands between others by theirs: "ITC 03, B 04". */
static char *
name_record (LsgComposer *self,
             LsgRecords  *records,
             LsgRecord   *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  GString *name = g_string_new (NULL);

  if (LSG_IS_LEVEL (record))
    g_string_append_printf (name, "%s, %s",
                            lsg_words_get_choice (LSG_KIND_LEVEL, "scale", LSG_LEVEL (record)->scale, self->language),
                            lsg_records_get_level_name (records, LSG_LEVEL (record)->scale,
                                                        (int) LSG_LEVEL (record)->rank));
  for (guint i = 0; i < kind->n_fields && (kind->flags & LSG_KIND_LINK) != 0; i++)
    {
      LsgRecord *end = kind->fields[i].type == LSG_TYPE_REFERENCE
                         ? lsg_records_find (records, lsg_record_get (record, &kind->fields[i]).integer)
                         : NULL;

      if (end != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", get_short_name (self, end));
    }
  if (name->len == 0)
    g_string_append (name, get_short_name (self, record));
  return g_string_free (name, FALSE);
}

static char *
quote (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');

  if (g_utf8_strlen (line, -1) <= MOST_LETTERS)
    return g_steal_pointer (&line);
  *g_utf8_offset_to_pointer (line, MOST_LETTERS) = '\0';
  return g_strconcat (line, "…", NULL);
}

static char *
word_number (LsgComposer    *self,
             const LsgField *field,
             gint64          value)
{
  if (field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY)
    return lsg_number_format_hundredths (value, self->language);
  return lsg_number_format_integer (value, self->language);
}

/* (transfer full) */
static char *
word_value (LsgComposer    *self,
            LsgRecords     *records,
            LsgRecord      *record,
            const LsgField *field)
{
  LsgValue value = lsg_drift_get_value (records, record, field);
  LsgKindId kind = lsg_record_get_kind_id (record);
  LsgRecord *target;

  if (value.type == LSG_VALUE_NULL || (value.type == LSG_VALUE_TEXT && *value.text == '\0'))
    return g_strdup (LSG_NO_NUMBER);
  if (field->type == LSG_TYPE_MARKDOWN || field->type == LSG_TYPE_BLOB)
    return g_strdup (self->report->since_text);
  if (field->type == LSG_TYPE_DATE)
    return lsg_date_format (value.text, self->language);
  if (value.type == LSG_VALUE_TEXT)
    return quote (value.text);
  if (field->type == LSG_TYPE_CHOICE)
    return g_strdup (lsg_words_get_choice (kind, field->name, value.integer, self->language));
  if (field->type == LSG_TYPE_CHOICES)
    return lsg_words_get_choices (kind, field->name, value.integer, self->language);
  if (field->type == LSG_TYPE_FLAG)
    return g_strdup (value.integer != 0 ? self->report->since_yes : self->report->since_no);
  if (field->type != LSG_TYPE_REFERENCE)
    return word_number (self, field, value.integer);
  target = lsg_records_find (records, value.integer);
  return target != NULL ? name_record (self, records, target) : g_strdup (LSG_NO_NUMBER);
}

/* --- the section --- */

static void
add_values (LsgComposer    *self,
            const LsgDrift *drift)
{
  const LsgReportWords *words = self->report;
  LsgRecord *old = lsg_records_find (self->then, drift->id);
  LsgRecord *new = lsg_records_find (self->records, drift->id);

  if (drift->type == LSG_DRIFT_CHANGED)
    {
      gboolean rewritten = drift->field->type == LSG_TYPE_MARKDOWN || drift->field->type == LSG_TYPE_BLOB;
      g_autofree char *from = word_value (self, self->then, old, drift->field);
      g_autofree char *to = word_value (self, self->records, new, drift->field);

      lsg_composer_project_cell (self, from);
      lsg_composer_project_cell (self, rewritten && !g_str_equal (to, LSG_NO_NUMBER) ? words->since_rewritten : to);
    }
  else
    {
      lsg_composer_cell (self, drift->type == LSG_DRIFT_ADDED ? LSG_NO_NUMBER : words->since_there);
      lsg_composer_cell (self, drift->type == LSG_DRIFT_ADDED ? words->since_new : words->since_gone);
    }
}

/* "Need B 04" over its title; what has no code by its name over its kind. */
static void
add_name (LsgComposer *self,
          LsgRecords  *records,
          LsgRecord   *record)
{
  const char *kind = lsg_words_get_label (lsg_record_get_kind (record)->label, self->language);
  const char *code = lsg_record_get_code (record);
  g_autofree char *name = NULL;

  if (!lsg_text_is_empty (code))
    {
      name = g_strdup_printf ("%s" LSG_NO_BREAK_SPACE "%s", kind, code);
      lsg_composer_titled_cell (self, name, lsg_record_get_title (record));
      return;
    }
  name = name_record (self, records, record);
  lsg_composer_titled_cell (self, name, g_str_equal (name, kind) ? NULL : kind);
}

static void
add_row (LsgComposer    *self,
         const LsgDrift *drift)
{
  LsgRecords *records = drift->type == LSG_DRIFT_REMOVED ? self->then : self->records;

  lsg_composer_row (self, LSG_ROW_BODY);
  add_name (self, records, lsg_records_find (records, drift->id));
  lsg_composer_cell (self, drift->field != NULL ? lsg_words_get_label (drift->field->label, self->language) : NULL);
  add_values (self, drift);
  lsg_composer_cell (self, drift->reviewed ? self->report->since_reviewed : self->report->since_open);
}

void
lsg_composer_add_changes (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = self->drifts != NULL ? self->drifts->len : 0;
  g_autofree char *more = NULL;

  if (n == 0)
    return;
  lsg_composer_heading (self, 1, words->since);
  lsg_composer_paragraph (self, words->since_lead);
  lsg_composer_begin_table (self, words->since_caption, "ttttt",
                            (const char *const[]) { words->since_element, words->since_field, words->since_before,
                                                    words->since_now, words->state });
  lsg_report_builder_set_dense (self->builder);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    add_row (self, self->drifts->pdata[i]);
  if (n > MOST_ROWS)
    more = lsg_composer_fill_integer (self, words->since_more, n - MOST_ROWS);
  lsg_composer_end_table (self, more);
}
