/* charter.c - composes the charter. See charter.h.
 *
 *   cover -> contents, key figures and record of the document -> sections of clauses -> (signatures)
 */
#include "charter-parts.h"

#include "clause.h"

/* Clauses nest by section and clause; deeper ones are printed under a small heading. */
#define DEEPEST_CLAUSE 3

static const char *const tokens[LSG_N_CHARTERS] = { "institution", "tutor", "learner", "all" };

const char *
lsg_charter_audience_get_token (LsgCharterAudience audience)
{
  g_return_val_if_fail (audience < LSG_N_CHARTERS, NULL);

  return tokens[audience];
}

/* --- clauses --- */

/* The clauses in order, and those of each section. */
typedef struct {
  LsgCharter *charter;
  GHashTable *children; /* id -> GPtrArray of borrowed LsgClause; 0: the sections */
} Clauses;

static GPtrArray *
get_children (const Clauses *self,
              gint64         id)
{
  return g_hash_table_lookup (self->children, &id);
}

/* A clause whose section is missing is a section. */
static void
sort_clauses (Clauses *self)
{
  LsgRecords *records = self->charter->records;
  guint n = lsg_records_get_n (records, LSG_KIND_CLAUSE);

  self->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);
      gint64 parent = lsg_records_find (records, clause->parent) != NULL ? clause->parent : 0;
      GPtrArray *siblings = get_children (self, parent);

      if (siblings == NULL)
        {
          siblings = g_ptr_array_new ();
          g_hash_table_insert (self->children, g_memdup2 (&parent, sizeof parent), siblings);
        }
      g_ptr_array_add (siblings, clause);
    }
}

static gboolean
is_for_audience (const Clauses *self,
                 LsgClause     *clause)
{
  if (self->charter->audience == LSG_CHARTER_ALL)
    return clause->audiences != 0;
  return (clause->audiences >> self->charter->audience & 1) != 0;
}

static gboolean
has_own_content (const Clauses *self,
                 LsgClause     *clause)
{
  return is_for_audience (self, clause) && (!lsg_text_is_empty (clause->body) || clause->content != LSG_CLAUSE_TEXT);
}

static gboolean
is_printed (const Clauses *self,
            LsgClause     *clause,
            int            depth)
{
  const GPtrArray *children = get_children (self, lsg_record_get_id (LSG_RECORD (clause)));

  if (has_own_content (self, clause))
    return TRUE;
  for (guint i = 0; children != NULL && depth < DEEPEST_CLAUSE && i < children->len; i++)
    if (is_printed (self, g_ptr_array_index (children, i), depth + 1))
      return TRUE;
  return FALSE;
}

static void
add_generated (const Clauses *self,
               LsgClause     *clause)
{
  switch ((LsgClauseContent) clause->content)
    {
    case LSG_CLAUSE_PROFILES:
      lsg_charter_add_profiles (self->charter);
      break;
    case LSG_CLAUSE_SERVICES:
      lsg_charter_add_services (self->charter);
      break;
    case LSG_CLAUSE_CHANNELS:
      lsg_charter_add_channels (self->charter);
      break;
    case LSG_CLAUSE_SIGNATURES:
      lsg_charter_add_signatures (self->charter, lsg_text_is_empty (clause->body));
      break;
    case LSG_CLAUSE_FIGURES:
      lsg_charter_add_key_figures (self->charter);
      break;
    case LSG_CLAUSE_TEXT:
    default:
      break;
    }
}

static void
add_content (const Clauses *self,
             LsgClause     *clause)
{
  LsgReportBuilder *builder = self->charter->builder;

  if (!is_for_audience (self, clause))
    return;
  if (!lsg_text_is_empty (clause->side_note))
    lsg_report_builder_text (builder, LSG_NODE_SIDE_NOTE,
                             lsg_markdown_to_text (clause->side_note, &self->charter->fields));
  lsg_markdown_add_blocks (builder, clause->body, &self->charter->fields);
  lsg_report_builder_set_language (builder, self->charter->language);
  add_generated (self, clause);
}

static void
add_clause (const Clauses *self,
            LsgClause     *clause,
            int            depth)
{
  LsgReportBuilder *builder = self->charter->builder;
  gint64 id = lsg_record_get_id (LSG_RECORD (clause));
  const GPtrArray *children = get_children (self, id);

  if (!is_printed (self, clause, depth))
    return;
  lsg_report_builder_set_source (builder, id);
  lsg_report_builder_set_language (builder, self->charter->content_language);
  lsg_report_builder_heading (builder, depth,
                              lsg_text_is_empty (clause->title) ? self->charter->words->untitled : clause->title);
  add_content (self, clause);
  for (guint i = 0; children != NULL && depth < DEEPEST_CLAUSE && i < children->len; i++)
    add_clause (self, g_ptr_array_index (children, i), depth + 1);
}

static void
add_clauses (LsgCharter *charter)
{
  Clauses clauses = { charter, NULL };
  const GPtrArray *sections;

  sort_clauses (&clauses);
  sections = get_children (&clauses, 0);
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    add_clause (&clauses, g_ptr_array_index (sections, i), 1);
  lsg_report_builder_set_source (charter->builder, 0);
  g_hash_table_unref (clauses.children);
}

/* --- the whole --- */

static void
add_front_matter (LsgCharter *self)
{
  lsg_report_builder_contents (self->builder, self->words->contents);
  if (lsg_charter_has_key_figures (self))
    {
      lsg_report_builder_label (self->builder, self->words->in_brief);
      lsg_charter_add_key_figures (self);
    }
  lsg_composer_record (self, self->words->purpose_texts[self->audience],
                       self->words->audience_sentences[self->audience], TRUE);
  lsg_composer_cover_note (self);
  lsg_report_builder_page_break (self->builder);
}

LsgReport *
lsg_compose_charter (LsgRecords         *records,
                     const LsgFigures   *figures,
                     LsgCharterAudience  audience,
                     LsgLanguage         language)
{
  LsgCharter self = { .audience = audience };
  const LsgWords *words = lsg_words_get (language);

  g_return_val_if_fail (lsg_records_get_programme (records) != NULL && audience < LSG_N_CHARTERS, NULL);

  lsg_composer_begin (&self, records, figures, language, words->charters[audience], words->subject,
                      words->audiences[audience]);
  lsg_composer_cover (&self, words->audience, words->audiences[audience]);
  add_front_matter (&self);
  add_clauses (&self);
  return lsg_composer_end (&self);
}
