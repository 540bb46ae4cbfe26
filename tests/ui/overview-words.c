/* What the Overview says about the worked example and about nothing. */
#include "suite.h"

#include "clause.h"
#include "example.h"
#include "overview-words.h"

Suite *overview_words_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static GPtrArray *remarks;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
  remarks = lsg_rules_list (records, figures, 0);
}

static void
tear_down (void)
{
  g_ptr_array_unref (remarks);
  lsg_figures_free (figures);
  g_object_unref (records);
}

START_TEST (thread_of_the_example)
{
  LsgStepWords steps[LSG_N_STEPS];

  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_str_eq (steps[LSG_STEP_NEEDS].value, "12");
  ck_assert_str_eq (steps[LSG_STEP_DECISIONS].value, "12");
  ck_assert_str_eq (steps[LSG_STEP_INTERVENTIONS].value, "9");
  ck_assert_str_eq (steps[LSG_STEP_DIAMONDS].value, "9");
  ck_assert_str_eq (steps[LSG_STEP_MINUTES].value, "160");
  ck_assert (steps[LSG_STEP_INTERVENTIONS].is_broken);
  ck_assert_str_eq (steps[LSG_STEP_INTERVENTIONS].warning, "1 need without answer");
  ck_assert_int_eq (steps[LSG_STEP_INTERVENTIONS].id,
                    lsg_record_get_id (find_record (records, LSG_KIND_NEED, "B 11")));
  ck_assert_ptr_null (steps[LSG_STEP_NEEDS].warning);
  ck_assert_int_eq (steps[LSG_STEP_NEEDS].id, 0);
  lsg_overview_clear_steps (steps);
}
END_TEST

/* A warning leads to the thread where it breaks: diamonds and clauses have one too. */
START_TEST (each_warning_has_its_thread)
{
  LsgStepWords steps[LSG_N_STEPS];
  LsgRecord *kept = find_record (records, LSG_KIND_INTERVENTION, "ITS 01");
  LsgRecord *clause = lsg_record_new (LSG_KIND_CLAUSE, 999);

  set_field (kept, "economic", NULL);
  ck_assert (lsg_records_insert (records, clause));
  g_object_unref (clause);
  lsg_figures_update (figures, records, NULL);
  g_ptr_array_unref (remarks);
  remarks = lsg_rules_list (records, figures, 0);
  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_int_eq (steps[LSG_STEP_DIAMONDS].id, lsg_record_get_id (kept));
  ck_assert_ptr_nonnull (steps[LSG_STEP_CLAUSES].warning);
  ck_assert (LSG_IS_CLAUSE (lsg_records_find (records, steps[LSG_STEP_CLAUSES].id)));
  lsg_overview_clear_steps (steps);
}
END_TEST

START_TEST (deliverables_are_counted_point_by_point)
{
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    {
      LsgMarkState states[24];
      LsgFigureWords words = { NULL };
      guint n_done = 0;
      guint n = lsg_overview_word_deliverable (records, i, 0, &words, states, G_N_ELEMENTS (states));
      g_autofree char *value = NULL;

      for (guint j = 0; j < n; j++)
        n_done += states[j] == LSG_MARK_FULL;
      value = g_strdup_printf ("%u/%u", n_done, n);
      ck_assert_uint_gt (n, 3);
      ck_assert_str_eq (words.value, value);
      ck_assert_str_eq (words.headline, "Draft, not validated yet");
      ck_assert_str_ne (words.detail, "");
      lsg_figure_words_clear (&words);
    }
}
END_TEST

START_TEST (decisions_are_those_of_needs)
{
  LsgStepWords steps[LSG_N_STEPS];
  gpointer need = find_record (records, LSG_KIND_NEED, "B 12");

  set_field (need, "decision", NULL);
  lsg_figures_update (figures, records, NULL);
  g_ptr_array_unref (remarks);
  remarks = lsg_rules_list (records, figures, 0);
  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_str_eq (steps[LSG_STEP_DECISIONS].value, "11");
  ck_assert_str_eq (steps[LSG_STEP_DECISIONS].warning, "1 need without decision");
  ck_assert_str_eq (steps[LSG_STEP_DECISIONS].page_id, "needs");
  lsg_overview_clear_steps (steps);
}
END_TEST

/* Placed interventions, then what is over a capacity, which weighs more than what is not placed. */
START_TEST (placed_ones_and_peaks)
{
  LsgStepWords steps[LSG_N_STEPS];
  gpointer trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");

  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_ptr_null (steps[LSG_STEP_PLACED].value);
  ck_assert_ptr_null (steps[LSG_STEP_PLACED].warning);
  lsg_overview_clear_steps (steps);

  for (guint i = 0; i < 4; i++)
    set_field (lsg_records_peek (records, LSG_KIND_INTERVENTION, i), "place", "during");
  lsg_figures_update (figures, records, NULL);
  g_ptr_array_unref (remarks);
  remarks = lsg_rules_list (records, figures, 0);
  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_str_eq (steps[LSG_STEP_PLACED].value, "4");
  ck_assert_str_eq (steps[LSG_STEP_PLACED].warning, "5 not placed");
  ck_assert_str_eq (steps[LSG_STEP_PLACED].page_id, "timeline");
  lsg_overview_clear_steps (steps);

  set_field (trainer, "weekly-capacity", "10");
  g_ptr_array_unref (remarks);
  remarks = lsg_rules_list (records, figures, 0);
  lsg_overview_word_steps (records, figures, remarks, steps);
  ck_assert_str_eq (steps[LSG_STEP_PLACED].warning, "1 peak of load");
  ck_assert_int_eq (steps[LSG_STEP_PLACED].id, 0);
  lsg_overview_clear_steps (steps);
}
END_TEST

START_TEST (figures_of_the_example)
{
  LsgFigureWords words = { NULL };

  lsg_overview_word_needs (records, figures, &words);
  ck_assert_str_eq (words.value, "12");
  ck_assert_str_eq (words.headline, "5 indispensable");
  ck_assert_str_eq (words.detail, "6 accessory, 1 superfluous");
  lsg_figure_words_clear (&words);

  lsg_overview_word_interventions (records, figures, &words);
  ck_assert_str_eq (words.value, "9");
  ck_assert_str_eq (words.headline, "Kept out of 12 candidates");
  ck_assert_str_eq (words.detail, "7 realistic, 2 under conditions");
  lsg_figure_words_clear (&words);

  lsg_overview_word_minutes (figures, &words);
  ck_assert_str_eq (words.value, "160");
  ck_assert_str_eq (words.headline, "16 per learner");
  ck_assert_str_eq (words.detail, "40 structural, 120 conjunctural");
  lsg_figure_words_clear (&words);

  lsg_overview_word_rate (records, figures, &words);
  ck_assert_str_eq (words.value, "0.067");
  ck_assert_str_eq (words.detail, "0.151 with the virtual classes");
  lsg_figure_words_clear (&words);
}
END_TEST

START_TEST (an_empty_project_has_not_begun)
{
  g_autoptr (LsgRecords) empty = lsg_records_new ();
  g_autoptr (LsgFigures) nothing = lsg_figures_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LsgStepWords steps[LSG_N_STEPS];
  LsgFigureWords words = { NULL };
  g_autofree char *sentence = NULL;

  add_record (empty, LSG_KIND_PROGRAMME, NULL);
  lsg_figures_update (nothing, empty, NULL);
  lsg_overview_word_steps (empty, nothing, none, steps);
  for (guint i = 0; i < LSG_N_STEPS; i++)
    ck_assert_ptr_null (steps[i].value);
  lsg_overview_clear_steps (steps);

  lsg_overview_word_rate (empty, nothing, &words);
  ck_assert_str_eq (words.headline, "No path or learners yet");
  lsg_figure_words_clear (&words);
  lsg_overview_word_minutes (nothing, &words);
  ck_assert_str_eq (words.headline, "Number of learners unknown");
  lsg_figure_words_clear (&words);
  sentence = lsg_overview_word_programme (empty);
  ck_assert_str_eq (sentence, "definition phase");
}
END_TEST

START_TEST (the_programme_in_a_sentence)
{
  g_autofree char *sentence = lsg_overview_word_programme (records);

  ck_assert_msg (g_str_has_prefix (sentence, "10 learners · path of 4\302\240h"), "%s", sentence);
}
END_TEST

Suite *
overview_words_suite (void)
{
  Suite *suite = suite_create ("overview-words");
  TCase *tcase = tcase_create ("overview-words");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, thread_of_the_example);
  tcase_add_test (tcase, each_warning_has_its_thread);
  tcase_add_test (tcase, deliverables_are_counted_point_by_point);
  tcase_add_test (tcase, decisions_are_those_of_needs);
  tcase_add_test (tcase, placed_ones_and_peaks);
  tcase_add_test (tcase, figures_of_the_example);
  tcase_add_test (tcase, an_empty_project_has_not_begun);
  tcase_add_test (tcase, the_programme_in_a_sentence);
  suite_add_tcase (suite, tcase);
  return suite;
}
