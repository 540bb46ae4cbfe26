/* The consistency rules: the worked example breaks one, and each change breaks one more. */
#include "suite.h"

#include "remarks.h"

#include "data-source.h"
#include "finding.h"
#include "viewpoint.h"

#include <string.h>

Suite *rules_suite (void);

static LsgRecords *records;

static void
set_up (void)
{
  records = make_checked_example ();
}

static void
tear_down (void)
{
  g_assert_finalize_object (records);
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
  g_autoptr (GPtrArray) remarks = list_remarks (records, 0);
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
  remarks = list_remarks (records, 0);
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
  before = list_remarks (records, 0);
  remark = only_remark (before, LSG_RULE_NEED_SUPERFLUOUS);
  ck_assert_int_eq (remark->weight, LSG_REMARK_ADVICE);
  ck_assert (remark->id == lsg_record_get_id (need));
  ck_assert_str_eq (remark->field, "decision");

  set_field (need, "decision", "accept-risk");
  after = list_remarks (records, 0);
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
  remarks = list_remarks (records, 0);
  ck_assert_uint_eq (remarks->len, 0);
}
END_TEST

START_TEST (clauses)
{
  gpointer section = add_record (records, LSG_KIND_CLAUSE, "title", "Section", NULL);
  gpointer clause = add_record (records, LSG_KIND_CLAUSE, "title", "Clause", "parent", ref (section), "body",
                                "Sous {answer-delay}, {title}.", NULL);
  g_autoptr (GPtrArray) remarks = list_remarks (records, 0);
  LsgRemark *remark;

  ck_assert_uint_eq (remarks->len, 1);

  set_field (clause, "side-note", "Par {author}.");
  g_ptr_array_unref (remarks);
  remarks = list_remarks (records, 0);
  remark = only_remark (remarks, LSG_RULE_CLAUSE_FIELD);
  ck_assert_str_eq (remark->sentence, "Clause 1.1 names the field “Author”, which is empty.");
  ck_assert_str_eq (remark->field, "side-note");

  set_field (clause, "side-note", "{no-such-thing}");
  g_ptr_array_unref (remarks);
  remarks = list_remarks (records, 0);
  ck_assert_ptr_nonnull (strstr (only_remark (remarks, LSG_RULE_CLAUSE_FIELD)->sentence, "no-such-thing"));

  set_field (clause, "side-note", NULL);
  set_field (clause, "body", " \n ");
  g_ptr_array_unref (remarks);
  remarks = list_remarks (records, 0);
  only_remark (remarks, LSG_RULE_CLAUSE_EMPTY);

  set_field (clause, "content", "services");
  set_field (clause, "audiences", "");
  g_ptr_array_unref (remarks);
  remarks = list_remarks (records, 0);
  only_remark (remarks, LSG_RULE_CLAUSE_NO_AUDIENCE);
}
END_TEST

START_TEST (levels)
{
  g_autoptr (GPtrArray) remarks = NULL;

  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "2", "name", "sérieuse", NULL);
  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "3", NULL);
  add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "2", NULL);
  remarks = list_remarks (records, 0);
  ck_assert_uint_eq (remarks->len, 1);
  add_record (records, LSG_KIND_LEVEL, "scale", "gravity", "rank", "2", NULL);
  g_ptr_array_unref (remarks);
  remarks = list_remarks (records, 0);
  only_remark (remarks, LSG_RULE_LEVEL_TWICE);
}
END_TEST

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
      remarks = list_remarks (records, 0);
      ck_assert_uint_eq (count_remarks (remarks, LSG_RULE_NEED_VIEWPOINTS), i < 2 ? n : n - 1);
      ck_assert_uint_eq (lsg_viewpoint_count_looks (records, need), MIN (i + 1, 3));
      ck_assert_int_eq (lsg_viewpoint_get_importance (records, need, i), i == 1 ? 0 : 3);
    }
  ck_assert_int_eq (LSG_NEED (need)->n_viewpoints, 2);
  ck_assert_int_eq (LSG_NEED (need)->gap, 0);
}
END_TEST

START_TEST (steps_to_review)
{
  gpointer step = add_record (records, LSG_KIND_STEP, "step", "analysis", "state", "to-review", NULL);

  assert_says (records, LSG_RULE_STEP_TO_REVIEW, step, "state", "The step “Analysis” of the needs analysis is to review.");
  set_field (step, "state", "done");
  ck_assert_uint_eq (count_now (records, LSG_RULE_STEP_TO_REVIEW), 0);
}
END_TEST

START_TEST (analysis)
{
  gpointer source = add_record (records, LSG_KIND_SOURCE, "title", "Littérature", "nature", "existing", NULL);
  gpointer finding = add_record (records, LSG_KIND_FINDING, "source", ref (source), NULL);
  g_autoptr (GPtrArray) first = list_remarks (records, 0);
  g_autoptr (GPtrArray) second = NULL;
  gpointer asked;

  ck_assert_uint_eq (count_remarks (first, LSG_RULE_SOURCES_EXISTING), 1);
  ck_assert_uint_eq (count_remarks (first, LSG_RULE_FINDING_NO_NEED), 1);

  set_field (finding, "need", ref (find_record (records, LSG_KIND_NEED, "B 04")));
  asked = add_record (records, LSG_KIND_SOURCE, "title", "Questionnaire", "nature", "elicited", "expected", "10",
                      "received", "11", "start-date", "2026-06-02", "end-date", "2026-06-01", NULL);
  add_record (records, LSG_KIND_STEP, "step", "analysis", "start-date", "2026-06-02", "end-date", "2026-06-01", NULL);
  second = list_remarks (records, 0);
  ck_assert_uint_eq (count_remarks (second, LSG_RULE_SOURCES_EXISTING), 0);
  ck_assert_uint_eq (count_remarks (second, LSG_RULE_FINDING_NO_NEED), 0);
  ck_assert_uint_eq (count_remarks (second, LSG_RULE_ANSWERS_MORE), 1);
  ck_assert_uint_eq (count_remarks (second, LSG_RULE_DATES_REVERSED), 2);
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

  remarks = list_remarks (empty, 0);
  ck_assert_uint_eq (remarks->len, 0);
}
END_TEST

START_TEST (decisions_that_what_is_kept_belies)
{
  gpointer answered = find_record (records, LSG_KIND_NEED, "B 05");
  gpointer alone = find_record (records, LSG_KIND_NEED, "B 07");
  gpointer unrated = find_record (records, LSG_KIND_NEED, "B 12");

  set_field (answered, "decision", "accept-risk");
  set_field (answered, "reason", "Un essai.");
  assert_says (records, LSG_RULE_RISK_ANSWERED, answered, "decision",
               "The risk of B 05 is accepted although an intervention that is kept answers it.");
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 02"), "decision", "postpone");
  ck_assert_uint_eq (count_now (records, LSG_RULE_RISK_ANSWERED), 0);

  /* ITC 02 answered B 07 too, an accessory need. */
  assert_says (records, LSG_RULE_NEED_DECIDED, alone, NULL,
               "B 07 is decided to be answered, and no intervention that is kept answers it.");
  set_field (unrated, "gravity", NULL);
  set_field (unrated, "decision", "answer");
  ck_assert_uint_eq (count_now (records, LSG_RULE_NEED_DECIDED), 2);
  set_field (unrated, "gravity", "1"); /* superfluous: told by a rule of its own */
  set_field (alone, "gravity", "4");   /* indispensable: likewise */
  ck_assert_uint_eq (count_now (records, LSG_RULE_NEED_DECIDED), 0);
  ck_assert_uint_eq (count_now (records, LSG_RULE_NEED_SUPERFLUOUS), 1);
}
END_TEST

/* The system is validated before design, the scenario before production. */
START_TEST (phases_and_gates)
{
  gpointer programme = lsg_records_get_programme (records);

  set_field (programme, "phase", "definition");
  ck_assert_uint_eq (count_now (records, LSG_RULE_PHASE), 0);
  set_field (programme, "phase", "design");
  assert_says (records, LSG_RULE_PHASE, programme, "phase",
               "The programme has come to “Design”, and no version of “Tutoring system” is validated (page Documents).");
  set_field (programme, "phase", "delivery");
  ck_assert_uint_eq (count_now (records, LSG_RULE_PHASE), 2);
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", NULL);
  assert_says (records, LSG_RULE_PHASE, programme, "phase",
               "The programme has come to “Delivery”, and no version of “Tutoring scenario” is validated (page Documents).");
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "scenario", NULL);
  ck_assert_uint_eq (count_now (records, LSG_RULE_PHASE), 0);
}
END_TEST

START_TEST (limits_out_of_order)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer low, high;

  set_field (programme, "indispensable-from", "3"); /* accessory from 4 by default */
  assert_says (records, LSG_RULE_LIMITS_REVERSED, programme, "indispensable-from",
               "“Accessory from” (4) and “Indispensable from” (3) are not in order.");
  set_field (programme, "accessory-from", "3"); /* no class between them: odd, not wrong */
  ck_assert_uint_eq (count_now (records, LSG_RULE_LIMITS_REVERSED), 0);
  set_field (programme, "conditions-area", "7.5");
  assert_says (records, LSG_RULE_LIMITS_REVERSED, programme, "conditions-area",
               "“Area, realistic” (8) and “Area, under conditions” (7.5) are not in order.");
  set_field (programme, "conditions-area", NULL);

  low = add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "4", "threshold", "12", NULL);
  assert_says (records, LSG_RULE_LIMITS_REVERSED, low, "threshold", "“modéré” (12%) and “soutenu” (10%) are not in order.");
  high = add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "5", "threshold", "11", NULL);
  ck_assert_uint_eq (count_now (records, LSG_RULE_LIMITS_REVERSED), 1);
  set_field (high, "threshold", "12");
  ck_assert_uint_eq (count_now (records, LSG_RULE_LIMITS_REVERSED), 0);
  set_field (low, "threshold", "1"); /* below “low” */
  assert_says (records, LSG_RULE_LIMITS_REVERSED, low, "threshold", "“faible” (2%) and “modéré” (1%) are not in order.");
}
END_TEST

/* What the store adds stands among its like. */
START_TEST (added_remarks_stand_in_order)
{
  g_autoptr (GPtrArray) remarks = NULL;
  guint place = 0;

  set_field (find_record (records, LSG_KIND_NEED, "B 12"), "reason", NULL); /* an advice */
  remarks = list_remarks (records, 0);
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
  tcase_add_loop_test (tcase, one_change_one_remark, 0, G_N_ELEMENTS (breaks));
  tcase_add_test (tcase, superfluous_need_is_not_to_be_answered);
  tcase_add_test (tcase, accepted_risk_is_answered);
  tcase_add_test (tcase, clauses);
  tcase_add_test (tcase, levels);
  tcase_add_test (tcase, viewpoints);
  tcase_add_test (tcase, analysis);
  tcase_add_test (tcase, steps_to_review);
  tcase_add_test (tcase, decisions_that_what_is_kept_belies);
  tcase_add_test (tcase, phases_and_gates);
  tcase_add_test (tcase, limits_out_of_order);
  tcase_add_test (tcase, added_remarks_stand_in_order);
  tcase_add_test (tcase, tokens);
  tcase_add_test (tcase, empty_project);
  suite_add_tcase (suite, tcase);
  return suite;
}
