/* figures.c - every derived figure in one pass over the records. See figures.h.
 *
 * It runs after each commit, so its cost counts: each record is visited once (interventions after the links
 * that tell them their criticality), references are followed through the index by id, and a derived value is
 * compared as a number before anything is written or told. Sums in the making stand in the records' own
 * work space.
 */
#include "figures.h"

#include "answer.h"
#include "collate.h"

#include <math.h>

/* The rows of derived fields, looked up once for each update. */
typedef struct {
  LsgFigures   *figures;
  LsgRecords   *records;
  GPtrArray    *touched;
  gint64        audiences[3]; /* by LsgPer */
  LsgProfile   *last_profile;
  const LsgField *need_criticality, *need_class, *need_n_kept;
  const LsgField *total_min, *total, *total_max, *area, *deformation, *verdict;
  const LsgField *criticality, *class_, *proposal;
  const LsgField *activity_total, *profile_total;
} Update;

LsgFigures *
lsg_figures_new (void)
{
  LsgFigures *self = g_new0 (LsgFigures, 1);

  self->profiles = g_array_new (FALSE, TRUE, sizeof (LsgProfileTime));
  self->rate = self->rate_min = self->rate_max = self->rate_with_virtual_classes = self->per_learner = NAN;
  self->band = -1;
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

/* How many times an intervention is done: 1, learners, groups, by LsgPer. */
static void
read_audiences (LsgRecords *records,
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

/* All three are 0 without a duration. */
static LsgSpan
get_span (LsgIntervention *intervention,
          const gint64    *audiences)
{
  gint64 chosen = intervention->minutes;
  gint64 min = intervention->minutes_min != LSG_NULL ? intervention->minutes_min : chosen;
  gint64 max = intervention->minutes_max != LSG_NULL ? intervention->minutes_max : chosen;

  if (chosen == LSG_NULL)
    return (LsgSpan) { 0, 0, 0 };
  return (LsgSpan) {
    .min = multiply (intervention, min, audiences),
    .chosen = multiply (intervention, chosen, audiences),
    .max = multiply (intervention, max, audiences),
  };
}

static void
add_span (LsgSpan *sum,
          LsgSpan  span)
{
  sum->min = lsg_product_add (sum->min, span.min);
  sum->chosen = lsg_product_add (sum->chosen, span.chosen);
  sum->max = lsg_product_add (sum->max, span.max);
}

/* Writes a derived number; TRUE when it differs. */
static inline gboolean
put (gpointer        record,
     const LsgField *field,
     gint64          value)
{
  if (G_STRUCT_MEMBER (gint64, record, field->offset) == value)
    return FALSE;
  return lsg_record_put (record, field, lsg_integer (value));
}

static void
touch (Update  *update,
       gpointer record)
{
  if (update->touched != NULL)
    g_ptr_array_add (update->touched, record);
}

/* For virtual classes, whose codes may have changed before. */
static void
touch_once (Update  *update,
            gpointer record)
{
  if (update->touched != NULL && !g_ptr_array_find (update->touched, record, NULL))
    g_ptr_array_add (update->touched, record);
}

static void
find_fields (Update *update)
{
  const LsgKind *need = lsg_kind_get (LSG_KIND_NEED);
  const LsgKind *intervention = lsg_kind_get (LSG_KIND_INTERVENTION);

  update->need_criticality = lsg_kind_find_field (need, "criticality");
  update->need_class = lsg_kind_find_field (need, "class");
  update->need_n_kept = lsg_kind_find_field (need, "n-kept");
  update->total_min = lsg_kind_find_field (intervention, "total-min");
  update->total = lsg_kind_find_field (intervention, "total");
  update->total_max = lsg_kind_find_field (intervention, "total-max");
  update->area = lsg_kind_find_field (intervention, "area");
  update->deformation = lsg_kind_find_field (intervention, "deformation");
  update->verdict = lsg_kind_find_field (intervention, "verdict");
  update->criticality = lsg_kind_find_field (intervention, "criticality");
  update->class_ = lsg_kind_find_field (intervention, "class");
  update->proposal = lsg_kind_find_field (intervention, "proposal");
  update->activity_total = lsg_kind_find_field (lsg_kind_get (LSG_KIND_ACTIVITY), "total-minutes");
  update->profile_total = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROFILE), "total-minutes");
}

/* Work space to nothing; one LsgProfileTime for each profile, and one behind them for the time that none
 * carries. */
static void
reset (Update *update)
{
  LsgFigures *figures = update->figures;
  guint n_profiles = lsg_records_get_n (update->records, LSG_KIND_PROFILE);
  guint n_interventions = lsg_records_get_n (update->records, LSG_KIND_INTERVENTION);

  figures->structural = figures->conjunctural = (LsgSpan) { 0, 0, 0 };
  figures->all = figures->virtual_classes = (LsgSpan) { 0, 0, 0 };
  figures->n_needs_unrated = figures->n_unrated = figures->n_kept = 0;
  for (guint i = 0; i < LSG_N_CLASSES; i++)
    figures->n_needs_by_class[i] = 0;
  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    figures->n_by_verdict[i] = figures->n_kept_by_verdict[i] = 0;

  g_array_set_size (figures->profiles, 0);
  g_array_set_size (figures->profiles, n_profiles + 1);
  for (guint i = 0; i < n_profiles; i++)
    {
      LsgProfile *profile = lsg_records_peek (update->records, LSG_KIND_PROFILE, i);

      profile->time_index = i;
      g_array_index (figures->profiles, LsgProfileTime, i).profile = profile;
    }
  for (guint i = 0; i < n_interventions; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (update->records, LSG_KIND_INTERVENTION, i);

      intervention->found_criticality = LSG_NULL;
      intervention->found_class = LSG_NULL;
    }
}

static void
update_need (Update   *update,
             gpointer  record)
{
  LsgNeed *need = record;
  int gravity = (int) or_zero (need->gravity);
  int probability = (int) or_zero (need->probability);
  int criticality = lsg_criticality (gravity, probability);
  gint64 class_ = LSG_NULL;

  if (criticality == 0)
    {
      update->figures->n_needs_unrated++;
    }
  else
    {
      class_ = lsg_criticality_class (gravity, probability, update->figures->class_thresholds);
      update->figures->n_needs_by_class[class_]++;
    }
  need->counted = 0;
  need->told = put (need, update->need_criticality, criticality > 0 ? criticality : LSG_NULL);
  need->told |= put (need, update->need_class, class_);
}

/* Tells the intervention of its need's criticality, and the need of the kept intervention. */
static void
follow_answer (Update   *update,
               gpointer  record)
{
  LsgAnswer *answer = record;
  LsgIntervention *intervention = lsg_records_find (update->records, answer->intervention);
  LsgNeed *need = lsg_records_find (update->records, answer->need);

  if (intervention == NULL || need == NULL)
    return;
  if (lsg_decision_is_kept ((LsgDecision) intervention->decision))
    need->counted++;
  if (need->criticality == LSG_NULL)
    return;
  if (intervention->found_criticality == LSG_NULL || need->criticality > intervention->found_criticality)
    intervention->found_criticality = need->criticality;
  if (intervention->found_class == LSG_NULL || need->class_ < intervention->found_class)
    intervention->found_class = need->class_;
}

static LsgProfileTime *
get_time (Update *update,
          gint64  profile_id)
{
  LsgProfile *profile = update->last_profile;
  guint index = update->figures->profiles->len - 1;

  if (profile_id == LSG_NULL)
    return &g_array_index (update->figures->profiles, LsgProfileTime, index);
  if (profile == NULL || lsg_record_get_id (LSG_RECORD (profile)) != profile_id)
    profile = update->last_profile = lsg_records_find (update->records, profile_id);
  if (profile != NULL)
    index = profile->time_index;
  return &g_array_index (update->figures->profiles, LsgProfileTime, index);
}

static void
count_kept (Update          *update,
            LsgIntervention *intervention,
            LsgSpan          span)
{
  LsgProfileTime *time = get_time (update, intervention->profile);

  update->figures->n_kept++;
  if (intervention->verdict != LSG_NULL)
    update->figures->n_kept_by_verdict[intervention->verdict]++;
  add_span (intervention->nature == LSG_STRUCTURAL ? &update->figures->structural
                                                   : &update->figures->conjunctural,
            span);
  time->n_interventions++;
  time->interventions = lsg_product_add (time->interventions, span.chosen);
}

static gboolean
put_diamond (Update          *update,
             LsgIntervention *intervention)
{
  LsgDiamond diamond = lsg_intervention_get_diamond (intervention);
  LsgVerdict verdict;
  gboolean changed;

  if (!lsg_diamond_is_rated (diamond))
    {
      update->figures->n_unrated++;
      changed = put (intervention, update->area, LSG_NULL);
      changed |= put (intervention, update->deformation, LSG_NULL);
      changed |= put (intervention, update->verdict, LSG_NULL);
      return changed;
    }
  verdict = lsg_diamond_get_verdict (diamond, update->figures->rule);
  update->figures->n_by_verdict[verdict]++;
  changed = put (intervention, update->area, lsg_diamond_get_area (diamond));
  changed |= put (intervention, update->deformation, lsg_diamond_get_deformation (diamond));
  changed |= put (intervention, update->verdict, verdict);
  return changed;
}

static void
update_intervention (Update   *update,
                     gpointer  record)
{
  LsgIntervention *intervention = record;
  LsgSpan span = get_span (intervention, update->audiences);
  gboolean timed = intervention->minutes != LSG_NULL;
  gint64 proposal = LSG_NULL;
  gboolean changed = put_diamond (update, intervention);

  changed |= put (intervention, update->total_min, timed ? span.min : LSG_NULL);
  changed |= put (intervention, update->total, timed ? span.chosen : LSG_NULL);
  changed |= put (intervention, update->total_max, timed ? span.max : LSG_NULL);
  changed |= put (intervention, update->criticality, intervention->found_criticality);
  changed |= put (intervention, update->class_, intervention->found_class);
  if (intervention->class_ != LSG_NULL && intervention->verdict != LSG_NULL)
    proposal = update->figures->decisions.cells[intervention->class_][intervention->verdict];
  changed |= put (intervention, update->proposal, proposal);
  if (changed)
    touch (update, intervention);
  if (lsg_decision_is_kept ((LsgDecision) intervention->decision))
    count_kept (update, intervention, span);
}

static void
update_activity (Update   *update,
                 gpointer  record)
{
  LsgActivity *activity = record;
  LsgProfileTime *time = get_time (update, activity->profile);
  gint64 minutes = or_zero (activity->minutes);
  gint64 factor = or_zero (activity->factor);
  gint64 min = activity->factor_min != LSG_NULL ? activity->factor_min : factor;
  gint64 max = activity->factor_max != LSG_NULL ? activity->factor_max : factor;
  LsgSpan span = {
    .min = lsg_quantity_multiply (minutes, min, 1),
    .chosen = lsg_quantity_multiply (minutes, factor, 1),
    .max = lsg_quantity_multiply (minutes, max, 1),
  };

  if (put (activity, update->activity_total, activity->minutes != LSG_NULL ? span.chosen : LSG_NULL))
    touch_once (update, activity);
  add_span (&update->figures->virtual_classes, span);
  time->virtual_classes = lsg_product_add (time->virtual_classes, span.chosen);
}

static void
finish_profiles (Update *update)
{
  GArray *times = update->figures->profiles;

  for (guint i = 0; i < times->len; i++)
    {
      LsgProfileTime *time = &g_array_index (times, LsgProfileTime, i);

      time->total = lsg_product_add (time->interventions, time->virtual_classes);
      time->hours_up = lsg_product_to_hours_up (time->total);
      if (time->profile != NULL && put (time->profile, update->profile_total, time->total))
        touch (update, time->profile);
    }
  if (g_array_index (times, LsgProfileTime, times->len - 1).total == 0)
    g_array_set_size (times, times->len - 1);
}

static void
finish_rate (Update *update)
{
  LsgFigures *figures = update->figures;
  LsgProgramme *programme = lsg_records_get_programme (update->records);
  gint64 path = programme != NULL ? programme->path_minutes : LSG_NULL;
  gint64 learners = programme != NULL ? programme->learners : LSG_NULL;
  LsgProduct with_virtual;

  figures->all = figures->structural;
  add_span (&figures->all, figures->conjunctural);
  with_virtual = lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);

  figures->rate = lsg_rate (figures->all.chosen, path, learners);
  figures->rate_min = lsg_rate (figures->all.min, path, learners);
  figures->rate_max = lsg_rate (figures->all.max, path, learners);
  figures->rate_with_virtual_classes = lsg_rate (with_virtual, path, learners);
  figures->band = lsg_rate_get_band (figures->rate_with_virtual ? figures->rate_with_virtual_classes
                                                                : figures->rate,
                                     figures->bands);
  figures->per_learner = learners > 0 ? lsg_product_to_double (figures->all.chosen) / (double) learners : NAN;
}

/* Calls @visit for every record of @kind. */
static void
visit_all (Update    *update,
           LsgKindId  kind,
           void     (*visit) (Update *, gpointer))
{
  guint n = lsg_records_get_n (update->records, kind);

  for (guint i = 0; i < n; i++)
    visit (update, lsg_records_peek (update->records, kind, i));
}

/* A need's count of kept interventions is known only behind all links. */
static void
finish_need (Update   *update,
             gpointer  record)
{
  LsgNeed *need = record;

  need->told |= put (need, update->need_n_kept, need->counted);
  if (need->told)
    touch (update, need);
}

void
lsg_figures_update (LsgFigures *self,
                    LsgRecords *records,
                    GPtrArray  *touched)
{
  Update update = { .figures = self, .records = records, .touched = touched };

  g_return_if_fail (self != NULL);
  g_return_if_fail (LSG_IS_RECORDS (records));

  find_fields (&update);
  read_audiences (records, update.audiences);
  lsg_figures_read_settings (self, records);
  lsg_records_number (records, touched);
  reset (&update);
  visit_all (&update, LSG_KIND_NEED, update_need);
  visit_all (&update, LSG_KIND_ANSWER, follow_answer);
  visit_all (&update, LSG_KIND_NEED, finish_need);
  visit_all (&update, LSG_KIND_INTERVENTION, update_intervention);
  visit_all (&update, LSG_KIND_ACTIVITY, update_activity);
  finish_profiles (&update);
  finish_rate (&update);
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

  read_audiences (records, audiences);
  return multiply (intervention, minutes, audiences);
}

LsgSpan
lsg_figures_for_learners (LsgRecords *records,
                          gint64      learners)
{
  LsgSpan sum = { 0, 0, 0 };
  gint64 audiences[3];
  guint n;

  g_return_val_if_fail (LSG_IS_RECORDS (records), sum);

  read_audiences (records, audiences);
  audiences[LSG_PER_LEARNER] = or_zero (learners);
  n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (lsg_decision_is_kept ((LsgDecision) intervention->decision))
        add_span (&sum, get_span (intervention, audiences));
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
