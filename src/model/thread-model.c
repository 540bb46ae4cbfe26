/* thread-model.c - see thread-model.h. */
#include "thread-links.h"

#include "profile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
clear_basis_cb (gpointer data)
{
  g_free (((LsgThreadBasis *) data)->code);
}

LsgThread *
lsg_thread_new (LsgRecords       *records,
                const LsgFigures *figures,
                LsgRecord        *also)
{
  LsgThread *self = g_new0 (LsgThread, 1);

  self->records = records;
  self->figures = figures;
  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    self->columns[i] = g_ptr_array_new ();
  self->places = g_hash_table_new (NULL, NULL);
  self->answers = g_array_new (FALSE, FALSE, sizeof (LsgThreadLink));
  self->prints = g_array_new (FALSE, FALSE, sizeof (LsgThreadLink));
  for (guint i = 0; i < G_N_ELEMENTS (self->bases); i++)
    {
      self->bases[i] = g_array_new (FALSE, FALSE, sizeof (LsgThreadBasis));
      g_array_set_clear_func (self->bases[i], clear_basis_cb);
    }
  lsg_thread_link (self, also);
  return self;
}

void
lsg_thread_free (LsgThread *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    g_ptr_array_unref (self->columns[i]);
  g_hash_table_unref (self->places);
  g_array_unref (self->answers);
  g_array_unref (self->prints);
  for (guint i = 0; i < G_N_ELEMENTS (self->bases); i++)
    g_array_unref (self->bases[i]);
  g_free (self);
}

/* Kinds whose records make columns and links. A profile is asked only whether it is there. */
static gboolean
makes_links (LsgRecord *record)
{
  static const gboolean kinds[LSG_N_KINDS] = {
    [LSG_KIND_NEED] = TRUE, [LSG_KIND_INTERVENTION] = TRUE, [LSG_KIND_ANSWER] = TRUE, [LSG_KIND_CLAUSE] = TRUE,
    [LSG_KIND_CHANNEL] = TRUE, [LSG_KIND_USE] = TRUE, [LSG_KIND_PROFILE] = TRUE,
  };

  return kinds[lsg_record_get_kind_id (record)];
}

static gboolean
makes_other_links (LsgThread *self,
                   LsgRecord *record)
{
  if (LSG_IS_NEED (record) || LSG_IS_INTERVENTION (record))
    return !lsg_thread_is_as_found (self, record);
  return makes_links (record) && !LSG_IS_PROFILE (record);
}

gboolean
lsg_thread_holds (LsgThread *self,
                  GPtrArray *added,
                  GPtrArray *removed,
                  GPtrArray *changed)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < added->len; i++)
    if (makes_links (added->pdata[i]))
      return FALSE;
  for (guint i = 0; i < removed->len; i++)
    if (makes_links (removed->pdata[i]))
      return FALSE;
  for (guint i = 0; i < changed->len; i++)
    if (makes_other_links (self, changed->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
lsg_thread_serves (LsgThread *self,
                   LsgRecord *also)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->also != NULL ? self->also == also : also == NULL || g_hash_table_contains (self->places, also);
}

gboolean
lsg_thread_find (LsgThread       *self,
                 LsgRecord       *record,
                 LsgThreadColumn *column,
                 guint           *place)
{
  guint found = record != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, record)) : 0;

  if (found == 0)
    return FALSE;
  *place = found - 1;
  *column = LSG_IS_NEED (record) ? LSG_THREAD_NEEDS
                                 : LSG_IS_CLAUSE (record) ? LSG_THREAD_CLAUSES : LSG_THREAD_INTERVENTIONS;
  return TRUE;
}

double
lsg_thread_get_cost (LsgThread       *self,
                     LsgIntervention *intervention)
{
  LsgRecord *profile = lsg_records_find (self->records, intervention->profile);

  if (intervention->total == LSG_NULL || !LSG_IS_PROFILE (profile) || LSG_PROFILE (profile)->hourly_cost == LSG_NULL)
    return NAN;
  return lsg_product_to_double (intervention->total) / 60.0 * (double) LSG_PROFILE (profile)->hourly_cost;
}

double
lsg_thread_get_total_cost (LsgThread *self)
{
  GPtrArray *interventions = self->columns[LSG_THREAD_INTERVENTIONS];
  double sum = 0.0;

  for (guint i = 0; i < interventions->len; i++)
    {
      double cost = lsg_intervention_is_kept (interventions->pdata[i])
                      ? lsg_thread_get_cost (self, interventions->pdata[i]) : NAN;

      sum += isnan (cost) ? 0.0 : cost;
    }
  return sum;
}

static void
take_in (LsgThreadTrace  *trace,
         LsgThreadColumn  column,
         guint            place)
{
  trace->n_in[column] += !trace->is_in[column][place];
  trace->is_in[column][place] = TRUE;
}

/* Follows links to the right from what is in the thread, or to the left. Only what is kept leads on to clauses. */
static void
follow (LsgThreadTrace  *trace,
        GArray          *links,
        gboolean        *has_link,
        LsgThreadColumn  column,
        gboolean         to_right)
{
  LsgThreadColumn other = to_right ? column + 1 : column - 1;

  for (guint i = 0; i < links->len; i++)
    {
      const LsgThreadLink *link = &g_array_index (links, LsgThreadLink, i);
      guint here = to_right ? link->from : link->to;

      if (!trace->is_in[column][here])
        continue;
      has_link[i] = TRUE;
      take_in (trace, other, to_right ? link->to : link->from);
    }
}

static void
sum_up (LsgThread      *self,
        LsgThreadTrace *trace)
{
  GPtrArray *interventions = self->columns[LSG_THREAD_INTERVENTIONS];

  for (guint i = 0; i < interventions->len; i++)
    {
      LsgIntervention *intervention = interventions->pdata[i];
      double cost;

      if (!trace->is_in[LSG_THREAD_INTERVENTIONS][i] || !lsg_intervention_is_kept (intervention))
        continue;
      trace->n_kept++;
      if (intervention->total == LSG_NULL)
        continue;
      trace->minutes = lsg_product_add (trace->minutes, intervention->total);
      cost = lsg_thread_get_cost (self, intervention);
      if (isnan (cost))
        trace->n_unpriced++;
      else
        trace->cost += cost;
    }
}

LsgThreadTrace *
lsg_thread_trace (LsgThread *self,
                  LsgRecord *record)
{
  LsgThreadTrace *trace = g_new0 (LsgThreadTrace, 1);
  LsgThreadColumn column;
  guint place;

  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    trace->is_in[i] = g_new0 (gboolean, self->columns[i]->len + 1);
  trace->has_answer = g_new0 (gboolean, self->answers->len + 1);
  trace->has_print = g_new0 (gboolean, self->prints->len + 1);
  if (!lsg_thread_find (self, record, &column, &place))
    return trace;
  take_in (trace, column, place);
  if (column == LSG_THREAD_NEEDS)
    follow (trace, self->answers, trace->has_answer, LSG_THREAD_NEEDS, TRUE);
  if (column != LSG_THREAD_CLAUSES)
    follow (trace, self->prints, trace->has_print, LSG_THREAD_INTERVENTIONS, TRUE);
  else
    follow (trace, self->prints, trace->has_print, LSG_THREAD_CLAUSES, FALSE);
  if (column != LSG_THREAD_NEEDS)
    follow (trace, self->answers, trace->has_answer, LSG_THREAD_INTERVENTIONS, FALSE);
  sum_up (self, trace);
  return trace;
}

void
lsg_thread_trace_free (LsgThreadTrace *trace)
{
  if (trace == NULL)
    return;
  for (guint i = 0; i < LSG_N_THREAD_COLUMNS; i++)
    g_free (trace->is_in[i]);
  g_free (trace->has_answer);
  g_free (trace->has_print);
  g_free (trace);
}

/* A break at @record; the name of what it is about stands in the sentence. */
static LsgThreadBreak
make_break (LsgThreadGap  gap,
            LsgRecord    *record,
            const char   *field,
            const char   *format)
{
  const char *code = record != NULL ? lsg_record_get_code (record) : NULL;
  const char *title = record != NULL ? lsg_record_get_title (record) : "";
  const char *name = code != NULL && *code != '\0' ? code : *title != '\0' ? title : _("Untitled");
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return (LsgThreadBreak) { gap, record, field, g_strjoinv (name, parts) };
}

static LsgRecord *
get_first (LsgThread       *self,
           LsgThreadTrace  *trace,
           LsgThreadColumn  column)
{
  for (guint i = 0; i < self->columns[column]->len; i++)
    if (trace->is_in[column][i])
      return self->columns[column]->pdata[i];
  return NULL;
}

static LsgThreadBreak
whole (void)
{
  return (LsgThreadBreak) { LSG_THREAD_WHOLE, NULL, NULL, NULL };
}

/* In the order of the steps, each over all kept interventions of the thread. */
static LsgThreadBreak
check_kept (LsgThread      *self,
            LsgThreadTrace *trace)
{
  GPtrArray *interventions = self->columns[LSG_THREAD_INTERVENTIONS];
  LsgIntervention *without_profile = NULL;
  LsgIntervention *without_minutes = NULL;
  LsgIntervention *kept = NULL;

  for (guint i = interventions->len; i-- > 0;)
    {
      LsgIntervention *intervention = interventions->pdata[i];

      if (!trace->is_in[LSG_THREAD_INTERVENTIONS][i] || !lsg_intervention_is_kept (intervention))
        continue;
      kept = intervention;
      if (!LSG_IS_PROFILE (lsg_records_find (self->records, intervention->profile)))
        without_profile = intervention;
      if (intervention->minutes == LSG_NULL)
        without_minutes = intervention;
    }
  if (without_profile != NULL)
    return make_break (LSG_THREAD_NO_PROFILE, LSG_RECORD (without_profile), "profile",
                       /* translators: the code of an intervention */
                       _("Nobody carries %s: it has no tutor profile."));
  if (without_minutes != NULL)
    return make_break (LSG_THREAD_NO_DURATION, LSG_RECORD (without_minutes), "minutes",
                       /* translators: the code of an intervention */
                       _("%s has no duration: its minutes are missing in all totals."));
  if (kept != NULL && trace->n_in[LSG_THREAD_CLAUSES] == 0)
    {
      LsgThreadBreak stop = make_break (LSG_THREAD_NO_CLAUSE, LSG_RECORD (kept), NULL,
                                        /* translators: the code of an intervention */
                                        _("No clause of the charter prints %s."));

      stop.record = NULL;
      return stop;
    }
  return whole ();
}

static LsgThreadBreak
check_need (LsgThread      *self,
            LsgNeed        *need,
            LsgThreadTrace *trace)
{
  LsgRecord *answer = get_first (self, trace, LSG_THREAD_INTERVENTIONS);

  if (need->criticality == LSG_NULL)
    return make_break (LSG_THREAD_NO_CRITICALITY, LSG_RECORD (need),
                       need->gravity == LSG_NULL ? "gravity" : "probability",
                       /* translators: the code of a need */
                       _("%s has no criticality: gravity or probability is missing."));
  if (need->decision == LSG_NULL)
    return make_break (LSG_THREAD_NO_DECISION, LSG_RECORD (need), "decision",
                       /* translators: the code of a need */
                       _("Nothing is decided about %s: to answer it, or to accept the risk."));
  if (trace->n_kept > 0)
    return check_kept (self, trace);
  if (need->decision == LSG_NEED_ACCEPT_RISK)
    return whole ();
  if (answer != NULL)
    return make_break (LSG_THREAD_NOT_KEPT, answer, "decision",
                       /* translators: the code of an intervention */
                       _("%s would answer, but it is not kept."));
  return make_break (LSG_THREAD_NO_INTERVENTION, LSG_RECORD (need), NULL,
                     /* translators: the code of a need */
                     _("No intervention answers %s."));
}

LsgThreadBreak
lsg_thread_get_break (LsgThread *self,
                      LsgRecord *record)
{
  g_autoptr (LsgThreadTrace) trace = NULL;
  LsgThreadColumn column;
  guint place;

  if (!lsg_thread_find (self, record, &column, &place))
    return whole ();
  trace = lsg_thread_trace (self, record);
  if (column == LSG_THREAD_NEEDS)
    return check_need (self, LSG_NEED (record), trace);
  if (column == LSG_THREAD_CLAUSES && trace->n_in[LSG_THREAD_INTERVENTIONS] == 0)
    return make_break (LSG_THREAD_NO_PRINT, record, "body",
                       /* translators: the title of a clause */
                       _("“%s” prints nothing of the scenario: neither a table nor the code of an intervention."));
  if (trace->n_in[LSG_THREAD_NEEDS] == 0)
    return make_break (LSG_THREAD_NO_NEED, get_first (self, trace, LSG_THREAD_INTERVENTIONS), NULL,
                       /* translators: the code of an intervention */
                       _("No need stands behind %s."));
  if (column == LSG_THREAD_INTERVENTIONS && !lsg_intervention_is_kept (LSG_INTERVENTION (record)))
    return make_break (LSG_THREAD_NOT_KEPT, record, "decision",
                       /* translators: the code of an intervention */
                       _("%s is not kept: the thread ends here."));
  return check_kept (self, trace);
}

void
lsg_thread_break_clear (LsgThreadBreak *stop)
{
  g_clear_pointer (&stop->sentence, g_free);
}
