/* system-priorities.c - the diamonds as a board and a table, the table of decisions, mitigation notes
 * (DOMAIN 2.7). See system-parts.h.
 */
#include "system-parts.h"

#include "diamond-chart.h"
#include "number.h"
#include "report-figures.h"

static int
compare_realism (gconstpointer a,
                 gconstpointer b)
{
  return lsg_intervention_compare_realism (*(LsgIntervention *const *) a, *(LsgIntervention *const *) b);
}

/* The verdicts' limits in words, beside the board. */
static void
add_rule_note (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  LsgDiamondRule rule = self->figures->rule;
  g_autofree char *area1 = lsg_number_format_hundredths (rule.realistic_area, self->language);
  g_autofree char *area2 = lsg_number_format_hundredths (rule.conditions_area, self->language);
  g_autofree char *deformation1 = lsg_number_format_integer (rule.realistic_deformation, self->language);
  g_autofree char *deformation2 = lsg_number_format_integer (rule.conditions_deformation, self->language);
  g_autofree char *maximum = lsg_number_format_integer (rule.factor_maximum, self->language);
  g_autofree char *note =
    lsg_words_fill (words->rule_note, area1, deformation1, area2, deformation2, maximum, NULL);

  lsg_report_builder_text (self->builder, LSG_NODE_SIDE_NOTE, lsg_rich_text_new (note));
}

static void
add_lead (LsgComposer *self)
{
  g_autofree char *lead = lsg_words_fill (self->report->constraints_lead,
                                          lsg_records_get_level_name (self->records, LSG_SCALE_CONSTRAINT, 1),
                                          lsg_records_get_level_name (self->records, LSG_SCALE_CONSTRAINT, 4), NULL);

  lsg_composer_paragraph (self, lead);
}

static void
add_factors (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_begin_table (self, words->factors_caption, "tt",
                            (const char *[]) { words->constraint_factor, words->factor_meaning });
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_project_cell (self, lsg_records_get_factor_name (self->records, i));
      lsg_composer_project_cell (self, lsg_records_get_factor_meaning (self->records, i));
    }
  lsg_composer_end_table (self, NULL);
}

static void
add_constraint_levels (LsgComposer *self)
{
  const LsgReportWords *words = self->report;

  lsg_composer_begin_table (self, words->constraint_levels_caption, "ctt",
                            (const char *[]) { words->level, words->constraint, words->constraint_meaning });
  for (int i = 1; i <= 4; i++)
    {
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_integer_cell (self, i);
      lsg_composer_project_cell (self, lsg_records_get_level_name (self->records, LSG_SCALE_CONSTRAINT, i));
      lsg_composer_project_cell (self, lsg_records_get_level_description (self->records, LSG_SCALE_CONSTRAINT, i));
    }
  lsg_composer_end_table (self, NULL);
}

/* --- board --- */

static void
add_board (LsgComposer     *self,
           const GPtrArray *interventions)
{
  GString *axes = g_string_new (NULL);
  g_autofree char *caption = NULL;

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *small = g_utf8_strdown (lsg_records_get_factor_name (self->records, i), -1);

      g_string_append_printf (axes, "%s%s", i > 0 ? ", " : "", small);
    }
  caption = lsg_words_fill (self->report->board_caption, axes->str, NULL);
  g_string_free (axes, TRUE);
  lsg_report_builder_figure (self->builder, lsg_figure_board (self, interventions),
                             lsg_rich_text_new (caption));
}

/* --- table --- */

/* The most critical of its needs. */
static LsgNeed *
find_first_need (GHashTable      *answers,
                 LsgIntervention *intervention)
{
  const GPtrArray *needs = lsg_links_get (answers, intervention);
  LsgNeed *first = NULL;

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    {
      LsgNeed *need = g_ptr_array_index (needs, i);

      if (first == NULL || need->criticality > first->criticality)
        first = need;
    }
  return first;
}

static void
rating_cell (LsgComposer *self,
             gint64       rating)
{
  g_autofree char *number = NULL;

  if (rating == LSG_NULL || rating <= 0)
    {
      lsg_composer_cell (self, LSG_NO_NUMBER);
      return;
    }
  number = lsg_number_format_integer (rating, self->language);
  if (rating > self->figures->rule.factor_maximum)
    lsg_composer_strong_cell (self, number);
  else
    lsg_composer_cell (self, number);
}

static void
intervention_row (LsgComposer     *self,
                  LsgIntervention *intervention,
                  guint            rank,
                  GHashTable      *answers)
{
  LsgNeed *need = find_first_need (answers, intervention);
  gboolean rated = lsg_diamond_is_rated (lsg_intervention_get_diamond (intervention));

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_integer_cell (self, rank);
  lsg_composer_cell (self, intervention->code);
  lsg_composer_project_cell (self, intervention->title);
  lsg_composer_sign_cell (
    self, lsg_sign_of_class (need != NULL && need->criticality != LSG_NULL ? need->class_ : LSG_NULL),
    need != NULL ? need->code : LSG_NO_NUMBER);
  lsg_composer_integer_cell (self, intervention->criticality);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    rating_cell (self, intervention->factors[i]);
  lsg_composer_cell_take (self, rated ? lsg_number_format (intervention->area, 2, 1, 0, self->language)
                                      : g_strdup (LSG_NO_NUMBER));
  lsg_composer_integer_cell (self, rated ? intervention->deformation : LSG_NULL);
  lsg_composer_sign_cell (self, rated ? lsg_sign_of_verdict (intervention->verdict) : LSG_SIGN_NONE,
                          rated ? lsg_words_get_verdict ((LsgVerdict) intervention->verdict, self->language)
                                : self->report->to_be_rated);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_INTERVENTION, "decision", intervention->decision,
                                                 self->language));
}

/* The factors' letters over their columns, as at the tips of the diamonds. */
static void
add_table (LsgComposer     *self,
           const GPtrArray *interventions)
{
  const LsgReportWords *words = self->report;
  g_autoptr (GHashTable) answers = lsg_composer_index_links (self, LSG_KIND_ANSWER, FALSE);
  const char *names[LSG_N_FACTORS];
  char *letters[LSG_N_FACTORS];

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    names[i] = lsg_records_get_factor_name (self->records, i);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    letters[i] = lsg_diamond_chart_dup_letter (names, i);
  lsg_composer_begin_table (self, words->ranking_caption, "nctcnnnnnnnct",
                            (const char *[]) { NULL, self->words->code, words->intervention, words->need,
                                               words->criticality_short, letters[0], letters[1], letters[2],
                                               letters[3], words->area, words->deformation_short,
                                               words->verdict, words->decision });
  lsg_report_builder_set_dense (self->builder);
  for (guint i = 0; i < interventions->len; i++)
    intervention_row (self, g_ptr_array_index (interventions, i), i + 1, answers);
  lsg_composer_end_table (self, words->ranking_note);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    g_free (letters[i]);
}

/* --- decision table --- */

static void
add_decision_table (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  const char *titles[LSG_N_VERDICTS + 1] = { words->class_ };

  lsg_composer_heading (self, 2, words->proposals);
  lsg_composer_paragraph (self, words->proposals_lead);
  for (int i = 0; i < LSG_N_VERDICTS; i++)
    titles[i + 1] = lsg_words_get_choice (LSG_KIND_INTERVENTION, "verdict", i, self->language);
  lsg_composer_begin_table (self, words->proposals_caption, "tttt", titles);
  for (int i = 0; i < LSG_N_CLASSES; i++)
    {
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_sign_cell (self, lsg_sign_of_class (i),
                              lsg_words_get_choice (LSG_KIND_INTERVENTION, "class", i, self->language));
      for (int j = 0; j < LSG_N_VERDICTS; j++)
        lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_INTERVENTION, "decision",
                                                       self->figures->decisions.cells[i][j], self->language));
    }
  lsg_composer_end_table (self, NULL);
}

/* --- mitigations --- */

static void
add_mitigations (LsgComposer     *self,
                 const GPtrArray *interventions)
{
  const LsgReportWords *words = self->report;
  gboolean begun = FALSE;

  for (guint i = 0; i < interventions->len; i++)
    {
      LsgIntervention *intervention = g_ptr_array_index (interventions, i);

      if (lsg_text_is_empty (intervention->mitigation))
        continue;
      if (!begun)
        {
          lsg_composer_heading (self, 2, words->mitigations);
          lsg_composer_paragraph (self, words->mitigations_lead);
          lsg_composer_begin_table (self, words->mitigations_caption, "cttt",
                                    (const char *[]) { self->words->code, words->intervention, words->decision,
                                                       words->note });
        }
      begun = TRUE;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, intervention->code);
      lsg_composer_project_cell (self, intervention->title);
      lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_INTERVENTION, "decision", intervention->decision,
                                                     self->language));
      lsg_composer_markdown_cell (self, intervention->mitigation);
    }
  if (begun)
    lsg_composer_end_table (self, NULL);
}

void
lsg_system_add_priorities (LsgComposer *self)
{
  g_autoptr (GPtrArray) interventions = lsg_composer_list (self, LSG_KIND_INTERVENTION, compare_realism);

  lsg_composer_heading (self, 1, self->report->priorities);
  if (interventions->len == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_heading (self, 2, self->report->constraints);
  add_rule_note (self);
  add_lead (self);
  add_factors (self);
  add_constraint_levels (self);
  add_board (self, interventions);
  add_table (self, interventions);
  add_decision_table (self);
  add_mitigations (self, interventions);
}
