/* system-needs.c - needs and expectations, viewpoints, criticality, decisions and accepted risks (DOMAIN 2.2,
 * 2.3, 2.6). See system-parts.h.
 */
#include "system-parts.h"

#include "number.h"
#include "report-figures.h"
#include "viewpoint.h"

/* --- the inventory --- */

static void
need_row (LsgComposer *self,
          LsgNeed     *need)
{
  LsgLanguage language = self->language;

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, need->code);
  lsg_composer_titled_cell (self, need->title, need->description);
  lsg_composer_sign_cell (self, need->nature == LSG_NEED_NEED ? LSG_SIGN_FULL : LSG_SIGN_EMPTY,
                          lsg_words_get_choice (LSG_KIND_NEED, "nature", need->nature, language));
  lsg_composer_cell_take (self, lsg_words_get_choices (LSG_KIND_NEED, "planes", need->planes, language));
  lsg_composer_cell_take (self, lsg_words_get_choices (LSG_KIND_NEED, "functions", need->functions, language));
}

static void
add_inventory (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);

  lsg_composer_heading (self, 2, words->inventory);
  lsg_composer_paragraph (self, words->inventory_lead);
  lsg_composer_begin_table (self, words->inventory_caption, "ctttt",
                            (const char *[]) { self->words->code, words->need, words->nature, words->planes,
                                               words->functions });
  for (guint i = 0; i < n; i++)
    need_row (self, lsg_records_peek (self->records, LSG_KIND_NEED, i));
  lsg_composer_end_table (self, NULL);
}

/* --- viewpoints --- */

/* Importances by need and holder: need -> gint64[LSG_N_HOLDERS], LSG_NULL where nobody looked. */
static GHashTable *
index_viewpoints (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_VIEWPOINT);
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < n; i++)
    {
      LsgViewpoint *viewpoint = lsg_records_peek (self->records, LSG_KIND_VIEWPOINT, i);
      gpointer need = lsg_records_find (self->records, viewpoint->need);
      gint64 *importances = g_hash_table_lookup (index, need);

      if (need == NULL || viewpoint->holder < 0 || viewpoint->holder >= LSG_N_HOLDERS)
        continue;
      if (importances == NULL)
        {
          importances = g_new (gint64, LSG_N_HOLDERS);
          for (guint holder = 0; holder < LSG_N_HOLDERS; holder++)
            importances[holder] = LSG_NULL;
          g_hash_table_insert (index, need, importances);
        }
      importances[viewpoint->holder] = viewpoint->importance;
    }
  return index;
}

static void
viewpoint_row (LsgComposer  *self,
               LsgNeed      *need,
               const gint64 *importances)
{
  gint64 mark = lsg_viewpoint_get_gap_mark (self->records);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, need->code);
  lsg_composer_project_cell (self, need->title);
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    lsg_composer_cell_take (self, importances == NULL || importances[i] == LSG_NULL
                                    ? g_strdup (LSG_NO_NUMBER)
                                    : lsg_number_format_integer (importances[i], self->language));
  if (need->gap != LSG_NULL && need->gap >= mark)
    {
      g_autofree char *gap = lsg_number_format_integer (need->gap, self->language);

      lsg_composer_strong_cell (self, gap);
    }
  else
    lsg_composer_integer_cell (self, need->gap);
}

/* Two texts, one under the other where both are there. */
static char *
join_texts (const char *first,
            const char *second)
{
  if (lsg_text_is_empty (first) || lsg_text_is_empty (second))
    return g_strdup (lsg_text_is_empty (first) ? second : first);
  return g_strconcat (first, "  \n", second, NULL);
}

/* What each viewpoint rests on, and what is said of it, need by need. */
static void
add_evidence (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);
  gboolean begun = FALSE;

  for (guint i = 0; i < n * LSG_N_HOLDERS; i++)
    {
      LsgNeed *need = lsg_records_peek (self->records, LSG_KIND_NEED, i / LSG_N_HOLDERS);
      LsgViewpoint *viewpoint = lsg_viewpoint_find (self->records, need, i % LSG_N_HOLDERS);

      g_autofree char *text = viewpoint != NULL ? join_texts (viewpoint->evidence, viewpoint->comment) : NULL;

      if (lsg_text_is_empty (text))
        continue;
      if (!begun)
        {
          lsg_composer_begin_table (self, words->evidence_caption, "ctt",
                                    (const char *[]) { self->words->code, words->holder,
                                                       words->viewpoint_evidence });
          lsg_report_builder_set_dense (self->builder);
        }
      begun = TRUE;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, need->code);
      lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_VIEWPOINT, "holder", viewpoint->holder, self->language));
      lsg_composer_markdown_cell (self, text);
    }
  if (begun)
    lsg_composer_end_table (self, NULL);
}

static void
add_viewpoints (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);
  g_autoptr (GHashTable) index = index_viewpoints (self);
  g_autofree char *mark = NULL;
  g_autofree char *note = NULL;

  lsg_composer_heading (self, 2, words->viewpoints);
  if (g_hash_table_size (index) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, words->viewpoints_lead);
  lsg_report_builder_figure (self->builder, lsg_figure_viewpoints (self),
                             lsg_rich_text_new (words->viewpoints_figure));
  lsg_composer_begin_table (self, words->viewpoints_caption, "ctnnnnn",
                            (const char *[]) { self->words->code, words->need, words->holders[0],
                                               words->holders[1], words->holders[2], words->holders[3],
                                               words->gap });
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (self->records, LSG_KIND_NEED, i);

      viewpoint_row (self, need, g_hash_table_lookup (index, need));
    }
  mark = lsg_number_format_integer (lsg_viewpoint_get_gap_mark (self->records), self->language);
  note = lsg_words_fill (words->viewpoints_note, mark, NULL);
  lsg_composer_end_table (self, note);
  add_evidence (self);
}

/* --- criticality --- */

static int
compare_criticality (gconstpointer a,
                     gconstpointer b)
{
  return lsg_need_compare_criticality (*(LsgNeed *const *) a, *(LsgNeed *const *) b);
}

static void
criticality_row (LsgComposer *self,
                 LsgNeed     *need)
{
  gboolean rated = need->criticality != LSG_NULL;

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, need->code);
  lsg_composer_project_cell (self, need->title);
  lsg_composer_integer_cell (self, need->gravity);
  lsg_composer_integer_cell (self, need->probability);
  if (rated)
    {
      g_autofree char *criticality = lsg_number_format_integer (need->criticality, self->language);

      lsg_composer_strong_cell (self, criticality);
    }
  else
    lsg_composer_cell (self, LSG_NO_NUMBER);
  lsg_composer_sign_cell (self, rated ? lsg_sign_of_class (need->class_) : LSG_SIGN_NONE,
                          rated ? lsg_words_get_class ((LsgClass) need->class_, self->language)
                                : self->report->to_be_rated);
}

static void
add_levels (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_begin_table (self, words->levels_caption, "ctttt",
                            (const char *[]) { words->level, words->gravity, words->gravity_effect,
                                               words->probability, words->probability_share });
  for (int i = 1; i <= 4; i++)
    {
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_integer_cell (self, i);
      for (LsgLevelScale scale = LSG_SCALE_GRAVITY; scale <= LSG_SCALE_PROBABILITY; scale++)
        {
          lsg_composer_project_cell (self, lsg_records_get_level_name (self->records, scale, i));
          lsg_composer_project_cell (self, lsg_records_get_level_description (self->records, scale, i));
        }
    }
  lsg_composer_end_table (self, NULL);
}

/* "Five needs of twelve are indispensable ..." */
static void
add_criticality_sentence (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  g_autofree char *all = lsg_number_format_words (lsg_records_get_n (self->records, LSG_KIND_NEED), FALSE,
                                                  self->language);
  char *numbers[LSG_N_CLASSES];
  g_autofree char *sentence = NULL;

  for (int i = 0; i < LSG_N_CLASSES; i++)
    numbers[i] = lsg_number_format_words (figures->n_needs_by_class[i], FALSE, self->language);
  sentence = lsg_words_fill (self->report->criticality_sentence, all, numbers[0], numbers[1], numbers[2], NULL);
  lsg_composer_paragraph (self, sentence);
  for (int i = 0; i < LSG_N_CLASSES; i++)
    g_free (numbers[i]);
}

static void
add_criticality (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  g_autoptr (GPtrArray) needs = lsg_composer_list (self, LSG_KIND_NEED, compare_criticality);
  LsgFigure *matrix = lsg_figure_matrix (self);

  lsg_composer_heading (self, 2, words->criticality_title);
  lsg_composer_paragraph (self, words->criticality_lead);
  if (matrix != NULL)
    {
      lsg_report_builder_figure (self->builder, matrix, lsg_rich_text_new (words->matrix_caption));
      add_criticality_sentence (self);
    }
  lsg_composer_begin_table (self, words->criticality_caption, "ctnnnt",
                            (const char *[]) { self->words->code, words->need, words->gravity,
                                               words->probability, words->criticality, words->class_ });
  for (guint i = 0; i < needs->len; i++)
    criticality_row (self, g_ptr_array_index (needs, i));
  lsg_composer_end_table (self, words->criticality_note);
  add_levels (self);
}

/* --- decisions --- */

/* A need that a kept intervention answers is not left, whatever was decided: the remarks speak of it. */
static gboolean
is_left (LsgNeed *need)
{
  return need->decision == LSG_NEED_ACCEPT_RISK && need->n_kept == 0;
}

static void
decision_row (LsgComposer *self,
              LsgNeed     *need,
              GHashTable  *answers)
{
  const GPtrArray *interventions = lsg_links_get (answers, need);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; interventions != NULL && i < interventions->len; i++)
    if (lsg_intervention_is_kept (g_ptr_array_index (interventions, i)))
      g_ptr_array_add (kept, g_ptr_array_index (interventions, i));
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, need->code);
  lsg_composer_project_cell (self, need->title);
  lsg_composer_sign_cell (self, lsg_sign_of_class (need->criticality != LSG_NULL ? need->class_ : LSG_NULL),
                          need->decision == LSG_NULL
                            ? self->report->undecided
                            : lsg_words_get_choice (LSG_KIND_NEED, "decision", need->decision, self->language));
  if (is_left (need))
    lsg_composer_markdown_cell (self, need->reason);
  else if (kept->len > 0)
    lsg_composer_cell_take (self, lsg_links_join_codes (kept));
  else
    lsg_composer_cell (self, self->report->no_answer);
}

static guint
count_left (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);
  guint left = 0;

  for (guint i = 0; i < n; i++)
    left += is_left (lsg_records_peek (self->records, LSG_KIND_NEED, i));
  return left;
}

/* What is not answered, why, and what is risked by it. */
static void
add_accepted_risks (LsgComposer *self,
                    GPtrArray   *needs)
{
  const LsgReportWords *words = self->report;

  if (count_left (self) == 0)
    return;
  lsg_composer_begin_table (self, words->risks_caption, "cttt",
                            (const char *[]) { self->words->code, words->need, words->reason, words->risk });
  for (guint i = 0; i < needs->len; i++)
    {
      LsgNeed *need = g_ptr_array_index (needs, i);

      if (!is_left (need))
        continue;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, need->code);
      lsg_composer_project_cell (self, need->title);
      lsg_composer_markdown_cell (self, need->reason);
      lsg_composer_markdown_cell (self, need->risk);
    }
  lsg_composer_end_table (self, NULL);
}

static void
add_decisions (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  g_autoptr (GPtrArray) needs = lsg_composer_list (self, LSG_KIND_NEED, compare_criticality);
  g_autoptr (GHashTable) answers = lsg_composer_index_links (self, LSG_KIND_ANSWER, TRUE);

  lsg_composer_heading (self, 2, words->decisions);
  lsg_composer_begin_table (self, words->decisions_caption, "cttt",
                            (const char *[]) { self->words->code, words->need, words->decision,
                                               words->answers });
  for (guint i = 0; i < needs->len; i++)
    decision_row (self, g_ptr_array_index (needs, i), answers);
  lsg_composer_end_table (self, NULL);
  add_accepted_risks (self, needs);
}

void
lsg_system_add_needs (LsgComposer *self)
{
  lsg_composer_heading (self, 1, self->report->needs);
  if (lsg_records_get_n (self->records, LSG_KIND_NEED) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  add_inventory (self);
  add_viewpoints (self);
  add_criticality (self);
  add_decisions (self);
}
