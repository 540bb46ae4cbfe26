/* checklist.c - see checklist.h. A point goes through the records of a kind that it is about, and asks each. */
#include "checklist.h"

#include "analysis-step.h"
#include "answer.h"
#include "channel.h"
#include "clause.h"
#include "data-source.h"
#include "schedule.h"
#include "viewpoint.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 3

typedef enum {
  ASIDE, /* the point is not about this record */
  DONE,
  LACKING,
} Answer;

typedef struct {
  const char *label; /* English, marked with N_ */
  LsgKindId   kind;
  const char *field; /* where one goes */
  Answer    (*ask) (LsgRecords *records, gpointer record);
} Question;

void
lsg_check_point_free (LsgCheckPoint *point)
{
  g_free (point->sentence);
  g_free (point);
}

gboolean
lsg_check_point_is_done (const LsgCheckPoint *point)
{
  return point->total > 0 && point->done == point->total;
}

static Answer
answer (gboolean done)
{
  return done ? DONE : LACKING;
}

static Answer
ask_viewpoints (LsgRecords *records,
                gpointer    record)
{
  return answer (LSG_NEED (record)->n_viewpoints == LSG_HOLDER_DESIGNER);
}

static Answer
ask_decided (LsgRecords *records,
             gpointer    record)
{
  return answer (LSG_NEED (record)->criticality != LSG_NULL && LSG_NEED (record)->decision != LSG_NULL);
}

static Answer
ask_covered (LsgRecords *records,
             gpointer    record)
{
  LsgNeed *need = record;

  if (need->class_ != LSG_CLASS_INDISPENSABLE || need->decision == LSG_NEED_ACCEPT_RISK)
    return ASIDE;
  return answer (need->n_kept > 0);
}

static Answer
ask_profile (LsgRecords *records,
             gpointer    record)
{
  return lsg_intervention_is_kept (record) ? answer (LSG_INTERVENTION (record)->profile != LSG_NULL) : ASIDE;
}

static Answer
ask_rated (LsgRecords *records,
           gpointer    record)
{
  return answer (LSG_INTERVENTION (record)->verdict != LSG_NULL);
}

static Answer
ask_mitigation (LsgRecords *records,
                gpointer    record)
{
  LsgIntervention *intervention = record;
  gboolean above = FALSE;

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    above |= intervention->factors[i] == 4;
  if (!above)
    return ASIDE;
  return answer (intervention->mitigation != NULL);
}

static Answer
ask_duration (LsgRecords *records,
              gpointer    record)
{
  return lsg_intervention_is_kept (record) ? answer (LSG_INTERVENTION (record)->minutes != LSG_NULL) : ASIDE;
}

static Answer
ask_tool (LsgRecords *records,
          gpointer    record)
{
  return lsg_intervention_is_kept (record) ? answer (LSG_INTERVENTION (record)->n_tools != LSG_NULL) : ASIDE;
}

static Answer
ask_place (LsgRecords *records,
           gpointer    record)
{
  return lsg_intervention_is_kept (record) ? answer (lsg_records_get_days (records, record).n > 0) : ASIDE;
}

static Answer
ask_need (LsgRecords *records,
          gpointer    record)
{
  return lsg_intervention_is_kept (record) ? answer (LSG_INTERVENTION (record)->criticality != LSG_NULL) : ASIDE;
}

static Answer
ask_minutes (LsgRecords *records,
             gpointer    record)
{
  LsgActivity *activity = record;

  return activity->nature == LSG_ACTIVITY_MILESTONE ? ASIDE : answer (activity->minutes != LSG_NULL);
}

static Answer
ask_day (LsgRecords *records,
         gpointer    record)
{
  return answer (LSG_ACTIVITY (record)->day != LSG_NULL);
}

static Answer
ask_text (LsgRecords *records,
          gpointer    record)
{
  LsgClause *clause = record;

  return clause->content == LSG_CLAUSE_TEXT && clause->n_children == 0 ? answer (clause->body != NULL) : ASIDE;
}

static const Question of_system[] = {
  { N_("Three viewpoints on each need"), LSG_KIND_NEED, NULL, ask_viewpoints },
  { N_("Criticality and decision of each need"), LSG_KIND_NEED, "decision", ask_decided },
  { N_("Indispensable needs answered"), LSG_KIND_NEED, NULL, ask_covered },
  { N_("Constraints of each intervention rated"), LSG_KIND_INTERVENTION, "economic", ask_rated },
  { N_("A profile for each kept intervention"), LSG_KIND_INTERVENTION, "profile", ask_profile },
  { N_("Factors at 4: a mitigation note"), LSG_KIND_INTERVENTION, "mitigation", ask_mitigation },
};

static const Question of_scenario[] = {
  { N_("Minutes of each activity"), LSG_KIND_ACTIVITY, "minutes", ask_minutes },
  { N_("A day for each activity"), LSG_KIND_ACTIVITY, "day", ask_day },
  { N_("A need for each kept intervention"), LSG_KIND_INTERVENTION, NULL, ask_need },
  { N_("A duration for each kept intervention"), LSG_KIND_INTERVENTION, "minutes", ask_duration },
  { N_("A tool for each kept intervention"), LSG_KIND_INTERVENTION, NULL, ask_tool },
  { N_("A place for each kept intervention"), LSG_KIND_INTERVENTION, "place", ask_place },
  { N_("A text for each clause"), LSG_KIND_CLAUSE, "body", ask_text },
};

static const char *
get_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);

  return code != NULL && *code != '\0' ? code : lsg_record_get_title (record);
}

/* "B 10, B 12, B 13…" */
static void
add_name (GString   *names,
          guint      n_lacking,
          LsgRecord *record)
{
  if (n_lacking < MAX_NAMES)
    g_string_append_printf (names, "%s%s", n_lacking > 0 ? ", " : "", get_name (record));
  else if (n_lacking == MAX_NAMES)
    g_string_append (names, "…");
}

static LsgCheckPoint *
put_question (LsgRecords     *records,
              const Question *question)
{
  guint n = lsg_records_get_n (records, question->kind);
  LsgCheckPoint *point = g_new0 (LsgCheckPoint, 1);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_lacking = 0;

  point->label = g_dgettext (GETTEXT_PACKAGE, question->label);
  point->kind = question->kind;
  point->id = LSG_NULL;
  point->field = question->field;
  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (records, question->kind, i);
      Answer given = question->ask (records, record);

      point->total += given != ASIDE;
      point->done += given == DONE;
      if (given != LACKING)
        continue;
      if (n_lacking == 0)
        point->id = lsg_record_get_id (record);
      add_name (names, n_lacking++, record);
    }
  if (n_lacking > 0)
    point->sentence = g_strdup (names->str);
  return point;
}

static LsgCheckPoint *
count_steps (LsgRecords *records)
{
  LsgCheckPoint *point = g_new0 (LsgCheckPoint, 1);
  guint n = lsg_records_get_n (records, LSG_KIND_STEP);

  point->label = _("Eight steps of the needs analysis");
  point->total = LSG_N_ANALYSIS_STEPS;
  point->kind = LSG_KIND_STEP;
  point->id = LSG_NULL;
  for (guint i = 0; i < n; i++)
    {
      LsgStep *step = lsg_records_peek (records, LSG_KIND_STEP, i);

      point->done += step->state == LSG_STEP_DONE;
      if (step->state == LSG_STEP_TO_REVIEW && point->sentence == NULL)
        {
          point->id = lsg_record_get_id (LSG_RECORD (step));
          /* TRANSLATORS: a step of the needs analysis */
          point->sentence = g_strdup_printf (_("%s: to review"),
                                             g_dgettext (GETTEXT_PACKAGE, lsg_step_choices[step->step].label));
        }
    }
  point->done = MIN (point->done, point->total);
  return point;
}

/* Both natures of data: existing alone is half an analysis (DOMAIN 2.4). */
static LsgCheckPoint *
count_natures (LsgRecords *records)
{
  LsgCheckPoint *point = g_new0 (LsgCheckPoint, 1);
  guint n = lsg_records_get_n (records, LSG_KIND_SOURCE);
  gboolean seen[2] = { FALSE, FALSE };

  for (guint i = 0; i < n; i++)
    seen[LSG_SOURCE (lsg_records_peek (records, LSG_KIND_SOURCE, i))->nature] = TRUE;
  point->label = _("Existing and elicited data");
  point->done = seen[LSG_SOURCE_EXISTING] + seen[LSG_SOURCE_ELICITED];
  point->total = 2;
  point->kind = LSG_KIND_SOURCE;
  point->id = LSG_NULL;
  if (point->done < 2 && (seen[0] || seen[1]))
    point->sentence = g_strdup (seen[LSG_SOURCE_EXISTING] ? _("No elicited data") : _("No existing data"));
  return point;
}

GPtrArray *
lsg_checklist_list (LsgRecords     *records,
                    LsgDeliverable  deliverable)
{
  GPtrArray *points = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_check_point_free);
  gboolean system = deliverable == LSG_DELIVERABLE_SYSTEM;
  const Question *questions = system ? of_system : of_scenario;
  guint n = system ? G_N_ELEMENTS (of_system) : G_N_ELEMENTS (of_scenario);

  g_return_val_if_fail (LSG_IS_RECORDS (records), points);

  if (system)
    {
      g_ptr_array_add (points, count_steps (records));
      g_ptr_array_add (points, count_natures (records));
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (points, put_question (records, &questions[i]));
  return points;
}
