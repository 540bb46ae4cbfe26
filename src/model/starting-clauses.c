/* starting-clauses.c - see starting-clauses.h.
 *
 *   title -> generated part -> text (runs of three words that both have) -> what stands in a section
 *
 * Runs of three words are shared by two texts of one origin, whatever was filled in, left out or added since; texts of
 * different origin share next to none.
 */
#include "starting-clauses.h"

#include "collate.h"

#define RUN 3          /* words */
#define SHARE 0.3      /* of the runs of the shorter text that the longer one must have */
#define FEWEST_RUNS 3  /* a text shorter than that is known by its title alone */

/* --- texts --- */

/* The runs of @text, folded; fields count as a word. (transfer full) */
static GHashTable *
list_runs (const char *text)
{
  GHashTable *runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = lsg_collate_fold (text != NULL ? text : "");
  g_auto (GStrv) words = g_strsplit_set (folded, " \n\t.,;:!?()[]\"'*_->", -1);
  const char *last[RUN] = { NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      for (guint j = 0; j + 1 < RUN; j++)
        last[j] = last[j + 1];
      last[RUN - 1] = words[i];
      if (last[0] != NULL)
        g_hash_table_add (runs, g_strjoin (" ", last[0], last[1], last[2], NULL));
    }
  return runs;
}

/* How much of the shorter of both stands in the longer, 0 to 1. */
static double
measure_share (GHashTable *a,
               GHashTable *b)
{
  gboolean first = g_hash_table_size (a) <= g_hash_table_size (b);
  GHashTable *shorter = first ? a : b;
  GHashTable *longer = first ? b : a;
  guint n = g_hash_table_size (shorter);
  guint n_shared = 0;
  GHashTableIter iter;
  gpointer run;

  if (n < FEWEST_RUNS)
    return 0;
  g_hash_table_iter_init (&iter, shorter);
  while (g_hash_table_iter_next (&iter, &run, NULL))
    n_shared += g_hash_table_contains (longer, run);
  return (double) n_shared / n;
}

/* --- finding --- */

/* A charter beside the starting one. What its texts say is worked out once, when it is first asked. */
typedef struct {
  LsgRecords *records;
  LsgRecords *start;
  GPtrArray  *runs;   /* one for each clause of @records; NULL until then */
  GHashTable *titles; /* folded, of the starting clauses */
} Charter;

static void
charter_init (Charter    *self,
              LsgRecords *records,
              LsgRecords *start)
{
  *self = (Charter) { records, start, NULL, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  for (guint i = 0; i < lsg_records_get_n (start, LSG_KIND_CLAUSE); i++)
    g_hash_table_add (self->titles,
                      lsg_collate_fold (LSG_CLAUSE (lsg_records_peek (start, LSG_KIND_CLAUSE, i))->title));
}

static void
charter_clear (Charter *self)
{
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_hash_table_unref (self->titles);
}

/* Whether another starting clause has the title of @clause: then it is that one. */
static gboolean
is_spoken_for (Charter   *self,
               LsgClause *clause)
{
  g_autofree char *title = lsg_collate_fold (clause->title);

  return g_hash_table_contains (self->titles, title);
}

static LsgClause *
find_by_title (Charter   *self,
               LsgClause *clause)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_CLAUSE);
  g_autofree char *title = lsg_collate_fold (clause->title);
  LsgClause *generated = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgClause *other = lsg_records_peek (self->records, LSG_KIND_CLAUSE, i);
      g_autofree char *folded = lsg_collate_fold (other->title);

      if (g_str_equal (folded, title))
        return other;
      if (generated == NULL && clause->content != LSG_CLAUSE_TEXT && other->content == clause->content)
        generated = other;
    }
  return generated;
}

/* One with another title whose text has this origin. */
static LsgClause *
find_by_text (Charter   *self,
              LsgClause *clause)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_CLAUSE);
  g_autoptr (GHashTable) runs = list_runs (clause->body);
  LsgClause *best = NULL;
  double most = SHARE;

  if (g_hash_table_size (runs) < FEWEST_RUNS)
    return NULL;
  if (self->runs == NULL)
    {
      self->runs = g_ptr_array_new_full (n, (GDestroyNotify) g_hash_table_unref);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (self->runs, list_runs (LSG_CLAUSE (lsg_records_peek (self->records, LSG_KIND_CLAUSE, i))->body));
    }
  for (guint i = 0; i < n; i++)
    {
      LsgClause *other = lsg_records_peek (self->records, LSG_KIND_CLAUSE, i);
      double share = measure_share (runs, self->runs->pdata[i]);

      if (share < most || is_spoken_for (self, other))
        continue;
      most = share;
      best = other;
    }
  return best;
}

static LsgClause *
find_itself (Charter   *self,
             LsgClause *clause)
{
  LsgClause *found = find_by_title (self, clause);

  return found != NULL ? found : find_by_text (self, clause);
}

/* A section that says nothing itself is where most of what stands in it does. */
static LsgClause *
find_by_children (Charter   *self,
                  LsgClause *section)
{
  gint64 id = lsg_record_get_id (LSG_RECORD (section));
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  LsgClause *best = NULL;
  guint most = 0;

  for (guint i = 0; i < lsg_records_get_n (self->start, LSG_KIND_CLAUSE); i++)
    {
      LsgClause *child = lsg_records_peek (self->start, LSG_KIND_CLAUSE, i);
      LsgClause *found = child->parent == id ? find_itself (self, child) : NULL;
      LsgClause *parent = found != NULL ? lsg_records_find (self->records, found->parent) : NULL;
      guint n = parent != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, parent)) + 1 : 0;

      if (parent == NULL || is_spoken_for (self, parent))
        continue;
      g_hash_table_insert (counts, parent, GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          best = parent;
        }
    }
  return best;
}

static LsgClause *
find (Charter   *self,
      LsgClause *clause)
{
  LsgClause *found = find_itself (self, clause);

  return found != NULL ? found : find_by_children (self, clause);
}

LsgClause *
lsg_starting_clauses_find (LsgRecords *records,
                           LsgRecords *start,
                           LsgClause  *clause)
{
  Charter charter;
  LsgClause *found;

  charter_init (&charter, records, start);
  found = find (&charter, clause);
  charter_clear (&charter);
  return found;
}

GPtrArray *
lsg_starting_clauses_list (LsgRecords *records,
                           LsgRecords *start,
                           gint64      audiences)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  guint n = lsg_records_get_n (start, LSG_KIND_CLAUSE);
  Charter charter;

  charter_init (&charter, records, start);
  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (start, LSG_KIND_CLAUSE, i);
      gint64 wanted = clause->audiences & audiences;
      LsgClause *present = wanted != 0 ? find (&charter, clause) : NULL;
      LsgClauseOffer *offer;

      if (wanted == 0 || (present != NULL && (wanted & ~present->audiences) == 0))
        continue;
      offer = g_new0 (LsgClauseOffer, 1);
      offer->start = clause;
      offer->present = present;
      offer->section = lsg_records_find (start, clause->parent);
      g_ptr_array_add (offers, offer);
    }
  charter_clear (&charter);
  return offers;
}
