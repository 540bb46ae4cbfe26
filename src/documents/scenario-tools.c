/* scenario-tools.c - the communication tools, which intervention uses which, and what the charter takes from the
 * scenario (DOMAIN 3.6, 3.7). See scenario-parts.h.
 */
#include "scenario-parts.h"

#include <string.h>

#include "channel.h"
#include "clause.h"
#include "number.h"

/* More columns than these do not stand side by side. */
#define MOST_TOOLS 24

/* --- tools --- */

static void
tool_row (LsgComposer *self,
          LsgChannel  *channel,
          guint        rank)
{
  LsgLanguage language = self->language;
  gboolean both = !lsg_text_is_empty (channel->use) && !lsg_text_is_empty (channel->access_note);
  g_autofree char *about = g_strconcat (channel->use != NULL ? channel->use : "", both ? "  \n" : "",
                                        channel->access_note, NULL);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_integer_cell (self, rank);
  lsg_composer_titled_cell (self, channel->name, about);
  lsg_composer_cell (self, channel->live ? self->report->live : self->report->not_live);
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_CHANNEL, "direction", channel->direction, language));
  lsg_composer_cell (self, lsg_words_get_choice (LSG_KIND_CHANNEL, "tutor-access", channel->tutor_access, language));
  lsg_composer_cell (self,
                     lsg_words_get_choice (LSG_KIND_CHANNEL, "learner-access", channel->learner_access, language));
  lsg_composer_cell_take (self, channel->delay == LSG_NULL || channel->live
                                  ? g_strdup (LSG_NO_NUMBER)
                                  : lsg_number_format_delay (channel->delay, language));
  lsg_composer_cell_take (self, channel->cost == LSG_NULL
                                  ? g_strdup (LSG_NO_NUMBER)
                                  : lsg_number_format_money (channel->cost, self->programme->currency, language));
}

static void
matrix_row (LsgComposer     *self,
            LsgIntervention *intervention,
            GHashTable      *uses,
            guint            n)
{
  const GPtrArray *used = lsg_links_get (uses, intervention);

  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, intervention->code);
  lsg_composer_project_cell (self, intervention->title);
  for (guint i = 0; i < n; i++)
    {
      gpointer channel = lsg_records_peek (self->records, LSG_KIND_CHANNEL, i);

      lsg_composer_cell (self, used != NULL && g_ptr_array_find ((GPtrArray *) used, channel, NULL) ? "•" : NULL);
    }
}

/* The classes are held with a tool, too: without them that tool would look unused. */
static void
matrix_classes (LsgComposer *self,
                guint        n)
{
  for (guint i = 0; i < lsg_records_get_n (self->records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);

      if (!lsg_activity_is_virtual_class (activity))
        continue;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, activity->code);
      lsg_composer_project_cell (self, activity->title);
      for (guint j = 0; j < n; j++)
        {
          LsgRecord *channel = lsg_records_peek (self->records, LSG_KIND_CHANNEL, j);

          lsg_composer_cell (self, activity->channel == lsg_record_get_id (channel) ? "•" : NULL);
        }
    }
}

/* "8 Instant messaging": the tools that no kept intervention and no class uses; NULL when all are used. */
static char *
list_unused (LsgComposer *self,
             GHashTable  *uses,
             guint        n)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < lsg_records_get_n (self->records, LSG_KIND_INTERVENTION); i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);
      const GPtrArray *tools = lsg_intervention_is_kept (intervention) ? lsg_links_get (uses, intervention) : NULL;

      for (guint j = 0; tools != NULL && j < tools->len; j++)
        g_hash_table_add (used, tools->pdata[j]);
    }
  for (guint i = 0; i < lsg_records_get_n (self->records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);

      if (lsg_activity_is_virtual_class (activity))
        g_hash_table_add (used, lsg_records_find (self->records, activity->channel));
    }
  for (guint i = 0; i < n; i++)
    {
      LsgRecord *channel = lsg_records_peek (self->records, LSG_KIND_CHANNEL, i);

      if (!g_hash_table_contains (used, channel))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", lsg_record_get_title (channel));
    }
  return g_string_free (names, names->len == 0);
}

static void
add_matrix (LsgComposer *self,
            guint        n)
{
  const LsgReportWords *words = self->report;
  g_autoptr (GHashTable) uses = lsg_composer_index_links (self, LSG_KIND_USE, FALSE);
  guint n_interventions = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  char kinds[MOST_TOOLS + 3] = "ct";
  char *titles[MOST_TOOLS + 2] = { (char *) self->words->code, (char *) words->intervention };

  if (g_hash_table_size (uses) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      kinds[2 + i] = 's';
      titles[2 + i] = lsg_number_format_integer (i + 1, self->language);
    }
  lsg_composer_begin_table (self, words->tools_matrix_caption, kinds, (const char *const *) titles);
  lsg_report_builder_set_dense (self->builder);
  for (guint i = 0; i < n_interventions; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);

      if (lsg_intervention_is_kept (intervention))
        matrix_row (self, intervention, uses, n);
    }
  matrix_classes (self, n);
  lsg_composer_end_table (self, words->tools_matrix_note);
  for (guint i = 0; i < n; i++)
    g_free (titles[2 + i]);
}

void
lsg_scenario_add_tools (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_CHANNEL);
  g_autoptr (GHashTable) uses = lsg_composer_index_links (self, LSG_KIND_USE, FALSE);
  g_autofree char *unused = NULL;
  g_autofree char *note = NULL;

  lsg_composer_heading (self, 1, words->tools);
  if (n == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_begin_table (self, words->tools_caption, "ntttttnn",
                            (const char *[]) { words->rank, words->tool, words->mode, words->direction,
                                               words->access_tutor, words->access_learner, words->delay,
                                               words->cost });
  for (guint i = 0; i < n; i++)
    tool_row (self, lsg_records_peek (self->records, LSG_KIND_CHANNEL, i), i + 1);
  unused = list_unused (self, uses, n);
  if (unused != NULL)
    note = lsg_words_fill (words->tools_note_unused, words->tools_note, unused, NULL);
  lsg_composer_end_table (self, note != NULL ? note : words->tools_note);
  add_matrix (self, MIN (n, MOST_TOOLS));
}

/* --- charter --- */

static gboolean
has_field (LsgClause *clause)
{
  gsize length;

  return clause->body != NULL && lsg_project_fields_next (clause->body, &length) != NULL;
}

/* "services rendus ; délai de réponse": what is generated in the clause, and the fields in its text. */
static char *
describe_sources (LsgComposer *self,
                  LsgClause   *clause)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  gsize length;

  if (clause->content > 0 && clause->content < (gint64) G_N_ELEMENTS (self->report->clause_contents))
    g_ptr_array_add (values, g_strdup (self->report->clause_contents[clause->content]));
  for (const char *name = clause->body != NULL ? lsg_project_fields_next (clause->body, &length) : NULL; name != NULL;
       name = lsg_project_fields_next (name + length + 2, &length))
    {
      const LsgProjectField *field = lsg_project_fields_find (name + 1, length);
      g_autofree char *value = field != NULL ? lsg_project_field_get_text (field, &self->fields) : NULL;

      if (value != NULL && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        g_ptr_array_add (values, g_steal_pointer (&value));
    }
  g_ptr_array_add (values, NULL);
  return g_strjoinv (", ", (char **) values->pdata);
}

void
lsg_scenario_add_clauses (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  guint n = lsg_records_get_n (self->records, LSG_KIND_CLAUSE);
  gboolean begun = FALSE;

  lsg_composer_heading (self, 1, words->clauses);
  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (self->records, LSG_KIND_CLAUSE, i);

      if ((clause->content == LSG_CLAUSE_TEXT && !has_field (clause)) || clause->content == LSG_CLAUSE_SIGNATURES)
        continue;
      if (!begun)
        {
          lsg_composer_paragraph (self, words->clauses_lead);
          lsg_composer_begin_table (self, words->clauses_caption, "ctt",
                                    (const char *[]) { words->rank, words->clause, words->taken_from });
        }
      begun = TRUE;
      lsg_composer_row (self, LSG_ROW_BODY);
      lsg_composer_cell (self, clause->number);
      lsg_composer_project_cell (self, clause->title);
      lsg_composer_cell_take (self, describe_sources (self, clause));
    }
  if (begun)
    lsg_composer_end_table (self, NULL);
  else
    lsg_composer_gap (self);
}
