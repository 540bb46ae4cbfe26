/* reduction.c - see reduction.h. */
#include "reduction.h"

#include "least-excess.h"
#include "programme.h"

#include <math.h>

/* One group for each criticality; 0 is that of the interventions without one. */
#define N_GROUPS 17

#define MINUTES_OF_HOUR 60

typedef struct {
  GPtrArray *members; /* LsgIntervention, NULL while there is none */
  LsgProduct sum;
} Group;

LsgAims
lsg_records_get_aims (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  if (programme == NULL)
    return LSG_AIMS_NONE;
  return (LsgAims) { programme->target_rate, programme->hours_ceiling };
}

static LsgProduct
get_all_time (const LsgFigures *figures)
{
  return lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);
}

static gint64
get_learners (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  return programme != NULL ? programme->learners : LSG_NULL;
}

static LsgAllowance
allow_rate (LsgRecords       *records,
            const LsgFigures *figures,
            gint64            rate)
{
  LsgAllowance allowance = { .is_set = rate != LSG_NULL };
  gint64 learners = get_learners (records);

  allowance.is_known = allowance.is_set && !isnan (figures->rate);
  if (!allowance.is_known)
    return allowance;
  allowance.allowed = lsg_rate_inverse ((double) rate / 10000, figures->path, learners);
  allowance.planned = figures->counted.chosen;
  return allowance;
}

static LsgAllowance
allow_hours (const LsgFigures *figures,
             gint64            hours)
{
  LsgAllowance allowance = { .is_set = hours != LSG_NULL };

  allowance.is_known = allowance.is_set;
  if (!allowance.is_set)
    return allowance;
  allowance.allowed = lsg_quantity_multiply (hours, MINUTES_OF_HOUR * LSG_HUNDRED, 1);
  allowance.planned = get_all_time (figures);
  return allowance;
}

static LsgProduct
get_excess (const LsgAllowance *allowance)
{
  return allowance->is_known ? MAX (allowance->planned - allowance->allowed, 0) : 0;
}

static gboolean
is_candidate (LsgIntervention *intervention)
{
  return lsg_intervention_is_kept (intervention) && intervention->total > 0
         && intervention->class_ != LSG_CLASS_INDISPENSABLE;
}

static void
collect (LsgRecords *records,
         Group      *groups)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      gint64 criticality = intervention->criticality != LSG_NULL ? intervention->criticality : 0;
      Group *group = &groups[CLAMP (criticality, 0, N_GROUPS - 1)];

      if (!is_candidate (intervention))
        continue;
      if (group->members == NULL)
        group->members = g_ptr_array_new ();
      g_ptr_array_add (group->members, intervention);
      group->sum = lsg_product_add (group->sum, intervention->total);
    }
}

/* The least realistic first, unrated ones before all; then the last of the list. */
static int
compare_to_go (gconstpointer a,
               gconstpointer b)
{
  LsgIntervention *x = *(LsgIntervention *const *) a, *y = *(LsgIntervention *const *) b;
  gint64 verdict_x = x->verdict == LSG_NULL ? LSG_N_VERDICTS : x->verdict;
  gint64 verdict_y = y->verdict == LSG_NULL ? LSG_N_VERDICTS : y->verdict;

  if (verdict_x != verdict_y)
    return verdict_x > verdict_y ? -1 : 1;
  if (x->area != y->area)
    return x->area > y->area ? -1 : 1;
  if (x->deformation != y->deformation)
    return x->deformation > y->deformation ? -1 : 1;
  return lsg_record_get_position (LSG_RECORD (x)) > lsg_record_get_position (LSG_RECORD (y)) ? -1 : 1;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgRecord *const *x = a, *const *y = b;

  return lsg_record_get_position (*x) < lsg_record_get_position (*y) ? -1 : 1;
}

static void
let_go (LsgReduction    *self,
        LsgIntervention *intervention)
{
  g_ptr_array_add (self->gone, intervention);
  self->found = lsg_product_add (self->found, intervention->total);
}

/* The set with the least excess of a group that is more than needed; in the order of the list. */
static void
let_some_go (LsgReduction *self,
             GPtrArray    *members)
{
  g_autofree LsgProduct *minutes = g_new (LsgProduct, members->len);
  g_autofree gboolean *taken = g_new (gboolean, members->len);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  g_ptr_array_sort (members, compare_to_go);
  for (guint i = 0; i < members->len; i++)
    minutes[i] = ((LsgIntervention *) members->pdata[i])->total;
  self->is_best = lsg_take_least_excess (minutes, members->len, self->needed - self->found, taken);
  for (guint i = 0; i < members->len; i++)
    if (taken[i])
      g_ptr_array_add (chosen, members->pdata[i]);
  g_ptr_array_sort (chosen, compare_places);
  for (guint i = 0; i < chosen->len; i++)
    let_go (self, chosen->pdata[i]);
}

static void
let_group_go (LsgReduction *self,
              const Group  *group)
{
  if (group->sum > self->needed - self->found)
    let_some_go (self, group->members);
  else
    for (guint i = 0; i < group->members->len; i++)
      let_go (self, group->members->pdata[i]);
}

static void
find_what_goes (LsgReduction *self,
                LsgRecords   *records)
{
  Group groups[N_GROUPS] = { { NULL, 0 } };

  collect (records, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (groups[i].members != NULL && self->found < self->needed)
        let_group_go (self, &groups[i]);
      g_clear_pointer (&groups[i].members, g_ptr_array_unref);
    }
}

static void
finish (LsgReduction     *self,
        LsgRecords       *records,
        const LsgFigures *figures)
{
  self->missing = MAX (self->needed - self->found, 0);
  self->rate.after = self->rate.is_known ? self->rate.planned - self->found : 0;
  self->ceiling.after = self->ceiling.is_known ? self->ceiling.planned - self->found : 0;
  self->rate_after = lsg_rate (figures->counted.chosen - self->found, figures->path, get_learners (records));
  if (!self->rate.is_set && !self->ceiling.is_set)
    self->state = LSG_REDUCTION_NO_AIM;
  else if (!self->rate.is_known && !self->ceiling.is_known)
    self->state = LSG_REDUCTION_UNKNOWN;
  else if (self->needed == 0)
    self->state = LSG_REDUCTION_MET;
  else
    self->state = self->missing > 0 ? LSG_REDUCTION_SHORT : LSG_REDUCTION_POSSIBLE;
}

LsgReduction *
lsg_reduction_new (LsgRecords       *records,
                   const LsgFigures *figures,
                   LsgAims           aims)
{
  LsgReduction *self;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  self = g_new0 (LsgReduction, 1);
  self->gone = g_ptr_array_new ();
  self->is_best = TRUE;
  self->rate = allow_rate (records, figures, aims.rate);
  self->ceiling = allow_hours (figures, aims.ceiling);
  self->needed = MAX (get_excess (&self->rate), get_excess (&self->ceiling));
  if (self->needed > 0)
    find_what_goes (self, records);
  finish (self, records, figures);
  return self;
}

void
lsg_reduction_free (LsgReduction *self)
{
  g_ptr_array_unref (self->gone);
  g_free (self);
}

LsgProduct
lsg_reduction_get_least (LsgRecords       *records,
                         const LsgFigures *figures)
{
  guint n;
  LsgProduct least;

  g_return_val_if_fail (LSG_IS_RECORDS (records), 0);
  g_return_val_if_fail (figures != NULL, 0);

  n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  least = get_all_time (figures);
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (is_candidate (intervention))
        least -= intervention->total;
    }
  return least;
}
