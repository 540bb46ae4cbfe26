/* What the tutoring scenario says. */
#include "suite.h"

#include "../model/example.h"
#include "report-example.h"

#include <string.h>

Suite *tutoring_scenario_suite (void);

static const char *
get_last_text (const LsgNode *table,
               guint          column)
{
  return get_cell (table, table->table->rows->len - 1, column)->text;
}

/* DOMAIN 3.3: 40 and 120 make 160 minutes. */
START_TEST (the_scenario_sums_up)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Quantification des");

  ck_assert (table->landscape);
  ck_assert_str_eq (get_cell (table, 0, 9)->text, "40");
  ck_assert_str_eq (get_last_text (table, 9), "160");
  ck_assert_str_eq (get_last_text (find_table (report, "Classes virtuelles"), 7), "202,5");
}
END_TEST

/* Each minute stands once under the functions and once under the planes. */
START_TEST (the_scenario_says_what_the_time_is_for)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Temps par fonction tutorale");

  ck_assert_str_eq (get_cell (table, 0, 0)->text, "Fonctions tutorales");
  ck_assert_str_eq (get_last_text (table, 1), "160");
}
END_TEST

START_TEST (the_scenario_compares_cohorts)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Le même scénario");

  ck_assert_int_eq (table->table->rows->len, 5);
  ck_assert_str_eq (get_cell (table, 1, 0)->text, "10");
  ck_assert (lsg_rich_text_is_all (get_cell (table, 1, 0), LSG_MARK_STRONG));
  ck_assert_str_eq (get_cell (table, 1, 1)->text, "1");
  ck_assert_str_eq (get_cell (table, 1, 3)->text, "160");
  ck_assert_str_eq (get_cell (table, 1, 6)->text, "0,067");
  ck_assert_str_eq (get_cell (table, 4, 0)->text, "30");
  ck_assert_str_eq (get_cell (table, 4, 1)->text, "3");
}
END_TEST

/* Nothing while nothing is aimed at; 0.05 is missed by 40 minutes, six hours by 2.5, seven are met. */
START_TEST (the_scenario_says_whether_targets_are_met)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) without = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgReport) met = NULL;
  const LsgNode *table;

  for (guint i = 0; i < lsg_report_get_n_nodes (without); i++)
    {
      const LsgNode *node = lsg_report_get_node (without, i);

      ck_assert (node->type != LSG_NODE_TABLE || node->table->caption == NULL
                 || strstr (node->table->caption->text, "Ce qui est visé") == NULL);
    }
  set_field (lsg_records_get_programme (records), "target-rate", "5");
  set_field (lsg_records_get_programme (records), "hours-ceiling", "6");
  report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  table = find_table (report, "Ce qui est visé");
  ck_assert_int_eq (table->table->rows->len, 2);
  ck_assert_str_eq (get_cell (table, 0, 1)->text, "0,050");
  ck_assert_str_eq (get_cell (table, 0, 2)->text, "120");
  ck_assert_str_eq (get_cell (table, 0, 3)->text, "160");
  ck_assert_str_eq (get_cell (table, 0, 4)->text, "dépassé de 40\302\240min");
  ck_assert_str_eq (get_cell (table, 1, 1)->text, "6\302\240h");
  ck_assert_str_eq (get_cell (table, 1, 4)->text, "dépassé de 2,5\302\240min");
  set_field (lsg_records_get_programme (records), "target-rate", NULL);
  set_field (lsg_records_get_programme (records), "hours-ceiling", "7");
  met = compose_report (records, SCENARIO, LSG_LANGUAGE_EN);
  table = find_table (met, "What is aimed at");
  ck_assert_int_eq (table->table->rows->len, 1);
  ck_assert_str_eq (get_cell (table, 0, 4)->text, "met");
}
END_TEST

/* DOMAIN 3.3: 352.5 minutes at 42 EUR and 10 at 28 EUR; what has no hourly cost is said, not taken as nothing. */
START_TEST (the_costs_say_what_they_leave_out)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) whole = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) partial = NULL;
  const LsgNode *table = find_table (whole, "Temps et coût par profil");

  ck_assert_str_eq (get_last_text (table, 5), "251,42\302\240" "€");
  ck_assert_ptr_null (strstr (table->table->note->text, "Sans"));
  set_field (find_record (records, LSG_KIND_PROFILE, "Tuteur administratif"), "hourly-cost", NULL);
  partial = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  table = find_table (partial, "Temps et coût par profil");
  ck_assert_str_eq (get_last_text (table, 5), "246,75\302\240" "€");
  ck_assert_ptr_nonnull (strstr (table->table->note->text, "Sans 10"));
}
END_TEST

/* Two messages ten days apart do not last eleven days. */
START_TEST (days_apart_are_listed)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer activity = add_record (records, LSG_KIND_ACTIVITY, "title", "Étude", "nature", "resource", "day", "8", "days",
                                  "7", NULL);
  g_autoptr (LsgReport) report = NULL;

  set_field (intervention, "activity", ref (activity));
  set_field (intervention, "place", "during");
  set_field (intervention, "offset", "3");
  set_field (intervention, "rhythm", "repeated");
  set_field (intervention, "repeats", "2");
  set_field (intervention, "interval", "10");
  report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type != LSG_NODE_TABLE)
        continue;
      for (guint row = 0; row < node->table->rows->len; row++)
        if (strstr (get_cell (node, row, 0)->text, "ITC\302\240" "03") != NULL
            && strstr (get_cell (node, row, 2)->text, "Jours 11 et 21") != NULL)
          return;
    }
  ck_abort_msg ("the two days are not listed");
}
END_TEST

/* With the virtual classes in the rate, every figure of it has them. */
START_TEST (the_rate_counts_what_the_project_counts)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = NULL;
  const LsgNode *cohorts, *bands;

  set_field (lsg_records_get_programme (records), "rate-with-virtual-classes", "true");
  report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  cohorts = find_table (report, "Le même scénario");
  bands = find_table (report, "Échelle du taux");
  ck_assert_str_eq (get_cell (cohorts, 1, 3)->text, "362,5");
  ck_assert_str_eq (get_cell (cohorts, 1, 6)->text, "0,151");
  ck_assert (lsg_rich_text_is_all (get_cell (bands, 4, 0), LSG_MARK_STRONG));
  ck_assert (!lsg_rich_text_is_all (get_cell (bands, 2, 0), LSG_MARK_STRONG));
}
END_TEST

Suite *
tutoring_scenario_suite (void)
{
  Suite *suite = suite_create ("tutoring-scenario");
  TCase *tcase = tcase_create ("tutoring-scenario");

  tcase_add_test (tcase, the_scenario_sums_up);
  tcase_add_test (tcase, the_scenario_says_what_the_time_is_for);
  tcase_add_test (tcase, the_scenario_compares_cohorts);
  tcase_add_test (tcase, the_scenario_says_whether_targets_are_met);
  tcase_add_test (tcase, the_costs_say_what_they_leave_out);
  tcase_add_test (tcase, days_apart_are_listed);
  tcase_add_test (tcase, the_rate_counts_what_the_project_counts);
  suite_add_tcase (suite, tcase);
  return suite;
}
