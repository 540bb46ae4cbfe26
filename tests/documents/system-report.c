/* What the report of the tutoring system says. */
#include "suite.h"

#include "../model/example.h"
#include "report-example.h"

#include <string.h>

Suite *system_report_suite (void);

START_TEST (the_system_ranks_needs)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "classés par criticité");
  int last = 16;

  ck_assert_int_eq (table->table->rows->len, lsg_records_get_n (records, LSG_KIND_NEED));
  for (guint i = 0; i < table->table->rows->len; i++)
    {
      int criticality = atoi (get_cell (table, i, 4)->text);

      ck_assert_int_le (criticality, last);
      ck_assert_int_eq (get_cell (table, i, 5)->sign,
                        criticality >= 8   ? LSG_SIGN_INDISPENSABLE
                        : criticality >= 4 ? LSG_SIGN_ACCESSORY
                                           : LSG_SIGN_SUPERFLUOUS);
      last = criticality;
    }
}
END_TEST

START_TEST (the_system_ranks_interventions)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Interventions classées");

  ck_assert_int_eq (table->table->rows->len, lsg_records_get_n (records, LSG_KIND_INTERVENTION));
  ck_assert_str_eq (get_cell (table, 0, 0)->text, "1");
  ck_assert_str_eq (get_cell (table, 0, 9)->text, "2,0");
  ck_assert_int_eq (get_cell (table, 0, 11)->sign, LSG_SIGN_REALISTIC);
  ck_assert_int_eq (count_nodes (report, LSG_NODE_FIGURE), 4);
}
END_TEST

START_TEST (the_matrix_says_who_answers)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Objectifs investis");

  ck_assert_int_eq (table->table->rows->len, 2);
  ck_assert_int_eq (((const LsgRow *) g_ptr_array_index (table->table->rows, 0))->kind, LSG_ROW_GROUP);
  ck_assert_str_eq (get_cell (table, 0, 0)->text, "Socio-affectif et motivation");
  ck_assert_str_eq (get_cell (table, 1, 0)->text, "Motivationnel");
  ck_assert_int_gt (strlen (get_cell (table, 1, 1)->text), 5);
  ck_assert_str_eq (get_cell (table, 1, 2)->text, "B\302\24001");
  ck_assert_str_eq (get_cell (table, 1, 3)->text, "ITC\302\24003");
}
END_TEST

START_TEST (the_notes_of_a_source_are_said)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  gpointer source = lsg_records_peek (records, LSG_KIND_SOURCE, 0);
  g_autoptr (LsgReport) report = NULL;
  const char *text;

  set_field (source, "details", "Douze pages");
  set_field (source, "tool", "Grille de lecture");
  set_field (source, "notes", "Deux sites y *manquent*.");
  report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  text = get_cell (find_table (report, "Données convoquées"), 1, 0)->text;
  ck_assert_ptr_nonnull (strstr (text, "Douze pages"));
  ck_assert_ptr_nonnull (strstr (text, "Grille de lecture"));
  ck_assert_ptr_nonnull (strstr (text, "Deux sites y manquent."));
}
END_TEST

START_TEST (viewpoints_stand_side_by_side)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Importance de chaque");

  ck_assert_str_eq (get_cell (table, 0, 2)->text, "–");
  ck_assert_str_eq (get_cell (table, 0, 3)->text, "4");
  ck_assert_str_eq (get_cell (table, 0, 4)->text, "1");
  ck_assert_str_eq (get_cell (table, 0, 6)->text, "3");
  ck_assert (lsg_rich_text_is_all (get_cell (table, 0, 6), LSG_MARK_STRONG));
}
END_TEST

/* The words of the project, where it has its own, for factors and levels of constraint. */
START_TEST (the_constraints_are_the_projects_own)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = NULL;
  const LsgNode *factors, *levels;

  set_field (lsg_records_get_programme (records), "human-name", "Équipe");
  set_field (lsg_records_get_programme (records), "human-meaning", "Les volontaires du réseau");
  add_record (records, LSG_KIND_LEVEL, "scale", "constraint", "rank", "4", "name", "hors de portée", NULL);
  report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  factors = find_table (report, "Les facteurs de contrainte");
  levels = find_table (report, "Les niveaux de contrainte");
  ck_assert_str_eq (get_cell (factors, 2, 0)->text, "Équipe");
  ck_assert_str_eq (get_cell (factors, 2, 1)->text, "Les volontaires du réseau");
  ck_assert_str_eq (get_cell (factors, 0, 1)->text, "le budget et les heures de tutorat");
  ck_assert_str_eq (get_cell (levels, 3, 1)->text, "hors de portée");
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_PARAGRAPH && strstr (node->text->text, "à 4, hors de portée") != NULL)
        return;
    }
  ck_abort_msg ("the lead does not name the project's own level");
}
END_TEST

Suite *
system_report_suite (void)
{
  Suite *suite = suite_create ("system-report");
  TCase *tcase = tcase_create ("system-report");

  tcase_add_test (tcase, the_system_ranks_needs);
  tcase_add_test (tcase, the_system_ranks_interventions);
  tcase_add_test (tcase, the_matrix_says_who_answers);
  tcase_add_test (tcase, the_notes_of_a_source_are_said);
  tcase_add_test (tcase, viewpoints_stand_side_by_side);
  tcase_add_test (tcase, the_constraints_are_the_projects_own);
  suite_add_tcase (suite, tcase);
  return suite;
}
