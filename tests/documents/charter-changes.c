/* The document that says what changed in the charter. */
#include "suite.h"

#include "../model/example.h"
#include "charter-changes.h"
#include "charter-example.h"
#include "clause.h"
#include "page-checks.h"
#include "report-text.h"
#include "snapshot.h"

#include <string.h>

Suite *charter_changes_suite (void);

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

static const LsgCharterState first = { LSG_DELIVERABLE_SCENARIO, 1, "2026-03-01", "La direction" };
static const LsgCharterState second = { LSG_DELIVERABLE_SCENARIO, 2, "2026-05-14", NULL };
static const LsgCharterState present = { LSG_DELIVERABLE_SCENARIO, 0, "2026-06-02", NULL };

static LsgReport *
compose_changes (const LsgCharterState *to,
                 LsgCharterAudience     audience,
                 LsgLanguage            language)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_autoptr (LsgCharterComparison) comparison = NULL;

  lsg_figures_update (figures, then, NULL);
  lsg_figures_update (figures, now, NULL);
  comparison = lsg_charter_compare (then, now, audience, language);
  return lsg_compose_comparison (now, figures, comparison, &first, to, audience, language);
}

/* One clause reworded and renamed, one removed, one added, two exchanged. */
static void
change (void)
{
  LsgClause *clause = find_record (now, LSG_KIND_CLAUSE, "Durée et révision");
  g_autoptr (GString) body = g_string_new (clause->body);

  g_string_replace (body, "chaque session", "chaque promotion", 1);
  set_field (clause, "body", body->str);
  set_field (clause, "title", "Durée, révision et fin");
  lsg_records_remove (now, find_record (now, LSG_KIND_CLAUSE, "En cas de difficulté"));
  add_record (now, LSG_KIND_CLAUSE, "title", "Clause neuve", "body", "Un texte *tout neuf*.", "audiences",
              "institution tutor learner", NULL);
}

static char *
dump_text (LsgReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_HEADING)
        g_string_append_printf (text, "\n# %s %s\n", node->number != NULL ? node->number : "", node->text->text);
      else
        lsg_report_text_append (text, node);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* "-session" or "+promotion" of each mark in the tables. */
static char *
dump_marks (LsgReport *report)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgTable *table = lsg_report_get_node (report, i)->table;

      for (guint j = 0; table != NULL && j < table->rows->len; j++)
        for (guint k = 0; k < table->columns->len; k++)
          {
            const LsgRichText *cell = ((const LsgRow *) table->rows->pdata[j])->cells->pdata[k];

            for (guint m = 0; m < cell->marks->len; m++)
              {
                const LsgMark *mark = &g_array_index (cell->marks, LsgMark, m);

                if (mark->type == LSG_MARK_REMOVED || mark->type == LSG_MARK_ADDED)
                  {
                    ck_assert_uint_eq (k, mark->type == LSG_MARK_ADDED);
                    g_string_append_printf (dump, "%c%.*s ", mark->type == LSG_MARK_ADDED ? '+' : '-',
                                            (int) (mark->end - mark->start), cell->text + mark->start);
                  }
              }
          }
    }
  return g_string_free (dump, FALSE);
}

static void
check_says (const char *text,
            const char *words)
{
  ck_assert_msg (strstr (text, words) != NULL, "no “%s” in:\n%s", words, text);
}

START_TEST (nothing_changed)
{
  g_autoptr (LsgReport) report = compose_changes (&present, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autofree char *text = dump_text (report);

  check_says (text, "Rien n’a changé dans la charte");
  ck_assert_ptr_null (strstr (text, "face à face"));
}
END_TEST

/* Whatever typography bound. */
static void
check_description (LsgReport  *report,
                   const char *description)
{
  g_auto (GStrv) words = g_strsplit (lsg_report_get_cover (report)->description, "\302\240", -1);
  g_autofree char *unbound = g_strjoinv (" ", words);

  ck_assert_str_eq (unbound, description);
}

START_TEST (names_both_versions)
{
  g_autoptr (LsgReport) report = compose_changes (&second, LSG_CHARTER_TUTOR, LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) until_now = compose_changes (&present, LSG_CHARTER_ALL, LSG_LANGUAGE_EN);
  g_autofree char *text = dump_text (report);

  check_description (report, "De la version 1 du 1er mars 2026 à la version 2 du 14 mai 2026");
  check_says (text, "La direction");
  ck_assert_str_eq (lsg_report_get_sheet (report)->date, "2026-05-14");
  check_description (until_now, "From version 1 of 1 March 2026 to the present state, 2 June 2026");
}
END_TEST

START_TEST (says_what_changed)
{
  g_autoptr (LsgReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marks = NULL;

  change ();
  report = compose_changes (&present, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  text = dump_text (report);
  marks = dump_marks (report);
  check_says (text, "clause modifiée");
  check_says (text, "clause nouvelle");
  check_says (text, "clause retirée");
  check_says (text, "clauses inchangées");
  check_says (text, "Renommée, réécrite");
  check_says (text, "Clause neuve · Nouvelle");
  check_says (text, "absente de cette version");
  check_says (text, "Un texte tout neuf.");
  check_says (text, "Clauses inchangées");
  check_says (marks, "-session +promotion ");
  check_says (marks, "+fin ");
  ck_assert_ptr_null (strstr (marks, "neuf"));
}
END_TEST

START_TEST (stands_on_pages)
{
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) pages = NULL;
  g_autofree char *text = NULL;

  change ();
  report = compose_changes (&second, _i / 2, (LsgLanguage) (_i % 2));
  pages = lsg_layout_new (report);
  check_ink (pages);
  check_drawing (pages);
  text = get_all_text (pages);
  if (_i % 2 == LSG_LANGUAGE_FR)
    check_french (text);
}
END_TEST

Suite *
charter_changes_suite (void)
{
  Suite *suite = suite_create ("charter-changes");
  TCase *tcase = tcase_create ("changes");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, nothing_changed);
  tcase_add_test (tcase, names_both_versions);
  tcase_add_test (tcase, says_what_changed);
  tcase_add_loop_test (tcase, stands_on_pages, 0, 2 * LSG_N_CHARTERS);
  suite_add_tcase (suite, tcase);
  return suite;
}
