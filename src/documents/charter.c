/* charter.c - composes the charter. See charter.h.
 *
 *   cover -> contents, key figures and record of the document -> sections of clauses -> (signatures)
 */
#include "charter-parts.h"

#include "clause.h"
#include "cover-figure.h"
#include "date.h"
#include "number.h"

#define COVER_FIGURE_SIDE 317.5

/* Clauses nest by section and clause; deeper ones are printed under a small heading. */
#define DEEPEST_CLAUSE 3

static const char *const tokens[LSG_N_CHARTERS] = { "institution", "tutor", "learner", "all" };

const char *
lsg_charter_audience_get_token (LsgCharterAudience audience)
{
  g_return_val_if_fail (audience < LSG_N_CHARTERS, NULL);

  return tokens[audience];
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
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
  return is_for_audience (self, clause) && (!is_empty (clause->body) || clause->content != LSG_CLAUSE_TEXT);
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
      lsg_charter_add_signatures (self->charter, is_empty (clause->body));
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
  if (!is_empty (clause->side_note))
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
                              is_empty (clause->title) ? self->charter->words->untitled : clause->title);
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

/* --- cover, record --- */

static char *
get_date (LsgCharter *self)
{
  if (!is_empty (self->programme->date))
    return g_strdup (self->programme->date);
  return lsg_date_today (NULL);
}

static char *
get_duration (LsgCharter *self)
{
  gint64 minutes = self->figures->path;

  if (minutes == LSG_NULL)
    return NULL;
  if (minutes % (60 * LSG_HUNDRED) == 0)
    return lsg_number_format_hours (minutes / (60 * LSG_HUNDRED), self->language);
  return lsg_number_format_minutes (minutes * LSG_HUNDRED, self->language);
}

/* "Hybrid course, 4 h, ten learners", with what there is. */
static char *
describe_path (LsgCharter *self)
{
  const LsgWords *words = self->words;
  gboolean several = self->programme->learners != LSG_NULL && self->programme->learners > 1;
  g_autofree char *duration = get_duration (self);
  g_autofree char *learners =
    several ? lsg_number_format_words (self->programme->learners, FALSE, self->language) : NULL;

  if (duration != NULL && several)
    return lsg_words_fill (words->path_learners, self->programme->title, duration, learners, NULL);
  if (duration != NULL)
    return lsg_words_fill (words->path_duration_only, self->programme->title, duration, NULL);
  if (several)
    return lsg_words_fill (words->path_learners_only, self->programme->title, learners, NULL);
  return g_strdup (self->programme->title);
}

/* What a sentence may hold begins with a capital when it stands alone. (transfer full) */
static char *
capitalise (const char *text)
{
  char first[8] = { 0 };

  if (is_empty (text))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static void
add_record (LsgCharter *self,
            const char *date)
{
  const LsgWords *words = self->words;
  LsgProgramme *programme = self->programme;
  g_autofree char *path = describe_path (self);
  g_autofree char *review = capitalise (programme->review);
  g_autofree char *version = is_empty (programme->version)
                               ? lsg_words_fill (words->version_only_dated, date, NULL)
                               : lsg_words_fill (words->version_dated, programme->version, date, NULL);

  lsg_report_builder_label (self->builder, words->record);
  lsg_report_builder_begin_entries (self->builder, LSG_NODE_RECORD);
  lsg_report_builder_entry (self->builder, words->purpose, words->purpose_text);
  lsg_report_builder_entry (self->builder, words->readers, words->audience_sentences[self->audience]);
  if (!is_empty (path))
    lsg_report_builder_entry (self->builder, words->path, path);
  lsg_report_builder_entry (self->builder, words->version, version);
  if (!is_empty (programme->author))
    lsg_report_builder_entry (self->builder, words->author, programme->author);
  if (!is_empty (review))
    lsg_report_builder_entry (self->builder, words->revision, review);
}

static void
add_cover_note (LsgCharter *self)
{
  guint n = lsg_charter_count_kept (self);
  g_autofree char *number = lsg_number_format_words (n, TRUE, self->language);
  g_autofree char *note = n == 1 ? g_strdup (self->words->cover_note_one)
                                 : lsg_words_fill (self->words->cover_note, number, NULL);

  if (n > 0)
    lsg_report_builder_text (self->builder, LSG_NODE_REMARK, lsg_rich_text_new (note));
}

static void
add_front_matter (LsgCharter *self,
                  const char *date)
{
  lsg_report_builder_contents (self->builder, self->words->contents);
  if (lsg_charter_has_key_figures (self))
    {
      lsg_report_builder_label (self->builder, self->words->in_brief);
      lsg_charter_add_key_figures (self);
    }
  add_record (self, date);
  add_cover_note (self);
  lsg_report_builder_page_break (self->builder);
}

static void
draw_cover_figure (cairo_t      *cr,
                   double        width,
                   double        height,
                   gconstpointer data)
{
  const GArray *diamonds = data;
  LsgCoverFigure figure = { (const LsgDiamond *) (void *) diamonds->data, diamonds->len };
  LsgChartStyle style = lsg_chart_style_print (lsg_house_colours_default ());
  LsgCanvas canvas = { cr, NULL, &style, width, height };

  lsg_cover_figure_draw (&figure, &canvas);
}

static LsgFigure *
make_cover_figure (LsgCharter *self)
{
  GArray *diamonds = g_array_new (FALSE, FALSE, sizeof (LsgDiamond));
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  g_autofree char *number = NULL;
  g_autofree char *alternative = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);
      LsgDiamond diamond = lsg_intervention_get_diamond (intervention);

      if (lsg_intervention_is_kept (intervention) && lsg_diamond_is_rated (diamond))
        g_array_append_val (diamonds, diamond);
    }
  number = lsg_number_format_integer (diamonds->len, self->language);
  alternative = diamonds->len > 0 ? lsg_words_fill (self->words->cover_alternative, number, NULL)
                                  : g_strdup (self->words->cover_empty);
  return lsg_figure_new (COVER_FIGURE_SIDE, COVER_FIGURE_SIDE, draw_cover_figure, diamonds,
                         (GDestroyNotify) g_array_unref, alternative);
}

static void
add_cover (LsgCharter *self,
           const char *date)
{
  const LsgWords *words = self->words;
  LsgProgramme *programme = self->programme;

  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_set_cover (self->builder, programme->description, make_cover_figure (self));
  lsg_report_builder_set_language (self->builder, self->language);
  if (!is_empty (programme->organisation))
    lsg_report_builder_cover_entry (self->builder, words->organisation, programme->organisation);
  lsg_report_builder_cover_entry (self->builder, words->audience, words->audiences[self->audience]);
  if (!is_empty (programme->version))
    lsg_report_builder_cover_entry (self->builder, words->version, programme->version);
  lsg_report_builder_cover_entry (self->builder, words->date, date);
}

/* "Organisation · Version 1.0 · 20 November 2026" */
static char *
make_footer (LsgCharter *self,
             const char *date)
{
  GString *footer = g_string_new (self->programme->organisation);

  if (!is_empty (self->programme->version))
    {
      g_autofree char *version = lsg_words_fill (self->words->footer_version, self->programme->version, NULL);

      g_string_append_printf (footer, "%s%s", footer->len > 0 ? " · " : "", version);
    }
  g_string_append_printf (footer, "%s%s", footer->len > 0 ? " · " : "", date);
  return g_string_free (footer, FALSE);
}

static LsgReportBuilder *
begin_report (LsgCharter *self,
              const char *day,
              const char *date)
{
  g_autofree char *footer = make_footer (self, date);
  g_autofree char *subject = lsg_words_fill (self->words->subject, self->programme->title, NULL);
  LsgReportSheet sheet = {
    .title = (char *) self->words->charter, .programme = self->programme->title,
    .organisation = self->programme->organisation, .author = self->programme->author, .subject = subject,
    .keywords = (char *) self->words->audiences[self->audience], .footer = footer, .date = (char *) day,
  };

  return lsg_report_builder_new (self->language, &sheet);
}

LsgReport *
lsg_compose_charter (LsgRecords         *records,
                     const LsgFigures   *figures,
                     LsgCharterAudience  audience,
                     LsgLanguage         language)
{
  LsgCharter self = {
    .records = records,
    .figures = figures,
    .programme = lsg_records_get_programme (records),
    .audience = audience,
    .language = language,
    .words = lsg_words_get (language),
    .fields = { records, figures, language },
  };
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self.programme != NULL && audience < LSG_N_CHARTERS, NULL);

  self.content_language = (LsgLanguage) self.programme->language;
  self.fields.language = self.content_language;

  day = get_date (&self);
  date = lsg_date_format (day, language);
  self.builder = begin_report (&self, day, date);
  add_cover (&self, date);
  add_front_matter (&self, date);
  add_clauses (&self);
  return lsg_report_builder_end (self.builder);
}
