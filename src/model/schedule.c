/* schedule.c - records on the days of the path. See schedule.h. */
#include "schedule.h"

#include "date.h"
#include "figures-pass.h"

static gint64
or_zero (gint64 value)
{
  return value == LSG_NULL ? 0 : value;
}

static gint64
count_programme_days (LsgProgramme *programme)
{
  if (programme == NULL || programme->start_date == NULL || programme->end_date == NULL)
    return 0;
  return CLAMP (lsg_date_get_days_between (programme->start_date, programme->end_date) + 1, 0, LSG_DAY_MAX);
}

gint64
lsg_records_get_last_day (LsgRecords *records)
{
  gint64 last;
  guint n;

  g_return_val_if_fail (LSG_IS_RECORDS (records), 0);

  last = count_programme_days (lsg_records_get_programme (records));
  n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);
  for (guint i = 0; i < n; i++)
    {
      LsgDays days = lsg_activity_get_days (lsg_records_peek (records, LSG_KIND_ACTIVITY, i));

      if (days.n > 0)
        last = MAX (last, lsg_days_get_last (days));
    }
  return last;
}

LsgDays
lsg_activity_get_days (LsgActivity *self)
{
  g_return_val_if_fail (LSG_IS_ACTIVITY (self), ((LsgDays) { 0 }));

  if (self->day == LSG_NULL)
    return (LsgDays) { 0 };
  return lsg_days_new (self->day, self->days);
}

static LsgPlacement
get_placement (LsgIntervention *self,
               LsgActivity     *activity,
               gint64           path_last)
{
  return (LsgPlacement) {
    .in_activity = activity != NULL,
    .activity_day = activity != NULL ? or_zero (activity->day) : 0,
    .activity_days = activity != NULL ? activity->days : 0,
    .path_last = path_last,
    .place = self->place == LSG_NULL ? LSG_PLACE_DURING : (LsgPlace) self->place,
    .offset = self->offset,
    .rhythm = (LsgRhythm) self->rhythm,
    .repeats = or_zero (self->repeats),
    .interval = or_zero (self->interval),
    .span = or_zero (self->span),
  };
}

LsgDays
lsg_intervention_get_days (LsgIntervention *self,
                           LsgActivity     *activity,
                           gint64           path_last)
{
  LsgPlacement placement;

  g_return_val_if_fail (LSG_IS_INTERVENTION (self), ((LsgDays) { 0 }));

  if (self->place == LSG_NULL || (activity != NULL && activity->day == LSG_NULL))
    return (LsgDays) { 0 };
  placement = get_placement (self, activity, path_last);
  return lsg_placement_get_days (&placement);
}

LsgDays
lsg_records_get_days (LsgRecords      *records,
                      LsgIntervention *intervention)
{
  g_return_val_if_fail (LSG_IS_RECORDS (records), ((LsgDays) { 0 }));

  return lsg_intervention_get_days (intervention, lsg_records_find (records, intervention->activity),
                                    lsg_records_get_last_day (records));
}

LsgProduct
lsg_profile_get_capacity (LsgProfile *self)
{
  g_return_val_if_fail (LSG_IS_PROFILE (self), 0);

  return or_zero (self->weekly_capacity) * LSG_HUNDRED;
}

/* Both passes look profiles up by id: there are few of them. */
static guint
find_carrier (LsgRecords *records,
              gint64      profile_id)
{
  LsgRecord *profile = lsg_records_find (records, profile_id);

  if (!LSG_IS_PROFILE (profile))
    return lsg_records_get_n (records, LSG_KIND_PROFILE);
  return lsg_records_index_of (records, profile);
}

static void
add_virtual_classes (LsgRecords *records,
                     LsgLoad    *load)
{
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (lsg_activity_is_virtual_class (activity) && activity->minutes != LSG_NULL)
        lsg_load_add (load, find_carrier (records, activity->profile), LSG_LOAD_VIRTUAL_CLASSES,
                      lsg_activity_get_days (activity),
                      lsg_quantity_multiply (activity->minutes, activity->factor, 1));
    }
}

static void
add_interventions (LsgRecords *records,
                   LsgLoad    *load,
                   gint64      path_last)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  gint64 audiences[3];

  lsg_figures_read_audiences (records, audiences);
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      LsgActivity *activity = lsg_records_find (records, intervention->activity);

      if (lsg_intervention_is_kept (intervention))
        lsg_load_add (load, find_carrier (records, intervention->profile), LSG_LOAD_INTERVENTIONS,
                      lsg_intervention_get_days (intervention, activity, path_last),
                      lsg_intervention_get_span (intervention, audiences).chosen);
    }
}

LsgLoad *
lsg_records_compute_load (LsgRecords *records)
{
  LsgLoad *load;
  gint64 last;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);

  load = lsg_load_new (lsg_records_get_n (records, LSG_KIND_PROFILE) + 1);
  last = lsg_records_get_last_day (records);
  if (last > 0)
    {
      lsg_load_reach (load, 1);
      lsg_load_reach (load, lsg_day_get_week (last));
    }
  add_virtual_classes (records, load);
  add_interventions (records, load, last);
  return load;
}
