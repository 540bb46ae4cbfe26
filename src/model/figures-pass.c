/* figures-pass.c - bringing the figures up to date: all of them, or what hangs on a change. See
 * figures-pass.h.
 *
 * Both ways work out a record by the same functions and in the same order, so that they cannot differ: the
 * tests compare them after thousands of random edits.
 */
#include "figures-pass.h"

#include "module.h"
#include "schedule.h"

#include <math.h>

/* More changed records than this, and more than their share of all, are dearer one by one than a full pass. */
#define FEW 64
#define PART_OF_ALL 8

static void
find_fields (LsgDerivedFields *fields)
{
  const LsgKind *need = lsg_kind_get (LSG_KIND_NEED);
  const LsgKind *intervention = lsg_kind_get (LSG_KIND_INTERVENTION);
  const LsgKind *module = lsg_kind_get (LSG_KIND_MODULE);

  fields->need_criticality = lsg_kind_find_field (need, "criticality");
  fields->need_class = lsg_kind_find_field (need, "class");
  fields->need_n_kept = lsg_kind_find_field (need, "n-kept");
  fields->need_n_viewpoints = lsg_kind_find_field (need, "n-viewpoints");
  fields->need_gap = lsg_kind_find_field (need, "gap");
  fields->n_tools = lsg_kind_find_field (intervention, "n-tools");
  fields->first_day = lsg_kind_find_field (intervention, "first-day");
  fields->last_day = lsg_kind_find_field (intervention, "last-day");
  fields->module_minutes = lsg_kind_find_field (module, "minutes");
  fields->module_first = lsg_kind_find_field (module, "first-day");
  fields->module_last = lsg_kind_find_field (module, "last-day");
  fields->total_min = lsg_kind_find_field (intervention, "total-min");
  fields->total = lsg_kind_find_field (intervention, "total");
  fields->total_max = lsg_kind_find_field (intervention, "total-max");
  fields->area = lsg_kind_find_field (intervention, "area");
  fields->deformation = lsg_kind_find_field (intervention, "deformation");
  fields->verdict = lsg_kind_find_field (intervention, "verdict");
  fields->criticality = lsg_kind_find_field (intervention, "criticality");
  fields->class_ = lsg_kind_find_field (intervention, "class");
  fields->proposal = lsg_kind_find_field (intervention, "proposal");
  fields->activity_total = lsg_kind_find_field (lsg_kind_get (LSG_KIND_ACTIVITY), "total-minutes");
  fields->profile_total = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROFILE), "total-minutes");
}

static void
prepare (LsgPass *self)
{
  find_fields (&self->fields);
  lsg_figures_read_audiences (self->records, self->audiences);
  self->path_last = lsg_records_get_last_day (self->records);
}

void
lsg_pass_queue (LsgPass  *self,
                gpointer  record)
{
  if (self->queued != NULL && g_hash_table_add (self->queued, record))
    g_ptr_array_add (self->queue, record);
}

/* Activities and modules may stand there already, for their numbers. */
void
lsg_pass_touch (LsgPass  *self,
                gpointer  record)
{
  if (self->touched != NULL && !((LSG_IS_ACTIVITY (record) || LSG_IS_MODULE (record))
                                   && g_ptr_array_find (self->touched, record, NULL)))
    g_ptr_array_add (self->touched, record);
}

static LsgShareStamp *
peek_stamp (const LsgPart *part,
            gpointer       record)
{
  return G_STRUCT_MEMBER_P (record, part->stamp);
}

static gboolean
is_present (LsgPass  *self,
            gpointer  record)
{
  return lsg_records_find (self->records, lsg_record_get_id (record)) == record;
}

static void
take_back (LsgPass       *self,
           const LsgPart *part,
           gpointer       record)
{
  LsgShareStamp *stamp = peek_stamp (part, record);

  if (*stamp == self->stamp && part->book != NULL)
    part->book (self, record, -1);
  *stamp = 0;
}

static void
work_out (LsgPass       *self,
          const LsgPart *part,
          gpointer       record)
{
  take_back (self, part, record);
  if (part->figure != NULL)
    part->figure (self, record);
  if (part->book != NULL)
    part->book (self, record, 1);
  *peek_stamp (part, record) = self->stamp;
}

static void
join (LsgPass       *self,
      const LsgPart *part,
      gpointer       record)
{
  *peek_stamp (part, record) = part->join (self, record) ? self->stamp : 0;
}

/* Sums to nothing; one LsgProfileTime for each profile. */
static void
reset (LsgPass *self)
{
  LsgFigures *figures = self->figures;
  guint n_profiles = lsg_records_get_n (self->records, LSG_KIND_PROFILE);

  figures->structural = figures->conjunctural = (LsgSpan) { 0, 0, 0 };
  figures->all = figures->virtual_classes = (LsgSpan) { 0, 0, 0 };
  figures->n_needs_unrated = figures->n_unrated = figures->n_kept = figures->n_timed = 0;
  figures->path_sum = 0;
  for (guint i = 0; i < LSG_N_CLASSES; i++)
    figures->n_needs_by_class[i] = 0;
  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    figures->n_by_verdict[i] = figures->n_kept_by_verdict[i] = 0;

  figures->no_profile = (LsgProfileTime) { NULL };
  g_array_set_size (figures->profiles, 0);
  g_array_set_size (figures->profiles, n_profiles);
  for (guint i = 0; i < n_profiles; i++)
    {
      LsgProfile *profile = lsg_records_peek (self->records, LSG_KIND_PROFILE, i);

      profile->time_index = i;
      g_array_index (figures->profiles, LsgProfileTime, i).profile = profile;
    }
}

static void
finish_cost (LsgFigures     *figures,
             LsgProfileTime *time)
{
  gint64 hourly_cost = time->profile != NULL ? time->profile->hourly_cost : LSG_NULL;
  gboolean has_cost = hourly_cost != LSG_NULL;

  time->cost_interventions = has_cost ? lsg_cost_of (time->interventions, hourly_cost) : 0;
  time->cost = has_cost ? lsg_cost_of (time->total, hourly_cost) : 0;
  time->cost_min = has_cost ? lsg_cost_of (time->total_min, hourly_cost) : 0;
  time->cost_max = has_cost ? lsg_cost_of (time->total_max, hourly_cost) : 0;
  figures->cost_interventions = lsg_product_add (figures->cost_interventions, time->cost_interventions);
  figures->cost = lsg_product_add (figures->cost, time->cost);
  figures->cost_min = lsg_product_add (figures->cost_min, time->cost_min);
  figures->cost_max = lsg_product_add (figures->cost_max, time->cost_max);
  figures->cost_is_partial |= !has_cost && time->total != 0;
}

static void
finish_time (LsgPass        *self,
             LsgProfileTime *time)
{
  time->total = lsg_product_add (time->interventions, time->virtual_classes);
  time->hours_up = lsg_product_to_hours_up (time->total);
  finish_cost (self->figures, time);
  if (time->profile != NULL
      && lsg_record_put (LSG_RECORD (time->profile), self->fields.profile_total, lsg_integer (time->total)))
    lsg_pass_touch (self, time->profile);
}

static void
finish_profiles (LsgPass *self)
{
  GArray *times = self->figures->profiles;

  g_array_set_size (times, lsg_records_get_n (self->records, LSG_KIND_PROFILE));
  self->figures->cost_interventions = self->figures->cost = 0;
  self->figures->cost_min = self->figures->cost_max = 0;
  self->figures->cost_is_partial = FALSE;
  for (guint i = 0; i < times->len; i++)
    finish_time (self, &g_array_index (times, LsgProfileTime, i));
  finish_time (self, &self->figures->no_profile);
  if (self->figures->no_profile.total != 0)
    g_array_append_val (times, self->figures->no_profile);
}

/* What a module derives from its activities. */
typedef struct {
  gint64 minutes;
  gint64 first; /* LSG_NULL without a placed activity */
  gint64 last;
} ModuleSum;

static void
add_to_module (ModuleSum   *sum,
               LsgActivity *activity)
{
  LsgDays days = lsg_activity_get_days (activity);

  if (activity->minutes != LSG_NULL)
    sum->minutes += activity->minutes;
  if (days.n == 0)
    return;
  sum->first = sum->first == LSG_NULL ? days.first : MIN (sum->first, days.first);
  sum->last = MAX (sum->last, lsg_days_get_last (days)); /* LSG_NULL is the smallest integer */
}

/* There are few modules and not many activities. */
static void
finish_modules (LsgPass *self)
{
  guint n_modules = lsg_records_get_n (self->records, LSG_KIND_MODULE);
  guint n_activities = lsg_records_get_n (self->records, LSG_KIND_ACTIVITY);
  g_autofree ModuleSum *sums = g_new (ModuleSum, n_modules);

  for (guint i = 0; i < n_modules; i++)
    sums[i] = (ModuleSum) { 0, LSG_NULL, LSG_NULL };
  for (guint i = 0; n_modules > 0 && i < n_activities; i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);
      LsgModule *module = lsg_records_find (self->records, activity->module);

      if (module != NULL)
        add_to_module (&sums[module->index], activity);
    }
  for (guint i = 0; i < n_modules; i++)
    {
      LsgRecord *module = lsg_records_peek (self->records, LSG_KIND_MODULE, i);
      gboolean changed = lsg_record_put (module, self->fields.module_minutes, lsg_integer (sums[i].minutes));

      changed |= lsg_record_put (module, self->fields.module_first, lsg_integer (sums[i].first));
      changed |= lsg_record_put (module, self->fields.module_last, lsg_integer (sums[i].last));
      if (changed)
        lsg_pass_touch (self, module);
    }
}

static void
finish_rate (LsgPass *self)
{
  LsgFigures *figures = self->figures;
  LsgProgramme *programme = lsg_records_get_programme (self->records);
  gint64 learners = programme != NULL ? programme->learners : LSG_NULL;
  LsgProduct with_virtual;

  figures->path_derived = figures->n_timed > 0 ? figures->path_sum : LSG_NULL;
  figures->path = programme != NULL && programme->path_minutes != LSG_NULL ? programme->path_minutes
                                                                            : figures->path_derived;
  figures->all = lsg_span_add (figures->structural, figures->conjunctural);
  with_virtual = lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);

  figures->rate = lsg_rate (figures->all.chosen, figures->path, learners);
  figures->rate_min = lsg_rate (figures->all.min, figures->path, learners);
  figures->rate_max = lsg_rate (figures->all.max, figures->path, learners);
  figures->rate_with_virtual_classes = lsg_rate (with_virtual, figures->path, learners);

  figures->counted = lsg_figures_count (figures, figures->all);
  figures->counted_rate = lsg_rate (figures->counted.chosen, figures->path, learners);
  figures->counted_rate_min = lsg_rate (figures->counted.min, figures->path, learners);
  figures->counted_rate_max = lsg_rate (figures->counted.max, figures->path, learners);
  figures->other_rate = figures->rate_with_virtual ? figures->rate : figures->rate_with_virtual_classes;
  figures->band = lsg_rate_get_band (figures->counted_rate, figures->bands);
  figures->per_learner = learners > 0 ? lsg_product_to_double (figures->counted.chosen) / (double) learners : NAN;
}

/* What follows from the sums. A sum at its end makes the next change compute everything anew. */
static void
finish (LsgPass *self)
{
  finish_modules (self);
  finish_profiles (self);
  finish_rate (self);
  self->figures->stamp = self->overflow ? 0 : self->stamp;
}

static void
visit_all (LsgPass   *self,
           LsgKindId  kind,
           void     (*visit) (LsgPass *, const LsgPart *, gpointer))
{
  guint n = lsg_records_get_n (self->records, kind);

  for (guint i = 0; i < n; i++)
    visit (self, &lsg_figure_parts[kind], lsg_records_peek (self->records, kind, i));
}

void
lsg_figures_update (LsgFigures *self,
                    LsgRecords *records,
                    GPtrArray  *touched)
{
  LsgPass pass = { .figures = self, .records = records, .touched = touched };

  g_return_if_fail (self != NULL);
  g_return_if_fail (LSG_IS_RECORDS (records));

  prepare (&pass);
  pass.stamp = lsg_records_renew_stamp (records);
  lsg_figures_read_settings (self, records);
  lsg_records_number_activities (records, touched);
  lsg_records_number_objectives (records, touched);
  lsg_records_number_clauses (records, touched);
  reset (&pass);
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    if (lsg_figure_parts[kind].type == LSG_PART_LINK)
      visit_all (&pass, kind, join);
  for (guint i = 0; i < LSG_N_FIGURED; i++)
    visit_all (&pass, lsg_figure_order[i], work_out);
  finish (&pass);
}

static gboolean
needs_all (LsgFigures *self,
           LsgRecords *records,
           GPtrArray  *changed)
{
  guint n = 0;

  if (self->stamp == 0 || self->stamp != lsg_records_get_stamp (records))
    return TRUE;
  for (guint i = 0; i < changed->len; i++)
    if (lsg_figure_parts[lsg_record_get_kind_id (changed->pdata[i])].type == LSG_PART_ALL)
      return TRUE;
  for (guint i = 0; i < LSG_N_FIGURED; i++)
    n += lsg_records_get_n (records, lsg_figure_order[i]);
  return changed->len > FEW && changed->len > n / PART_OF_ALL;
}

static void
number (LsgPass   *self,
        GPtrArray *changed)
{
  gboolean activities = FALSE, objectives = FALSE, clauses = FALSE;

  for (guint i = 0; i < changed->len; i++)
    {
      activities |= lsg_record_get_kind_id (changed->pdata[i]) == LSG_KIND_ACTIVITY;
      objectives |= lsg_record_get_kind_id (changed->pdata[i]) == LSG_KIND_OBJECTIVE;
      clauses |= lsg_record_get_kind_id (changed->pdata[i]) == LSG_KIND_CLAUSE;
    }
  if (activities)
    lsg_records_number_activities (self->records, self->touched);
  if (objectives)
    lsg_records_number_objectives (self->records, self->touched);
  if (clauses)
    lsg_records_number_clauses (self->records, self->touched);
}

static void
relink (LsgPass       *self,
        const LsgPart *part,
        gpointer       record)
{
  if (*peek_stamp (part, record) == self->stamp)
    part->leave (self, record);
  if (is_present (self, record))
    join (self, part, record);
}

/* Takes the gone ones out, and queues the others with what hangs on them. */
static void
queue_changed (LsgPass       *self,
               const LsgPart *part,
               gpointer       record)
{
  if (is_present (self, record))
    {
      lsg_pass_queue (self, record);
      if (part->spread != NULL)
        part->spread (self, record);
      return;
    }
  take_back (self, part, record);
  if (part->bury != NULL)
    part->bury (self, record);
}

static void
visit_changed (LsgPass      *self,
               GPtrArray    *changed,
               LsgPartType   type,
               void        (*visit) (LsgPass *, const LsgPart *, gpointer))
{
  for (guint i = 0; i < changed->len; i++)
    {
      const LsgPart *part = &lsg_figure_parts[lsg_record_get_kind_id (changed->pdata[i])];

      if (part->type == type)
        visit (self, part, changed->pdata[i]);
    }
}

/* The queue may grow by records of later parts. */
static void
work_out_queue (LsgPass   *self,
                LsgKindId  kind)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      gpointer record = self->queue->pdata[i];

      if (lsg_record_get_kind_id (record) == kind && is_present (self, record))
        work_out (self, &lsg_figure_parts[kind], record);
    }
}

void
lsg_figures_apply (LsgFigures *self,
                   LsgRecords *records,
                   GPtrArray  *changed,
                   GPtrArray  *touched)
{
  LsgPass pass = { .figures = self, .records = records, .touched = touched };
  g_autoptr (GHashTable) queued = NULL;
  g_autoptr (GPtrArray) queue = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (LSG_IS_RECORDS (records));
  g_return_if_fail (changed != NULL);

  if (needs_all (self, records, changed))
    {
      lsg_figures_update (self, records, touched);
      return;
    }
  pass.queued = queued = g_hash_table_new (NULL, NULL);
  pass.queue = queue = g_ptr_array_new ();
  prepare (&pass);
  pass.stamp = self->stamp;
  number (&pass, changed);
  visit_changed (&pass, changed, LSG_PART_LINK, relink);
  visit_changed (&pass, changed, LSG_PART_FIGURED, queue_changed);
  for (guint i = 0; i < LSG_N_FIGURED; i++)
    work_out_queue (&pass, lsg_figure_order[i]);
  if (pass.overflow)
    lsg_figures_update (self, records, touched);
  else
    finish (&pass);
}
