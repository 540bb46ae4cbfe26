/* starting-clauses.c - see starting-clauses.h. */
#include "starting-clauses.h"

#include "collate.h"

LsgClause *
lsg_starting_clauses_find (LsgRecords *records,
                           LsgClause  *clause)
{
  guint n = lsg_records_get_n (records, LSG_KIND_CLAUSE);
  g_autofree char *title = lsg_collate_fold (clause->title);
  LsgClause *generated = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgClause *other = lsg_records_peek (records, LSG_KIND_CLAUSE, i);
      g_autofree char *folded = lsg_collate_fold (other->title);

      if (g_str_equal (folded, title))
        return other;
      if (generated == NULL && clause->content != LSG_CLAUSE_TEXT && other->content == clause->content)
        generated = other;
    }
  return generated;
}

GPtrArray *
lsg_starting_clauses_list (LsgRecords *records,
                           LsgRecords *start,
                           gint64      audiences)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  guint n = lsg_records_get_n (start, LSG_KIND_CLAUSE);

  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (start, LSG_KIND_CLAUSE, i);
      LsgClause *present = lsg_starting_clauses_find (records, clause);
      gint64 wanted = clause->audiences & audiences;
      LsgClauseOffer *offer;

      if (wanted == 0 || (present != NULL && (wanted & ~present->audiences) == 0))
        continue;
      offer = g_new0 (LsgClauseOffer, 1);
      offer->start = clause;
      offer->present = present;
      offer->section = lsg_records_find (start, clause->parent);
      g_ptr_array_add (offers, offer);
    }
  return offers;
}
