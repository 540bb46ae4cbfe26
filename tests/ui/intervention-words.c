/* Where an intervention stands, in words; and which interventions a filter lets pass. */
#include "suite.h"

#include "activity.h"
#include "intervention-filter.h"
#include "placement-words.h"

Suite *intervention_words_suite (void);

static void
put (LsgRecord  *record,
     const char *name,
     LsgValue    value)
{
  lsg_record_load (record, lsg_kind_find_field (lsg_record_get_kind (record), name), value);
}

static const struct {
  gboolean    in_activity;
  gint64      place;
  gint64      offset;
  gint64      rhythm;
  gint64      repeats;
  gint64      interval;
  gint64      span;
  const char *words;
} places[] = {
  { TRUE, LSG_NULL, 0, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, NULL },
  { TRUE, LSG_PLACE_BEFORE, -1, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, "1 day before Forum" },
  { TRUE, LSG_PLACE_BEFORE, -2, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, "2 days before Forum" },
  { TRUE, LSG_PLACE_BEFORE, 2, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, "before Forum, 2 days later" },
  { TRUE, LSG_PLACE_DURING, 0, LSG_RHYTHM_CONTINUOUS, LSG_NULL, LSG_NULL, LSG_NULL, "during Forum, all along" },
  { TRUE, LSG_PLACE_DURING, 3, LSG_RHYTHM_CONTINUOUS, LSG_NULL, LSG_NULL, 5,
    "during Forum, 3 days later, for 5 days" },
  { TRUE, LSG_PLACE_AFTER, 1, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, "1 day after Forum" },
  { TRUE, LSG_PLACE_AFTER, 0, LSG_RHYTHM_REPEATED, 2, 7, LSG_NULL, "after Forum, 2 times, every 7 days" },
  { FALSE, LSG_PLACE_DURING, 10, LSG_RHYTHM_REPEATED, LSG_NULL, 1, LSG_NULL, "day 11, repeated, every day" },
  { FALSE, LSG_PLACE_DURING, -3, LSG_RHYTHM_ONCE, LSG_NULL, LSG_NULL, LSG_NULL, "3 days before the path" },
};

START_TEST (a_place_is_said)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  g_autoptr (LsgRecord) activity = lsg_record_new (LSG_KIND_ACTIVITY, 2);
  g_autofree char *words = NULL;

  put (activity, "title", lsg_text ("Forum"));
  ck_assert (lsg_records_insert (records, activity));
  put (record, "activity", places[_i].in_activity ? lsg_integer (2) : lsg_none ());
  put (record, "place", lsg_integer (places[_i].place));
  put (record, "offset", lsg_integer (places[_i].offset));
  put (record, "rhythm", lsg_integer (places[_i].rhythm));
  put (record, "repeats", lsg_integer (places[_i].repeats));
  put (record, "interval", lsg_integer (places[_i].interval));
  put (record, "span", lsg_integer (places[_i].span));
  words = lsg_words_place (records, LSG_INTERVENTION (record));
  ck_assert_pstr_eq (words, places[_i].words);
}
END_TEST

static const struct {
  gint64      first;
  gint64      last;
  const char *words;
} weeks[] = {
  { 1, 1, "W1" }, { 7, 7, "W1" }, { 8, 8, "W2" }, { 11, 21, "W2–W3" }, { 0, 0, "W0" }, { -6, 1, "W0–W1" },
  { -7, -7, "W-1" }, { LSG_NULL, LSG_NULL, NULL },
};

START_TEST (weeks_are_counted_from_day_one)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  g_autofree char *words = NULL;

  LSG_INTERVENTION (record)->first_day = weeks[_i].first;
  LSG_INTERVENTION (record)->last_day = weeks[_i].last;
  words = lsg_words_weeks (LSG_INTERVENTION (record));
  ck_assert_pstr_eq (words, weeks[_i].words);
}
END_TEST

START_TEST (a_filter_lets_pass_what_every_group_allows)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  LsgIntervention *intervention = LSG_INTERVENTION (record);
  LsgInterventionFilterState state = { 0 };

  ck_assert (lsg_intervention_filter_matches (&state, intervention));
  ck_assert_uint_eq (lsg_intervention_filter_count (&state), 0);

  state.natures = 1u << LSG_CONJUNCTURAL;
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
  put (record, "nature", lsg_integer (LSG_CONJUNCTURAL));
  ck_assert (lsg_intervention_filter_matches (&state, intervention));

  state.types = 1u << LSG_INTERVENTION_CHASE;
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
  state.types |= 1u << LSG_N_INTERVENTION_TYPES; /* those without a type */
  ck_assert (lsg_intervention_filter_matches (&state, intervention));
  put (record, "type", lsg_integer (LSG_INTERVENTION_WELCOME));
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
  put (record, "type", lsg_integer (LSG_INTERVENTION_CHASE));

  state.statuses = 1u << LSG_SHEET_DRAFT;
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
  state.statuses |= 1u << LSG_N_SHEET_STATUSES; /* those of which nothing is said */
  ck_assert (lsg_intervention_filter_matches (&state, intervention));
  put (record, "status", lsg_integer (LSG_SHEET_READY));
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
  put (record, "status", lsg_integer (LSG_SHEET_DRAFT));

  state.decisions = 1u << LSG_KEEP_WITH_PLAN | 1u << LSG_KEEP;
  state.incomplete = TRUE;
  ck_assert (lsg_intervention_filter_matches (&state, intervention));
  ck_assert_uint_eq (lsg_intervention_filter_count (&state), 5);
  put (record, "decision", lsg_integer (LSG_DROP));
  ck_assert (!lsg_intervention_filter_matches (&state, intervention));
}
END_TEST

Suite *
intervention_words_suite (void)
{
  Suite *suite = suite_create ("intervention-words");
  TCase *tcase = tcase_create ("words");

  tcase_add_loop_test (tcase, a_place_is_said, 0, G_N_ELEMENTS (places));
  tcase_add_loop_test (tcase, weeks_are_counted_from_day_one, 0, G_N_ELEMENTS (weeks));
  tcase_add_test (tcase, a_filter_lets_pass_what_every_group_allows);
  suite_add_tcase (suite, tcase);
  return suite;
}
