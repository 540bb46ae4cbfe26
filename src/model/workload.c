/* workload.c - see workload.h. */
#include "workload.h"

#include "profile-words.h"

#include <math.h>

static gint64
get_bit (guint function)
{
  return G_GINT64_CONSTANT (1) << function;
}

LsgHeld
lsg_profile_get_held (LsgProfile  *profile,
                      LsgFunction  function)
{
  g_return_val_if_fail (LSG_IS_PROFILE (profile), LSG_HELD_NONE);

  if (profile->functions != LSG_NULL && (profile->functions & get_bit (function)) != 0)
    return LSG_HELD_FIRST;
  if (profile->second_functions != LSG_NULL && (profile->second_functions & get_bit (function)) != 0)
    return LSG_HELD_SECOND;
  return (lsg_profile_get_usual ((LsgProfileRole) profile->role) & get_bit (function)) != 0 ? LSG_HELD_USUAL
                                                                                            : LSG_HELD_NONE;
}

/* A share in hundredths of percent, rounded; LSG_NULL of nothing. */
static gint64
get_share (LsgProduct part,
           LsgProduct whole)
{
  if (whole <= 0)
    return LSG_NULL;
  return (gint64) llround (lsg_product_to_double (part) / lsg_product_to_double (whole) * 10000.0);
}

static void
add_interventions (LsgWorkloads *self,
                   LsgRecords   *records,
                   LsgCoverage  *coverage)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      LsgProfile *profile = lsg_records_find (records, intervention->profile);
      const LsgCover *cover;
      LsgWorkload *load;
      guint function;

      if (profile == NULL || intervention->total == LSG_NULL || !lsg_intervention_is_kept (intervention))
        continue;
      cover = lsg_coverage_get_first (coverage, intervention);
      function = cover != NULL && cover->function != LSG_NULL ? (guint) cover->function : LSG_N_FUNCTIONS;
      load = &g_array_index (self->profiles, LsgWorkload, lsg_records_index_of (records, LSG_RECORD (profile)));
      load->by_function[function] = lsg_product_add (load->by_function[function], intervention->total);
      load->interventions = lsg_product_add (load->interventions, intervention->total);
    }
}

static void
hold_functions (LsgWorkload *load)
{
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    {
      load->held[i] = lsg_profile_get_held (load->profile, i);
      if (load->by_function[i] > 0 && (load->held[i] == LSG_HELD_NONE || load->held[i] == LSG_HELD_USUAL))
        load->held[i] = LSG_HELD_CARRIED;
      load->n_functions += load->held[i] != LSG_HELD_NONE && load->held[i] != LSG_HELD_USUAL;
    }
}

static void
find_peaks (LsgWorkload   *load,
            const LsgLoad *weeks,
            guint          carrier)
{
  LsgProduct capacity = lsg_profile_get_capacity (load->profile);

  for (guint i = 0; i < weeks->n_weeks; i++)
    {
      gint64 week = weeks->first_week + i;
      LsgProduct minutes = lsg_load_get_week (weeks, carrier, week);

      if (!lsg_load_is_peak (weeks, carrier, week, capacity))
        continue;
      load->n_peaks++;
      if (minutes > load->peak_minutes)
        {
          load->peak_week = week;
          load->peak_minutes = minutes;
        }
    }
}

/* A profile alone carries all: its share says nothing then about who else could. */
static void
judge (LsgWorkloads     *self,
       LsgWorkload      *load,
       const LsgFigures *figures)
{
  load->share = get_share (load->interventions, figures->all.chosen);
  load->above_functions = load->n_functions >= self->functions_mark;
  load->above_share = load->share != LSG_NULL && load->share >= self->share_mark;
  load->capacity = lsg_profile_get_capacity (load->profile);
  load->capacity = load->capacity > 0 && self->n_weeks < LSG_PRODUCT_MAX / load->capacity
                     ? load->capacity * self->n_weeks : 0;
  load->occupation = get_share (lsg_product_add (load->interventions, load->virtual_classes), load->capacity);
}

static void
read_marks (LsgWorkloads *self,
            LsgRecords   *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  self->functions_mark = LSG_FUNCTIONS_MARK_DEFAULT;
  self->share_mark = LSG_SHARE_MARK_DEFAULT;
  if (programme != NULL && programme->functions_mark != LSG_NULL)
    self->functions_mark = programme->functions_mark;
  if (programme != NULL && programme->share_mark != LSG_NULL)
    self->share_mark = programme->share_mark;
}

LsgWorkloads *
lsg_workloads_new (LsgRecords       *records,
                   const LsgFigures *figures,
                   LsgCoverage      *coverage)
{
  g_autoptr (LsgCoverage) own = NULL;
  LsgWorkloads *self;
  guint n;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  if (coverage == NULL)
    coverage = own = lsg_coverage_new (records);
  n = lsg_records_get_n (records, LSG_KIND_PROFILE);
  self = g_new0 (LsgWorkloads, 1);
  self->profiles = g_array_new (FALSE, TRUE, sizeof (LsgWorkload));
  g_array_set_size (self->profiles, n);
  read_marks (self, records);
  self->n_weeks = (lsg_records_get_last_day (records) + LSG_WEEK_DAYS - 1) / LSG_WEEK_DAYS;
  self->weeks = lsg_records_compute_load (records);
  for (guint i = 0; i < n; i++)
    g_array_index (self->profiles, LsgWorkload, i).profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);
  add_interventions (self, records, coverage);
  for (guint i = 0; i < n; i++)
    {
      LsgWorkload *load = &g_array_index (self->profiles, LsgWorkload, i);

      if (i < figures->profiles->len)
        load->virtual_classes = g_array_index (figures->profiles, LsgProfileTime, i).virtual_classes;
      hold_functions (load);
      judge (self, load, figures);
      find_peaks (load, self->weeks, i);
    }
  return self;
}

void
lsg_workloads_free (LsgWorkloads *self)
{
  g_array_unref (self->profiles);
  lsg_load_free (self->weeks);
  g_free (self);
}

const LsgWorkload *
lsg_workloads_find (LsgWorkloads *self,
                    LsgProfile   *profile)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->profiles->len; i++)
    if (g_array_index (self->profiles, LsgWorkload, i).profile == profile)
      return &g_array_index (self->profiles, LsgWorkload, i);
  return NULL;
}

/* The first kind for which @function is usual; LSG_PROFILE_OTHER for none. */
static LsgProfileRole
find_role (LsgFunction function)
{
  LsgProfileRole role = 0;

  while (role < LSG_PROFILE_OTHER && (lsg_profile_get_usual (role) & get_bit (function)) == 0)
    role++;
  return role;
}

static LsgProfile *
find_profile (LsgRecords     *records,
              LsgProfileRole  role)
{
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_PROFILE); i++)
    {
      LsgProfile *profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);

      if (profile->role == (gint64) role)
        return profile;
    }
  return NULL;
}

static int
compare_handovers_cb (gconstpointer a,
                      gconstpointer b)
{
  gint64 first = ((const LsgHandover *) a)->intervention->total;
  gint64 second = ((const LsgHandover *) b)->intervention->total;

  return (first < second) - (first > second);
}

GArray *
lsg_workloads_list_handovers (LsgRecords  *records,
                              LsgCoverage *coverage,
                              LsgProfile  *profile)
{
  GArray *handovers = g_array_new (FALSE, FALSE, sizeof (LsgHandover));
  gint64 usual = lsg_profile_get_usual ((LsgProfileRole) profile->role);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgHandover one = { .intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i) };
      const LsgCover *cover = lsg_coverage_get_first (coverage, one.intervention);

      if (one.intervention->profile != lsg_record_get_id (LSG_RECORD (profile)) || cover == NULL
          || cover->function == LSG_NULL || !lsg_intervention_is_kept (one.intervention)
          || one.intervention->total == LSG_NULL || (usual & get_bit ((guint) cover->function)) != 0)
        continue;
      one.function = (LsgFunction) cover->function;
      one.role = find_role (one.function);
      one.profile = find_profile (records, one.role);
      if (one.role < LSG_PROFILE_OTHER && one.profile != profile)
        g_array_append_val (handovers, one);
    }
  g_array_sort (handovers, compare_handovers_cb);
  return handovers;
}
