/* What is said of a deliverable's validation. */
#include "suite.h"

#include "gate-words.h"

#include <string.h>

Suite *gate_words_suite (void);

static GPtrArray *
make_drifts (guint n_open,
             guint n_reviewed)
{
  GPtrArray *drifts = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_drift_free);

  for (guint i = 0; i < n_open + n_reviewed; i++)
    {
      LsgDrift *drift = g_new0 (LsgDrift, 1);

      drift->hanging = g_ptr_array_new ();
      drift->reviewed = i >= n_open;
      g_ptr_array_add (drifts, drift);
    }
  return drifts;
}

static LsgSnapshot *
make_snapshot (void)
{
  LsgRecord *record = lsg_record_new (LSG_KIND_SNAPSHOT, 7);
  const LsgKind *kind = lsg_kind_get (LSG_KIND_SNAPSHOT);

  lsg_record_put (record, lsg_kind_find_field (kind, "edition"), lsg_integer (2));
  lsg_record_put (record, lsg_kind_find_field (kind, "date"), lsg_text ("2026-08-26"));
  lsg_record_put (record, lsg_kind_find_field (kind, "signatory"), lsg_text ("course manager"));
  return LSG_SNAPSHOT (record);
}

START_TEST (states)
{
  g_autoptr (LsgSnapshot) snapshot = make_snapshot ();
  g_autoptr (GPtrArray) none = make_drifts (0, 0);
  g_autoptr (GPtrArray) open = make_drifts (2, 1);
  g_autoptr (GPtrArray) reviewed = make_drifts (0, 3);

  ck_assert_int_eq (lsg_gate_get_state (NULL, NULL), LSG_GATE_DRAFT);
  ck_assert_int_eq (lsg_gate_get_state (snapshot, none), LSG_GATE_VALIDATED);
  ck_assert_int_eq (lsg_gate_get_state (snapshot, NULL), LSG_GATE_VALIDATED);
  ck_assert_int_eq (lsg_gate_get_state (snapshot, reviewed), LSG_GATE_VALIDATED);
  ck_assert_int_eq (lsg_gate_get_state (snapshot, open), LSG_GATE_TO_REVIEW);
  ck_assert_str_eq (lsg_gate_word_state (LSG_GATE_DRAFT), "Draft");
}
END_TEST

static void
assert_changes (GPtrArray  *drifts,
                const char *expected)
{
  g_autoptr (LsgSnapshot) snapshot = make_snapshot ();
  g_autofree char *words = lsg_gate_word_changes (snapshot, drifts);

  ck_assert_str_eq (words, expected);
}

START_TEST (changes_in_words)
{
  g_autoptr (GPtrArray) none = make_drifts (0, 0);
  g_autoptr (GPtrArray) open = make_drifts (2, 1);
  g_autoptr (GPtrArray) one = make_drifts (1, 0);
  g_autoptr (GPtrArray) reviewed = make_drifts (0, 3);

  ck_assert_ptr_null (lsg_gate_word_changes (NULL, none));
  assert_changes (NULL, "Its copy is not in this project.");
  assert_changes (none, "Nothing has changed since.");
  assert_changes (open, "2 changes since are to review.");
  assert_changes (one, "1 change since is to review.");
  assert_changes (reviewed, "3 changes since, all reviewed.");
}
END_TEST

START_TEST (versions_in_words)
{
  g_autoptr (LsgSnapshot) snapshot = make_snapshot ();
  g_autofree char *words = lsg_gate_word_version (snapshot);

  ck_assert_ptr_nonnull (strstr (words, "Version 2, "));
  ck_assert_ptr_nonnull (strstr (words, "2026, course manager"));
}
END_TEST

START_TEST (the_foot_says_what_is_open)
{
  g_autofree char *nothing = lsg_gate_word_open (0, 0, 3);
  g_autofree char *points = lsg_gate_word_open (2, 0, 3);
  g_autofree char *both = lsg_gate_word_open (1, 2, 3);

  ck_assert_ptr_nonnull (strstr (nothing, "version 3"));
  ck_assert_str_eq (points, "Still open: 2 points. Version 3 will carry them as reserves.");
  ck_assert_str_eq (both, "Still open: 1 point and 2 changes. Version 3 will carry them as reserves.");
}
END_TEST

START_TEST (points_in_words)
{
  LsgCheckPoint some = { .done = 3, .total = 4 };
  LsgCheckPoint none = { .done = 0, .total = 0 };
  g_autofree char *count = lsg_gate_word_point (&some);
  g_autofree char *nothing = lsg_gate_word_point (&none);

  ck_assert_str_eq (count, "3 of 4");
  ck_assert_str_eq (nothing, "not applicable");
}
END_TEST

Suite *
gate_words_suite (void)
{
  Suite *suite = suite_create ("gate-words");
  TCase *tcase = tcase_create ("gate-words");

  tcase_add_test (tcase, states);
  tcase_add_test (tcase, changes_in_words);
  tcase_add_test (tcase, versions_in_words);
  tcase_add_test (tcase, the_foot_says_what_is_open);
  tcase_add_test (tcase, points_in_words);
  suite_add_tcase (suite, tcase);
  return suite;
}
