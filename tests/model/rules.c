/* The consistency rules: the worked example breaks one, and each change breaks one more. */
#include "suite.h"

#include "example.h"

#include "data-source.h"
#include "finding.h"
#include "rules.h"
#include "viewpoint.h"

#include <string.h>

Suite *rules_suite (void);

static LsgRecords *records;
static LsgFigures *figures;

/* Everything uses one tool and stands on the first day, and one tutor may have nearly all minutes, so that the other
 * rules are content. */
static void
set_up (void)
{
  gpointer tool;

  records = make_example ();
  tool = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL);
  set_field (lsg_records_get_programme (records), "share-mark", "95");
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    set_field (lsg_records_peek (records, LSG_KIND_ACTIVITY, i), "day", "1");
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      gpointer intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      set_field (intervention, "place", "during");
      add_record (records, LSG_KIND_USE, "intervention", ref (intervention), "channel", ref (tool), NULL);
    }
  figures = lsg_figures_new ();
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static GPtrArray *
list (guint limit)
{
  lsg_figures_update (figures, records, NULL);
  return lsg_rules_list (records, figures, limit);
}

/* The one remark of @rule; checks that there is just that beside the example's own. */
static LsgRemark *
only_remark (GPtrArray *remarks,
             LsgRule    rule)
{
  LsgRemark *found = NULL;

  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRemark *remark = remarks->pdata[i];

      if (remark->rule == rule && !(rule == LSG_RULE_NEED_UNANSWERED && i + 1 < remarks->len))
        found = remark;
      else
        ck_assert_msg (remark->rule == LSG_RULE_NEED_UNANSWERED, "%s", remark->sentence);
    }
  ck_assert_msg (found != NULL, "%s", lsg_rule_get_token (rule));
  return found;
}

START_TEST (worked_example)
{
  g_autoptr (GPtrArray) remarks = list (0);
  LsgRemark *remark = remarks->pdata[0];

  ck_assert_uint_eq (remarks->len, 1);
  ck_assert_int_eq (remark->rule, LSG_RULE_NEED_UNANSWERED);
  ck_assert_int_eq (remark->weight, LSG_REMARK_WARNING);
  ck_assert_int_eq (remark->kind, LSG_KIND_NEED);
  ck_assert_ptr_eq (lsg_records_find (records, remark->id), find_record (records, LSG_KIND_NEED, "B 11"));
  ck_assert_str_eq (remark->sentence,
                    "B 11 is indispensable, and no intervention that is kept answers it.");
}
END_TEST

static const struct {
  LsgRule     rule;
  LsgKindId   kind;
  const char *code;  /* of the record that is changed */
  const char *set;   /* the field that is set */
  const char *text;
  const char *field; /* where the remark points */
} breaks[] = {
  { LSG_RULE_NEED_UNRATED, LSG_KIND_NEED, "B 12", "gravity", NULL, "gravity" },
  { LSG_RULE_NEED_UNRATED, LSG_KIND_NEED, "B 12", "probability", NULL, "gravity" },
  { LSG_RULE_NEED_UNDECIDED, LSG_KIND_NEED, "B 12", "decision", NULL, "decision" },
  { LSG_RULE_RISK_WITHOUT_REASON, LSG_KIND_NEED, "B 12", "reason", NULL, "reason" },
  { LSG_RULE_INTERVENTION_UNRATED, LSG_KIND_INTERVENTION, "ITC 03", "human", NULL, "economic" },
  { LSG_RULE_NO_PROFILE, LSG_KIND_INTERVENTION, "ITC 03", "profile", NULL, "profile" },
  { LSG_RULE_NO_DURATION, LSG_KIND_INTERVENTION, "ITC 03", "minutes", NULL, "minutes" },
  { LSG_RULE_NEED_UNDECIDED, LSG_KIND_NEED, "B 01", "decision", NULL, "decision" },
  { LSG_RULE_NOT_PLACED, LSG_KIND_INTERVENTION, "ITC 03", "place", NULL, "place" },
  { LSG_RULE_ACTIVITY_NO_MINUTES, LSG_KIND_ACTIVITY, "Bilan", "minutes", NULL, "minutes" },
  { LSG_RULE_ACTIVITY_NO_DAY, LSG_KIND_ACTIVITY, "Bilan", "day", NULL, "day" },
  { LSG_RULE_LIMITS_REVERSED, LSG_KIND_PROGRAMME, "Formation hybride", "realistic-area", "19", "realistic-area" },
  { LSG_RULE_LIMITS_REVERSED, LSG_KIND_PROGRAMME, "Formation hybride", "realistic-deformation", "3",
    "realistic-deformation" },
  { LSG_RULE_ONE_MAN_BAND, LSG_KIND_PROFILE, "Formateur-tuteur", "functions",
    "welcome organisation pedagogy technical metacognition", "functions" },
  { LSG_RULE_SPAN_REVERSED, LSG_KIND_INTERVENTION, "ITC 03", "minutes-min", "6", "minutes" },
  { LSG_RULE_SPAN_REVERSED, LSG_KIND_INTERVENTION, "ITC 03", "minutes-max", "4.99", "minutes" },
  { LSG_RULE_SPAN_REVERSED, LSG_KIND_ACTIVITY, "Bilan", "factor", "1.4", "factor" },
  { LSG_RULE_CODE_TWICE, LSG_KIND_INTERVENTION, "ITC 03", "code", "ITS 01", "code" },
  { LSG_RULE_CODE_TWICE, LSG_KIND_NEED, "B 12", "code", "B 01", "code" },
  { LSG_RULE_CODE_TWICE, LSG_KIND_NEED, "B 12", "code", "B\302\240" "01", "code" },
  { LSG_RULE_CODE_TWICE, LSG_KIND_NEED, "B 12", "code", " b\342\200\257" "01 ", "code" },
  { LSG_RULE_CODE_TWICE, LSG_KIND_NEED, "B 12", "code", "B01", "code" },
  { LSG_RULE_CODE_MISSING, LSG_KIND_NEED, "B 12", "code", NULL, "code" },
  { LSG_RULE_CODE_MISSING, LSG_KIND_NEED, "B 12", "code", "  ", "code" },
  { LSG_RULE_VIRTUAL_CLASS_NO_PROFILE, LSG_KIND_ACTIVITY, "Bilan", "profile", NULL, "profile" },
  { LSG_RULE_NO_PATH, LSG_KIND_PROGRAMME, "Formation hybride", "path-minutes", "0", "path-minutes" },
  { LSG_RULE_DATES_REVERSED, LSG_KIND_PROGRAMME, "Formation hybride", "end-date", "2026-09-07", "end-date" },
};

START_TEST (one_change_one_remark)
{
  gpointer record = find_record (records, breaks[_i].kind, breaks[_i].code);
  g_autoptr (GPtrArray) remarks = NULL;
  LsgRemark *remark;

  set_field (record, breaks[_i].set, breaks[_i].text);
  remarks = list (0);
  remark = only_remark (remarks, breaks[_i].rule);
  ck_assert (remark->id == lsg_record_get_id (record) && remark->kind == breaks[_i].kind);
  ck_assert_str_eq (remark->field, breaks[_i].field);
  ck_assert_ptr_nonnull (lsg_kind_find_field (lsg_kind_get (remark->kind), remark->field));
  ck_assert_ptr_null (strstr (remark->sentence, "%s"));
}
END_TEST

START_TEST (superfluous_need_is_not_to_be_answered)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 12");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  LsgRemark *remark;

  set_field (need, "decision", "answer");
  before = list (0);
  remark = only_remark (before, LSG_RULE_NEED_SUPERFLUOUS);
  ck_assert_int_eq (remark->weight, LSG_REMARK_ADVICE);
  ck_assert (remark->id == lsg_record_get_id (need));
  ck_assert_str_eq (remark->field, "decision");

  set_field (need, "decision", "accept-risk");
  after = list (0);
  for (guint i = 0; i < after->len; i++)
    ck_assert_int_ne (((LsgRemark *) after->pdata[i])->rule, LSG_RULE_NEED_SUPERFLUOUS);
}
END_TEST

START_TEST (accepted_risk_is_answered)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 11");
  g_autoptr (GPtrArray) remarks = NULL;

  set_field (need, "decision", "accept-risk");
  set_field (need, "reason", "Le groupe est petit.");
  remarks = list (0);
  ck_assert_uint_eq (remarks->len, 0);
}
END_TEST

START_TEST (kept_although_hardly_realistic)
{
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 07");
  g_autoptr (GPtrArray) remarks = NULL;
  guint hardly = 0, mitigation = 0, duration = 0;

  set_field (one, "decision", "keep"); /* answers B 11 */
  remarks = list (0);
  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRemark *remark = remarks->pdata[i];

      ck_assert (remark->id == lsg_record_get_id (one));
      hardly += remark->rule == LSG_RULE_INTERVENTION_HARDLY;
      mitigation += remark->rule == LSG_RULE_NO_MITIGATION;
      duration += remark->rule == LSG_RULE_NO_DURATION;
    }
  ck_assert (hardly == 1 && mitigation == 1 && duration == 1 && remarks->len == 3);

  g_clear_pointer (&remarks, g_ptr_array_unref);
  set_field (one, "mitigation", "Un tuteur de plus.");
  set_field (one, "minutes", "30");
  remarks = list (0);
  only_remark (remarks, LSG_RULE_INTERVENTION_HARDLY);
}
END_TEST

START_TEST (no_need)
{
  g_autoptr (GPtrArray) remarks = NULL;

  for (guint i = lsg_records_get_n (records, LSG_KIND_ANSWER); i > 0; i--)
    lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_ANSWER, i - 1));
  remarks = list (3);
  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRule rule = ((LsgRemark *) remarks->pdata[i])->rule;

      ck_assert_int_eq (rule, i < 3 ? LSG_RULE_NEED_UNANSWERED : i < 6 ? LSG_RULE_NEED_DECIDED : LSG_RULE_NO_NEED);
    }
  ck_assert_uint_eq (remarks->len, 9); /* of 5, 6 and 9 */
}
END_TEST

START_TEST (clauses)
{
  gpointer section = add_record (records, LSG_KIND_CLAUSE, "title", "Section", NULL);
  gpointer clause = add_record (records, LSG_KIND_CLAUSE, "title", "Clause", "parent", ref (section), "body",
                                "Sous {answer-delay}, {title}.", NULL);
  g_autoptr (GPtrArray) remarks = list (0);
  LsgRemark *remark;

  ck_assert_uint_eq (remarks->len, 1);

  set_field (clause, "side-note", "Par {author}.");
  g_ptr_array_unref (remarks);
  remarks = list (0);
  remark = only_remark (remarks, LSG_RULE_CLAUSE_FIELD);
  ck_assert_str_eq (remark->sentence, "Clause 1.1 names the field “Author”, which is empty.");
  ck_assert_str_eq (remark->field, "side-note");

  set_field (clause, "side-note", "{no-such-thing}");
  g_ptr_array_unref (remarks);
  remarks = list (0);
  ck_assert_ptr_nonnull (strstr (only_remark (remarks, LSG_RULE_CLAUSE_FIELD)->sentence, "no-such-thing"));

  set_field (clause, "side-note", NULL);
  set_field (clause, "body", " \n ");
  g_ptr_array_unref (remarks);
  remarks = list (0);
  only_remark (remarks, LSG_RULE_CLAUSE_EMPTY);

  set_field (clause, "content", "services");
  set_field (clause, "audiences", "");
  g_ptr_array_unref (remarks);
  remarks = list (0);
  only_remark (remarks, LSG_RULE_CLAUSE_NO_AUDIENCE);
}
END_TEST

START_TEST (levels)
{
  g_autoptr (GPtrArray) remarks = NULL;

  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "2", "name", "sérieuse", NULL);
  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "3", NULL);
  add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "2", NULL);
  remarks = list (0);
  ck_assert_uint_eq (remarks->len, 1);
  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "2", NULL);
  g_ptr_array_unref (remarks);
  remarks = list (0);
  only_remark (remarks, LSG_RULE_LEVEL_TWICE);
}
END_TEST

static guint
count_rule (GPtrArray *remarks,
            LsgRule    rule)
{
  guint n = 0;

  for (guint i = 0; i < remarks->len; i++)
    n += ((LsgRemark *) remarks->pdata[i])->rule == rule;
  return n;
}

/* As long as nothing was confronted nothing is asked; not expressed is looked at. */
START_TEST (viewpoints)
{
  static const char *const holders[] = { "institution", "tutors", "learners", "designer" };
  gpointer need = find_record (records, LSG_KIND_NEED, "B 04");
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      g_autoptr (GPtrArray) remarks = NULL;

      add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", holders[i], "importance",
                  i == 1 ? "0" : "3", NULL);
      remarks = list (0);
      ck_assert_uint_eq (count_rule (remarks, LSG_RULE_NEED_VIEWPOINTS), i < 2 ? n : n - 1);
      ck_assert_uint_eq (lsg_viewpoint_count_looks (records, need), MIN (i + 1, 3));
      ck_assert_int_eq (lsg_viewpoint_get_importance (records, need, i), i == 1 ? 0 : 3);
    }
  ck_assert_int_eq (LSG_NEED (need)->n_viewpoints, 2);
  ck_assert_int_eq (LSG_NEED (need)->gap, 0);
}
END_TEST

START_TEST (analysis)
{
  gpointer source = add_record (records, LSG_KIND_SOURCE, "title", "Littérature", "nature", "existing", NULL);
  gpointer finding = add_record (records, LSG_KIND_FINDING, "source", ref (source), NULL);
  g_autoptr (GPtrArray) first = list (0);
  g_autoptr (GPtrArray) second = NULL;
  gpointer asked;

  ck_assert_uint_eq (count_rule (first, LSG_RULE_SOURCES_EXISTING), 1);
  ck_assert_uint_eq (count_rule (first, LSG_RULE_FINDING_NO_NEED), 1);

  set_field (finding, "need", ref (find_record (records, LSG_KIND_NEED, "B 04")));
  asked = add_record (records, LSG_KIND_SOURCE, "title", "Questionnaire", "nature", "elicited", "expected", "10",
                      "received", "11", "start-date", "2026-06-02", "end-date", "2026-06-01", NULL);
  add_record (records, LSG_KIND_STEP, "step", "analysis", "start-date", "2026-06-02", "end-date", "2026-06-01", NULL);
  second = list (0);
  ck_assert_uint_eq (count_rule (second, LSG_RULE_SOURCES_EXISTING), 0);
  ck_assert_uint_eq (count_rule (second, LSG_RULE_FINDING_NO_NEED), 0);
  ck_assert_uint_eq (count_rule (second, LSG_RULE_ANSWERS_MORE), 1);
  ck_assert_uint_eq (count_rule (second, LSG_RULE_DATES_REVERSED), 2);
  for (guint i = 0; i < second->len; i++)
    if (((LsgRemark *) second->pdata[i])->rule == LSG_RULE_ANSWERS_MORE)
      ck_assert (((LsgRemark *) second->pdata[i])->id == lsg_record_get_id (asked));
}
END_TEST

START_TEST (tokens)
{
  for (guint i = 0; i < LSG_N_RULES; i++)
    for (guint j = 0; j < i; j++)
      ck_assert_str_ne (lsg_rule_get_token (i), lsg_rule_get_token (j));
}
END_TEST

START_TEST (empty_project)
{
  g_autoptr (LsgRecords) empty = lsg_records_new ();
  g_autoptr (GPtrArray) remarks = NULL;

  lsg_figures_update (figures, empty, NULL);
  remarks = lsg_rules_list (empty, figures, 0);
  ck_assert_uint_eq (remarks->len, 0);
}
END_TEST

static const char *
find_rule (GPtrArray *remarks,
           LsgRule    rule)
{
  for (guint i = 0; i < remarks->len; i++)
    if (((LsgRemark *) remarks->pdata[i])->rule == rule)
      return ((LsgRemark *) remarks->pdata[i])->sentence;
  return NULL;
}

START_TEST (kept_ones_need_a_tool)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  add_record (records, LSG_KIND_INTERVENTION, "title", "Bilan", "code", "ITS 09", "decision", "drop", NULL);
  before = list (0);
  ck_assert_ptr_null (find_rule (before, LSG_RULE_NO_TOOL));
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITS 09"), "decision", "keep");
  after = list (0);
  ck_assert_str_eq (find_rule (after, LSG_RULE_NO_TOOL), "ITS 09 is kept, and uses no communication tool.");
}
END_TEST

START_TEST (closed_and_idle_tools)
{
  gpointer forum = find_record (records, LSG_KIND_CHANNEL, "Forum");
  g_autoptr (GPtrArray) used = NULL;
  g_autoptr (GPtrArray) idle = NULL;
  g_autoptr (GPtrArray) held = NULL;

  /* Used: closed to one side is a warning; under conditions is not. */
  set_field (forum, "tutor-access", "conditions");
  set_field (forum, "learner-access", "no");
  used = list (0);
  ck_assert_ptr_nonnull (find_rule (used, LSG_RULE_TOOL_UNREACHABLE));
  ck_assert_ptr_null (find_rule (used, LSG_RULE_TOOL_UNUSED));

  /* Not used: closed or not, it is only idle; a virtual class held with it is a use. */
  set_field (forum, "learner-access", "yes");
  add_record (records, LSG_KIND_CHANNEL, "name", "Chat", "learner-access", "no", NULL);
  idle = list (0);
  ck_assert_ptr_null (find_rule (idle, LSG_RULE_TOOL_UNREACHABLE));
  ck_assert_str_eq (find_rule (idle, LSG_RULE_TOOL_UNUSED), "“Chat” is used by nothing that is kept.");
  set_field (find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "channel",
             ref (find_record (records, LSG_KIND_CHANNEL, "Chat")));
  held = list (0);
  ck_assert_ptr_null (find_rule (held, LSG_RULE_TOOL_UNUSED));
  ck_assert_ptr_nonnull (find_rule (held, LSG_RULE_TOOL_UNREACHABLE));
}
END_TEST

START_TEST (too_many_tools)
{
  gpointer programme = lsg_records_get_programme (records);
  g_autoptr (GPtrArray) five = NULL;
  g_autoptr (GPtrArray) marked = NULL;
  g_autoptr (GPtrArray) six = NULL;

  for (guint i = 0; i < 4; i++)
    add_record (records, LSG_KIND_CHANNEL, "name", "Blog", NULL);
  five = list (0);
  ck_assert_ptr_null (find_rule (five, LSG_RULE_TOO_MANY_TOOLS));
  set_field (programme, "tools-mark", "4");
  marked = list (0);
  ck_assert_str_eq (find_rule (marked, LSG_RULE_TOO_MANY_TOOLS),
                    "5 communication tools for a mark of 4: too many discourage.");
  set_field (programme, "tools-mark", NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Wiki", NULL);
  six = list (0);
  ck_assert_ptr_nonnull (find_rule (six, LSG_RULE_TOO_MANY_TOOLS));
}
END_TEST

/* Remarks of @rule, with the rest of the example as it is. */
static guint
count_now (LsgRule rule)
{
  g_autoptr (GPtrArray) remarks = list (0);

  return count_rule (remarks, rule);
}

/* The sentence of the one remark of @rule, whose record and field are checked; to be freed. */
static char *
say (LsgRule     rule,
     gpointer    record,
     const char *field)
{
  g_autoptr (GPtrArray) remarks = list (0);

  ck_assert_uint_eq (count_rule (remarks, rule), 1);
  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRemark *remark = remarks->pdata[i];

      if (remark->rule != rule)
        continue;
      ck_assert (remark->id == lsg_record_get_id (record));
      ck_assert_int_eq (g_strcmp0 (remark->field, field), 0);
      return g_strdup (remark->sentence);
    }
  return NULL;
}

static void
assert_says (LsgRule     rule,
             gpointer    record,
             const char *field,
             const char *sentence)
{
  g_autofree char *said = say (rule, record, field);

  ck_assert_str_eq (said, sentence);
}

START_TEST (decisions_that_what_is_kept_belies)
{
  gpointer answered = find_record (records, LSG_KIND_NEED, "B 05");
  gpointer alone = find_record (records, LSG_KIND_NEED, "B 07");
  gpointer unrated = find_record (records, LSG_KIND_NEED, "B 12");

  set_field (answered, "decision", "accept-risk");
  set_field (answered, "reason", "Un essai.");
  assert_says (LSG_RULE_RISK_ANSWERED, answered, "decision",
               "The risk of B 05 is accepted although an intervention that is kept answers it.");
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 02"), "decision", "postpone");
  ck_assert_uint_eq (count_now (LSG_RULE_RISK_ANSWERED), 0);

  /* ITC 02 answered B 07 too, an accessory need. */
  assert_says (LSG_RULE_NEED_DECIDED, alone, NULL,
               "B 07 is decided to be answered, and no intervention that is kept answers it.");
  set_field (unrated, "gravity", NULL);
  set_field (unrated, "decision", "answer");
  ck_assert_uint_eq (count_now (LSG_RULE_NEED_DECIDED), 2);
  set_field (unrated, "gravity", "1"); /* superfluous: told by a rule of its own */
  set_field (alone, "gravity", "4");   /* indispensable: likewise */
  ck_assert_uint_eq (count_now (LSG_RULE_NEED_DECIDED), 0);
  ck_assert_uint_eq (count_now (LSG_RULE_NEED_SUPERFLUOUS), 1);
}
END_TEST

START_TEST (nothing_is_counted_in_silence)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");

  set_field (one, "minutes", "0");
  set_field (one, "minutes-min", NULL);
  assert_says (LSG_RULE_ZERO_DURATION, one, "minutes", "ITC 03 is kept with a duration of 0.");
  ck_assert_uint_eq (count_now (LSG_RULE_NO_DURATION), 0);
  set_field (one, "minutes", "5");
  ck_assert_uint_eq (count_now (LSG_RULE_ZERO_DURATION), 0);

  set_field (programme, "groups", NULL);
  ck_assert_uint_eq (count_now (LSG_RULE_NO_AUDIENCE), 0); /* nothing is per group */
  set_field (one, "per", "group");
  assert_says (LSG_RULE_NO_AUDIENCE, programme, "groups", "No minute is counted for ITC 03: “Groups” is empty.");
  set_field (programme, "groups", "0");
  ck_assert_uint_eq (count_now (LSG_RULE_NO_AUDIENCE), 1);
  set_field (one, "decision", "drop");
  ck_assert_uint_eq (count_now (LSG_RULE_NO_AUDIENCE), 0);

  set_field (programme, "learners", NULL);
  assert_says (LSG_RULE_NO_AUDIENCE, programme, "learners",
               "No minute is counted for ITC 02, ITC 04: “Learners” is empty.");
  ck_assert_uint_eq (count_now (LSG_RULE_NO_LEARNERS), 1);
  for (guint i = 0; i < 2; i++)
    set_field (lsg_records_peek (records, LSG_KIND_INTERVENTION, i), "per", "learner");
  assert_says (LSG_RULE_NO_AUDIENCE, programme, "learners",
               "No minute is counted for ITS 01, ITS 02, ITC 02…: “Learners” is empty.");
}
END_TEST

/* The system is validated before design, the scenario before production. */
START_TEST (phases_and_gates)
{
  gpointer programme = lsg_records_get_programme (records);

  set_field (programme, "phase", "definition");
  ck_assert_uint_eq (count_now (LSG_RULE_PHASE), 0);
  set_field (programme, "phase", "design");
  assert_says (LSG_RULE_PHASE, programme, "phase",
               "The programme has come to “Design”, and no version of “Tutoring system” is validated (page Documents).");
  set_field (programme, "phase", "delivery");
  ck_assert_uint_eq (count_now (LSG_RULE_PHASE), 2);
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", NULL);
  assert_says (LSG_RULE_PHASE, programme, "phase",
               "The programme has come to “Delivery”, and no version of “Tutoring scenario” is validated (page Documents).");
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "scenario", NULL);
  ck_assert_uint_eq (count_now (LSG_RULE_PHASE), 0);
}
END_TEST

START_TEST (limits_out_of_order)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer low, high;

  set_field (programme, "indispensable-from", "3"); /* accessory from 4 by default */
  assert_says (LSG_RULE_LIMITS_REVERSED, programme, "indispensable-from",
               "“Accessory from” (4) and “Indispensable from” (3) are not in order.");
  set_field (programme, "accessory-from", "3"); /* no class between them: odd, not wrong */
  ck_assert_uint_eq (count_now (LSG_RULE_LIMITS_REVERSED), 0);
  set_field (programme, "conditions-area", "7.5");
  assert_says (LSG_RULE_LIMITS_REVERSED, programme, "conditions-area",
               "“Area, realistic” (8) and “Area, under conditions” (7.5) are not in order.");
  set_field (programme, "conditions-area", NULL);

  low = add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "4", "threshold", "12", NULL);
  assert_says (LSG_RULE_LIMITS_REVERSED, low, "threshold", "“modéré” (12%) and “soutenu” (10%) are not in order.");
  high = add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "5", "threshold", "11", NULL);
  ck_assert_uint_eq (count_now (LSG_RULE_LIMITS_REVERSED), 1);
  set_field (high, "threshold", "12");
  ck_assert_uint_eq (count_now (LSG_RULE_LIMITS_REVERSED), 0);
  set_field (low, "threshold", "1"); /* below “low” */
  assert_says (LSG_RULE_LIMITS_REVERSED, low, "threshold", "“faible” (2%) and “modéré” (1%) are not in order.");
}
END_TEST

/* 85 minutes on the first day, 15 a week later. */
START_TEST (weeks_over_capacity)
{
  gpointer trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");
  gpointer heavy = find_record (records, LSG_KIND_INTERVENTION, "ITC 04");

  for (guint i = lsg_records_get_n (records, LSG_KIND_ACTIVITY); i > 0; i--)
    lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_ACTIVITY, i - 1));
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      LsgIntervention *one = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (one != heavy && g_strcmp0 (one->code, "ITS 03") != 0 && g_strcmp0 (one->code, "ITC 01") != 0)
        set_field (one, "decision", "drop");
    }
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 01"), "offset", "7");
  ck_assert_uint_eq (count_now (LSG_RULE_WEEK_OVER_CAPACITY), 0); /* nobody says what the trainer has */
  set_field (trainer, "weekly-capacity", "80");
  assert_says (LSG_RULE_WEEK_OVER_CAPACITY, heavy, "first-day",
               "Week 1 asks 85\302\240min of “Formateur-tuteur”, who has 80\302\240min.");
  set_field (trainer, "weekly-capacity", "10");
  ck_assert_uint_eq (count_now (LSG_RULE_WEEK_OVER_CAPACITY), 2);
  set_field (trainer, "weekly-capacity", "85");
  ck_assert_uint_eq (count_now (LSG_RULE_WEEK_OVER_CAPACITY), 0);

  /* A week of virtual classes alone leads to one. */
  set_field (heavy, "decision", "drop");
  add_record (records, LSG_KIND_ACTIVITY, "title", "Bilan", "minutes", "75", "profile", ref (trainer), "day", "20", NULL);
  set_field (trainer, "weekly-capacity", "20");
  assert_says (LSG_RULE_WEEK_OVER_CAPACITY, find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "day",
               "Week 3 asks 112.5\302\240min of “Formateur-tuteur”, who has 20\302\240min.");
}
END_TEST

START_TEST (one_tutor_for_everything)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");

  set_field (programme, "share-mark", NULL);
  assert_says (LSG_RULE_ONE_MAN_BAND, trainer, "functions",
               "“Formateur-tuteur” is asked to do everything: 94% of the minutes.");
  set_field (programme, "functions-mark", "2");
  set_field (trainer, "functions", "welcome pedagogy");
  assert_says (LSG_RULE_ONE_MAN_BAND, trainer, "functions",
               "“Formateur-tuteur” is asked to do everything: 2 of the seven functions, and 94% of the minutes.");
  set_field (programme, "functions-mark", "3");
  set_field (programme, "share-mark", "95");
  ck_assert_uint_eq (count_now (LSG_RULE_ONE_MAN_BAND), 0);
}
END_TEST

/* What the store adds stands among its like. */
START_TEST (added_remarks_stand_in_order)
{
  g_autoptr (GPtrArray) remarks = NULL;
  guint place = 0;

  set_field (find_record (records, LSG_KIND_NEED, "B 12"), "reason", NULL); /* an advice */
  remarks = list (0);
  lsg_rules_add (remarks, LSG_RULE_TO_REVIEW, LSG_RECORD (find_record (records, LSG_KIND_NEED, "B 01")),
                 g_strdup ("To review."));
  ck_assert_uint_eq (remarks->len, 3);
  while (((LsgRemark *) remarks->pdata[place])->rule != LSG_RULE_TO_REVIEW)
    place++;
  ck_assert_uint_eq (place, 1);
}
END_TEST

Suite *
rules_suite (void)
{
  Suite *suite = suite_create ("rules");
  TCase *tcase = tcase_create ("rules");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, worked_example);
  tcase_add_test (tcase, kept_ones_need_a_tool);
  tcase_add_test (tcase, closed_and_idle_tools);
  tcase_add_test (tcase, too_many_tools);
  tcase_add_loop_test (tcase, one_change_one_remark, 0, G_N_ELEMENTS (breaks));
  tcase_add_test (tcase, superfluous_need_is_not_to_be_answered);
  tcase_add_test (tcase, accepted_risk_is_answered);
  tcase_add_test (tcase, kept_although_hardly_realistic);
  tcase_add_test (tcase, no_need);
  tcase_add_test (tcase, clauses);
  tcase_add_test (tcase, levels);
  tcase_add_test (tcase, viewpoints);
  tcase_add_test (tcase, analysis);
  tcase_add_test (tcase, decisions_that_what_is_kept_belies);
  tcase_add_test (tcase, nothing_is_counted_in_silence);
  tcase_add_test (tcase, phases_and_gates);
  tcase_add_test (tcase, limits_out_of_order);
  tcase_add_test (tcase, weeks_over_capacity);
  tcase_add_test (tcase, one_tutor_for_everything);
  tcase_add_test (tcase, added_remarks_stand_in_order);
  tcase_add_test (tcase, tokens);
  tcase_add_test (tcase, empty_project);
  suite_add_tcase (suite, tcase);
  return suite;
}
