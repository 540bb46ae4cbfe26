/* The reports of the deliverables as trees and pages: the worked example, an empty project, absurd values. */
#include "suite.h"

#include "../model/example.h"
#include "charter-example.h"
#include "report-example.h"
#include "choice-words.h"
#include "layout.h"
#include "page-checks.h"
#include "intervention-sheets.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#include <string.h>

Suite *deliverables_suite (void);

START_TEST (the_reports_are_french)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, _i, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = lay_out (report);
  g_autofree char *text = get_all_text (pages);

  check_french (text);
  ck_assert_ptr_null (strstr (text, "%s"));
}
END_TEST

START_TEST (the_reports_are_english)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, _i, LSG_LANGUAGE_EN);
  g_autoptr (LsgPages) pages = lay_out (report);
  g_autofree char *text = get_all_text (pages);

  ck_assert_ptr_null (strstr (text, "%s"));
  ck_assert_ptr_null (strstr (text, "Besoins"));
  ck_assert_ptr_null (strstr (text, "Tableau"));
}
END_TEST

START_TEST (an_empty_project_has_its_reports)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) pages = NULL;
  g_autofree char *text = NULL;

  add_record (records, LSG_KIND_PROGRAMME, "title", "Essai", NULL);
  report = compose_report (records, _i, LSG_LANGUAGE_FR);
  pages = lay_out (report);
  text = get_all_text (pages);
  check_french (text);
  ck_assert_ptr_nonnull (strstr (text, _i == SHEETS ? "Aucune intervention" : "compléter"));
}
END_TEST

/* Everything at its bounds, and texts that are too long. */
START_TEST (absurd_values_are_set)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autofree char *word = g_strnfill (300, 'W');
  g_autofree char *code = g_strnfill (40, 'Z');
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) pages = NULL;

  for (guint i = 0; i < 3; i++)
    {
      gpointer intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      set_field (intervention, "title", word);
      set_field (intervention, "code", i == 0 ? NULL : code);
      set_field (intervention, "minutes", "10000");
      set_field (intervention, "count", "1000");
    }
  set_field (lsg_records_peek (records, LSG_KIND_NEED, 0), "title", word);
  set_field (lsg_records_peek (records, LSG_KIND_NEED, 1), "gravity", NULL);
  set_field (lsg_records_peek (records, LSG_KIND_PROFILE, 0), "name", word + 110);
  report = compose_report (records, _i, LSG_LANGUAGE_FR);
  pages = lsg_layout_new (report);
  check_drawing (pages);
}
END_TEST

START_TEST (the_same_project_gives_the_same_bytes)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  char *contents[2];
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LsgReport) report = compose_report (records, _i, LSG_LANGUAGE_FR);
      g_autofree char *path = write_pdf (report, "deliverable.pdf");

      ck_assert (g_file_get_contents (path, &contents[i], &lengths[i], NULL));
    }
  ck_assert_int_eq (lengths[0], lengths[1]);
  ck_assert_mem_eq (contents[0], contents[1], lengths[0]);
  g_free (contents[0]);
  g_free (contents[1]);
}
END_TEST

/* What a person wrote into the project is on paper. */
START_TEST (small_entries_are_printed)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer module = add_record (records, LSG_KIND_MODULE, "title", "Découvrir", "description", "Préliminaires", NULL);
  g_autoptr (LsgReport) system = NULL;
  g_autoptr (LsgReport) scenario = NULL;

  set_field (lsg_records_peek (records, LSG_KIND_OBJECTIVE, 0), "wording", "Persévérance");
  set_field (lsg_records_peek (records, LSG_KIND_VIEWPOINT, 0), "evidence", "Sondage");
  set_field (lsg_records_peek (records, LSG_KIND_VIEWPOINT, 1), "comment", "Unanimement");
  add_record (records, LSG_KIND_ACTIVITY, "title", "Ouverture", "nature", "virtual-class", "module", ref (module), "day",
              "4", "hour", "17h45", NULL);
  set_field (lsg_records_peek (records, LSG_KIND_CHANNEL, 0), "access-note", "Téléphonie");
  set_field (intervention, "author", "Durand");
  set_field (intervention, "licence", "Domaine");
  set_field (intervention, "status", "ready");
  set_field (intervention, "taxonomy", "create");
  system = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  scenario = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  ck_assert (prints (system, "Persévérance"));
  ck_assert (prints (system, "Sondage"));
  ck_assert (prints (system, "Unanimement"));
  ck_assert (prints (scenario, "4 · 17"));
  ck_assert (prints (scenario, "Préliminaires"));
  ck_assert (prints (scenario, "Téléphonie"));
  ck_assert (prints (scenario, "Durand"));
  ck_assert (prints (scenario, "Domaine"));
  ck_assert (prints (scenario, "Prête"));
  ck_assert (prints (scenario, "Créer"));
}
END_TEST

START_TEST (the_last_validation_is_printed)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) before = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) system = NULL;
  g_autoptr (LsgReport) scenario = NULL;

  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", "edition", "1", "date", "2026-03-02", "signatory",
              "Lefebvre", NULL);
  add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", "edition", "2", "date", "2026-04-07", "signatory",
              "Moreau", "reserves", "Budgétaires", NULL);
  system = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  scenario = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  ck_assert (!prints (before, "Dernière validation"));
  ck_assert (prints (system, "Moreau"));
  ck_assert (prints (system, "Budgétaires"));
  ck_assert (!prints (system, "Lefebvre"));
  ck_assert (!prints (scenario, "Moreau"));
}
END_TEST

/* --- the logo --- */

#define PICTURE \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGMIBQAAVwBWP0MfTAAAAABJRU5ErkJggg=="

static void
set_logo (LsgRecords *records,
          const char *text)
{
  LsgRecord *programme = LSG_RECORD (lsg_records_get_programme (records));
  gsize size;
  guchar *data = g_base64_decode (text, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);

  lsg_record_put (programme, lsg_kind_find_field (lsg_record_get_kind (programme), "logo"), lsg_blob (bytes));
}

START_TEST (the_cover_has_the_logo)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *path = NULL;

  set_logo (records, PICTURE);
  report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  ck_assert_ptr_nonnull (lsg_report_get_cover (report)->logo);
  ck_assert_double_eq (lsg_report_get_cover (report)->logo->width, 1);
  path = write_pdf (report, "logo.pdf");
}
END_TEST

/* Its header says that it is a picture, and no more of it is there. */
START_TEST (a_broken_logo_gives_way_to_the_name)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = NULL;

  set_logo (records, "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptV");
  report = compose_report (records, SYSTEM, LSG_LANGUAGE_FR);
  ck_assert_ptr_null (lsg_report_get_cover (report)->logo);
}
END_TEST

/* --- the sheets --- */

static guint
count_cards (LsgReport *report)
{
  guint n = 0;

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    n += lsg_report_get_node (report, i)->type == LSG_NODE_HEADING && lsg_report_get_node (report, i)->coded;
  return n;
}

START_TEST (the_sheets_are_those_asked_for)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  LsgProfile *profile;
  g_autoptr (LsgReport) kept = NULL;
  g_autoptr (LsgReport) all = NULL;
  g_autoptr (LsgReport) some = NULL;

  lsg_figures_update (figures, records, NULL);
  profile = lsg_sheets_find_profile (records, "TUTEUR administratif");
  ck_assert_ptr_nonnull (profile);
  ck_assert_ptr_null (lsg_sheets_find_profile (records, "nobody"));
  kept = lsg_compose_sheets (records, figures, NULL, FALSE, LSG_LANGUAGE_FR);
  all = lsg_compose_sheets (records, figures, NULL, TRUE, LSG_LANGUAGE_FR);
  some = lsg_compose_sheets (records, figures, profile, FALSE, LSG_LANGUAGE_FR);
  ck_assert_int_eq (count_cards (kept), 9);
  ck_assert_int_eq (count_cards (all), 12);
  ck_assert_int_eq (count_cards (some), 2);
}
END_TEST

/* Whether it is kept or not, and in one line. */
START_TEST (a_sheet_says_where_its_duration_comes_from)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  g_autoptr (LsgReport) report = NULL;
  guint n = 0;

  set_field (intervention, "decision", "drop");
  set_field (intervention, "evidence", "Relevé de la *session* passée");
  lsg_figures_update (figures, records, NULL);
  report = lsg_compose_sheets (records, figures, NULL, TRUE, LSG_LANGUAGE_FR);
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      n += node->type == LSG_NODE_REMARK
           && strstr (node->text->text, "Relevé de la session passée.") != NULL;
    }
  ck_assert_uint_eq (n, 1);
}
END_TEST

/* A message keeps its lines, and what is to be filled in is marked. */
START_TEST (messages_keep_their_lines)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = NULL;

  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 03"), "message",
             "Bonjour [prénom],\n\nÀ bientôt,\n[tuteur]");
  report = compose_report (records, SHEETS, LSG_LANGUAGE_FR);
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);
      const LsgNode *last;

      if (node->type != LSG_NODE_CALLOUT || node->children->len != 2)
        continue;
      last = g_ptr_array_index (node->children, 1);
      ck_assert_str_eq (last->text->text, "À bientôt,\n[tuteur]");
      ck_assert_int_eq (g_array_index (last->text->marks, LsgMark, 0).type, LSG_MARK_PLACEHOLDER);
      return;
    }
  ck_abort_msg ("no message");
}
END_TEST

/* --- words --- */

START_TEST (every_choice_has_a_french_word)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgKind *row = lsg_kind_get (kind);

      for (guint i = 0; i < row->n_fields; i++)
        for (guint j = 0; row->fields[i].choices != NULL && j < row->fields[i].n_choices; j++)
          ck_assert_msg (lsg_words_has_choice (row->fields[i].choices[j].label), "no French word for “%s”",
                         row->fields[i].choices[j].label);
    }
}
END_TEST

START_TEST (choices_are_joined)
{
  g_autofree char *planes = lsg_words_get_choices (LSG_KIND_NEED, "planes", 5, LSG_LANGUAGE_FR);
  g_autofree char *none = lsg_words_get_choices (LSG_KIND_NEED, "planes", 0, LSG_LANGUAGE_FR);

  ck_assert_str_eq (planes, "Cognitif, motivationnel");
  ck_assert_str_eq (none, "");
  ck_assert_str_eq (lsg_words_get_choice (LSG_KIND_NEED, "nature", LSG_NULL, LSG_LANGUAGE_FR), "");
  ck_assert_str_eq (lsg_words_get_choice (LSG_KIND_NEED, "nature", 1, LSG_LANGUAGE_EN), "Expectation");
}
END_TEST

Suite *
deliverables_suite (void)
{
  Suite *suite = suite_create ("deliverables");
  TCase *tcase = tcase_create ("deliverables");

  tcase_add_loop_test (tcase, the_reports_are_french, 0, N_REPORTS);
  tcase_add_loop_test (tcase, the_reports_are_english, 0, N_REPORTS);
  tcase_add_loop_test (tcase, an_empty_project_has_its_reports, 0, N_REPORTS);
  tcase_add_loop_test (tcase, absurd_values_are_set, 0, N_REPORTS);
  tcase_add_loop_test (tcase, the_same_project_gives_the_same_bytes, 0, N_REPORTS);
  tcase_add_test (tcase, the_cover_has_the_logo);
  tcase_add_test (tcase, a_broken_logo_gives_way_to_the_name);
  tcase_add_test (tcase, the_last_validation_is_printed);
  tcase_add_test (tcase, small_entries_are_printed);
  tcase_add_test (tcase, the_sheets_are_those_asked_for);
  tcase_add_test (tcase, a_sheet_says_where_its_duration_comes_from);
  tcase_add_test (tcase, messages_keep_their_lines);
  tcase_add_test (tcase, every_choice_has_a_french_word);
  tcase_add_test (tcase, choices_are_joined);
  suite_add_tcase (suite, tcase);
  return suite;
}
