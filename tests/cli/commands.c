/* Every command with every status, by the real program. */
#include "program.h"

#include "clause.h"
#include "project.h"
#include "snapshots.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

Suite *commands_suite (void);

static const char *const names[] = { "new", "export", "figures", "check", "xml" };

START_TEST (each_has_help)
{
  const Run *run = program_run (names[_i], "--help", NULL);
  g_autofree char *usage = g_strdup_printf ("Usage: losange %s ", names[_i]);

  assert_status (run, 0);
  ck_assert (g_str_has_prefix (run->out, usage));
  assert_says (run->out, "--help");
  ck_assert_str_eq (run->err, "");
  ck_assert_str_eq (program_run ("help", names[_i], NULL)->out, run->out);
}
END_TEST

START_TEST (general_help_and_version)
{
  const Run *help = program_run ("--help", NULL);
  const Run *version = program_run ("--version", NULL);

  assert_status (help, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_says (help->out, names[i]);
  assert_says (help->out, "--sample NAME");
  assert_status (version, 0);
  ck_assert_str_eq (version->out, "losange " LSG_VERSION "\n");
}
END_TEST

static const char *const wrong[][7] = {
  { "new" },
  { "new", "a.losange", "b.losange" },
  { "new", "--template", "blank-en", "--from", "x.xml", "a.losange" },
  { "new", "--template" },
  { "new", "--nonsense", "a.losange" },
  { "export" },
  { "export", "charter" },
  { "export", "charter", "sample.losange" },
  { "export", "figures", "sample.losange", "-o", "a.pdf" },
  { "export", "system", "sample.losange", "-o", "a.pdf", "--audience=tutor" },
  { "export", "charter", "sample.losange", "-o", "a.pdf", "--all" },
  { "export", "scenario", "sample.losange", "-o", "a.pdf", "-pTuteur" },
  { "export", "charter", "sample.losange", "-o", "a.pdf", "--audience=nobody" },
  { "export", "charter", "sample.losange", "-o", "a.pdf", "--language=de" },
  { "export", "charter", "sample.losange", "-o", "a.pdf", "--from=1" },
  { "export", "comparison", "sample.losange", "-o", "a.pdf", "--to=last" },
  { "export", "comparison", "sample.losange", "-o", "a.pdf", "--all" },
  { "figures" },
  { "figures", "sample.losange", "--xml" },
  { "check", "sample.losange", "--strict=1" },
  { "xml", "sample.losange", "a.xml" },
  { "xml", "sample.losange", "-o" },
  { "help", "nonsense" },
  { "--nonsense" },
  { "-n" },
  { "--sample" },
  { "--sample=" },
};

START_TEST (wrong_usage_is_2)
{
  const Run *run;

  program_sample ("sample.losange");
  run = program_run_with ((RunOptions) { NULL }, wrong[_i]);
  assert_status (run, 2);
  ck_assert_str_eq (run->out, "");
  ck_assert (g_str_has_prefix (run->err, "losange: "));
  ck_assert_uint_eq (program_n_files (), 1);
}
END_TEST

/* A word that is no command: told here, without a window. */
START_TEST (mistyped_command_is_2)
{
  const Run *run = program_run ("figuers", NULL);

  ck_assert_int_eq (run->status, 2);
  assert_says (run->err, "neither a command nor a file");
}
END_TEST

START_TEST (new_makes_a_blank_project)
{
  assert_status (program_run ("new", "a.losange", NULL), 0);
  assert_says (program_run ("xml", "a.losange", NULL)->out, "language=\"en\"");
  assert_status (program_run_with ((RunOptions) { "fr" }, (const char *const[]) { "new", "b.losange", NULL }), 0);
  assert_says (program_run ("xml", "b.losange", NULL)->out, "language=\"fr\"");
  assert_says (program_run ("xml", "b.losange", NULL)->out, "direction=\"many-way\""); /* a forum is everybody's */
  ck_assert_uint_eq (program_n_files (), 2);
}
END_TEST

START_TEST (new_refuses_a_file_that_exists)
{
  const Run *run;
  gsize length;

  program_write ("a.losange", "mine", -1);
  run = program_run ("new", "a.losange", NULL);
  assert_status (run, 1);
  assert_says (run->err, "a.losange");
  ck_assert_str_eq (program_read ("a.losange", &length), "mine");
}
END_TEST

START_TEST (new_names_the_templates)
{
  const Run *run = program_run ("new", "--template", "nonsense", "a.losange", NULL);

  assert_status (run, 1);
  assert_says (run->err, "“nonsense”");
  assert_says (run->err, "blank-en, blank-fr, formation-hybride, moodle-universite, parcours-certifiant");
  ck_assert_uint_eq (program_n_files (), 0);
}
END_TEST

/* Ids of samples are drawn anew; those of --from are kept, to the byte. */
START_TEST (new_draws_or_keeps_ids)
{
  const Run *first, *second, *again;

  program_sample ("a.losange");
  program_sample ("b.losange");
  first = program_run ("xml", "a.losange", NULL);
  second = program_run ("xml", "b.losange", NULL);
  ck_assert_str_ne (first->out, second->out);

  program_write ("a.xml", first->out, -1);
  assert_status (program_run ("new", "--from", "a.xml", "c.losange", NULL), 0);
  again = program_run ("xml", "c.losange", NULL);
  ck_assert_str_eq (again->out, first->out);
}
END_TEST

START_TEST (xml_writes_a_file_or_standard_output)
{
  const Run *run;
  gsize length;

  program_sample ("a.losange");
  run = program_run ("xml", "a.losange", "-o", "a.xml", NULL);
  assert_status (run, 0);
  ck_assert_str_eq (run->out, "");
  ck_assert_str_eq (program_read ("a.xml", &length), program_run ("xml", "a.losange", NULL)->out);
  ck_assert_uint_eq (program_n_files (), 2);
}
END_TEST

/* The figures that the worked example must give. */
static const char *const expected[] = {
  "\"structural\": 40,", "\"conjunctural\": 120,", "\"all\": 160,", "\"value\": 0.06666666666666667,",
  "\"with_virtual_classes\": 0.1510416666666666", "\"minutes\": 202.5,",
  "\"interventions\": 150,\n      \"virtual_classes\": 202.5,\n      \"minutes\": 352.5,\n      \"hours_up\": 6",
  "\"interventions\": 10,\n      \"virtual_classes\": 0,\n      \"minutes\": 10,",
  "\"criticality\": 12,\n      \"class\": \"indispensable\"", "\"class\": \"accessory\"", "\"class\": \"superfluous\"",
  "\"minutes\": null,", "\"area\": 7.5,", "\"deformation\": 3,", "\"verdict\": \"realistic\"",
  "\"verdict\": \"conditions\"", "\"verdict\": \"hardly\"", "\"decision\": \"keep\"",
  "\"decision\": \"keep-with-plan\"", "\"decision\": \"postpone\"", "\"decision\": \"drop\"",
};

START_TEST (figures_are_those_of_the_example)
{
  const Run *run;

  program_sample ("a.losange");
  run = program_run ("figures", "--json", "a.losange", NULL);
  assert_status (run, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (run->out, expected[i]);
  ck_assert_str_eq (program_run_with ((RunOptions) { "fr" },
                                      (const char *const[]) { "figures", "-j", "a.losange", NULL })->out, run->out);
}
END_TEST

START_TEST (figures_of_nothing_are_null)
{
  const Run *run;

  assert_status (program_run ("new", "a.losange", NULL), 0);
  run = program_run ("figures", "a.losange", "--json", NULL);
  assert_status (run, 0);
  assert_says (run->out, "\"value\": null");
  assert_says (run->out, "\"all\": 0");
  assert_says (run->out, "\"interventions\": []");
  assert_status (program_run ("figures", "a.losange", NULL), 0);
}
END_TEST

/* The sample with a target rate of 0.05 and a ceiling of six hours. */
static void
make_aiming (const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *xml = NULL;

  program_sample ("plain.losange");
  parts = g_strsplit (program_run ("xml", "plain.losange", NULL)->out, "<programme ", 2);
  xml = g_strjoinv ("<programme target-rate=\"5.00\" hours-ceiling=\"6.00\" ", parts);
  program_write ("aiming.xml", xml, -1);
  assert_status (program_run ("new", name, "--from", "aiming.xml", NULL), 0);
}

static const char *const expected_target[] = {
  "\"rate\": 0.05,", "\"ceiling_hours\": 6,", "\"state\": \"possible\"", "\"rate_minutes\": 120,",
  "\"ceiling_minutes\": 360,", "\"too_many\": 40,", "\"found\": 40,", "\"missing\": 0,", "\"rate_after\": 0.05,",
  "\"currency\": \"EUR\"", "\"cost\": 251.41", "\"cost_minimum\": 217.35", "\"cost_maximum\": 333.66",
  "\"without_hourly_cost\": 0",
};

START_TEST (target_and_costs)
{
  const Run *run;

  make_aiming ("a.losange");
  run = program_run ("figures", "--json", "a.losange", NULL);
  assert_status (run, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected_target); i++)
    assert_says (run->out, expected_target[i]);
  run = program_run_with ((RunOptions) { "fr" }, (const char *const[]) { "figures", "a.losange", NULL });
  assert_says (run->out, "Taux visé et plafond d’heures");
  assert_says (run->out, "Sans ces 3 interventions, le taux est de 0,050, le temps des tuteurs de 322,5\302\240min.");
  assert_says (run->out, "Ce qu’il faut reporter, en commençant par la plus faible criticité");
  assert_says (run->out, "criticité 4");
  assert_says (run->out, "251,42\302\240€");
}
END_TEST

START_TEST (figures_speak_the_language)
{
  const Run *run;

  program_sample ("a.losange");
  run = program_run_with ((RunOptions) { "fr" }, (const char *const[]) { "figures", "a.losange", NULL });
  assert_status (run, 0);
  assert_says (run->out, "Taux tutoral");
  assert_says (run->out, "0,067");
  assert_says (run->out, "Peu réaliste");
  assert_says (program_run ("figures", "a.losange", NULL)->out, "0.067");
}
END_TEST

START_TEST (check_gives_remarks)
{
  const Run *run;

  program_sample ("a.losange");
  run = program_run ("check", "a.losange", NULL);
  assert_status (run, 0);
  assert_says (run->out, "Warning [need-unanswered] ");
  assert_says (run->out, "B\xc2\xa0" "11");
  assert_status (program_run ("check", "a.losange", "--strict", NULL), 3);
  assert_status (program_run ("check", "-s", "a.losange", NULL), 3);
}
END_TEST

START_TEST (check_finds_nothing_where_nothing_is)
{
  const Run *run;

  program_write ("a.xml", "<losange version=\"1\"><programmes><programme id=\"1\" title=\"x\" language=\"fr\" "
                 "currency=\"EUR\" learners=\"10\" groups=\"1\" path-minutes=\"240\" "
                 "rate-with-virtual-classes=\"false\"/></programmes></losange>", -1);
  assert_status (program_run ("new", "-f", "a.xml", "a.losange", NULL), 0);
  run = program_run ("check", "--strict", "a.losange", NULL);
  assert_status (run, 0);
  assert_says (run->out, "The file is sound");
}
END_TEST

static const char *const exports[][6] = {
  { "charter" },
  { "charter", "--audience", "all" },
  { "charter", "--audience", "tutor" },
  { "charter", "-a", "learner", "--language", "en" },
  { "charter", "-a", "institution", "-l", "fr" },
  { "system" },
  { "system", "--language", "en" },
  { "scenario" },
  { "interventions" },
  { "interventions", "--all", "--profile", "formateur-tuteur" },
};

START_TEST (export_writes_a_pdf)
{
  const Run *run;
  const char *bytes;
  gsize length;

  program_sample ("a.losange");
  run = program_run ("export", exports[_i][0], "a.losange", "-o", "a.pdf", exports[_i][1], exports[_i][2],
                     exports[_i][3], exports[_i][4], NULL);
  assert_status (run, 0);
  ck_assert_str_eq (run->out, "");
  ck_assert_str_eq (run->err, "");
  bytes = program_read ("a.pdf", &length);
  ck_assert (length > 10000 && strncmp (bytes, "%PDF-", 5) == 0);
  ck_assert_ptr_nonnull (g_strrstr_len (bytes + length - 10, 10, "%%EOF"));
  ck_assert_uint_eq (program_n_files (), 2);
}
END_TEST

static LsgRecord *
find_clause (LsgRecords *records,
             guint       nth_of_text)
{
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);

      if (clause->parent != LSG_NULL && clause->body != NULL && clause->content == LSG_CLAUSE_TEXT
          && nth_of_text-- == 0)
        return LSG_RECORD (clause);
    }
  return NULL;
}

/* A version is validated; then a clause is reworded, one renamed, one removed and one added, and the file written. */
static void
change_charter (const char *name)
{
  g_autofree char *work = g_build_filename (program_path (".home"), "losange", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_project_open (work, program_path (name), LSG_OPEN_ASK, &error);
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *reworded = find_clause (records, 0);
  g_autofree char *longer = g_strconcat (LSG_CLAUSE (reworded)->body, "\n\nChacun y veille.", NULL);

  lsg_assert_no_error (error);
  ck_assert_ptr_nonnull (lsg_project_freeze (project, LSG_DELIVERABLE_SCENARIO, "2026-03-03", "La direction", NULL,
                                             &error));
  ck_assert (lsg_project_set (project, reworded, "body", lsg_text (longer), &error));
  ck_assert (lsg_project_set (project, find_clause (records, 1), "title", lsg_text ("Un autre titre"), &error));
  ck_assert (lsg_project_remove (project, find_clause (records, 2), &error));
  ck_assert_ptr_nonnull (lsg_project_add (project, LSG_KIND_CLAUSE,
                                          (LsgAssignment[]) { { "title", lsg_text ("Clause neuve") },
                                                              { "body", lsg_text ("Texte de la clause neuve.") },
                                                              { "audiences", lsg_integer (7) } },
                                          3, NULL, &error));
  ck_assert (lsg_project_save (project, FALSE, &error));
  lsg_project_close (project);
}

START_TEST (export_compares_two_versions)
{
  const Run *run;
  gsize length;

  program_sample ("a.losange");
  run = program_run ("export", "comparison", "a.losange", "-o", "a.pdf", NULL);
  assert_status (run, 1);
  assert_says (run->err, "has no validated version");
  change_charter ("a.losange");
  assert_status (program_run ("export", "comparison", "a.losange", "-o", "a.pdf", NULL), 0);
  ck_assert (strncmp (program_read ("a.pdf", &length), "%PDF-", 5) == 0);
  assert_status (program_run ("export", "comparison", "a.losange", "-o", "b.pdf", "--from=1", "-a", "learner", "-l",
                              "en", NULL), 0);
  assert_status (program_run ("export", "comparison", "a.losange", "-o", "c.pdf", "--from=1", "--to=1", NULL), 0);
  run = program_run ("export", "comparison", "a.losange", "-o", "d.pdf", "--from", "2", NULL);
  assert_status (run, 1);
  assert_says (run->err, "no version 2; its last one is version 1");
}
END_TEST

/* A change that the file has not: said on standard error, and not in the result. */
START_TEST (mentions_a_newer_working_copy)
{
  g_autofree char *work = g_build_filename (program_path (".home"), "losange", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = NULL;
  const Run *before, *run;

  program_sample ("a.losange");
  before = program_run ("figures", "a.losange", NULL);
  ck_assert_str_eq (before->err, "");
  project = lsg_project_open (work, program_path ("a.losange"), LSG_OPEN_ASK, &error);
  lsg_assert_no_error (error);
  ck_assert (lsg_project_set (project, LSG_RECORD (lsg_project_get_programme (project)), "learners",
                              lsg_integer (5), &error));
  lsg_project_close (project);

  run = program_run ("figures", "a.losange", NULL);
  assert_status (run, 0);
  assert_says (run->err, "Note: ");
  assert_says (run->err, "a.losange");
  ck_assert_str_eq (run->out, before->out);
}
END_TEST

static const char *const odd_names[] = {
  "a b.losange", "é.losange", "a\nb.losange", "\xff\xfe.losange", "-a.losange", "a'\"$(x).losange", "no ending",
};

START_TEST (takes_odd_file_names)
{
  const char *name = odd_names[_i];
  g_autofree char *missing = g_strconcat ("missing ", name, NULL);
  g_autofree char *out = g_strconcat (name, ".pdf", NULL);
  const Run *run;

  assert_status (program_run ("new", "--template", "formation-hybride", "--", name, NULL), 0);
  assert_status (program_run ("figures", "--", name, NULL), 0);
  assert_status (program_run ("export", "-o", out, "--", "charter", name, NULL), 0);
  run = program_run ("check", "--", missing, NULL);
  assert_status (run, 1);
  ck_assert_uint_eq (strcspn (run->err, "\n"), strlen (run->err) - 1); /* one line */
  ck_assert (g_utf8_validate (run->err, -1, NULL));
}
END_TEST

START_TEST (speaks_french)
{
  const char *const missing[] = { "figures", "rien.losange", NULL };
  const char *const usage[] = { "figures", NULL };
  const char *const help[] = { "--help", NULL };

  assert_says (program_run_with ((RunOptions) { "fr" }, missing)->err, "rien.losange");
  assert_says (program_run_with ((RunOptions) { "fr" }, usage)->err, "Il manque un argument.");
  assert_says (program_run_with ((RunOptions) { "fr" }, help)->out, "Vérifier un projet");
}
END_TEST

/* Every key of the JSON is in the manual pages. */
START_TEST (manual_names_every_key)
{
  static const char *const pages[] = { "losange.1", "fr/losange.1" };
  g_autoptr (GRegex) key = g_regex_new ("\"([a-z_]+)\":", 0, 0, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", pages[_i], NULL);
  g_autofree char *page = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  ck_assert (g_file_get_contents (path, &page, NULL, NULL));
  make_aiming ("a.losange");
  g_regex_match (key, program_run ("figures", "--json", "a.losange", NULL)->out, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      assert_says (page, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_says (page, names[i]);
}
END_TEST

Suite *
commands_suite (void)
{
  Suite *suite = suite_create ("commands");
  TCase *tcase = tcase_create ("statuses");

  tcase_add_checked_fixture (tcase, program_setup, program_teardown);
  tcase_add_loop_test (tcase, each_has_help, 0, G_N_ELEMENTS (names));
  tcase_add_test (tcase, general_help_and_version);
  tcase_add_loop_test (tcase, wrong_usage_is_2, 0, G_N_ELEMENTS (wrong));
  tcase_add_test (tcase, mistyped_command_is_2);
  tcase_add_test (tcase, new_makes_a_blank_project);
  tcase_add_test (tcase, new_refuses_a_file_that_exists);
  tcase_add_test (tcase, new_names_the_templates);
  tcase_add_test (tcase, new_draws_or_keeps_ids);
  tcase_add_test (tcase, xml_writes_a_file_or_standard_output);
  tcase_add_test (tcase, figures_are_those_of_the_example);
  tcase_add_test (tcase, figures_of_nothing_are_null);
  tcase_add_test (tcase, figures_speak_the_language);
  tcase_add_test (tcase, target_and_costs);
  tcase_add_test (tcase, check_gives_remarks);
  tcase_add_test (tcase, check_finds_nothing_where_nothing_is);
  tcase_add_loop_test (tcase, export_writes_a_pdf, 0, G_N_ELEMENTS (exports));
  tcase_add_test (tcase, export_compares_two_versions);
  tcase_add_test (tcase, mentions_a_newer_working_copy);
  tcase_add_loop_test (tcase, takes_odd_file_names, 0, G_N_ELEMENTS (odd_names));
  tcase_add_test (tcase, speaks_french);
  tcase_add_loop_test (tcase, manual_names_every_key, 0, 2);
  suite_add_tcase (suite, tcase);
  return suite;
}
