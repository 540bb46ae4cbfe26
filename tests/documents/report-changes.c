/* What a report says of the changes since its last validation. */
#include "suite.h"

#include "../model/example.h"
#include "charter-example.h"
#include "activity.h"
#include "choice-words.h"
#include "figures.h"
#include "number.h"
#include "page-checks.h"
#include "report-text.h"
#include "snapshot.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#include <string.h>

Suite *report_changes_suite (void);

static LsgRecords *then, *now;

static void
setup (void)
{
  then = make_charter_records ();
  now = copy_records (then);
}

static void
teardown (void)
{
  g_object_unref (then);
  g_object_unref (now);
}

static LsgReport *
compose_report (LsgDeliverable deliverable,
                LsgRecords    *before,
                LsgLanguage    language)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();

  lsg_figures_update (figures, then, NULL);
  lsg_figures_update (figures, now, NULL);
  return deliverable == LSG_DELIVERABLE_SYSTEM ? lsg_compose_system (now, figures, before, language)
                                               : lsg_compose_scenario (now, figures, before, language);
}

/* All that the report says, spaces that bind as plain ones. */
static char *
dump (LsgReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_HEADING)
        g_string_append_printf (text, "# %s", node->text->text);
      else
        lsg_report_text_append (text, node);
      g_string_append_c (text, '\n');
    }
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

static void
check_says (const char *text,
            const char *words)
{
  ck_assert_msg (strstr (text, words) != NULL, "no “%s” in:\n%s", words, text);
}

static void
validate (const char *deliverable)
{
  add_record (now, LSG_KIND_SNAPSHOT, "deliverable", deliverable, "edition", "1", "date", "2026-03-03", "signatory",
              "La direction", NULL);
}

static void
change (void)
{
  set_field (find_record (now, LSG_KIND_NEED, "B 04"), "gravity", "2");
  set_field (find_record (now, LSG_KIND_NEED, "B 05"), "description", "Un *autre* texte.");
  set_field (find_record (now, LSG_KIND_INTERVENTION, "ITC 03"), "decision", "drop");
  lsg_records_remove (now, find_record (now, LSG_KIND_NEED, "B 12"));
  add_record (now, LSG_KIND_NEED, "code", "B 13", "title", "Un besoin de plus", NULL);
}

START_TEST (nothing_is_said_before_a_validation)
{
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *text = NULL;

  change ();
  report = compose_report (LSG_DELIVERABLE_SYSTEM, NULL, LSG_LANGUAGE_FR);
  text = dump (report);
  ck_assert_ptr_null (strstr (text, "depuis la validation"));
  ck_assert_ptr_null (strstr (text, "Depuis lors"));
}
END_TEST

START_TEST (nothing_changed)
{
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *text = NULL;

  validate ("system");
  report = compose_report (LSG_DELIVERABLE_SYSTEM, then, LSG_LANGUAGE_FR);
  text = dump (report);
  check_says (text, "rien n’a changé");
  ck_assert_ptr_null (strstr (text, "# Ce qui a changé"));
}
END_TEST

START_TEST (changes_in_the_language_of_the_document)
{
  static const char *const french[] = { "# Ce qui a changé depuis la validation", "changements, dont", "Besoin B 04",
                                        "Gravité", "Besoin B 13", "nouveau", "Besoin B 12", "retiré", "texte réécrit",
                                        "Écarter", "À revoir" };
  static const char *const english[] = { "# What changed since the validation", "of them to review", "Need B 04",
                                         "Gravity", "Need B 13", "new", "Need B 12", "removed", "text rewritten", "Drop",
                                         "To review" };
  const char *const *words = _i == LSG_LANGUAGE_FR ? french : english;
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) pages = NULL;
  g_autofree char *text = NULL;

  validate ("system");
  change ();
  report = compose_report (LSG_DELIVERABLE_SYSTEM, then, (LsgLanguage) _i);
  text = dump (report);
  for (guint i = 0; i < G_N_ELEMENTS (french); i++)
    check_says (text, words[i]);
  pages = lsg_layout_new (report);
  check_ink (pages);
}
END_TEST

START_TEST (the_scenario_says_it_of_itself)
{
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *text = NULL;

  validate ("scenario");
  change ();
  report = compose_report (LSG_DELIVERABLE_SCENARIO, then, LSG_LANGUAGE_FR);
  text = dump (report);
  check_says (text, "# Ce qui a changé depuis la validation");
  check_says (text, "Intervention ITC 03");
}
END_TEST

/* The path time that follows from the activities is a change of the system, with both of its values. */
START_TEST (the_derived_path_time_is_said)
{
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *text = NULL;
  LsgActivity *activity = lsg_records_peek (now, LSG_KIND_ACTIVITY, 0);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  set_field (lsg_records_get_programme (then), "path-minutes", NULL);
  set_field (lsg_records_get_programme (now), "path-minutes", NULL);
  validate ("system");
  set_field (activity, "minutes", "615");
  report = compose_report (LSG_DELIVERABLE_SYSTEM, then, LSG_LANGUAGE_FR);
  text = dump (report);
  was = lsg_number_format_hundredths (lsg_records_get_path (then), LSG_LANGUAGE_FR);
  is = lsg_number_format_hundredths (lsg_records_get_path (now), LSG_LANGUAGE_FR);
  ck_assert_str_ne (was, is);
  check_says (text, "1 changement");
  check_says (text, was);
  check_says (text, is);
}
END_TEST

/* Minutes of tutoring may change after the validation of the system: its report says none. */
START_TEST (the_system_says_no_minutes_of_tutoring)
{
  g_autoptr (LsgReport) before = compose_report (LSG_DELIVERABLE_SYSTEM, NULL, LSG_LANGUAGE_FR);
  g_autofree char *first = dump (before);
  g_autoptr (LsgReport) after = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < lsg_records_get_n (now, LSG_KIND_INTERVENTION); i++)
    set_field (lsg_records_peek (now, LSG_KIND_INTERVENTION, i), "count", "7");
  after = compose_report (LSG_DELIVERABLE_SYSTEM, NULL, LSG_LANGUAGE_FR);
  second = dump (after);
  ck_assert_msg (g_str_equal (first, second), "minutes are said");
  check_says (second, "profils de tuteurs retenus");
}
END_TEST

/* Whatever a deliverable looks at has a name in French. */
START_TEST (labels_are_known)
{
  static const LsgKindId kinds[] = {
    LSG_KIND_PROGRAMME, LSG_KIND_LEVEL, LSG_KIND_PROFILE, LSG_KIND_CHANNEL, LSG_KIND_STEP, LSG_KIND_SOURCE, LSG_KIND_NEED,
    LSG_KIND_VIEWPOINT, LSG_KIND_FINDING, LSG_KIND_OBJECTIVE, LSG_KIND_AIM, LSG_KIND_MODULE, LSG_KIND_ACTIVITY,
    LSG_KIND_INTERVENTION, LSG_KIND_ANSWER, LSG_KIND_PURSUIT, LSG_KIND_USE, LSG_KIND_CONTRIBUTION, LSG_KIND_CLAUSE,
  };
  const LsgKind *kind = lsg_kind_get (kinds[_i]);

  ck_assert_msg (lsg_words_has_label (kind->label), "%s", kind->label);
  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_stored (&kind->fields[i]))
      ck_assert_msg (lsg_words_has_label (kind->fields[i].label), "%s, %s", kind->label, kind->fields[i].label);
}
END_TEST

Suite *
report_changes_suite (void)
{
  Suite *suite = suite_create ("report-changes");
  TCase *tcase = tcase_create ("changes");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, nothing_is_said_before_a_validation);
  tcase_add_test (tcase, nothing_changed);
  tcase_add_loop_test (tcase, changes_in_the_language_of_the_document, 0, LSG_N_LANGUAGES);
  tcase_add_test (tcase, the_scenario_says_it_of_itself);
  tcase_add_test (tcase, the_derived_path_time_is_said);
  tcase_add_test (tcase, the_system_says_no_minutes_of_tutoring);
  tcase_add_loop_test (tcase, labels_are_known, 0, 19);
  suite_add_tcase (suite, tcase);
  return suite;
}
