/* charter-changes-words.c - see charter-changes-words.h. */
#include "charter-changes-words.h"

#include "clause.h"
#include "date.h"
#include "number.h"

/* --- versions --- */

static char *
word_date (const LsgCharterChanges *self,
           const LsgCharterState   *state)
{
  char *date = state->date != NULL ? lsg_date_format (state->date, self->composer.language) : NULL;

  return date != NULL ? date : g_strdup (LSG_NO_NUMBER);
}

static char *
word_edition (const LsgCharterChanges *self,
              const LsgCharterState   *state)
{
  return lsg_number_format_integer (state->edition, self->composer.language);
}

/* "Version 1, 3 March 2026": what stands over its texts. */
char *
lsg_charter_changes_word_state (const LsgCharterChanges *self,
                                const LsgCharterState   *state)
{
  const LsgReportWords *words = self->composer.report;
  g_autofree char *date = word_date (self, state);
  g_autofree char *edition = word_edition (self, state);

  if (state->edition == 0)
    return lsg_words_fill (words->comparison_now, date, NULL);
  if (state->deliverable != LSG_DELIVERABLE_SCENARIO)
    return lsg_words_fill (words->comparison_version_of, words->system, edition, date, NULL);
  return lsg_words_fill (words->comparison_version, edition, date, NULL);
}

/* The same with who signed it. */
char *
lsg_charter_changes_word_signed (const LsgCharterChanges *self,
                                 const LsgCharterState   *state)
{
  g_autofree char *words = lsg_charter_changes_word_state (self, state);

  if (lsg_text_is_empty (state->signatory))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s, %s", words, state->signatory);
}

char *
lsg_charter_changes_word_both (const LsgCharterChanges *self)
{
  const LsgReportWords *words = self->composer.report;
  g_autofree char *old = word_edition (self, self->from);
  g_autofree char *old_date = word_date (self, self->from);
  g_autofree char *new = word_edition (self, self->to);
  g_autofree char *new_date = word_date (self, self->to);

  return self->to->edition == 0 ? lsg_words_fill (words->comparison_until_now, old, old_date, new_date, NULL)
                                : lsg_words_fill (words->comparison_between, old, old_date, new, new_date, NULL);
}

char *
lsg_charter_changes_word_short (const LsgCharterChanges *self)
{
  const LsgReportWords *words = self->composer.report;
  g_autofree char *old = word_edition (self, self->from);
  g_autofree char *new = word_edition (self, self->to);

  return self->to->edition == 0 ? lsg_words_fill (words->comparison_short_now, old, NULL)
                                : lsg_words_fill (words->comparison_short, old, new, NULL);
}

/* --- what happened to a clause --- */

static void
add_tag (GString    *text,
         const char *tag)
{
  g_autofree char *lower = text->len > 0 ? g_utf8_strdown (tag, -1) : g_strdup (tag);

  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lower);
}

/* "Reworded, moved" */
char *
lsg_charter_changes_word_tags (const LsgCharterChanges   *self,
                               const LsgClauseComparison *clause)
{
  const gboolean holds[LSG_N_COMPARISON_TAGS] = {
    [LSG_TAG_RENAMED] = clause->title.n > 0,
    [LSG_TAG_MOVED] = clause->moved,
    [LSG_TAG_REWORDED] = clause->text.n + clause->note.n > 0,
    [LSG_TAG_GENERATED] = clause->generated.n > 0,
    [LSG_TAG_AUDIENCES] = clause->old_audiences != clause->new_audiences,
    [LSG_TAG_FORMATTING] = clause->formatting,
  };
  const char *const *tags = self->composer.report->comparison_tags;
  GString *text = g_string_new (NULL);

  if (clause->fate != LSG_CLAUSE_KEPT)
    {
      add_tag (text, tags[clause->fate == LSG_CLAUSE_ADDED ? LSG_TAG_NEW : LSG_TAG_REMOVED]);
      return g_string_free (text, FALSE);
    }
  for (guint i = 0; i < LSG_N_COMPARISON_TAGS; i++)
    if (holds[i])
      add_tag (text, tags[i]);
  return g_string_free (text, FALSE);
}

/* "institution, tutor"; "nobody". */
static char *
word_audiences (const LsgCharterChanges *self,
                gint64                   audiences)
{
  g_autofree char *names = lsg_words_get_choices (LSG_KIND_CLAUSE, "audiences", audiences, self->composer.language);

  return *names != '\0' ? g_utf8_strdown (names, -1) : g_strdup (self->composer.report->comparison_nobody);
}

static gboolean
is_for (const LsgCharterChanges *self,
        gint64                   audiences)
{
  return self->composer.audience == LSG_CHARTER_ALL ? audiences != 0
                                                    : (audiences >> self->composer.audience & 1) != 0;
}

/* Takes @sentence. */
static void
add_sentence (GString *text,
              char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* A clause that is printed in one state alone may be a record in both. */
static void
add_audiences (const LsgCharterChanges   *self,
               GString                   *text,
               const LsgClauseComparison *clause)
{
  const LsgReportWords *words = self->composer.report;
  g_autofree char *old = word_audiences (self, clause->old_audiences);
  g_autofree char *new = word_audiences (self, clause->new_audiences);
  gboolean both = clause->old_audiences != 0 && clause->new_audiences != 0;

  if (clause->id == 0)
    return;
  if (clause->fate == LSG_CLAUSE_ADDED && both)
    add_sentence (text, is_for (self, clause->old_audiences)
                          ? g_strdup (words->comparison_printed_nothing)
                          : lsg_words_fill (words->comparison_was_for, old, NULL));
  else if (clause->fate == LSG_CLAUSE_REMOVED && both)
    add_sentence (text, is_for (self, clause->new_audiences)
                          ? g_strdup (words->comparison_prints_nothing)
                          : lsg_words_fill (words->comparison_is_still_for, new, NULL));
  else if (clause->fate == LSG_CLAUSE_KEPT && clause->old_audiences != clause->new_audiences)
    add_sentence (text, lsg_words_fill (words->comparison_audiences, old, new, NULL));
}

/* More about it: where it stood, for whom it is. "" for nothing. */
char *
lsg_charter_changes_word_more (const LsgCharterChanges   *self,
                               const LsgClauseComparison *clause)
{
  const LsgReportWords *words = self->composer.report;
  GString *text = g_string_new (NULL);

  add_audiences (self, text, clause);
  if (clause->old_section != NULL && clause->new_section != NULL)
    add_sentence (text, lsg_words_fill (words->comparison_other_section, clause->old_section, clause->new_section,
                                        NULL));
  else if (clause->new_section != NULL)
    add_sentence (text, lsg_words_fill (words->comparison_into_section, clause->new_section, NULL));
  else if (clause->old_section != NULL)
    add_sentence (text, lsg_words_fill (words->comparison_out_of_section, clause->old_section, NULL));
  if (clause->formatting)
    add_sentence (text, g_strdup (words->comparison_formatting));
  return g_string_free (text, FALSE);
}
