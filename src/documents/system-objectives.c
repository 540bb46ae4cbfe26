/* system-objectives.c - tutoring objectives: the matrix as a figure, then those that are invested with the needs
 * that call for them and the interventions that serve them (DOMAIN 2.5). See system-parts.h.
 */
#include "system-parts.h"

#include <string.h>

#include "report-figures.h"

/* Codes of what is kept, then in italics those of what is not. */
static void
interventions_cell (LsgComposer    *self,
                    const LsgCover *cover)
{
  g_autofree char *kept = lsg_links_join_codes (cover->kept);
  g_autofree char *discarded = lsg_links_join_codes (cover->discarded);
  const char *comma = kept[0] != '\0' && discarded[0] != '\0' ? ", " : "";
  g_autofree char *both = g_strconcat (kept, comma, discarded, NULL);
  LsgRichText *text = lsg_rich_text_new (both);

  if (discarded[0] != '\0')
    lsg_rich_text_mark (text, LSG_MARK_EMPHASIS, strlen (kept) + strlen (comma), strlen (text->text), NULL);
  lsg_report_builder_cell (self->builder, text);
}

/* An indispensable need that nothing answers gives the objective its sign. */
static void
objective_row (LsgComposer    *self,
               const LsgCover *cover)
{
  LsgRichText *title = lsg_rich_text_new_signed (cover->alarm != NULL ? LSG_SIGN_INDISPENSABLE : LSG_SIGN_NONE,
                                                 cover->title);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_OBJECTIVE, "plane", cover->plane, self->language));
  if (cover->record != NULL && !lsg_text_is_empty (cover->record->wording))
    {
      g_autoptr (LsgRichText) line = lsg_rich_text_new ("\n");
      g_autoptr (LsgRichText) wording = lsg_markdown_to_text (cover->record->wording, &self->fields);

      lsg_rich_text_append (title, line);
      lsg_rich_text_append (title, wording);
    }
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_cell (self->builder, title);
  lsg_report_builder_set_language (self->builder, self->language);
  lsg_composer_cell_take (self, lsg_links_join_codes (cover->needs));
  interventions_cell (self, cover);
}

static gboolean
is_invested (const LsgCover *cover)
{
  return cover->needs->len + cover->kept->len + cover->discarded->len > 0;
}

static void
function_rows (LsgComposer       *self,
               const LsgCoverage *coverage,
               guint              function)
{
  gboolean begun = FALSE;

  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    {
      const LsgCover *cover = &coverage->cells[function][plane];

      if (!is_invested (cover))
        continue;
      if (!begun)
        {
          lsg_composer_row (self, LSG_ROW_GROUP);
          lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_OBJECTIVE, "function", function, self->language));
          lsg_composer_empty_cells (self, 3);
        }
      begun = TRUE;
      objective_row (self, cover);
    }
}

static void
add_table (LsgComposer       *self,
           const LsgCoverage *coverage)
{
  const LsgReportWords *words = self->report;

  lsg_composer_begin_table (self, words->objectives_caption, "cttt",
                            (const char *[]) { words->plane, words->objective, words->needs_called,
                                               words->interventions });
  lsg_report_builder_set_dense (self->builder);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    function_rows (self, coverage, function);
  lsg_composer_end_table (self, words->objectives_note);
}

static gboolean
any_is_invested (const LsgCoverage *coverage)
{
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      if (is_invested (&coverage->cells[function][plane]))
        return TRUE;
  return FALSE;
}

/* Those beside the matrix. */
static void
add_own_objectives (LsgComposer       *self,
                    const LsgCoverage *coverage)
{
  const LsgReportWords *words = self->report;

  if (coverage->own->len == 0)
    return;
  lsg_composer_begin_table (self, words->own_objectives_caption, "cttt",
                            (const char *[]) { words->rank, words->objective, words->needs_called,
                                               words->interventions });
  for (guint i = 0; i < coverage->own->len; i++)
    {
      const LsgCover *cover = g_ptr_array_index (coverage->own, i);

      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, cover->record->number);
      lsg_composer_titled_cell (self, cover->title, cover->record->wording);
      lsg_composer_cell_take (self, lsg_links_join_codes (cover->needs));
      interventions_cell (self, cover);
    }
  lsg_composer_end_table (self, NULL);
}

void
lsg_system_add_objectives (LsgComposer *self)
{
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (self->records);

  lsg_composer_heading (self, 1, self->report->objectives);
  lsg_composer_paragraph (self, self->report->objectives_lead);
  lsg_report_builder_figure (self->builder, lsg_figure_objectives (self, coverage),
                             lsg_rich_text_new (self->report->objectives_figure));
  if (any_is_invested (coverage))
    add_table (self, coverage);
  add_own_objectives (self, coverage);
}
