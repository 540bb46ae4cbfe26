/* figures-compare.c - see figures-compare.h. */
#include "figures-compare.h"

#include <math.h>
#include <string.h>

static gboolean
same_span (LsgSpan a,
           LsgSpan b)
{
  return a.min == b.min && a.chosen == b.chosen && a.max == b.max;
}

static gboolean
same_double (double a,
             double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gint64
get_id (LsgProfile *profile)
{
  return profile != NULL ? lsg_record_get_id (LSG_RECORD (profile)) : 0;
}

static gboolean
same_times (GArray *a,
            GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      LsgProfileTime *x = &g_array_index (a, LsgProfileTime, i);
      LsgProfileTime *y = &g_array_index (b, LsgProfileTime, i);

      if (get_id (x->profile) != get_id (y->profile) || x->n_interventions != y->n_interventions
          || x->interventions != y->interventions || x->virtual_classes != y->virtual_classes
          || x->total != y->total || x->hours_up != y->hours_up
          || x->total_min != y->total_min || x->total_max != y->total_max
          || x->cost != y->cost || x->cost_interventions != y->cost_interventions
          || x->cost_min != y->cost_min || x->cost_max != y->cost_max)
        return FALSE;
    }
  return TRUE;
}

#define SAME(member) if (a->member != b->member) return #member
#define SAME_SPAN(member) if (!same_span (a->member, b->member)) return #member
#define SAME_DOUBLE(member) if (!same_double (a->member, b->member)) return #member
#define SAME_ARRAY(member) if (memcmp (a->member, b->member, sizeof a->member) != 0) return #member

const char *
figures_differ (const LsgFigures *a,
                const LsgFigures *b)
{
  SAME_SPAN (structural);
  SAME_SPAN (conjunctural);
  SAME_SPAN (all);
  SAME_SPAN (virtual_classes);
  SAME_DOUBLE (rate);
  SAME_DOUBLE (rate_min);
  SAME_DOUBLE (rate_max);
  SAME_DOUBLE (rate_with_virtual_classes);
  SAME_DOUBLE (counted_rate);
  SAME_DOUBLE (counted_rate_min);
  SAME_DOUBLE (counted_rate_max);
  SAME_DOUBLE (other_rate);
  SAME_DOUBLE (per_learner);
  SAME (band);
  SAME (rate_with_virtual);
  SAME_ARRAY (n_needs_by_class);
  SAME (n_needs_unrated);
  SAME_ARRAY (n_by_verdict);
  SAME (n_unrated);
  SAME (n_kept);
  SAME_ARRAY (n_kept_by_verdict);
  SAME (cost);
  SAME (cost_interventions);
  SAME (cost_min);
  SAME (cost_max);
  SAME (cost_is_partial);
  if (!same_times (a->profiles, b->profiles))
    return "profiles";
  return NULL;
}

char *
figures_are_off (const LsgFigures *figures,
                 LsgRecords       *copy)
{
  g_autoptr (LsgFigures) full = lsg_figures_new ();
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  const char *member;

  lsg_figures_update (full, copy, touched);
  member = figures_differ (figures, full);
  if (member != NULL)
    return g_strdup (member);
  /* The copy came with the derived values: a full pass must find nothing to change. */
  if (touched->len > 0)
    return g_strdup_printf ("a derived value of %s %s", lsg_record_get_kind (touched->pdata[0])->name,
                            lsg_record_get_title (touched->pdata[0]));
  return NULL;
}
