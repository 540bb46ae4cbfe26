/* answer-links.c - which interventions answer a need, and the other way round. See answer-links.h. */
#include "answer-links.h"

#include "answer.h"
#include "collate.h"
#include "figures.h"

int
lsg_need_compare_criticality (LsgRecord *a,
                              LsgRecord *b)
{
  gint64 first = LSG_NEED (a)->criticality;
  gint64 second = LSG_NEED (b)->criticality;

  if (first != second) /* LSG_NULL is the smallest number */
    return first > second ? -1 : 1;
  return lsg_collate_compare (lsg_record_get_code (a), lsg_record_get_code (b));
}

static int
compare_needs_cb (gconstpointer a,
                  gconstpointer b)
{
  return lsg_need_compare_criticality (*(LsgRecord **) a, *(LsgRecord **) b);
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
