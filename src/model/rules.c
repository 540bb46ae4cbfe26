/* rules.c - the consistency rules, each once. See rules.h.
 *
 * Every record is looked at once. Codes are compared through a hash table, links through what figures.c has
 * counted. Sentences are made only for the remarks that are kept, so that the Overview of a large project
 * stays cheap with a limit.
 */
#include "rules.h"

#include "analysis-step.h"
#include "answer.h"
#include "channel.h"
#include "clause.h"
#include "coverage.h"
#include "data-source.h"
#include "finding.h"
#include "level.h"
#include "project-fields.h"
#include "use.h"
#include "viewpoint.h"

#include <glib/gi18n-lib.h>

/* Ours, where the project says nothing. */
#define TOOLS_MARK 5

typedef struct {
  const char      *token;
  LsgRemarkWeight  weight;
  const char      *field;
  const char      *sentence; /* English, marked with N_; %s is the code or title of the record */
} Rule;

static const Rule rules[LSG_N_RULES] = {
  [LSG_RULE_NEED_UNRATED] = { "need-unrated", LSG_REMARK_ADVICE, "gravity",
    N_("%s has no criticality yet: gravity or probability is missing.") },
  [LSG_RULE_NEED_UNANSWERED] = { "need-unanswered", LSG_REMARK_WARNING, NULL,
    N_("%s is indispensable, and no intervention that is kept answers it.") },
  [LSG_RULE_OBJECTIVE_UNCOVERED] = { "objective-uncovered", LSG_REMARK_WARNING, NULL,
    N_("%s calls for “%s”, and no intervention that is kept serves this objective.") },
  [LSG_RULE_NEED_UNDECIDED] = { "need-undecided", LSG_REMARK_ADVICE, "decision",
    N_("%s awaits a decision: answer it, or accept the risk.") },
  [LSG_RULE_NEED_SUPERFLUOUS] = { "need-superfluous", LSG_REMARK_ADVICE, "decision",
    N_("%s has become superfluous, and its decision is still to answer it.") },
  [LSG_RULE_RISK_WITHOUT_REASON] = { "risk-without-reason", LSG_REMARK_ADVICE, "reason",
    N_("The risk of %s is accepted without a reason.") },
  [LSG_RULE_NEED_VIEWPOINTS] = { "need-viewpoints", LSG_REMARK_ADVICE, NULL,
    N_("%s has not been looked at from all three viewpoints.") },
  [LSG_RULE_SOURCES_EXISTING] = { "sources-existing", LSG_REMARK_ADVICE, "nature",
    N_("The needs analysis rests on existing data alone, such as %s: nobody has been asked.") },
  [LSG_RULE_ANSWERS_MORE] = { "answers-more", LSG_REMARK_ADVICE, "received",
    N_("“%s” has more answers than people asked.") },
  [LSG_RULE_FINDING_NO_NEED] = { "finding-no-need", LSG_REMARK_ADVICE, "need",
    N_("A finding of “%s” feeds no need yet.") },
  [LSG_RULE_INTERVENTION_UNRATED] = { "intervention-unrated", LSG_REMARK_ADVICE, "economic",
    N_("%s is not rated on all four constraints.") },
  [LSG_RULE_INTERVENTION_HARDLY] = { "intervention-hardly-realistic", LSG_REMARK_WARNING, "decision",
    N_("%s is kept although it is hardly realistic.") },
  [LSG_RULE_NO_MITIGATION] = { "no-mitigation", LSG_REMARK_WARNING, "mitigation",
    N_("%s is kept with a constraint above the maximum, and no note says what will be done about it.") },
  [LSG_RULE_NO_PROFILE] = { "no-profile", LSG_REMARK_WARNING, "profile",
    N_("%s is kept, and no tutor profile carries it.") },
  [LSG_RULE_NO_DURATION] = { "no-duration", LSG_REMARK_WARNING, "minutes",
    N_("%s is kept without a duration.") },
  [LSG_RULE_NO_NEED] = { "no-need", LSG_REMARK_ADVICE, NULL,
    N_("%s is kept, and answers no need.") },
  [LSG_RULE_NO_TOOL] = { "no-tool", LSG_REMARK_ADVICE, "n-tools",
    N_("%s is kept, and uses no communication tool.") },
  [LSG_RULE_TOO_MANY_TOOLS] = { "too-many-tools", LSG_REMARK_ADVICE, "tools-mark",
    N_("%s communication tools for a mark of %s: too many discourage.") },
  [LSG_RULE_TOOL_UNREACHABLE] = { "tool-unreachable", LSG_REMARK_WARNING, "access-note",
    N_("“%s” is used, although tutors or learners have no access to it.") },
  [LSG_RULE_TOOL_UNUSED] = { "tool-unused", LSG_REMARK_ADVICE, NULL,
    N_("“%s” is used by nothing that is kept.") },
  [LSG_RULE_SPAN_REVERSED] = { "span-reversed", LSG_REMARK_WARNING, "minutes",
    N_("The durations of %s are not in order from smallest to largest.") },
  [LSG_RULE_CODE_TWICE] = { "code-twice", LSG_REMARK_WARNING, "code",
    N_("The code %s is used more than once.") },
  [LSG_RULE_CODE_MISSING] = { "code-missing", LSG_REMARK_ADVICE, "code",
    N_("“%s” has no code.") },
  [LSG_RULE_VIRTUAL_CLASS_NO_PROFILE] = { "virtual-class-no-profile", LSG_REMARK_WARNING, "profile",
    N_("No tutor profile carries %s.") },
  [LSG_RULE_NO_PATH] = { "no-path", LSG_REMARK_WARNING, "path-minutes",
    N_("The path has no time: there is no tutoring rate.") },
  [LSG_RULE_NO_LEARNERS] = { "no-learners", LSG_REMARK_WARNING, "learners",
    N_("The number of learners is missing: there is no tutoring rate.") },
  [LSG_RULE_DATES_REVERSED] = { "dates-reversed", LSG_REMARK_WARNING, "end-date",
    N_("The last day is before the first one.") },
  [LSG_RULE_CLAUSE_EMPTY] = { "clause-empty", LSG_REMARK_ADVICE, "body",
    N_("Clause %s has no text.") },
  [LSG_RULE_CLAUSE_FIELD] = { "clause-field", LSG_REMARK_WARNING, "body",
    N_("Clause %s names the field “%s”, which is empty.") },
  [LSG_RULE_CLAUSE_NO_AUDIENCE] = { "clause-no-audience", LSG_REMARK_WARNING, "audiences",
    N_("Clause %s is for nobody: it has no audience.") },
  [LSG_RULE_LEVEL_TWICE] = { "level-twice", LSG_REMARK_WARNING, "rank",
    N_("The level %s is described more than once.") },
  [LSG_RULE_TO_REVIEW] = { "to-review", LSG_REMARK_WARNING, NULL, NULL }, /* worded by snapshots.c */
};

typedef struct {
  LsgRecords       *records;
  const LsgFigures *figures;
  GPtrArray        *remarks[LSG_N_RULES];
  guint             limit;
} Check;

void
lsg_remark_free (LsgRemark *remark)
{
  g_free (remark->sentence);
  g_free (remark);
}

const char *
lsg_rule_get_token (LsgRule rule)
{
  g_return_val_if_fail (rule < LSG_N_RULES, NULL);

  return rules[rule].token;
}

static LsgRemark *
new_remark (LsgRule     rule,
            LsgRecord  *record,
            const char *field,
            char       *sentence)
{
  LsgRemark *remark = g_new0 (LsgRemark, 1);

  remark->rule = rule;
  remark->weight = rules[rule].weight;
  remark->kind = lsg_record_get_kind_id (record);
  remark->id = lsg_record_get_id (record);
  remark->field = field;
  remark->sentence = sentence;
  return remark;
}

void
lsg_rules_add (GPtrArray *remarks,
               LsgRule    rule,
               LsgRecord *record,
               char      *sentence)
{
  g_return_if_fail (rule < LSG_N_RULES);
  g_return_if_fail (LSG_IS_RECORD (record));

  g_ptr_array_add (remarks, new_remark (rule, record, rules[rule].field, sentence));
}

/* Whether a further remark of @rule would be kept. */
static gboolean
wants (Check   *check,
       LsgRule  rule)
{
  return check->limit == 0 || check->remarks[rule]->len < check->limit;
}

static void
take_remark (Check      *check,
             LsgRule     rule,
             LsgRecord  *record,
             const char *field,
             char       *sentence)
{
  g_ptr_array_add (check->remarks[rule], new_remark (rule, record, field, sentence));
}

/* How a sentence names a record: by its code, else its title, else its kind. */
static const char *
get_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);

  if (code != NULL && *code != '\0')
    return code;
  return *title != '\0' ? title : lsg_kind_get_label (lsg_record_get_kind (record));
}

/* The sentence of @rule in the interface's language; each %s is the next of @name and @detail. */
static char *
word_sentence (LsgRule     rule,
               const char *name,
               const char *detail)
{
  const char *sentence = g_dgettext (GETTEXT_PACKAGE, rules[rule].sentence);
  const char *words[] = { name, detail };
  GString *text = g_string_new (NULL);

  for (guint i = 0; *sentence != '\0'; sentence++)
    {
      if (sentence[0] == '%' && sentence[1] == 's' && i < G_N_ELEMENTS (words))
        {
          g_string_append (text, words[i++]);
          sentence++;
        }
      else
        {
          g_string_append_c (text, *sentence);
        }
    }
  return g_string_free (text, FALSE);
}

/* Remarks on @field of @record when @broken. */
static void
check_field (Check      *check,
             LsgRule     rule,
             gpointer    record,
             const char *field,
             gboolean    broken)
{
  if (broken && wants (check, rule))
    take_remark (check, rule, record, field, word_sentence (rule, get_name (record), NULL));
}

/* The same for the field that the rule is about. */
static void
check_rule (Check    *check,
            LsgRule   rule,
            gpointer  record,
            gboolean  broken)
{
  check_field (check, rule, record, rules[rule].field, broken);
}

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static void
check_programme (Check *check)
{
  LsgProgramme *programme = lsg_records_get_programme (check->records);

  if (programme == NULL)
    return;
  check_rule (check, LSG_RULE_NO_PATH, programme, lsg_records_get_path (check->records) <= 0);
  check_rule (check, LSG_RULE_NO_LEARNERS, programme, programme->learners <= 0);
  check_rule (check, LSG_RULE_DATES_REVERSED, programme,
              programme->start_date != NULL && programme->end_date != NULL &&
                g_strcmp0 (programme->start_date, programme->end_date) > 0);
}

static void
check_need (Check   *check,
            LsgNeed *need)
{
  gboolean accepted = need->decision == LSG_NEED_ACCEPT_RISK;

  check_rule (check, LSG_RULE_NEED_UNRATED, need, need->criticality == LSG_NULL);
  check_rule (check, LSG_RULE_NEED_UNANSWERED, need,
              need->class_ == LSG_CLASS_INDISPENSABLE && need->n_kept == 0 && !accepted);
  check_rule (check, LSG_RULE_NEED_UNDECIDED, need, need->decision == LSG_NULL && need->n_kept == 0);
  check_rule (check, LSG_RULE_NEED_SUPERFLUOUS, need,
              need->class_ == LSG_CLASS_SUPERFLUOUS && need->decision == LSG_NEED_ANSWER);
  check_rule (check, LSG_RULE_RISK_WITHOUT_REASON, need, accepted && is_blank (need->reason));
}

/* A project that confronts no viewpoints yet is not reproached with it need by need. */
static void
check_viewpoints (Check *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_NEED);

  if (lsg_records_get_n (check->records, LSG_KIND_VIEWPOINT) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (check->records, LSG_KIND_NEED, i);

      check_rule (check, LSG_RULE_NEED_VIEWPOINTS, need, lsg_viewpoint_count_looks (check->records, need) < 3);
    }
}

static gboolean
is_after (const char *from,
          const char *to)
{
  return from != NULL && to != NULL && strcmp (from, to) > 0;
}

static void
check_sources (Check *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_SOURCE);
  guint n_elicited = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgSource *source = lsg_records_peek (check->records, LSG_KIND_SOURCE, i);

      n_elicited += source->nature == LSG_SOURCE_ELICITED;
      check_rule (check, LSG_RULE_ANSWERS_MORE, source,
                  source->expected != LSG_NULL && source->received != LSG_NULL && source->received > source->expected);
      check_rule (check, LSG_RULE_DATES_REVERSED, source, is_after (source->start_date, source->end_date));
    }
  if (n > 0)
    check_rule (check, LSG_RULE_SOURCES_EXISTING, lsg_records_peek (check->records, LSG_KIND_SOURCE, 0),
                n_elicited == 0);
}

static void
check_analysis (Check *check)
{
  guint n_findings = lsg_records_get_n (check->records, LSG_KIND_FINDING);
  guint n_steps = lsg_records_get_n (check->records, LSG_KIND_STEP);

  check_sources (check);
  for (guint i = 0; i < n_findings; i++)
    {
      LsgFinding *finding = lsg_records_peek (check->records, LSG_KIND_FINDING, i);
      LsgRecord *source = lsg_records_find (check->records, finding->source);

      if (finding->need == LSG_NULL && source != NULL && wants (check, LSG_RULE_FINDING_NO_NEED))
        take_remark (check, LSG_RULE_FINDING_NO_NEED, LSG_RECORD (finding), "need",
                     word_sentence (LSG_RULE_FINDING_NO_NEED, get_name (source), NULL));
    }
  for (guint i = 0; i < n_steps; i++)
    {
      LsgStep *step = lsg_records_peek (check->records, LSG_KIND_STEP, i);

      check_rule (check, LSG_RULE_DATES_REVERSED, step, is_after (step->start_date, step->end_date));
    }
}

static gboolean
is_reversed (gint64 min,
             gint64 chosen,
             gint64 max)
{
  if (min != LSG_NULL && max != LSG_NULL && min > max)
    return TRUE;
  return chosen != LSG_NULL && ((min != LSG_NULL && min > chosen) || (max != LSG_NULL && chosen > max));
}

/* @answered: the interventions that a link to a need names. */
static void
check_intervention (Check           *check,
                    LsgIntervention *intervention,
                    GHashTable      *answered)
{
  gboolean kept = lsg_intervention_is_kept (intervention);
  gboolean rated = intervention->verdict != LSG_NULL;
  gint64 maximum = check->figures->rule.factor_maximum;
  gboolean above = FALSE;

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    above |= intervention->factors[i] > maximum;

  check_rule (check, LSG_RULE_INTERVENTION_UNRATED, intervention, !rated);
  check_rule (check, LSG_RULE_SPAN_REVERSED, intervention,
              is_reversed (intervention->minutes_min, intervention->minutes, intervention->minutes_max));
  if (!kept)
    return;
  check_rule (check, LSG_RULE_INTERVENTION_HARDLY, intervention,
              rated && intervention->verdict == LSG_VERDICT_HARDLY);
  check_rule (check, LSG_RULE_NO_MITIGATION, intervention, above && is_blank (intervention->mitigation));
  check_rule (check, LSG_RULE_NO_PROFILE, intervention, intervention->profile == LSG_NULL);
  check_rule (check, LSG_RULE_NO_DURATION, intervention, intervention->minutes == LSG_NULL);
  check_rule (check, LSG_RULE_NO_NEED, intervention, !g_hash_table_contains (answered, intervention));
  check_rule (check, LSG_RULE_NO_TOOL, intervention, intervention->n_tools == LSG_NULL);
}

static void
check_interventions (Check *check)
{
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);
  guint n_answers = lsg_records_get_n (check->records, LSG_KIND_ANSWER);
  guint n = lsg_records_get_n (check->records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n_answers; i++)
    {
      LsgAnswer *answer = lsg_records_peek (check->records, LSG_KIND_ANSWER, i);

      g_hash_table_add (answered, lsg_records_find (check->records, answer->intervention));
    }
  for (guint i = 0; i < n; i++)
    check_intervention (check, lsg_records_peek (check->records, LSG_KIND_INTERVENTION, i), answered);
}

static void
check_cover (Check          *check,
             const LsgCover *cover)
{
  if (cover->alarm != NULL && wants (check, LSG_RULE_OBJECTIVE_UNCOVERED))
    take_remark (check, LSG_RULE_OBJECTIVE_UNCOVERED, LSG_RECORD (cover->record), NULL,
                 word_sentence (LSG_RULE_OBJECTIVE_UNCOVERED, get_name (LSG_RECORD (cover->alarm)), cover->title));
}

static void
check_objectives (Check *check)
{
  g_autoptr (LsgCoverage) coverage = NULL;

  if (lsg_records_get_n (check->records, LSG_KIND_AIM) == 0)
    return;
  coverage = lsg_coverage_new (check->records);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      check_cover (check, &coverage->cells[function][plane]);
  for (guint i = 0; i < coverage->own->len; i++)
    check_cover (check, coverage->own->pdata[i]);
}

/* The tools that something kept uses: interventions by their links, virtual classes by their own. */
static GHashTable *
find_used_tools (LsgRecords *records)
{
  GHashTable *used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_USE); i++)
    {
      LsgUse *use = lsg_records_peek (records, LSG_KIND_USE, i);
      LsgIntervention *intervention = lsg_records_find (records, use->intervention);

      if (intervention != NULL && lsg_intervention_is_kept (intervention))
        g_hash_table_add (used, lsg_records_find (records, use->channel));
    }
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (activity->channel != LSG_NULL)
        g_hash_table_add (used, lsg_records_find (records, activity->channel));
    }
  return used;
}

static void
check_tools (Check *check)
{
  g_autoptr (GHashTable) used = find_used_tools (check->records);
  LsgProgramme *programme = lsg_records_get_programme (check->records);
  guint n = lsg_records_get_n (check->records, LSG_KIND_CHANNEL);
  gint64 mark = programme != NULL && programme->tools_mark != LSG_NULL ? programme->tools_mark : TOOLS_MARK;
  char number[16], limit[24];

  g_snprintf (number, sizeof number, "%u", n);
  g_snprintf (limit, sizeof limit, "%" G_GINT64_FORMAT, mark);
  if (programme != NULL && n > mark && wants (check, LSG_RULE_TOO_MANY_TOOLS))
    take_remark (check, LSG_RULE_TOO_MANY_TOOLS, LSG_RECORD (programme), rules[LSG_RULE_TOO_MANY_TOOLS].field,
                 word_sentence (LSG_RULE_TOO_MANY_TOOLS, number, limit));
  for (guint i = 0; i < n; i++)
    {
      LsgChannel *tool = lsg_records_peek (check->records, LSG_KIND_CHANNEL, i);
      gboolean is_used = g_hash_table_contains (used, tool);
      gboolean is_closed = tool->tutor_access == LSG_ACCESS_NO || tool->learner_access == LSG_ACCESS_NO;

      check_rule (check, LSG_RULE_TOOL_UNREACHABLE, tool, is_used && is_closed);
      check_rule (check, LSG_RULE_TOOL_UNUSED, tool, !is_used);
    }
}

/* Each record that shares its code with an earlier one of the same kind is named. */
static void
check_codes (Check     *check,
             LsgKindId  kind)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = lsg_records_get_n (check->records, kind);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (check->records, kind, i);
      const char *code = lsg_record_get_code (record);

      check_rule (check, LSG_RULE_CODE_MISSING, record, is_blank (code));
      if (!is_blank (code))
        check_rule (check, LSG_RULE_CODE_TWICE, record, !g_hash_table_add (codes, (gpointer) code));
    }
}

static void
check_activities (Check *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (check->records, LSG_KIND_ACTIVITY, i);

      if (!lsg_activity_is_virtual_class (activity))
        continue;
      check_rule (check, LSG_RULE_VIRTUAL_CLASS_NO_PROFILE, activity, activity->profile == LSG_NULL);
      check_field (check, LSG_RULE_SPAN_REVERSED, activity, "factor",
                   is_reversed (activity->factor_min, activity->factor, activity->factor_max));
    }
}

/* The tokens in @text that name nothing, or something that is empty. */
static void
check_fields (Check      *check,
              LsgClause  *clause,
              const char *name,
              const char *text)
{
  LsgProjectFieldContext context = { check->records, check->figures,
                                     lsg_records_get_language (check->records) };
  gsize length;

  if (text == NULL)
    return;
  while ((text = lsg_project_fields_next (text, &length)) != NULL)
    {
      const LsgProjectField *field = lsg_project_fields_find (text + 1, length);
      g_autofree char *value = field != NULL ? lsg_project_field_get_text (field, &context) : NULL;
      g_autofree char *token = g_strndup (text + 1, length);

      if (value == NULL && wants (check, LSG_RULE_CLAUSE_FIELD))
        take_remark (check, LSG_RULE_CLAUSE_FIELD, LSG_RECORD (clause), name,
                     word_sentence (LSG_RULE_CLAUSE_FIELD, get_name (LSG_RECORD (clause)),
                                    field != NULL ? lsg_project_field_get_label (field) : token));
      text += length + 2;
    }
}

static void
check_clauses (Check *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_CLAUSE);

  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (check->records, LSG_KIND_CLAUSE, i);

      /* A section may stand for its clauses alone. */
      check_rule (check, LSG_RULE_CLAUSE_EMPTY, clause,
                  clause->content == LSG_CLAUSE_TEXT && is_blank (clause->body) && clause->n_children == 0);
      check_rule (check, LSG_RULE_CLAUSE_NO_AUDIENCE, clause, clause->audiences == 0);
      check_fields (check, clause, "body", clause->body);
      check_fields (check, clause, "side-note", clause->side_note);
    }
}

static void
check_levels (Check *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_LEVEL);
  guint64 seen = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgLevel *level = lsg_records_peek (check->records, LSG_KIND_LEVEL, i);
      guint64 bit = G_GUINT64_CONSTANT (1) << (CLAMP (level->scale, 0, 3) * 8 + CLAMP (level->rank, 0, 7));

      if ((seen & bit) != 0 && wants (check, LSG_RULE_LEVEL_TWICE))
        take_remark (check, LSG_RULE_LEVEL_TWICE, LSG_RECORD (level), "rank",
                     word_sentence (LSG_RULE_LEVEL_TWICE,
                                    lsg_records_get_level_name (check->records, level->scale,
                                                                (int) level->rank),
                                    NULL));
      seen |= bit;
    }
}

/* Warnings first, then by rule: the rules stand in the order of the tables. */
static GPtrArray *
gather (Check *check)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_remark_free);

  for (LsgRemarkWeight weight = LSG_REMARK_WARNING; weight <= LSG_REMARK_ADVICE; weight++)
    for (guint rule = 0; rule < LSG_N_RULES; rule++)
      if (rules[rule].weight == weight)
        g_ptr_array_extend_and_steal (all, check->remarks[rule]);
  return all;
}

GPtrArray *
lsg_rules_list (LsgRecords       *records,
                const LsgFigures *figures,
                guint             limit)
{
  Check check = { .records = records, .figures = figures, .limit = limit };
  guint n_needs;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  for (guint rule = 0; rule < LSG_N_RULES; rule++)
    check.remarks[rule] = g_ptr_array_new ();
  n_needs = lsg_records_get_n (records, LSG_KIND_NEED);

  check_programme (&check);
  check_levels (&check);
  for (guint i = 0; i < n_needs; i++)
    check_need (&check, lsg_records_peek (records, LSG_KIND_NEED, i));
  check_objectives (&check);
  check_codes (&check, LSG_KIND_NEED);
  check_viewpoints (&check);
  check_analysis (&check);
  check_activities (&check);
  check_interventions (&check);
  check_tools (&check);
  check_codes (&check, LSG_KIND_INTERVENTION);
  check_clauses (&check);
  return gather (&check);
}
