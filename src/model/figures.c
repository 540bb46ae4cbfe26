/* figures.c - figures that are asked for by name, and the order by realism. See figures.h; how figures come
 * about is in figures-parts.c and figures-pass.c. */
#include "figures-pass.h"

#include "cohort.h"
#include "collate.h"

#include <math.h>

LsgFigures *
lsg_figures_new (void)
{
  LsgFigures *self = g_new0 (LsgFigures, 1);

  self->profiles = g_array_new (FALSE, TRUE, sizeof (LsgProfileTime));
  self->rate = self->rate_min = self->rate_max = self->rate_with_virtual_classes = self->per_learner = NAN;
  self->counted_rate = self->counted_rate_min = self->counted_rate_max = self->other_rate = NAN;
  self->band = -1;
  self->path = self->path_derived = LSG_NULL;
  self->class_thresholds = LSG_CLASS_THRESHOLDS_DEFAULT;
  self->rule = LSG_DIAMOND_RULE_DEFAULT;
  self->decisions = lsg_decision_table_default ();
  self->bands = LSG_RATE_BANDS_DEFAULT;
  return self;
}

void
lsg_figures_free (LsgFigures *self)
{
  g_array_unref (self->profiles);
  g_free (self);
}

static gint64
or_zero (gint64 value)
{
  return value == LSG_NULL ? 0 : value;
}

void
lsg_figures_read_audiences (LsgRecords *records,
                            gint64     *audiences)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  audiences[LSG_PER_FLAT] = 1;
  audiences[LSG_PER_LEARNER] = programme != NULL ? or_zero (programme->learners) : 0;
  audiences[LSG_PER_GROUP] = programme != NULL ? or_zero (programme->groups) : 0;
}

static LsgProduct
multiply (LsgIntervention *intervention,
          gint64           minutes,
          const gint64    *audiences)
{
  if (minutes == LSG_NULL)
    return 0;
  return lsg_quantity_multiply (minutes, or_zero (intervention->count), audiences[intervention->per]);
}

LsgSpan
lsg_intervention_get_span (LsgIntervention *self,
                           const gint64    *audiences)
{
  gint64 chosen = self->minutes;
  gint64 min = self->minutes_min != LSG_NULL ? self->minutes_min : chosen;
  gint64 max = self->minutes_max != LSG_NULL ? self->minutes_max : chosen;

  if (chosen == LSG_NULL)
    return (LsgSpan) { 0, 0, 0 };
  return (LsgSpan) {
    .min = multiply (self, min, audiences),
    .chosen = multiply (self, chosen, audiences),
    .max = multiply (self, max, audiences),
  };
}

LsgDiamond
lsg_intervention_get_diamond (LsgIntervention *self)
{
  LsgDiamond diamond;

  g_return_val_if_fail (LSG_IS_INTERVENTION (self), ((LsgDiamond) { { 0 } }));

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    diamond.factors[i] = (int) or_zero (self->factors[i]);
  return diamond;
}

LsgProduct
lsg_figures_get_total (LsgRecords      *records,
                       LsgIntervention *intervention,
                       gint64           minutes)
{
  gint64 audiences[3];

  g_return_val_if_fail (LSG_IS_RECORDS (records), 0);
  g_return_val_if_fail (LSG_IS_INTERVENTION (intervention), 0);

  lsg_figures_read_audiences (records, audiences);
  return multiply (intervention, minutes, audiences);
}

gint64
lsg_records_get_path (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);
  gint64 path = LSG_NULL;

  if (programme != NULL && programme->path_minutes != LSG_NULL)
    return programme->path_minutes;
  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (activity->minutes != LSG_NULL)
        path = or_zero (path) + activity->minutes;
    }
  return path;
}

LsgSpan
lsg_figures_count (const LsgFigures *self,
                   LsgSpan           interventions)
{
  return self->rate_with_virtual ? lsg_span_add (interventions, self->virtual_classes) : interventions;
}

LsgSpan
lsg_figures_for_learners (LsgRecords *records,
                          gint64      learners)
{
  LsgSpan sum = { 0, 0, 0 };
  gint64 audiences[3];
  guint n;

  g_return_val_if_fail (LSG_IS_RECORDS (records), sum);

  lsg_figures_read_audiences (records, audiences);
  audiences[LSG_PER_LEARNER] = or_zero (learners);
  audiences[LSG_PER_GROUP] = or_zero (lsg_cohort_get_groups (records, or_zero (learners)));
  n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (lsg_decision_is_kept ((LsgDecision) intervention->decision))
        sum = lsg_span_add (sum, lsg_intervention_get_span (intervention, audiences));
    }
  return sum;
}

static int
compare_integers (gint64 a,
                  gint64 b)
{
  return (a > b) - (a < b);
}

int
lsg_intervention_compare_realism (LsgIntervention *a,
                                  LsgIntervention *b)
{
  int order;

  /* Unrated last: LSG_NULL is the smallest integer there is. */
  if ((a->verdict == LSG_NULL) != (b->verdict == LSG_NULL))
    return a->verdict == LSG_NULL ? 1 : -1;
  order = compare_integers (a->verdict, b->verdict);
  if (order == 0)
    order = compare_integers (a->area, b->area);
  if (order == 0)
    order = compare_integers (a->deformation, b->deformation);
  if (order == 0)
    order = compare_integers (b->criticality, a->criticality);
  return order != 0 ? order : lsg_collate_compare (a->code, b->code);
}
