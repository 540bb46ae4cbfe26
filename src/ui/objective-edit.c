/* objective-edit.c - see objective-edit.h. */
#include "objective-edit.h"

#include "record-name.h"
#include "pursuit.h"
#include "figures.h"

static void
begin (LsgProject     *project,
       const LsgCover *cover,
       LsgVerb         verb,
       const char     *field)
{
  LsgEdit edit = { .verb = verb, .kind = LSG_KIND_OBJECTIVE, .field = field, .subject = cover->title };

  if (cover->record != NULL)
    edit.id = lsg_record_get_id (LSG_RECORD (cover->record));
  lsg_project_begin (project, &edit);
}

/* Commits when @done, else takes all back. */
static gboolean
finish (LsgProject  *project,
        gboolean     done,
        GError     **error)
{
  if (done)
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

/* The record of @cover, made now when it has none. To be called between begin and commit. NULL on failure. */
static LsgObjective *
ensure_objective (LsgProject      *project,
                  const LsgCover  *cover,
                  GError         **error)
{
  LsgAssignment values[] = {
    { "plane", lsg_integer (cover->plane) },
    { "function", lsg_integer (cover->function) },
    { "own", lsg_integer (FALSE) },
  };

  if (cover->record != NULL)
    return cover->record;
  return (LsgObjective *) lsg_project_add (project, LSG_KIND_OBJECTIVE, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
link_end (LsgProject    *project,
          LsgObjective  *objective,
          LsgRecord     *record,
          gboolean       linked,
          GError       **error)
{
  return lsg_project_link (project, LSG_IS_NEED (record) ? LSG_KIND_AIM : LSG_KIND_PURSUIT, record,
                           LSG_RECORD (objective), linked, error);
}

gboolean
lsg_objective_link (LsgProject      *project,
                    const LsgCover  *cover,
                    LsgRecord       *record,
                    gboolean         linked,
                    GError         **error)
{
  LsgObjective *objective;

  begin (project, cover, linked ? LSG_VERB_LINK : LSG_VERB_UNLINK, NULL);
  objective = ensure_objective (project, cover, error);
  return finish (project, objective != NULL && link_end (project, objective, record, linked, error), error);
}

gboolean
lsg_objective_word (LsgProject      *project,
                    const LsgCover  *cover,
                    const char      *wording,
                    GError         **error)
{
  LsgObjective *objective;

  begin (project, cover, LSG_VERB_CHANGE, "wording");
  objective = ensure_objective (project, cover, error);
  return finish (project, objective != NULL
                            && lsg_project_set (project, LSG_RECORD (objective), "wording", lsg_text (wording), error),
                 error);
}

/* What is made for an objective is on its plane, and needs its function. Gives the number of @values. */
static guint
add_place (const LsgCover *cover,
           LsgKindId       kind,
           LsgAssignment  *values,
           guint           n)
{
  if (cover->plane != LSG_NULL)
    values[n++] = (LsgAssignment) { "planes", lsg_integer ((gint64) 1 << cover->plane) };
  if (cover->function != LSG_NULL && kind == LSG_KIND_NEED)
    values[n++] = (LsgAssignment) { "functions", lsg_integer ((gint64) 1 << cover->function) };
  return n;
}

LsgRecord *
lsg_objective_add_end (LsgProject      *project,
                       const LsgCover  *cover,
                       LsgKindId        kind,
                       const char      *title,
                       GError         **error)
{
  LsgAssignment values[3] = { { "title", lsg_text (title != NULL ? title : "") } };
  guint n_values = add_place (cover, kind, values, 1);
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = kind };
  LsgRecord *alarm = (LsgRecord *) cover->alarm; /* the coverage may go with the first change */
  LsgObjective *objective;
  LsgRecord *record = NULL;
  gboolean done;

  lsg_project_begin (project, &edit);
  objective = ensure_objective (project, cover, error);
  if (objective != NULL)
    record = lsg_project_add (project, kind, values, n_values, NULL, error);
  done = record != NULL && link_end (project, objective, record, TRUE, error);
  if (done && kind == LSG_KIND_INTERVENTION && alarm != NULL)
    done = lsg_project_link (project, LSG_KIND_ANSWER, record, alarm, TRUE, error);
  return finish (project, done, error) ? record : NULL;
}

/* The links of an intervention, in their order. */
static GPtrArray *
list_pursuits (LsgRecords      *records,
               LsgIntervention *intervention)
{
  guint n = lsg_records_get_n (records, LSG_KIND_PURSUIT);
  GPtrArray *pursuits = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      LsgPursuit *pursuit = lsg_records_peek (records, LSG_KIND_PURSUIT, i);

      if (pursuit->intervention == lsg_record_get_id (LSG_RECORD (intervention)))
        g_ptr_array_add (pursuits, pursuit);
    }
  return pursuits;
}

/* Before which link one goes that is to stand at @to; NULL: behind all. The order is that of all pursuits. */
static LsgRecord *
find_before (LsgRecords *records,
             GPtrArray  *pursuits,
             guint       from,
             guint       to)
{
  guint index;

  if (to < from)
    return pursuits->pdata[to];
  index = lsg_records_index_of (records, pursuits->pdata[to]) + 1;
  return index < lsg_records_get_n (records, LSG_KIND_PURSUIT) ? lsg_records_peek (records, LSG_KIND_PURSUIT, index)
                                                              : NULL;
}

gboolean
lsg_objective_move (LsgProject      *project,
                    LsgIntervention *intervention,
                    LsgObjective    *objective,
                    int              step,
                    GError         **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (GPtrArray) pursuits = list_pursuits (records, intervention);
  g_autofree char *subject = lsg_record_dup_short_name (LSG_RECORD (objective));
  LsgEdit edit = { .verb = LSG_VERB_MOVE, .kind = LSG_KIND_OBJECTIVE, .id = lsg_record_get_id (LSG_RECORD (objective)),
                   .subject = subject };
  guint from = 0;
  guint to;

  while (from < pursuits->len
         && ((LsgPursuit *) pursuits->pdata[from])->objective != lsg_record_get_id (LSG_RECORD (objective)))
    from++;
  if (from == pursuits->len)
    return TRUE;
  to = (guint) CLAMP ((gint64) from + step, 0, (gint64) pursuits->len - 1);
  if (to == from)
    return TRUE;
  lsg_project_begin (project, &edit);
  return finish (project, lsg_project_move (project, pursuits->pdata[from], find_before (records, pursuits, from, to),
                                            error),
                 error);
}

LsgDecision
lsg_objective_get_uptake (LsgIntervention *intervention)
{
  return intervention->verdict == LSG_VERDICT_REALISTIC || intervention->verdict == LSG_NULL ? LSG_KEEP
                                                                                             : LSG_KEEP_WITH_PLAN;
}

LsgIntervention *
lsg_cover_get_candidate (const LsgCover *cover)
{
  LsgIntervention *best = NULL;

  for (guint i = 0; i < cover->discarded->len; i++)
    if (best == NULL || lsg_intervention_compare_realism (cover->discarded->pdata[i], best) < 0)
      best = cover->discarded->pdata[i];
  return best;
}
