/* checklist.c - see checklist.h. A point goes through the records of a kind that it is about, and asks each. */
#include "checklist.h"

#include "analysis-step.h"
#include "data-source.h"
#include "intervention.h"
#include "lack.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 3

typedef struct {
  const char *label; /* English, marked with N_ */
  LsgKindId   kind;
  const char *field; /* where one goes */
  LsgLackFunc lacks;
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
  return point->done == point->total;
}

gboolean
lsg_check_point_applies (const LsgCheckPoint *point)
{
  return point->total > 0;
}

/* Both at once: a decision is taken on what is rated. */
static LsgLack
lacks_decision (LsgRecords *records,
                gpointer    need)
{
  LsgLack rating = lsg_need_lacks_rating (records, need);

  return rating == LSG_LACK_OPEN ? rating : lsg_need_lacks_decision (records, need);
}

static const Question of_system[] = {
  { N_("Three viewpoints on each need"), LSG_KIND_NEED, NULL, lsg_need_lacks_viewpoint },
  { N_("Criticality and decision of each need"), LSG_KIND_NEED, "decision", lacks_decision },
  { N_("Indispensable needs answered"), LSG_KIND_NEED, NULL, lsg_need_lacks_intervention },
  { N_("Constraints of each intervention rated"), LSG_KIND_INTERVENTION, "economic", lsg_intervention_lacks_rating },
  { N_("A profile for each kept intervention"), LSG_KIND_INTERVENTION, "profile", lsg_intervention_lacks_profile },
  { N_("Strong constraints: a mitigation note"), LSG_KIND_INTERVENTION, "mitigation",
    lsg_intervention_lacks_mitigation },
};

static const Question of_scenario[] = {
  { N_("Minutes of each activity"), LSG_KIND_ACTIVITY, "minutes", lsg_activity_lacks_minutes },
  { N_("A day for each activity"), LSG_KIND_ACTIVITY, "day", lsg_activity_lacks_day },
  { N_("A need for each kept intervention"), LSG_KIND_INTERVENTION, NULL, lsg_intervention_lacks_need },
  { N_("A duration for each kept intervention"), LSG_KIND_INTERVENTION, "minutes", lsg_intervention_lacks_duration },
  { N_("A tool for each kept intervention"), LSG_KIND_INTERVENTION, "n-tools", lsg_intervention_lacks_tool },
  { N_("A place for each kept intervention"), LSG_KIND_INTERVENTION, "place", lsg_intervention_lacks_place },
  { N_("A text for each clause"), LSG_KIND_CLAUSE, "body", lsg_clause_lacks_text },
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
new_point (const char *label,
           LsgKindId   kind,
           guint       done,
           guint       total)
{
  LsgCheckPoint *point = g_new0 (LsgCheckPoint, 1);

  point->label = label;
  point->kind = kind;
  point->id = LSG_NULL;
  point->done = done;
  point->total = total;
  return point;
}

static LsgCheckPoint *
put_question (LsgRecords     *records,
              const Question *question)
{
  guint n = lsg_records_get_n (records, question->kind);
  LsgCheckPoint *point = new_point (g_dgettext (GETTEXT_PACKAGE, question->label), question->kind, 0, 0);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_lacking = 0;

  point->field = question->field;
  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (records, question->kind, i);
      LsgLack lack = question->lacks (records, record);

      point->total += lack != LSG_LACK_ASIDE;
      point->done += lack == LSG_LACK_NOTHING;
      if (lack != LSG_LACK_OPEN)
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
  LsgCheckPoint *point = new_point (_("Eight steps of the needs analysis"), LSG_KIND_STEP, 0, LSG_N_ANALYSIS_STEPS);
  guint n = lsg_records_get_n (records, LSG_KIND_STEP);

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
  LsgCheckPoint *point = new_point (_("Existing and elicited data"), LSG_KIND_SOURCE, 0, 2);
  guint n = lsg_records_get_n (records, LSG_KIND_SOURCE);
  gboolean seen[2] = { FALSE, FALSE };

  for (guint i = 0; i < n; i++)
    seen[LSG_SOURCE (lsg_records_peek (records, LSG_KIND_SOURCE, i))->nature] = TRUE;
  point->done = seen[LSG_SOURCE_EXISTING] + seen[LSG_SOURCE_ELICITED];
  if (point->done < 2 && (seen[0] || seen[1]))
    point->sentence = g_strdup (seen[LSG_SOURCE_EXISTING] ? _("No elicited data") : _("No existing data"));
  return point;
}

/* Questions about each of them do not apply where there is none: that one is there is asked first. */
static LsgCheckPoint *
count_needs (LsgRecords *records)
{
  return new_point (_("A list of needs"), LSG_KIND_NEED, lsg_records_get_n (records, LSG_KIND_NEED) > 0, 1);
}

static LsgCheckPoint *
count_interventions (LsgRecords *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint i = 0;

  while (i < n && !lsg_intervention_is_kept (lsg_records_peek (records, LSG_KIND_INTERVENTION, i)))
    i++;
  return new_point (_("Interventions that are kept"), LSG_KIND_INTERVENTION, i < n, 1);
}

/* The system is validated before the design of the scenario begins (DOMAIN 1.14). */
static LsgCheckPoint *
count_gate (LsgRecords *records)
{
  LsgSnapshot *last = lsg_snapshot_find_last (records, LSG_DELIVERABLE_SYSTEM);
  LsgCheckPoint *point = new_point (_("The tutoring system, validated"), LSG_KIND_SNAPSHOT, last != NULL, 1);

  if (last == NULL)
    point->sentence = g_strdup (_("Not validated yet"));
  return point;
}

void
lsg_checklist_reopen_gate (GPtrArray *points,
                           guint      n_changes)
{
  for (guint i = 0; i < points->len && n_changes > 0; i++)
    {
      LsgCheckPoint *point = points->pdata[i];

      if (point->kind != LSG_KIND_SNAPSHOT || point->done == 0)
        continue;
      point->done = 0;
      point->sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change to review since its validation",
                                                      "%u changes to review since its validation", n_changes), n_changes);
    }
}

/* Without either there is no tutoring rate. */
static LsgCheckPoint *
count_audience (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  gboolean has_path = lsg_records_get_path (records) > 0;
  gboolean has_learners = programme != NULL && programme->learners > 0;
  LsgCheckPoint *point = new_point (_("Time of the path and number of learners"), LSG_KIND_PROGRAMME,
                                    has_path + has_learners, 2);

  if (programme != NULL && point->done < 2)
    {
      point->id = lsg_record_get_id (LSG_RECORD (programme));
      point->field = has_path ? "learners" : "path-minutes";
    }
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
      g_ptr_array_add (points, count_needs (records));
    }
  else
    {
      g_ptr_array_add (points, count_gate (records));
      g_ptr_array_add (points, count_audience (records));
      g_ptr_array_add (points, count_interventions (records));
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (points, put_question (records, &questions[i]));
  return points;
}
