/* answer-links.c - which interventions answer a need, and the other way round. See answer-links.h. */
#include "answer-links.h"

#include "answer.h"
#include "figures.h"

static int
compare_needs_cb (gconstpointer a,
                  gconstpointer b)
{
  return lsg_need_compare_criticality (*(LsgNeed **) a, *(LsgNeed **) b);
}

static int
compare_interventions_cb (gconstpointer a,
                          gconstpointer b)
{
  return lsg_intervention_compare_realism (*(LsgIntervention **) a, *(LsgIntervention **) b);
}

GPtrArray *
lsg_answers_list (LsgRecords *records,
                  LsgRecord  *record)
{
  GPtrArray *ends = g_ptr_array_new ();
  guint n = lsg_records_get_n (records, LSG_KIND_ANSWER);
  gint64 id = lsg_record_get_id (record);
  gboolean is_need = LSG_IS_NEED (record);

  for (guint i = 0; i < n; i++)
    {
      LsgAnswer *answer = lsg_records_peek (records, LSG_KIND_ANSWER, i);
      LsgRecord *end = NULL;

      if (is_need && answer->need == id)
        end = lsg_records_find (records, answer->intervention);
      else if (!is_need && answer->intervention == id)
        end = lsg_records_find (records, answer->need);
      if (end != NULL)
        g_ptr_array_add (ends, end);
    }
  g_ptr_array_sort (ends, is_need ? compare_interventions_cb : compare_needs_cb);
  return ends;
}

static int
compare_positions_cb (gconstpointer a,
                      gconstpointer b)
{
  return lsg_record_compare_places (*(LsgRecord **) a, *(LsgRecord **) b);
}

GPtrArray *
lsg_links_list (LsgRecords *records,
                LsgKindId   link,
                LsgRecord  *record)
{
  const LsgKind *kind = lsg_kind_get (link);
  gboolean is_first = lsg_record_get_kind_id (record) == kind->fields[0].target;
  const LsgField *own = &kind->fields[is_first ? 0 : 1];
  const LsgField *other = &kind->fields[is_first ? 1 : 0];
  GPtrArray *ends = g_ptr_array_new ();
  guint n = lsg_records_get_n (records, link);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *end = lsg_records_peek (records, link, i);

      if (lsg_record_get (end, own).integer != lsg_record_get_id (record))
        continue;
      end = lsg_records_find (records, lsg_record_get (end, other).integer);
      if (end != NULL)
        g_ptr_array_add (ends, end);
    }
  if ((kind->flags & LSG_KIND_ORDERED) == 0)
    g_ptr_array_sort (ends, compare_positions_cb);
  return ends;
}
