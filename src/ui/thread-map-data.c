/* thread-map-data.c - see thread-map-data.h. */
#include "thread-map-data.h"

#include "number.h"
#include "priority-words.h"
#include "record-name.h"
#include "thread-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static LsgLanguage
language (void)
{
  return lsg_language_get_interface ();
}

/* Takes @text. */
static const char *
keep (LsgThreadMapData *self,
      char             *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* "B 04 · criticality 12": the parts that are there. */
static const char *
keep_parts (LsgThreadMapData *self,
            const char       *first,
            const char       *second,
            const char       *third)
{
  const char *parts[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return keep (self, g_string_free (text, FALSE));
}

static gboolean
is_uncovered (LsgNeed *need)
{
  return need->n_kept <= 0 && need->decision != LSG_NEED_ACCEPT_RISK && need->class_ == LSG_CLASS_INDISPENSABLE;
}

static void
word_need (LsgThreadMapData *self,
           LsgMapNode       *node,
           LsgNeed          *need)
{
  gboolean is_aside = need->decision == LSG_NEED_ACCEPT_RISK;
  g_autofree char *criticality = NULL;

  if (need->criticality != LSG_NULL)
    /* translators: the criticality of a need, 1 to 16 */
    criticality = g_strdup_printf (_("criticality %d"), (int) need->criticality);
  node->note = keep_parts (self, need->code, criticality != NULL ? criticality : _("not rated"),
                           is_aside ? _("risk accepted") : NULL);
  node->warning = is_uncovered (need) ? _("uncovered") : NULL;
  node->is_hollow = need->n_kept <= 0;
  node->is_kept = !is_aside;
}

static LsgProduct
find_most_minutes (LsgThread *thread)
{
  GPtrArray *column = thread->columns[LSG_THREAD_INTERVENTIONS];
  LsgProduct most = 1;

  for (guint i = 0; i < column->len; i++)
    if (lsg_intervention_is_kept (column->pdata[i]))
      most = MAX (most, LSG_INTERVENTION (column->pdata[i])->total);
  return most;
}

static void
word_intervention (LsgThreadMapData *self,
                   LsgMapNode       *node,
                   LsgIntervention  *intervention,
                   LsgProduct        most)
{
  double cost = lsg_thread_get_cost (self->thread, intervention);
  g_autofree char *minutes = NULL;
  g_autofree char *money = NULL;

  node->is_kept = lsg_intervention_is_kept (intervention);
  node->verdict = intervention->verdict != LSG_NULL ? (int) intervention->verdict : -1;
  if (!node->is_kept)
    {
      node->note = keep_parts (self, intervention->code,
                               intervention->decision == LSG_POSTPONE ? C_("intervention", "postponed")
                               : intervention->decision == LSG_DROP ? C_("intervention", "dropped")
                                                                             : C_("intervention", "to decide"), NULL);
      return;
    }
  if (intervention->total != LSG_NULL)
    {
      minutes = lsg_number_format_minutes (intervention->total, language ());
      node->share = lsg_product_to_double (intervention->total) / lsg_product_to_double (most);
    }
  if (!isnan (cost))
    money = lsg_thread_word_cost (self->thread, cost);
  node->note = keep_parts (self, intervention->code, minutes != NULL ? minutes : _("no duration"), money);
}

static void
word_clause (LsgThreadMapData *self,
             LsgMapNode       *node,
             LsgClause        *clause,
             guint             n)
{
  g_autofree char *count
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u printed intervention", "%u printed interventions", n), n);

  node->note = keep_parts (self, clause->number, count, NULL);
  node->is_hollow = n == 0;
}

static void
add_nodes (LsgThreadMapData *self,
           LsgThreadTrace   *shown,
           LsgThreadColumn   column,
           const guint      *n_printed)
{
  GPtrArray *records = self->thread->columns[column];
  LsgProduct most = find_most_minutes (self->thread);

  for (guint i = 0; i < self->places[column]->len; i++)
    {
      guint place = g_array_index (self->places[column], guint, i);
      gpointer record = records->pdata[place];
      LsgMapNode node = { .title = lsg_words_title (record), .verdict = -1, .is_kept = TRUE,
                          .is_in = shown->is_in[column][place] };

      if (column == LSG_THREAD_NEEDS)
        word_need (self, &node, record);
      else if (column == LSG_THREAD_INTERVENTIONS)
        word_intervention (self, &node, record, most);
      else
        word_clause (self, &node, record, n_printed[place]);
      g_array_append_val (self->nodes[column], node);
    }
}

/* Only links between nodes that are drawn. */
static void
add_links (LsgThreadMapData *self,
           guint             side,
           GArray           *links,
           const gboolean   *is_in)
{
  int *nodes[2];

  for (guint end = 0; end < 2; end++)
    {
      GArray *places = self->places[side + end];

      nodes[end] = g_new (int, self->thread->columns[side + end]->len + 1);
      for (guint i = 0; i < self->thread->columns[side + end]->len; i++)
        nodes[end][i] = -1;
      for (guint i = 0; i < places->len; i++)
        nodes[end][g_array_index (places, guint, i)] = (int) i;
    }
  for (guint i = 0; i < links->len; i++)
    {
      const LsgThreadLink *link = &g_array_index (links, LsgThreadLink, i);
      LsgMapLink drawn = { 0, 0, !link->is_kept, is_in[i] };

      if (nodes[0][link->from] < 0 || nodes[1][link->to] < 0)
        continue;
      drawn.from = (guint) nodes[0][link->from];
      drawn.to = (guint) nodes[1][link->to];
      g_array_append_val (self->links[side], drawn);
    }
  g_free (nodes[0]);
  g_free (nodes[1]);
}

/* Joined with the thread, or beside the chosen record. */
static gboolean *
find_near (LsgThread       *thread,
           LsgThreadTrace  *trace,
           LsgThreadColumn  column,
           int              chosen)
{
  gboolean *is_near = g_new0 (gboolean, thread->columns[column]->len + 1);
  GArray *before = column == LSG_THREAD_INTERVENTIONS ? thread->answers
                                                      : column == LSG_THREAD_CLAUSES ? thread->prints : NULL;
  GArray *after = column == LSG_THREAD_NEEDS ? thread->answers
                                             : column == LSG_THREAD_INTERVENTIONS ? thread->prints : NULL;

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const LsgThreadLink *link = &g_array_index (before, LsgThreadLink, i);

      is_near[link->to] |= trace->is_in[column - 1][link->from];
    }
  for (guint i = 0; after != NULL && i < after->len; i++)
    {
      const LsgThreadLink *link = &g_array_index (after, LsgThreadLink, i);

      is_near[link->from] |= trace->is_in[column + 1][link->to];
    }
  if (chosen > 0)
    is_near[chosen - 1] = TRUE;
  if (chosen >= 0 && chosen + 1 < (int) thread->columns[column]->len)
    is_near[chosen + 1] = TRUE;
  return is_near;
}

static void
choose_nodes (LsgThreadMapData *self,
              LsgRecord        *chosen)
{
  g_autoptr (LsgThreadTrace) trace = lsg_thread_trace (self->thread, chosen);
  LsgThreadColumn chosen_column = LSG_THREAD_NEEDS;
  guint chosen_place = 0;
  gboolean has = lsg_thread_find (self->thread, chosen, &chosen_column, &chosen_place);

  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    {
      guint n = self->thread->columns[i]->len;
      int place = has && chosen_column == i ? (int) chosen_place : -1;
      g_autofree gboolean *is_near = find_near (self->thread, trace, i, place);

      self->places[i] = lsg_thread_map_choose (n, trace->is_in[i], is_near, place);
      self->nodes[i] = g_array_new (FALSE, FALSE, sizeof (LsgMapNode));
      if (self->places[i]->len < n)
        self->map.columns[i].more
          = keep (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u other", "and %u others",
                                                      n - self->places[i]->len), n - self->places[i]->len));
    }
}

static const char *
word_needs_note (LsgThreadMapData *self)
{
  GPtrArray *needs = self->thread->columns[LSG_THREAD_NEEDS];
  guint n_uncovered = 0;
  guint n_aside = 0;
  g_autofree char *uncovered = NULL;
  g_autofree char *aside = NULL;

  for (guint i = 0; i < needs->len; i++)
    {
      n_uncovered += is_uncovered (needs->pdata[i]);
      n_aside += LSG_NEED (needs->pdata[i])->decision == LSG_NEED_ACCEPT_RISK;
    }
  if (n_uncovered > 0)
    uncovered = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u uncovered", "%u uncovered", n_uncovered), n_uncovered);
  if (n_aside > 0)
    aside = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u risk accepted", "%u risks accepted", n_aside), n_aside);
  return keep_parts (self, uncovered, aside, NULL);
}

static void
word_heads (LsgThreadMapData *self)
{
  LsgThread *thread = self->thread;
  LsgMapColumn *columns = self->map.columns;
  guint n_needs = thread->columns[LSG_THREAD_NEEDS]->len;
  guint n_kept = thread->figures->n_kept;
  guint n_clauses = thread->columns[LSG_THREAD_CLAUSES]->len;
  double cost = lsg_thread_get_total_cost (thread);
  g_autofree char *minutes = lsg_number_format_minutes (thread->figures->all.chosen, language ());
  g_autofree char *money = cost > 0.0 ? lsg_thread_word_cost (thread, cost) : NULL;

  columns[0].value = keep (self, lsg_number_format_integer (n_needs, language ()));
  columns[0].name = g_dngettext (GETTEXT_PACKAGE, "need in all", "needs in all", n_needs);
  columns[0].note = word_needs_note (self);
  columns[1].value = keep (self, lsg_number_format_integer (n_kept, language ()));
  columns[1].name = g_dngettext (GETTEXT_PACKAGE, "intervention kept", "interventions kept", n_kept);
  columns[1].note = keep_parts (self, minutes, money, NULL);
  columns[2].value = keep (self, lsg_number_format_integer (n_clauses, language ()));
  columns[2].name = g_dngettext (GETTEXT_PACKAGE, "clause", "clauses", n_clauses);
  columns[2].note = _("drawn from the scenario");
}

static guint *
count_printed (LsgThread *thread)
{
  guint *n = g_new0 (guint, thread->columns[LSG_THREAD_CLAUSES]->len + 1);

  for (guint i = 0; i < thread->prints->len; i++)
    n[g_array_index (thread->prints, LsgThreadLink, i).to]++;
  return n;
}

LsgThreadMapData *
lsg_thread_map_data_new (LsgThread *thread,
                         LsgRecord *chosen,
                         LsgRecord *shown)
{
  g_autoptr (LsgThreadTrace) trace = lsg_thread_trace (thread, shown != NULL ? shown : chosen);
  g_autofree guint *n_printed = count_printed (thread);
  LsgThreadMapData *self = g_new0 (LsgThreadMapData, 1);

  self->thread = thread;
  self->map = (LsgThreadMap) LSG_THREAD_MAP_INIT;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  choose_nodes (self, chosen);
  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    {
      add_nodes (self, trace, i, n_printed);
      self->map.columns[i].nodes = (const LsgMapNode *) (gpointer) self->nodes[i]->data;
      self->map.columns[i].n_nodes = self->nodes[i]->len;
    }
  for (guint i = 0; i + 1 < LSG_N_THREAD_COLUMNS; i++)
    {
      self->links[i] = g_array_new (FALSE, FALSE, sizeof (LsgMapLink));
      add_links (self, i, i == 0 ? thread->answers : thread->prints, i == 0 ? trace->has_answer : trace->has_print);
      self->map.links[i] = (const LsgMapLink *) (gpointer) self->links[i]->data;
      self->map.n_links[i] = self->links[i]->len;
    }
  word_heads (self);
  lsg_thread_map_data_find (self, chosen, &self->map.column, &self->map.node);
  return self;
}

void
lsg_thread_map_data_free (LsgThreadMapData *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    {
      g_array_unref (self->places[i]);
      g_array_unref (self->nodes[i]);
      if (i + 1 < LSG_N_THREAD_COLUMNS)
        g_array_unref (self->links[i]);
    }
  g_ptr_array_unref (self->texts);
  g_free (self);
}

LsgRecord *
lsg_thread_map_data_get (LsgThreadMapData *self,
                         int               column,
                         int               node)
{
  if (column < 0 || column >= LSG_N_THREAD_COLUMNS || node < 0 || node >= (int) self->places[column]->len)
    return NULL;
  return self->thread->columns[column]->pdata[g_array_index (self->places[column], guint, node)];
}

gboolean
lsg_thread_map_data_find (LsgThreadMapData *self,
                          LsgRecord        *record,
                          int              *column,
                          int              *node)
{
  LsgThreadColumn found;
  guint place;

  *column = *node = -1;
  if (!lsg_thread_find (self->thread, record, &found, &place))
    return FALSE;
  for (guint i = 0; i < self->places[found]->len; i++)
    if (g_array_index (self->places[found], guint, i) == place)
      {
        *column = (int) found;
        *node = (int) i;
        return TRUE;
      }
  return FALSE;
}

LsgRecord *
lsg_thread_step (LsgThread *thread,
                 LsgRecord *record,
                 int        columns,
                 int        rows)
{
  LsgThreadColumn column;
  GArray *links;
  guint place;

  if (!lsg_thread_find (thread, record, &column, &place))
    return record;
  if (columns == 0)
    {
      gint64 next = CLAMP ((gint64) place + rows, 0, (gint64) thread->columns[column]->len - 1);

      return thread->columns[column]->pdata[next];
    }
  if ((columns < 0 && column == LSG_THREAD_NEEDS) || (columns > 0 && column == LSG_THREAD_CLAUSES))
    return record;
  links = (columns > 0 ? column : column - 1) == LSG_THREAD_NEEDS ? thread->answers : thread->prints;
  for (guint i = 0; i < links->len; i++)
    {
      const LsgThreadLink *link = &g_array_index (links, LsgThreadLink, i);

      if ((columns > 0 ? link->from : link->to) == place)
        return thread->columns[(int) column + columns]->pdata[columns > 0 ? link->to : link->from];
    }
  return record;
}
