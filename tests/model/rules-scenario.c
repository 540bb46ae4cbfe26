/* The rules of the scenario: interventions that are kept, what tutors are asked for, tools. */
#include "suite.h"

#include "remarks.h"

Suite *rules_scenario_suite (void);

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

START_TEST (kept_although_hardly_realistic)
{
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 07");
  g_autoptr (GPtrArray) remarks = NULL;
  guint hardly = 0, mitigation = 0, duration = 0;

  set_field (one, "decision", "keep"); /* answers B 11 */
  remarks = list_remarks (records, 0);
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
  remarks = list_remarks (records, 0);
  ck_assert_uint_eq (remarks->len, 1); /* B 11 is answered now */
  ck_assert_uint_eq (count_remarks (remarks, LSG_RULE_INTERVENTION_HARDLY), 1);
}
END_TEST

START_TEST (no_need)
{
  g_autoptr (GPtrArray) remarks = NULL;

  for (guint i = lsg_records_get_n (records, LSG_KIND_ANSWER); i > 0; i--)
    lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_ANSWER, i - 1));
  remarks = list_remarks (records, 3);
  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRule rule = ((LsgRemark *) remarks->pdata[i])->rule;

      ck_assert_int_eq (rule, i < 3 ? LSG_RULE_NEED_UNANSWERED : i < 6 ? LSG_RULE_NEED_DECIDED : LSG_RULE_NO_NEED);
    }
  ck_assert_uint_eq (remarks->len, 9); /* of 5, 6 and 9 */
}
END_TEST

START_TEST (kept_ones_need_a_tool)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  add_record (records, LSG_KIND_INTERVENTION, "title", "Bilan", "code", "ITS 09", "decision", "drop", NULL);
  before = list_remarks (records, 0);
  ck_assert_ptr_null (find_remark (before, LSG_RULE_NO_TOOL));
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITS 09"), "decision", "keep");
  after = list_remarks (records, 0);
  ck_assert_str_eq (find_remark (after, LSG_RULE_NO_TOOL), "ITS 09 is kept, and uses no communication tool.");
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
  used = list_remarks (records, 0);
  ck_assert_ptr_nonnull (find_remark (used, LSG_RULE_TOOL_UNREACHABLE));
  ck_assert_ptr_null (find_remark (used, LSG_RULE_TOOL_UNUSED));

  /* Not used: closed or not, it is only idle; a virtual class held with it is a use. */
  set_field (forum, "learner-access", "yes");
  add_record (records, LSG_KIND_CHANNEL, "name", "Chat", "learner-access", "no", NULL);
  idle = list_remarks (records, 0);
  ck_assert_ptr_null (find_remark (idle, LSG_RULE_TOOL_UNREACHABLE));
  ck_assert_str_eq (find_remark (idle, LSG_RULE_TOOL_UNUSED), "“Chat” is used by nothing that is kept.");
  set_field (find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "channel",
             ref (find_record (records, LSG_KIND_CHANNEL, "Chat")));
  held = list_remarks (records, 0);
  ck_assert_ptr_null (find_remark (held, LSG_RULE_TOOL_UNUSED));
  ck_assert_ptr_nonnull (find_remark (held, LSG_RULE_TOOL_UNREACHABLE));
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
  five = list_remarks (records, 0);
  ck_assert_ptr_null (find_remark (five, LSG_RULE_TOO_MANY_TOOLS));
  set_field (programme, "tools-mark", "4");
  marked = list_remarks (records, 0);
  ck_assert_str_eq (find_remark (marked, LSG_RULE_TOO_MANY_TOOLS),
                    "5 communication tools for a mark of 4: too many discourage.");
  set_field (programme, "tools-mark", NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Wiki", NULL);
  six = list_remarks (records, 0);
  ck_assert_ptr_nonnull (find_remark (six, LSG_RULE_TOO_MANY_TOOLS));
}
END_TEST

START_TEST (nothing_is_counted_in_silence)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");

  set_field (one, "minutes", "0");
  set_field (one, "minutes-min", NULL);
  assert_says (records, LSG_RULE_ZERO_DURATION, one, "minutes", "ITC 03 is kept with a duration of 0.");
  ck_assert_uint_eq (count_now (records, LSG_RULE_NO_DURATION), 0);
  set_field (one, "minutes", "5");
  ck_assert_uint_eq (count_now (records, LSG_RULE_ZERO_DURATION), 0);

  set_field (programme, "groups", NULL);
  ck_assert_uint_eq (count_now (records, LSG_RULE_NO_AUDIENCE), 0); /* nothing is per group */
  set_field (one, "per", "group");
  assert_says (records, LSG_RULE_NO_AUDIENCE, programme, "groups", "No minute is counted for ITC 03: “Groups” is empty.");
  set_field (programme, "groups", "0");
  ck_assert_uint_eq (count_now (records, LSG_RULE_NO_AUDIENCE), 1);
  set_field (one, "decision", "drop");
  ck_assert_uint_eq (count_now (records, LSG_RULE_NO_AUDIENCE), 0);

  set_field (programme, "learners", NULL);
  assert_says (records, LSG_RULE_NO_AUDIENCE, programme, "learners",
               "No minute is counted for ITC 02, ITC 04: “Learners” is empty.");
  ck_assert_uint_eq (count_now (records, LSG_RULE_NO_LEARNERS), 1);
  for (guint i = 0; i < 2; i++)
    set_field (lsg_records_peek (records, LSG_KIND_INTERVENTION, i), "per", "learner");
  assert_says (records, LSG_RULE_NO_AUDIENCE, programme, "learners",
               "No minute is counted for ITS 01, ITS 02, ITC 02…: “Learners” is empty.");
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
  ck_assert_uint_eq (count_now (records, LSG_RULE_WEEK_OVER_CAPACITY), 0); /* nobody says what the trainer has */
  set_field (trainer, "weekly-capacity", "80");
  assert_says (records, LSG_RULE_WEEK_OVER_CAPACITY, heavy, "first-day",
               "Week 1 asks 85\302\240min of “Formateur-tuteur”, who has 80\302\240min.");
  set_field (trainer, "weekly-capacity", "10");
  ck_assert_uint_eq (count_now (records, LSG_RULE_WEEK_OVER_CAPACITY), 2);
  set_field (trainer, "weekly-capacity", "85");
  ck_assert_uint_eq (count_now (records, LSG_RULE_WEEK_OVER_CAPACITY), 0);

  /* A week of virtual classes alone leads to one. */
  set_field (heavy, "decision", "drop");
  add_record (records, LSG_KIND_ACTIVITY, "title", "Bilan", "minutes", "75", "profile", ref (trainer), "day", "20", NULL);
  set_field (trainer, "weekly-capacity", "20");
  assert_says (records, LSG_RULE_WEEK_OVER_CAPACITY, find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "day",
               "Week 3 asks 112.5\302\240min of “Formateur-tuteur”, who has 20\302\240min.");
}
END_TEST

/* The sheet ends on day 14. */
START_TEST (beyond_the_programme)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 04");
  gpointer late = find_record (records, LSG_KIND_ACTIVITY, "Bilan");

  set_field (programme, "start-date", "2026-09-07");
  set_field (programme, "end-date", "2026-09-20");
  set_field (late, "day", "14");
  ck_assert_uint_eq (count_now (records, LSG_RULE_ACTIVITY_OUTSIDE), 0);
  set_field (late, "days", "2"); /* begins in time, ends too late */
  assert_says (records, LSG_RULE_ACTIVITY_OUTSIDE, late, "day",
               "“CV\302\2402” goes beyond the last day of the programme, 20\302\240September 2026.");
  set_field (one, "activity", ref (late));
  set_field (one, "place", "after");
  set_field (one, "offset", "3");
  ck_assert_uint_eq (count_now (records, LSG_RULE_INTERVENTION_OUTSIDE), 0); /* moves with its activity */
  set_field (late, "days", "1");
  assert_says (records, LSG_RULE_INTERVENTION_OUTSIDE, one, "first-day",
               "ITC 04 goes beyond the last day of the programme, 20\302\240September 2026.");
  set_field (one, "decision", "drop");
  ck_assert_uint_eq (count_now (records, LSG_RULE_INTERVENTION_OUTSIDE), 0);

  /* A sheet that does not say its last day, or says it in reverse, says nothing of what lies too late. */
  set_field (late, "day", "99");
  ck_assert_uint_eq (count_now (records, LSG_RULE_ACTIVITY_OUTSIDE), 1);
  set_field (programme, "end-date", "2026-09-01");
  ck_assert_uint_eq (count_now (records, LSG_RULE_ACTIVITY_OUTSIDE), 0);
  set_field (programme, "end-date", NULL);
  ck_assert_uint_eq (count_now (records, LSG_RULE_ACTIVITY_OUTSIDE), 0);
}
END_TEST

/* What is placed by days before the first one, unless it is meant to come before an activity. */
START_TEST (before_the_programme)
{
  gpointer one = find_record (records, LSG_KIND_INTERVENTION, "ITC 04");

  set_field (one, "offset", "-3");
  assert_says (records, LSG_RULE_INTERVENTION_OUTSIDE, one, "first-day",
               "ITC 04 lies before the first day of the programme.");
  set_field (one, "activity", ref (find_record (records, LSG_KIND_ACTIVITY, "Bilan")));
  ck_assert_uint_eq (count_now (records, LSG_RULE_INTERVENTION_OUTSIDE), 1);
  set_field (one, "place", "before");
  ck_assert_uint_eq (count_now (records, LSG_RULE_INTERVENTION_OUTSIDE), 0);
}
END_TEST

START_TEST (one_tutor_for_everything)
{
  gpointer programme = lsg_records_get_programme (records);
  gpointer trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");

  set_field (programme, "share-mark", NULL);
  assert_says (records, LSG_RULE_ONE_MAN_BAND, trainer, "functions",
               "“Formateur-tuteur” is asked to do everything: 94% of the minutes.");
  set_field (programme, "functions-mark", "2");
  set_field (trainer, "functions", "welcome pedagogy");
  assert_says (records, LSG_RULE_ONE_MAN_BAND, trainer, "functions",
               "“Formateur-tuteur” is asked to do everything: 2 of the seven functions, and 94% of the minutes.");
  set_field (programme, "functions-mark", "3");
  set_field (programme, "share-mark", "95");
  ck_assert_uint_eq (count_now (records, LSG_RULE_ONE_MAN_BAND), 0);
}
END_TEST

Suite *
rules_scenario_suite (void)
{
  Suite *suite = suite_create ("rules-scenario");
  TCase *tcase = tcase_create ("rules-scenario");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, kept_although_hardly_realistic);
  tcase_add_test (tcase, no_need);
  tcase_add_test (tcase, kept_ones_need_a_tool);
  tcase_add_test (tcase, closed_and_idle_tools);
  tcase_add_test (tcase, too_many_tools);
  tcase_add_test (tcase, nothing_is_counted_in_silence);
  tcase_add_test (tcase, weeks_over_capacity);
  tcase_add_test (tcase, beyond_the_programme);
  tcase_add_test (tcase, before_the_programme);
  tcase_add_test (tcase, one_tutor_for_everything);
  suite_add_tcase (suite, tcase);
  return suite;
}
