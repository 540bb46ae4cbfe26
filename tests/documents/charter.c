/* The charter: what is printed for whom, and from what. */
#include "suite.h"

#include "../model/example.h"
#include "charter-example.h"
#include "clause.h"
#include "page-checks.h"

#include <string.h>

Suite *charter_suite (void);

/* The titles of the charter with their numbers, one on each line. */
static char *
list_headings (LsgReport *report)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_HEADING)
        g_string_append_printf (list, "%s %s\n", node->number != NULL ? node->number : "-", node->text->text);
    }
  g_string_replace (list, "\302\240", " ", 0);
  return g_string_free (list, FALSE);
}

static const LsgNode *
find_node (LsgReport   *report,
           LsgNodeType  type,
           guint        nth)
{
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    if (lsg_report_get_node (report, i)->type == type && nth-- == 0)
      return lsg_report_get_node (report, i);
  return NULL;
}

/* Cells of a table between bars, rows on lines. */
static char *
dump_table (const LsgNode *node)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < node->table->rows->len; i++)
    {
      const LsgRow *row = g_ptr_array_index (node->table->rows, i);

      g_string_append_c (dump, "-#="[row->kind]);
      for (guint j = 0; j < row->cells->len; j++)
        g_string_append_printf (dump, "|%s", ((const LsgRichText *) g_ptr_array_index (row->cells, j))->text);
      g_string_append_c (dump, '\n');
    }
  g_string_replace (dump, "\302\240", " ", 0);
  g_string_replace (dump, "\342\200\257", " ", 0);
  return g_string_free (dump, FALSE);
}

static char *
get_note (const LsgNode *node)
{
  GString *note = g_string_new (node->table->note->text);

  g_string_replace (note, "\302\240", " ", 0);
  g_string_replace (note, "\342\200\257", " ", 0);
  return g_string_free (note, FALSE);
}

START_TEST (every_audience_gets_its_charter)
{
  g_autoptr (LsgReport) report = make_charter ((LsgCharterAudience) _i, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) english = make_charter ((LsgCharterAudience) _i, LSG_LANGUAGE_EN);
  g_autofree char *name = g_strdup_printf ("charter-%s.pdf", lsg_charter_audience_get_token (_i));
  g_autofree char *english_name = g_strdup_printf ("charter-%s-en.pdf", lsg_charter_audience_get_token (_i));
  g_autofree char *path = write_pdf (report, name);
  g_autofree char *english_path = write_pdf (english, english_name);

  ck_assert_ptr_nonnull (path);
  ck_assert_ptr_nonnull (english_path);
}
END_TEST

START_TEST (numbers_follow_what_is_printed)
{
  g_autoptr (LsgReport) all = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) learner = make_charter (LSG_CHARTER_LEARNER, LSG_LANGUAGE_FR);
  g_autofree char *headings = list_headings (all);
  g_autofree char *for_learners = list_headings (learner);

  ck_assert_ptr_nonnull (strstr (headings, "1 Préambule\n- Ce qui nous guide\n2 Acteurs"));
  ck_assert_ptr_nonnull (strstr (headings,
                                 "5 Engagements réciproques\n5.1 Engagements des tuteurs\n"
                                 "5.2 Engagements des apprenants\n5.3 Engagements de l’organisme\n6 "));
  ck_assert_ptr_nonnull (strstr (for_learners, "5.2 Engagements des apprenants\n6 "));
}
END_TEST

START_TEST (an_empty_section_is_dropped)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *headings = NULL;
  gpointer section;

  section = add_record (records, LSG_KIND_CLAUSE, "title", "Tuteurs seuls", "audiences", "tutor", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Clause", "parent", ref (section), "audiences", "tutor",
              "body", "a", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Vide", NULL);
  section = add_record (records, LSG_KIND_CLAUSE, "title", "Section pour tuteurs", "audiences", "tutor",
                        "body", "non", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Pour tous", "parent", ref (section), "body", "oui", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "", "body", "sans titre", NULL);
  report = compose (records, LSG_CHARTER_LEARNER, LSG_LANGUAGE_FR);
  headings = list_headings (report);
  ck_assert_ptr_null (strstr (headings, "Tuteurs seuls"));
  ck_assert_ptr_null (strstr (headings, "Vide"));
  ck_assert_ptr_nonnull (strstr (headings, "11 Section pour tuteurs\n- Pour tous\n12 Sans titre\n"));
}
END_TEST

START_TEST (services_come_from_the_scenario)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  const LsgNode *table = find_node (report, LSG_NODE_TABLE, 1);
  g_autofree char *dump = dump_table (table);
  g_autofree char *note = get_note (table);

  ck_assert_msg (
      g_str_has_prefix (dump, "#|Interventions structurelles||||40\n-|ITS 01|Ouverture administrative de la "
                              "formation|Tuteur administratif|Premier jour|5\n"),
      "%s", dump);
  ck_assert_ptr_nonnull (strstr (dump, "#|Interventions conjoncturelles||||120\n-|ITC 01|"));
  ck_assert (g_str_has_suffix (dump, "=|Ensemble des interventions||||160\n"));
  ck_assert_ptr_null (strstr (dump, "ITS 05"));
  ck_assert_str_eq (
      note, "Durées pour dix apprenants. Taux tutoral : 160 : (240 × 10) = 0,067. Les classes virtuelles "
            "s’y ajoutent : 135 min d’animation, soit 202,5 min de travail avec la préparation et les "
            "suites (× 1,5).");
}
END_TEST

START_TEST (services_follow_the_settings)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  LsgProgramme *programme = lsg_records_get_programme (records);
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *note = NULL;

  set_field (programme, "rate-with-virtual-classes", "true");
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITS 01"), "minutes", "2.5");
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITS 04"), "minutes", NULL);
  set_field (find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "factor", "2");
  report = compose (records, LSG_CHARTER_ALL, LSG_LANGUAGE_EN);
  dump = dump_table (find_node (report, LSG_NODE_TABLE, 1));
  note = get_note (find_node (report, LSG_NODE_TABLE, 1));
  ck_assert_ptr_nonnull (strstr (dump, "|Premier jour|2.5\n"));
  ck_assert_ptr_nonnull (strstr (dump, "|15.0\n"));
  ck_assert_ptr_nonnull (strstr (dump, "|Dernier jour|–\n"));
  ck_assert_msg (strstr (note, "Tutoring rate, virtual classes included: (152.5 + 240) / (240 × 10) = 0.164.")
                     != NULL,
                 "%s", note);
  ck_assert_msg (strstr (note, "240 min of work with what comes before and after.") != NULL, "%s", note);
  ck_assert_ptr_nonnull (strstr (note, "The duration of one intervention is still to be settled."));
}
END_TEST

START_TEST (channels_say_their_delays)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autofree char *dump = dump_table (find_node (report, LSG_NODE_TABLE, 2));

  ck_assert_ptr_nonnull (strstr (dump, "|Formateur-tuteur|48 h\n"));
  ck_assert_ptr_nonnull (strstr (dump, "|Formateur-tuteur|5 jours\n"));
  ck_assert_ptr_nonnull (strstr (dump, "|Formateur-tuteur|en séance\n"));
}
END_TEST

static const struct {
  LsgCharterAudience audience;
  guint              n;
  const char        *last;
  const char        *copies;
} signatures[] = {
  { LSG_CHARTER_INSTITUTION, 2, "Le tuteur", "deux" },
  { LSG_CHARTER_TUTOR, 2, "Le tuteur", "deux" },
  { LSG_CHARTER_LEARNER, 2, "L’apprenant", "deux" },
  { LSG_CHARTER_ALL, 3, "L’apprenant", "trois" },
};

START_TEST (signatories_depend_on_the_audience)
{
  g_autoptr (LsgReport) report = make_charter (signatures[_i].audience, LSG_LANGUAGE_FR);
  const LsgNode *node = find_node (report, LSG_NODE_SIGNATURES, 0);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autofree char *text = get_all_text (pages);

  ck_assert_int_eq (node->signatures->len, signatures[_i].n);
  ck_assert_str_eq (g_array_index (node->signatures, LsgSignature, node->signatures->len - 1).title,
                    signatures[_i].last);
  ck_assert_ptr_nonnull (strstr (text, signatures[_i].copies));
}
END_TEST

START_TEST (key_figures_are_those_of_the_project)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  static const char *const values[] = { "48\302\240h", "7\302\240jours", "5\302\240jours", "16\302\240min" };
  const LsgNode *node = find_node (report, LSG_NODE_KEY_FIGURES, 0);

  ck_assert_int_eq (node->entries->len, 4);
  for (guint i = 0; i < 4; i++)
    ck_assert_str_eq (g_array_index (node->entries, LsgEntry, i).value->text, values[i]);
}
END_TEST

/* Without anything to say there are a cover, a page of contents and brackets where the project has gaps. */
START_TEST (an_empty_project_has_a_charter)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgReport) bare = NULL;
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) bare_pages = NULL;
  g_autoptr (LsgPages) pages = NULL;
  g_autofree char *text = NULL;
  static const char *const contents[] = { "profiles", "services", "channels", "figures", "signatures" };

  add_record (records, LSG_KIND_PROGRAMME, "title", "", NULL);
  bare = compose (records, (LsgCharterAudience) _i, LSG_LANGUAGE_FR);
  bare_pages = lsg_layout_new (bare);
  check_ink (bare_pages);
  ck_assert_int_eq (lsg_pages_get_n (bare_pages), 2);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    add_record (records, LSG_KIND_CLAUSE, "title", contents[i], "content", contents[i], NULL);
  report = compose (records, (LsgCharterAudience) _i, LSG_LANGUAGE_FR);
  pages = lsg_layout_new (report);
  check_ink (pages);
  text = get_all_text (pages);
  ck_assert_ptr_nonnull (strstr (text, "[à compléter]"));
}
END_TEST

/* Clauses of a hostile file: loops, a missing parent, no audience. */
START_TEST (clauses_in_a_loop_do_no_harm)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  gpointer a = add_record (records, LSG_KIND_CLAUSE, "title", "A", "body", "a", NULL);
  gpointer b = add_record (records, LSG_KIND_CLAUSE, "title", "B", "body", "b", "parent", ref (a), NULL);
  gpointer c = add_record (records, LSG_KIND_CLAUSE, "title", "C", "body", "c", NULL);
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *headings = NULL;

  set_field (a, "parent", ref (b));
  set_field (c, "parent", ref (c));
  add_record (records, LSG_KIND_CLAUSE, "title", "Orpheline", "body", "d", "parent", "424242", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Pour personne", "body", "e", "audiences", "", NULL);
  report = compose (records, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  headings = list_headings (report);
  ck_assert_ptr_nonnull (strstr (headings, "Orpheline"));
  ck_assert_ptr_null (strstr (headings, "Pour personne"));
}
END_TEST

START_TEST (the_title_says_whose_charter_it_is)
{
  static const char *const titles[LSG_N_CHARTERS] = {
    [LSG_CHARTER_INSTITUTION] = "Charte tutorale de l’institution",
    [LSG_CHARTER_TUTOR] = "Charte tutorale du tuteur",
    [LSG_CHARTER_LEARNER] = "Charte tutorale de l’apprenant",
    [LSG_CHARTER_ALL] = "Charte tutorale",
  };
  g_autoptr (LsgReport) report = make_charter (_i, LSG_LANGUAGE_FR);

  ck_assert_str_eq (lsg_report_get_sheet (report)->title, titles[_i]);
}
END_TEST

START_TEST (english_words_are_english)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_EN);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autofree char *text = get_all_text (pages);

  ck_assert_ptr_nonnull (strstr (text, "Tutoring charter"));
  ck_assert_ptr_nonnull (strstr (text, "20\302\240November 2026"));
  ck_assert_ptr_nonnull (strstr (text, "All interventions"));
  ck_assert_ptr_null (strstr (text, "Sommaire"));

  /* The clauses stay French, and so do the fields in them. */
  ck_assert_ptr_nonnull (strstr (text, "prévoit neuf interventions"));
  ck_assert_ptr_nonnull (strstr (text, "l’autonomie\342\200\257; encore"));
}
END_TEST

Suite *
charter_suite (void)
{
  Suite *suite = suite_create ("charter");
  TCase *tcase = tcase_create ("charter");

  tcase_add_loop_test (tcase, every_audience_gets_its_charter, 0, LSG_N_CHARTERS);
  tcase_add_test (tcase, numbers_follow_what_is_printed);
  tcase_add_test (tcase, an_empty_section_is_dropped);
  tcase_add_test (tcase, services_come_from_the_scenario);
  tcase_add_test (tcase, services_follow_the_settings);
  tcase_add_test (tcase, channels_say_their_delays);
  tcase_add_loop_test (tcase, signatories_depend_on_the_audience, 0, G_N_ELEMENTS (signatures));
  tcase_add_test (tcase, key_figures_are_those_of_the_project);
  tcase_add_loop_test (tcase, an_empty_project_has_a_charter, 0, LSG_N_CHARTERS);
  tcase_add_test (tcase, clauses_in_a_loop_do_no_harm);
  tcase_add_loop_test (tcase, the_title_says_whose_charter_it_is, 0, LSG_N_CHARTERS);
  tcase_add_test (tcase, english_words_are_english);
  suite_add_tcase (suite, tcase);
  return suite;
}
