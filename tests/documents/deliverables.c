/* The reports of the deliverables as trees and pages: the worked example, an empty project, absurd values. */
#include "suite.h"

#include "../model/example.h"
#include "charter-example.h"
#include "choice-words.h"
#include "layout.h"
#include "page-checks.h"
#include "intervention-sheets.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#include <string.h>

Suite *deliverables_suite (void);

typedef enum {
  SYSTEM,
  SCENARIO,
  SHEETS,
  N_REPORTS,
} ReportKind;

static LsgReport *
compose_report (LsgRecords  *records,
                ReportKind   kind,
                LsgLanguage  language)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();

  lsg_figures_update (figures, records, NULL);
  switch (kind)
    {
    case SCENARIO:
      return lsg_compose_scenario (records, figures, language);
    case SHEETS:
      return lsg_compose_sheets (records, figures, NULL, FALSE, language);
    case SYSTEM:
    case N_REPORTS:
    default:
      return lsg_compose_system (records, figures, language);
    }
}

/* The example with something in every kind of record that the reports print. */
static LsgRecords *
make_whole_example (void)
{
  LsgRecords *records = make_charter_records ();
  gpointer need = find_record (records, LSG_KIND_NEED, "B 01");
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer source = add_record (records, LSG_KIND_SOURCE, "title", "Bilan de la session passée", "nature", "existing",
                                "form", "course-review", "holder", "institution", "received", "3", NULL);
  gpointer objective = add_record (records, LSG_KIND_OBJECTIVE, "own", "false", "plane", "motivational",
                                   "function", "socio-affective", NULL);

  set_field (lsg_records_get_programme (records), "client", "Réseau des centres");
  add_record (records, LSG_KIND_STEP, "step", "collection", "state", "done", "objective", "Entendre dix apprenants",
              "notes", "Deux questions ont été reformulées.", NULL);
  add_record (records, LSG_KIND_FINDING, "source", ref (source), "need", ref (need), "text", "Trois abandons", NULL);
  add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", "tutors", "importance", "4", NULL);
  add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", "learners", "importance", "1", NULL);
  add_record (records, LSG_KIND_AIM, "need", ref (need), "objective", ref (objective), NULL);
  add_record (records, LSG_KIND_PURSUIT, "intervention", ref (intervention), "objective", ref (objective), NULL);
  add_record (records, LSG_KIND_OBJECTIVE, "own", "true", "title", "Préparer le réemploi", NULL);
  set_field (intervention, "mitigation", "Un modèle de message est prêt.");
  return records;
}

static LsgPages *
lay_out (LsgReport *report)
{
  LsgPages *pages = lsg_layout_new (report);

  check_ink (pages);
  check_drawing (pages);
  return pages;
}

static const LsgNode *
find_table (LsgReport  *report,
            const char *caption)
{
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_TABLE && node->table->caption != NULL
          && strstr (node->table->caption->text, caption) != NULL)
        return node;
    }
  ck_abort_msg ("no table “%s”", caption);
  return NULL;
}

static const LsgRichText *
get_cell (const LsgNode *table,
          guint          row,
          guint          column)
{
  const LsgRow *cells = g_ptr_array_index (table->table->rows, row);

  return g_ptr_array_index (cells->cells, column);
}

static guint
count_nodes (LsgReport   *report,
             LsgNodeType  type)
{
  guint n = 0;

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    n += lsg_report_get_node (report, i)->type == type;
  return n;
}

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

/* --- the system --- */

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

/* --- the scenario --- */

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

START_TEST (the_scenario_compares_cohorts)
{
  g_autoptr (LsgRecords) records = make_whole_example ();
  g_autoptr (LsgReport) report = compose_report (records, SCENARIO, LSG_LANGUAGE_FR);
  const LsgNode *table = find_table (report, "Le même scénario");

  ck_assert_int_eq (table->table->rows->len, 5);
  ck_assert_str_eq (get_cell (table, 1, 0)->text, "10");
  ck_assert (lsg_rich_text_is_all (get_cell (table, 1, 0), LSG_MARK_STRONG));
  ck_assert_str_eq (get_cell (table, 1, 2)->text, "160");
  ck_assert_str_eq (get_cell (table, 1, 5)->text, "0,067");
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

static gboolean
prints (LsgReport  *report,
        const char *word)
{
  g_autoptr (LsgPages) pages = lay_out (report);

  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      g_autofree char *text = lsg_pages_get_text (pages, page);

      if (strstr (text, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

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
  ck_assert_str_eq (get_cell (cohorts, 1, 2)->text, "362,5");
  ck_assert_str_eq (get_cell (cohorts, 1, 5)->text, "0,151");
  ck_assert (lsg_rich_text_is_all (get_cell (bands, 3, 0), LSG_MARK_STRONG));
  ck_assert (!lsg_rich_text_is_all (get_cell (bands, 2, 0), LSG_MARK_STRONG));
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
  tcase_add_test (tcase, the_system_ranks_needs);
  tcase_add_test (tcase, the_system_ranks_interventions);
  tcase_add_test (tcase, the_matrix_says_who_answers);
  tcase_add_test (tcase, viewpoints_stand_side_by_side);
  tcase_add_test (tcase, the_scenario_sums_up);
  tcase_add_test (tcase, the_scenario_compares_cohorts);
  tcase_add_test (tcase, the_scenario_says_whether_targets_are_met);
  tcase_add_test (tcase, the_last_validation_is_printed);
  tcase_add_test (tcase, small_entries_are_printed);
  tcase_add_test (tcase, the_costs_say_what_they_leave_out);
  tcase_add_test (tcase, days_apart_are_listed);
  tcase_add_test (tcase, the_constraints_are_the_projects_own);
  tcase_add_test (tcase, the_rate_counts_what_the_project_counts);
  tcase_add_test (tcase, the_sheets_are_those_asked_for);
  tcase_add_test (tcase, messages_keep_their_lines);
  tcase_add_test (tcase, every_choice_has_a_french_word);
  tcase_add_test (tcase, choices_are_joined);
  suite_add_tcase (suite, tcase);
  return suite;
}
