/* charter-changes.c - see charter-changes.h.
 *
 *   cover -> counts and record -> list of the clauses that differ -> by section, face to face -> the rest by name
 */
#include "charter-changes.h"

#include "charter-changes-words.h"
#include "clause.h"
#include "number.h"
#include "text-columns.h"

#include <string.h>

#define CONTEXT 1 /* passages that stay beside one that differs */

static const LsgClauseComparison *
get_clause (const LsgCharterChanges *self,
            guint                    index)
{
  return self->comparison->clauses->pdata[index];
}

static const char *
get_title (const LsgClauseComparison *clause)
{
  return *clause->title.new != '\0' ? clause->title.new : clause->title.old;
}

static const char *
get_number (const LsgClauseComparison *clause)
{
  return clause->new_number != NULL ? clause->new_number : clause->old_number;
}

/* --- front --- */

static void
add_count (LsgCharterChanges *self,
           guint              n,
           const char *const  labels[2])
{
  gboolean several = self->composer.language == LSG_LANGUAGE_FR ? n > 1 : n != 1;
  g_autofree char *number = lsg_number_format_integer (n, self->composer.language);

  lsg_report_builder_entry (self->composer.builder, labels[several], number);
}

/* The key figures at the front are no clause. */
static void
add_counts (LsgCharterChanges *self)
{
  const LsgReportWords *words = self->composer.report;
  guint added = 0, removed = 0, changed = 0, same = 0;

  for (guint i = 0; i < self->comparison->clauses->len; i++)
    {
      const LsgClauseComparison *clause = get_clause (self, i);

      if (clause->id == 0)
        continue;
      added += clause->fate == LSG_CLAUSE_ADDED;
      removed += clause->fate == LSG_CLAUSE_REMOVED;
      changed += clause->fate == LSG_CLAUSE_KEPT && clause->n > 0;
      same += clause->n == 0;
    }
  lsg_report_builder_begin_entries (self->composer.builder, LSG_NODE_KEY_FIGURES);
  add_count (self, changed, words->comparison_changed);
  add_count (self, added, words->comparison_added);
  add_count (self, removed, words->comparison_removed);
  add_count (self, same, words->comparison_same);
}

static void
add_record (LsgCharterChanges *self)
{
  LsgComposer *composer = &self->composer;
  const LsgReportWords *words = composer->report;

  lsg_report_builder_label (composer->builder, composer->words->record);
  lsg_report_builder_begin_entries (composer->builder, LSG_NODE_RECORD);
  lsg_report_builder_entry (composer->builder, composer->words->purpose, words->comparison_purpose);
  lsg_composer_entry (composer, words->programme, composer->programme->title);
  lsg_composer_entry_take (composer, words->comparison_from, lsg_charter_changes_word_signed (self, self->from));
  lsg_composer_entry_take (composer, words->comparison_to, lsg_charter_changes_word_signed (self, self->to));
  lsg_report_builder_entry (composer->builder, composer->words->readers,
                            composer->words->audience_sentences[composer->audience]);
  lsg_composer_entry (composer, composer->words->author, composer->programme->author);
}

static void
add_front_matter (LsgCharterChanges *self)
{
  LsgComposer *composer = &self->composer;

  lsg_report_builder_contents (composer->builder, composer->words->contents);
  lsg_report_builder_label (composer->builder, composer->words->in_brief);
  add_counts (self);
  add_record (self);
  lsg_report_builder_page_break (composer->builder);
}

/* --- overview --- */

static LsgRichText *
make_what (LsgCharterChanges         *self,
           const LsgClauseComparison *clause)
{
  g_autofree char *tags = lsg_charter_changes_word_tags (self, clause);
  g_autofree char *more = lsg_charter_changes_word_more (self, clause);
  LsgRichText *text = lsg_rich_text_new_strong (tags);

  if (*more != '\0')
    {
      g_autofree char *line = g_strdup_printf ("\n%s", more);
      g_autoptr (LsgRichText) rest = lsg_rich_text_new (line);

      lsg_rich_text_append (text, rest);
    }
  return text;
}

static void
add_overview (LsgCharterChanges *self)
{
  LsgComposer *composer = &self->composer;
  const LsgReportWords *words = composer->report;

  lsg_report_builder_card_heading (composer->builder, 1, NULL, words->comparison_overview);
  if (self->comparison->n == 0)
    {
      lsg_composer_paragraph (composer, words->comparison_nothing);
      return;
    }
  lsg_composer_begin_table (composer, words->comparison_overview_caption, "ctt",
                            (const char *const[]) { words->rank, words->clause, words->comparison_what });
  for (guint i = 0; i < self->comparison->clauses->len; i++)
    {
      const LsgClauseComparison *clause = get_clause (self, i);

      if (clause->n == 0)
        continue;
      lsg_composer_row (composer, LSG_ROW_BODY);
      lsg_composer_cell (composer, get_number (clause));
      lsg_composer_project_cell (composer, clause->id != 0 ? get_title (clause) : words->comparison_front);
      lsg_report_builder_cell (composer->builder, make_what (self, clause));
    }
  lsg_composer_end_table (composer, NULL);
}

/* How the two columns are read, in words that look as it says. */
static void
add_legend (LsgCharterChanges *self)
{
  const LsgReportWords *words = self->composer.report;
  const char *const parts[] = { words->comparison_legend_removed, words->comparison_legend_struck,
                                words->comparison_legend_added, words->comparison_legend_strong,
                                words->comparison_legend_end };
  LsgRichText *text = lsg_rich_text_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (LsgRichText) part = lsg_rich_text_new (parts[i]);

      if (i % 2 == 1)
        lsg_rich_text_mark (part, i == 1 ? LSG_MARK_REMOVED : LSG_MARK_ADDED, 0, strlen (part->text), NULL);
      lsg_rich_text_append (text, part);
    }
  lsg_report_builder_text (self->composer.builder, LSG_NODE_PARAGRAPH, text);
}

/* --- face to face --- */

/* One side of a pair; @prefix, NULL for none, says what it is a part of. */
static LsgRichText *
make_side (const LsgColumnSide *side,
           LsgMarkType          type,
           const char          *prefix)
{
  LsgRichText *text = lsg_rich_text_new (prefix != NULL && *side->text != '\0' ? prefix : NULL);
  g_autoptr (LsgRichText) words = lsg_rich_text_new (side->text);

  lsg_rich_text_mark (text, LSG_MARK_EMPHASIS, 0, strlen (text->text), NULL);
  for (guint i = 0; i < side->marks->len; i++)
    {
      const LsgColumnMark *mark = &g_array_index (side->marks, LsgColumnMark, i);

      lsg_rich_text_mark (words, type, mark->start, mark->end, NULL);
    }
  lsg_rich_text_append (text, words);
  return text;
}

static LsgRichText *
make_emphasis (const char *words)
{
  LsgRichText *text = lsg_rich_text_new (words);

  lsg_rich_text_mark (text, LSG_MARK_EMPHASIS, 0, strlen (text->text), NULL);
  return text;
}

/* A row that says something of one side or of both; NULL: nothing. */
static void
add_remark_row (LsgCharterChanges *self,
                const char        *old,
                const char        *new)
{
  lsg_composer_row (&self->composer, LSG_ROW_BODY);
  lsg_report_builder_cell (self->composer.builder, make_emphasis (old));
  lsg_report_builder_cell (self->composer.builder, make_emphasis (new));
}

static void
add_fold_row (LsgCharterChanges *self,
              guint              n)
{
  g_autofree char *words =
    lsg_composer_fill_integer (&self->composer, self->composer.report->comparison_folded, n);

  add_remark_row (self, words, words);
}

/* In the language of the project, as the charter says it. */
static void
add_pair (LsgCharterChanges   *self,
          const LsgColumnPair *pair,
          const char          *prefix)
{
  LsgReportBuilder *builder = self->composer.builder;

  lsg_composer_row (&self->composer, LSG_ROW_BODY);
  lsg_report_builder_set_language (builder, self->composer.content_language);
  lsg_report_builder_cell (builder, make_side (&pair->old, LSG_MARK_REMOVED, prefix));
  lsg_report_builder_cell (builder, make_side (&pair->new, LSG_MARK_ADDED, prefix));
  lsg_report_builder_set_language (builder, self->composer.language);
}

static void
add_pairs (LsgCharterChanges     *self,
           const LsgComparedText *text,
           const char            *prefix)
{
  g_autoptr (GPtrArray) pairs = lsg_text_columns_list (text);

  lsg_text_columns_fold (pairs, CONTEXT);
  for (guint i = 0; i < pairs->len; i++)
    {
      const LsgColumnPair *pair = pairs->pdata[i];

      if (pair->folded > 0)
        add_fold_row (self, pair->folded);
      else
        add_pair (self, pair, prefix);
    }
}

/* All of a text that one version alone has, in one row: it is not compared, and reads as a whole. @remark stands on
 * the other side; NULL: nothing. */
static void
add_whole (LsgCharterChanges     *self,
           const LsgComparedText *text,
           const char            *prefix,
           const char            *remark)
{
  LsgReportBuilder *builder = self->composer.builder;
  gboolean gone = *text->new == '\0';
  LsgRichText *side;
  g_autoptr (LsgRichText) words = lsg_rich_text_new (gone ? text->old : text->new);

  if (*words->text == '\0' && remark == NULL)
    return;
  side = make_emphasis (prefix);
  lsg_rich_text_append (side, words);
  lsg_composer_row (&self->composer, LSG_ROW_BODY);
  for (guint i = 0; i < 2; i++)
    if ((i == 0) == gone)
      {
        lsg_report_builder_set_language (builder, self->composer.content_language);
        lsg_report_builder_cell (builder, side);
        lsg_report_builder_set_language (builder, self->composer.language);
      }
    else
      lsg_report_builder_cell (builder, make_emphasis (remark));
}

/* "3.2  Answers · Reworded"; the title of the section stands above already. */
static void
add_clause_title (LsgCharterChanges         *self,
                  const LsgClauseComparison *clause)
{
  g_autofree char *tags = lsg_charter_changes_word_tags (self, clause);
  const char *number = get_number (clause);
  g_autofree char *title =
    clause->level == 1 ? g_strdup (tags)
                       : g_strdup_printf ("%s%s%s · %s", number != NULL ? number : "", number != NULL ? "  " : "",
                                          get_title (clause), tags);

  lsg_composer_row (&self->composer, LSG_ROW_GROUP);
  lsg_composer_project_cell (&self->composer, title);
  lsg_composer_empty_cells (&self->composer, 1);
}

/* What Losange adds to a clause, said before its rows. */
static void
add_generated (LsgCharterChanges         *self,
               const LsgClauseComparison *clause)
{
  const char *content = clause->content > 0 ? self->composer.report->clause_contents[clause->content] : NULL;
  g_autofree char *label = content != NULL && clause->id != 0 ? g_strdup_printf ("[%s]", content) : NULL;
  gboolean before = *clause->generated.old != '\0';
  gboolean after = *clause->generated.new != '\0';

  if (label != NULL && (before || after))
    add_remark_row (self, before ? label : NULL, after ? label : NULL);
  if (before && after)
    add_pairs (self, &clause->generated, NULL);
  else
    add_whole (self, &clause->generated, NULL, NULL);
}

/* A clause of one version alone is not marked word for word: its title says so, and the other side is empty. */
static void
add_clause (LsgCharterChanges         *self,
            const LsgClauseComparison *clause)
{
  const LsgReportWords *words = self->composer.report;
  g_autofree char *more = lsg_charter_changes_word_more (self, clause);

  add_clause_title (self, clause);
  if (clause->fate != LSG_CLAUSE_KEPT)
    {
      if (*more != '\0')
        add_remark_row (self, clause->fate == LSG_CLAUSE_REMOVED ? NULL : more,
                        clause->fate == LSG_CLAUSE_REMOVED ? more : NULL);
      add_whole (self, &clause->text, NULL, words->comparison_absent);
      add_whole (self, &clause->note, words->comparison_side_note, NULL);
      add_generated (self, clause);
      return;
    }
  if (*more != '\0')
    add_remark_row (self, NULL, more);
  if (clause->title.n > 0)
    add_pairs (self, &clause->title, NULL);
  if (clause->text.n > 0)
    add_pairs (self, &clause->text, NULL);
  if (clause->note.n > 0)
    add_pairs (self, &clause->note, words->comparison_side_note);
  if (clause->generated.n > 0)
    add_generated (self, clause);
}

/* The clauses from @from to before @to are one section with what stands in it. */
static void
add_section (LsgCharterChanges *self,
             guint              from,
             guint              to)
{
  const LsgClauseComparison *section = get_clause (self, from);
  g_autofree char *old = lsg_charter_changes_word_state (self, self->from);
  g_autofree char *new = lsg_charter_changes_word_state (self, self->to);
  guint n = 0;

  for (guint i = from; i < to; i++)
    n += get_clause (self, i)->n;
  if (n == 0)
    return;
  lsg_report_builder_set_language (self->composer.builder, self->composer.content_language);
  lsg_report_builder_card_heading (self->composer.builder, 1, section->level == 1 ? get_number (section) : NULL,
                                   section->id != 0 ? get_title (section) : self->composer.report->comparison_front);
  lsg_report_builder_set_language (self->composer.builder, self->composer.language);
  lsg_composer_begin_table (&self->composer, NULL, "tt", (const char *const[]) { old, new });
  lsg_report_builder_set_even (self->composer.builder);
  for (guint i = from; i < to; i++)
    if (get_clause (self, i)->n > 0)
      add_clause (self, get_clause (self, i));
  lsg_composer_end_table (&self->composer, NULL);
}

static void
add_sections (LsgCharterChanges *self)
{
  guint n = self->comparison->clauses->len;
  guint from = 0;

  for (guint i = 1; i <= n; i++)
    if (i == n || get_clause (self, i)->level == 1)
      {
        add_section (self, from, i);
        from = i;
      }
}

/* --- what stayed --- */

/* "3.1 Answers · 3.2 Delays": the clauses from @from to before @to that stayed. */
static char *
list_unchanged (LsgCharterChanges *self,
                guint              from,
                guint              to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      const LsgClauseComparison *clause = get_clause (self, i);
      const char *number = get_number (clause);

      if (clause->n == 0)
        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " · " : "", number != NULL ? number : "",
                                number != NULL ? " " : "", get_title (clause));
    }
  return g_string_free (text, FALSE);
}

/* A section that changed itself is there for the clauses in it that did not. */
static void
add_unchanged_section (LsgCharterChanges *self,
                       guint              from,
                       guint              to)
{
  const LsgClauseComparison *section = get_clause (self, from);
  g_autofree char *list = list_unchanged (self, from + 1, to);

  if (section->id == 0 || (section->n > 0 && *list == '\0'))
    return;
  lsg_composer_row (&self->composer, LSG_ROW_BODY);
  lsg_composer_cell (&self->composer, get_number (section));
  lsg_composer_project_cell (&self->composer, get_title (section));
  lsg_composer_project_cell (&self->composer, list);
}

static void
add_unchanged (LsgCharterChanges *self)
{
  LsgComposer *composer = &self->composer;
  const LsgReportWords *words = composer->report;
  guint n = self->comparison->clauses->len;
  guint from = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < n && !any; i++)
    any = get_clause (self, i)->n == 0 && get_clause (self, i)->id != 0;
  if (!any)
    return;
  lsg_report_builder_card_heading (composer->builder, 1, NULL, words->comparison_unchanged);
  lsg_composer_begin_table (composer, NULL, "ctt",
                            (const char *const[]) { words->rank, words->comparison_section, words->clause });
  lsg_report_builder_set_dense (composer->builder);
  for (guint i = 1; i <= n; i++)
    if (i == n || get_clause (self, i)->level == 1)
      {
        add_unchanged_section (self, from, i);
        from = i;
      }
  lsg_composer_end_table (composer, NULL);
}

LsgReport *
lsg_compose_comparison (LsgRecords                 *records,
                        const LsgFigures           *figures,
                        const LsgCharterComparison *comparison,
                        const LsgCharterState      *from,
                        const LsgCharterState      *to,
                        LsgCharterAudience          audience,
                        LsgLanguage                 language)
{
  const LsgReportWords *words = lsg_report_words_get (language);
  LsgCharterChanges self = { { .audience = audience, .day = g_strdup (to->date) }, comparison, from, to };
  g_autofree char *both = NULL;
  g_autofree char *versions = NULL;

  g_return_val_if_fail (lsg_records_get_programme (records) != NULL && audience < LSG_N_CHARTERS, NULL);

  lsg_composer_begin (&self.composer, records, figures, language, words->comparison, words->comparison_subject,
                      words->comparison_keywords);
  both = lsg_charter_changes_word_both (&self);
  versions = lsg_charter_changes_word_short (&self);
  lsg_composer_cover_of (&self.composer, both,
                         (const char *const[]) { self.composer.words->audience,
                                                 self.composer.words->audiences[audience],
                                                 words->comparison_versions, versions, NULL });
  add_front_matter (&self);
  add_overview (&self);
  if (comparison->n > 0)
    {
      add_legend (&self);
      add_sections (&self);
      add_unchanged (&self);
    }
  return lsg_composer_end (&self.composer);
}
