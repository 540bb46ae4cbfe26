/* figures-parts.c - what each record derives from its values, and what it adds to the figures. See
 * figures-pass.h. A derived value is compared as a number before anything is written or told. */
#include "figures-pass.h"

#include "answer.h"
#include "schedule.h"
#include "use.h"
#include "viewpoint.h"

static gint64
or_zero (gint64 value)
{
  return value == LSG_NULL ? 0 : value;
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

/* A sum that reached its end forgets how far beyond it was. */
static void
add (LsgPass    *pass,
     LsgProduct *sum,
     LsgProduct  product,
     int         sign)
{
  *sum = lsg_product_add (*sum, sign * product);
  pass->overflow |= *sum == LSG_PRODUCT_MAX || *sum == -LSG_PRODUCT_MAX;
}

static void
add_span (LsgPass *pass,
          LsgSpan *sum,
          LsgSpan  span,
          int      sign)
{
  add (pass, &sum->min, span.min, sign);
  add (pass, &sum->chosen, span.chosen, sign);
  add (pass, &sum->max, span.max, sign);
}

static LsgProfileTime *
get_time (LsgPass *pass,
          gint64   profile_id)
{
  LsgProfile *profile = pass->last_profile;

  if (profile_id == LSG_NULL)
    return &pass->figures->no_profile;
  if (profile == NULL || lsg_record_get_id (LSG_RECORD (profile)) != profile_id)
    profile = pass->last_profile = lsg_records_find (pass->records, profile_id);
  if (profile == NULL)
    return &pass->figures->no_profile;
  return &g_array_index (pass->figures->profiles, LsgProfileTime, profile->time_index);
}

/* Links of interventions to needs. */

static gboolean
join_answer (LsgPass  *pass,
             gpointer  record)
{
  LsgAnswer *answer = record;
  LsgIntervention *intervention = lsg_records_find (pass->records, answer->intervention);
  LsgNeed *need = lsg_records_find (pass->records, answer->need);

  if (intervention == NULL || need == NULL)
    return FALSE;
  lsg_chain_add (&intervention->answers, pass->stamp, &answer->at_intervention, need);
  lsg_chain_add (&need->answers, pass->stamp, &answer->at_need, intervention);
  lsg_pass_queue (pass, intervention);
  lsg_pass_queue (pass, need);
  return TRUE;
}

static void
leave_answer (LsgPass  *pass,
              gpointer  record)
{
  LsgAnswer *answer = record;

  lsg_pass_queue (pass, answer->at_need.other);
  lsg_pass_queue (pass, answer->at_intervention.other);
  lsg_chain_remove (&answer->at_intervention);
  lsg_chain_remove (&answer->at_need);
  answer->stamp = 0;
}

static void
bury_answers (LsgPass  *pass,
              LsgChain *chain,
              gsize     offset)
{
  LsgEnd *end;

  while ((end = lsg_chain_get_first (chain, pass->stamp)) != NULL)
    leave_answer (pass, (char *) end - offset);
}

/* Viewpoints on needs. */

static gboolean
join_viewpoint (LsgPass  *pass,
                gpointer  record)
{
  LsgViewpoint *viewpoint = record;
  LsgNeed *need = lsg_records_find (pass->records, viewpoint->need);

  if (need == NULL)
    return FALSE;
  viewpoint->named = need;
  lsg_chain_add (&need->viewpoints, pass->stamp, &viewpoint->at_need, viewpoint);
  lsg_pass_queue (pass, need);
  return TRUE;
}

static void
leave_viewpoint (LsgPass  *pass,
                 gpointer  record)
{
  LsgViewpoint *viewpoint = record;

  lsg_pass_queue (pass, viewpoint->named);
  lsg_chain_remove (&viewpoint->at_need);
  viewpoint->stamp = 0;
}

/* Uses of tools. */

static gboolean
join_use (LsgPass  *pass,
          gpointer  record)
{
  LsgUse *use = record;
  LsgIntervention *intervention = lsg_records_find (pass->records, use->intervention);

  if (intervention == NULL)
    return FALSE;
  use->named = intervention;
  lsg_chain_add (&intervention->uses, pass->stamp, &use->at_intervention, use);
  lsg_pass_queue (pass, intervention);
  return TRUE;
}

static void
leave_use (LsgPass  *pass,
           gpointer  record)
{
  LsgUse *use = record;

  lsg_pass_queue (pass, use->named);
  lsg_chain_remove (&use->at_intervention);
  use->stamp = 0;
}

/* Needs. */

static gint64
count_kept_answers (LsgPass *pass,
                    LsgNeed *need)
{
  gint64 n = 0;

  for (LsgEnd *end = lsg_chain_get_first (&need->answers, pass->stamp); end != NULL; end = end->next)
    n += lsg_intervention_is_kept (end->other);
  return n;
}

/* How many of institution, tutors and learners express the need, and how far apart they are; the designer's
 * viewpoint is none of the three that are confronted (DOMAIN 2.3). */
static gboolean
put_viewpoints (LsgPass *pass,
                LsgNeed *need)
{
  gint64 n = 0, lowest = LSG_NULL, highest = LSG_NULL;
  gboolean changed;

  for (LsgEnd *end = lsg_chain_get_first (&need->viewpoints, pass->stamp); end != NULL; end = end->next)
    {
      LsgViewpoint *viewpoint = end->other;

      if (viewpoint->holder == LSG_HOLDER_DESIGNER || or_zero (viewpoint->importance) == 0)
        continue;
      if (n == 0 || viewpoint->importance < lowest)
        lowest = viewpoint->importance;
      if (n == 0 || viewpoint->importance > highest)
        highest = viewpoint->importance;
      n++;
    }
  changed = put (need, pass->fields.need_n_viewpoints, n);
  changed |= put (need, pass->fields.need_gap, n > 1 ? highest - lowest : LSG_NULL);
  return changed;
}

static void
figure_need (LsgPass  *pass,
             gpointer  record)
{
  LsgNeed *need = record;
  int gravity = (int) or_zero (need->gravity);
  int probability = (int) or_zero (need->probability);
  int criticality = lsg_criticality (gravity, probability);
  gboolean changed;

  need->share.class_ = LSG_NULL;
  if (criticality > 0)
    need->share.class_ = lsg_criticality_class (gravity, probability, pass->figures->class_thresholds);
  changed = put (need, pass->fields.need_criticality, criticality > 0 ? criticality : LSG_NULL);
  changed |= put (need, pass->fields.need_class, need->share.class_);
  for (LsgEnd *end = lsg_chain_get_first (&need->answers, pass->stamp); changed && end != NULL; end = end->next)
    lsg_pass_queue (pass, end->other);
  changed |= put_viewpoints (pass, need);
  changed |= put (need, pass->fields.need_n_kept, count_kept_answers (pass, need));
  if (changed)
    lsg_pass_touch (pass, need);
}

static void
book_need (LsgPass  *pass,
           gpointer  record,
           int       sign)
{
  LsgNeedShare *share = &((LsgNeed *) record)->share;

  if (share->class_ == LSG_NULL)
    pass->figures->n_needs_unrated += sign;
  else
    pass->figures->n_needs_by_class[share->class_] += sign;
}

static void
bury_need (LsgPass  *pass,
           gpointer  record)
{
  LsgNeed *need = record;
  LsgEnd *end;

  bury_answers (pass, &need->answers, G_STRUCT_OFFSET (LsgAnswer, at_need));
  while ((end = lsg_chain_get_first (&need->viewpoints, pass->stamp)) != NULL)
    leave_viewpoint (pass, end->other);
}

/* Interventions. */

static gboolean
put_diamond (LsgPass         *pass,
             LsgIntervention *intervention)
{
  LsgDiamond diamond = lsg_intervention_get_diamond (intervention);
  gint64 area = LSG_NULL, deformation = LSG_NULL, verdict = LSG_NULL;
  gboolean changed;

  if (lsg_diamond_is_rated (diamond))
    {
      area = lsg_diamond_get_area (diamond);
      deformation = lsg_diamond_get_deformation (diamond);
      verdict = lsg_diamond_get_verdict (diamond, pass->figures->rule);
    }
  changed = put (intervention, pass->fields.area, area);
  changed |= put (intervention, pass->fields.deformation, deformation);
  changed |= put (intervention, pass->fields.verdict, verdict);
  return changed;
}

/* The highest criticality and the most pressing class of its needs, which are worked out already. */
static gboolean
put_criticality (LsgPass         *pass,
                 LsgIntervention *intervention)
{
  gint64 criticality = LSG_NULL, class_ = LSG_NULL, proposal = LSG_NULL;
  gboolean changed;

  for (LsgEnd *end = lsg_chain_get_first (&intervention->answers, pass->stamp); end != NULL; end = end->next)
    {
      LsgNeed *need = end->other;

      if (need->criticality == LSG_NULL)
        continue;
      if (criticality == LSG_NULL || need->criticality > criticality)
        criticality = need->criticality;
      if (class_ == LSG_NULL || need->class_ < class_)
        class_ = need->class_;
    }
  if (class_ != LSG_NULL && intervention->verdict != LSG_NULL)
    proposal = pass->figures->decisions.cells[class_][intervention->verdict];
  changed = put (intervention, pass->fields.criticality, criticality);
  changed |= put (intervention, pass->fields.class_, class_);
  changed |= put (intervention, pass->fields.proposal, proposal);
  return changed;
}

static gint64
count_tools (LsgPass         *pass,
             LsgIntervention *intervention)
{
  gint64 n = 0;

  for (LsgEnd *end = lsg_chain_get_first (&intervention->uses, pass->stamp); end != NULL; end = end->next)
    n++;
  return n;
}

/* Where it lies on the path. */
static gboolean
put_days (LsgPass         *pass,
          LsgIntervention *intervention)
{
  LsgDays days = lsg_intervention_get_days (intervention, lsg_records_find (pass->records, intervention->activity),
                                            pass->path_last);
  gboolean changed = put (intervention, pass->fields.first_day, days.n > 0 ? days.first : LSG_NULL);

  changed |= put (intervention, pass->fields.last_day, days.n > 0 ? lsg_days_get_last (days) : LSG_NULL);
  return changed;
}

static void
figure_intervention (LsgPass  *pass,
                     gpointer  record)
{
  LsgIntervention *intervention = record;
  LsgSpan span = lsg_intervention_get_span (intervention, pass->audiences);
  gboolean timed = intervention->minutes != LSG_NULL;
  gint64 n_tools = count_tools (pass, intervention);
  gboolean changed = put_diamond (pass, intervention);

  changed |= put (intervention, pass->fields.n_tools, n_tools > 0 ? n_tools : LSG_NULL);
  changed |= put_criticality (pass, intervention);
  changed |= put_days (pass, intervention);
  changed |= put (intervention, pass->fields.total_min, timed ? span.min : LSG_NULL);
  changed |= put (intervention, pass->fields.total, timed ? span.chosen : LSG_NULL);
  changed |= put (intervention, pass->fields.total_max, timed ? span.max : LSG_NULL);
  if (changed)
    lsg_pass_touch (pass, intervention);
  intervention->share.verdict = intervention->verdict;
  intervention->share.kept = lsg_intervention_is_kept (intervention);
  intervention->share.nature = intervention->nature;
  intervention->share.profile = intervention->profile;
  intervention->share.span = span;
}

static void
book_intervention (LsgPass  *pass,
                   gpointer  record,
                   int       sign)
{
  LsgInterventionShare *share = &((LsgIntervention *) record)->share;
  LsgFigures *figures = pass->figures;
  LsgProfileTime *time;

  if (share->verdict == LSG_NULL)
    figures->n_unrated += sign;
  else
    figures->n_by_verdict[share->verdict] += sign;
  if (!share->kept)
    return;
  figures->n_kept += sign;
  if (share->verdict != LSG_NULL)
    figures->n_kept_by_verdict[share->verdict] += sign;
  add_span (pass, share->nature == LSG_STRUCTURAL ? &figures->structural : &figures->conjunctural, share->span, sign);
  time = get_time (pass, share->profile);
  time->n_interventions += sign;
  add (pass, &time->interventions, share->span.chosen, sign);
  add (pass, &time->total_min, share->span.min, sign);
  add (pass, &time->total_max, share->span.max, sign);
}

/* Its needs count the kept ones. */
static void
spread_intervention (LsgPass  *pass,
                     gpointer  record)
{
  LsgIntervention *intervention = record;

  for (LsgEnd *end = lsg_chain_get_first (&intervention->answers, pass->stamp); end != NULL; end = end->next)
    lsg_pass_queue (pass, end->other);
}

static void
bury_intervention (LsgPass  *pass,
                   gpointer  record)
{
  LsgIntervention *intervention = record;
  LsgEnd *end;

  bury_answers (pass, &intervention->answers, G_STRUCT_OFFSET (LsgAnswer, at_intervention));
  while ((end = lsg_chain_get_first (&intervention->uses, pass->stamp)) != NULL)
    leave_use (pass, end->other);
}

/* Activities: the time of the path, and the tutor's time of virtual classes. */

static void
figure_activity (LsgPass  *pass,
                 gpointer  record)
{
  LsgActivity *activity = record;
  gint64 minutes = or_zero (activity->minutes);
  gint64 factor = or_zero (activity->factor);
  gint64 min = activity->factor_min != LSG_NULL ? activity->factor_min : factor;
  gint64 max = activity->factor_max != LSG_NULL ? activity->factor_max : factor;

  gboolean is_class = lsg_activity_is_virtual_class (activity);

  activity->share.timed = activity->minutes != LSG_NULL;
  activity->share.minutes = minutes;
  activity->share.profile = activity->profile;
  activity->share.span = (LsgSpan) { 0, 0, 0 };
  if (is_class)
    activity->share.span = (LsgSpan) {
      .min = lsg_quantity_multiply (minutes, min, 1),
      .chosen = lsg_quantity_multiply (minutes, factor, 1),
      .max = lsg_quantity_multiply (minutes, max, 1),
    };
  if (put (activity, pass->fields.activity_total,
           is_class && activity->share.timed ? activity->share.span.chosen : LSG_NULL))
    lsg_pass_touch (pass, activity);
}

static void
book_activity (LsgPass  *pass,
               gpointer  record,
               int       sign)
{
  LsgActivityShare *share = &((LsgActivity *) record)->share;
  LsgProfileTime *time = get_time (pass, share->profile);

  if (share->timed)
    {
      pass->figures->n_timed += sign;
      pass->figures->path_sum += sign * share->minutes;
    }
  add_span (pass, &pass->figures->virtual_classes, share->span, sign);
  add (pass, &time->virtual_classes, share->span.chosen, sign);
  add (pass, &time->total_min, share->span.min, sign);
  add (pass, &time->total_max, share->span.max, sign);
}

/* Its interventions lie where it lies; those without activity may go on to the end of the path. */
static void
spread_activity (LsgPass  *pass,
                 gpointer  record)
{
  gint64 id = lsg_record_get_id (record);
  guint n = lsg_records_get_n (pass->records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (pass->records, LSG_KIND_INTERVENTION, i);

      if (intervention->place != LSG_NULL
          && (intervention->activity == id
              || (intervention->activity == LSG_NULL && intervention->rhythm == LSG_RHYTHM_CONTINUOUS)))
        lsg_pass_queue (pass, intervention);
    }
}

/* Settings, levels and profiles stand behind everything. */
const LsgPart lsg_figure_parts[LSG_N_KINDS] = {
  [LSG_KIND_CHANNEL] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_STEP] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_SOURCE] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_FINDING] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_OBJECTIVE] = { .type = LSG_PART_NOTHING }, /* but for its number */
  [LSG_KIND_AIM] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_PURSUIT] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_CONTRIBUTION] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_CLAUSE] = { .type = LSG_PART_NOTHING }, /* but for its number */
  [LSG_KIND_SNAPSHOT] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_REVIEW] = { .type = LSG_PART_NOTHING },
  [LSG_KIND_VIEWPOINT] = {
    .type = LSG_PART_LINK, .stamp = G_STRUCT_OFFSET (LsgViewpoint, stamp),
    .join = join_viewpoint, .leave = leave_viewpoint,
  },
  [LSG_KIND_USE] = {
    .type = LSG_PART_LINK, .stamp = G_STRUCT_OFFSET (LsgUse, stamp), .join = join_use, .leave = leave_use,
  },
  [LSG_KIND_ANSWER] = {
    .type = LSG_PART_LINK, .stamp = G_STRUCT_OFFSET (LsgAnswer, stamp),
    .join = join_answer, .leave = leave_answer,
  },
  [LSG_KIND_NEED] = {
    .type = LSG_PART_FIGURED, .stamp = G_STRUCT_OFFSET (LsgNeed, share.stamp),
    .figure = figure_need, .book = book_need, .bury = bury_need,
  },
  [LSG_KIND_INTERVENTION] = {
    .type = LSG_PART_FIGURED, .stamp = G_STRUCT_OFFSET (LsgIntervention, share.stamp),
    .figure = figure_intervention, .book = book_intervention, .spread = spread_intervention,
    .bury = bury_intervention,
  },
  [LSG_KIND_ACTIVITY] = {
    .type = LSG_PART_FIGURED, .stamp = G_STRUCT_OFFSET (LsgActivity, share.stamp),
    .figure = figure_activity, .book = book_activity, .spread = spread_activity, .bury = spread_activity,
  },
};

const LsgKindId lsg_figure_order[LSG_N_FIGURED] = { LSG_KIND_NEED, LSG_KIND_INTERVENTION, LSG_KIND_ACTIVITY };
