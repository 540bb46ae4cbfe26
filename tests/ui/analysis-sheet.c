/* The sheet of the needs analysis: rows, cells and counts, and the edits that are more than one field. */
#include "suite.h"

#include "analysis-sheet.h"
#include "example.h"

#include <glib/gstdio.h>

Suite *analysis_sheet_suite (void);

static char *folder;
static LsgProject *project;
static LsgRecords *records;
static LsgSource *review;
static LsgSource *literature;
static LsgSource *asked;
static LsgNeed *need;

static void
set_up (void)
{
  g_autoptr (LsgRecords) example = make_example ();
  g_autoptr (GError) error = NULL;
  gpointer first;

  first = add_record (example, LSG_KIND_SOURCE, "title", "Review", "holder", "institution", NULL);
  add_record (example, LSG_KIND_SOURCE, "title", "Questionnaire", "nature", "elicited", "holder", "learners",
              "expected", "10", "received", "8", NULL);
  add_record (example, LSG_KIND_SOURCE, "title", "Literature", "form", "literature", NULL);
  add_record (example, LSG_KIND_FINDING, "source", ref (first), "need", ref (find_record (example, LSG_KIND_NEED, "B 04")),
              "text", "Silence before dropout.", NULL);
  add_record (example, LSG_KIND_FINDING, "source", ref (first), "text", "Nobody reads the calendar.\nNot even once.",
              NULL);
  folder = g_dir_make_tmp ("losange-analysis-XXXXXX", NULL);
  project = lsg_project_new (folder, example, FALSE, LSG_LANGUAGE_EN, &error);
  ck_assert_msg (project != NULL, "%s", error != NULL ? error->message : "");
  records = lsg_project_get_records (project);
  review = find_record (records, LSG_KIND_SOURCE, "Review");
  literature = find_record (records, LSG_KIND_SOURCE, "Literature");
  asked = find_record (records, LSG_KIND_SOURCE, "Questionnaire");
  need = find_record (records, LSG_KIND_NEED, "B 04");
}

static void
tear_down (void)
{
  lsg_project_discard (project, NULL);
  g_assert_finalize_object (project);
  g_rmdir (folder);
  g_free (folder);
}

static LsgSourceRow
get_row (LsgAnalysisSheet *sheet,
         guint             index)
{
  return g_array_index (sheet->rows, LsgSourceRow, index);
}

START_TEST (columns_that_are_still_true)
{
  g_autoptr (LsgAnalysisSheet) sheet = lsg_analysis_sheet_new (records, 0, NULL);
  g_autoptr (LsgRecord) kept = g_object_ref (LSG_RECORD (need));
  LsgNeed *last = lsg_records_peek (records, LSG_KIND_NEED, lsg_records_get_n (records, LSG_KIND_NEED) - 1);

  ck_assert (lsg_analysis_sheet_shows (sheet, records, need));
  ck_assert (lsg_project_set (project, kept, "gravity", lsg_integer (1), NULL));
  ck_assert (lsg_analysis_sheet_shows (sheet, records, need)); /* no part of the matrix */
  ck_assert (lsg_project_set (project, kept, "code", lsg_text ("B 99"), NULL));
  ck_assert (!lsg_analysis_sheet_shows (sheet, records, need));
  ck_assert (lsg_project_remove (project, kept, NULL));
  ck_assert (!lsg_analysis_sheet_shows (sheet, records, LSG_NEED (kept)));
  ck_assert (!lsg_analysis_sheet_shows (sheet, records, last)); /* it stands elsewhere now */
}
END_TEST

START_TEST (rows_and_cells)
{
  g_autoptr (LsgAnalysisSheet) sheet = lsg_analysis_sheet_new (records, 0, NULL);
  int column = lsg_analysis_sheet_find_need (sheet, need);

  ck_assert_uint_eq (sheet->rows->len, 5); /* two headings */
  ck_assert_uint_eq (sheet->n_sources, 3);
  ck_assert_uint_eq (sheet->n_findings, 2);
  ck_assert (get_row (sheet, 0).is_group && get_row (sheet, 3).is_group);
  ck_assert_int_eq (lsg_analysis_sheet_find (sheet, review), 1);
  ck_assert_int_eq (lsg_analysis_sheet_find (sheet, literature), 2);
  ck_assert_int_eq (lsg_analysis_sheet_find (sheet, asked), 4);
  ck_assert_uint_eq (get_row (sheet, 0).n_findings, 2);
  ck_assert_uint_eq (get_row (sheet, 3).n_findings, 0);
  ck_assert_str_eq (get_row (sheet, 2).caption, "Literature");
  ck_assert_str_eq (get_row (sheet, 4).caption, "8 of 10 answers");
  ck_assert_uint_eq (lsg_analysis_sheet_get_cell (sheet, 1, column), 1);
  ck_assert_uint_eq (lsg_analysis_sheet_get_cell (sheet, 1, column + 1), 0);
  ck_assert_uint_eq (lsg_analysis_sheet_get_cell (sheet, 9, column), 0);
  ck_assert_uint_eq (lsg_analysis_sheet_get_cell (sheet, 1, -1), 0);

  ck_assert_int_eq (lsg_analysis_sheet_step (sheet, -1, 1), 1);
  ck_assert_int_eq (lsg_analysis_sheet_step (sheet, 2, 1), 4);
  ck_assert_int_eq (lsg_analysis_sheet_step (sheet, 4, 1), 4);
  ck_assert_int_eq (lsg_analysis_sheet_step (sheet, 1, -1), 1);
}
END_TEST

START_TEST (filtered_rows_stay)
{
  g_auto (GStrv) words = lsg_search_words_new ("calendar");
  g_autoptr (LsgAnalysisSheet) by_holder = lsg_analysis_sheet_new (records, 1u << LSG_HOLDER_LEARNERS, NULL);
  g_autoptr (LsgAnalysisSheet) by_words = lsg_analysis_sheet_new (records, 0, words);

  ck_assert (get_row (by_holder, 1).is_dim && get_row (by_holder, 2).is_dim && !get_row (by_holder, 4).is_dim);
  ck_assert (!get_row (by_words, 1).is_dim); /* a finding holds the word */
  ck_assert (get_row (by_words, 2).is_dim && get_row (by_words, 4).is_dim);
  ck_assert_uint_eq (by_words->rows->len, 5);
}
END_TEST

START_TEST (cells_are_toggled)
{
  gboolean fed;

  ck_assert (lsg_analysis_toggle (project, asked, need, &fed, NULL));
  ck_assert (fed);
  ck_assert (lsg_analysis_toggle (project, asked, need, &fed, NULL));
  ck_assert (!fed);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_FINDING), 2);
  ck_assert (lsg_analysis_toggle (project, review, need, &fed, NULL));
  ck_assert (!fed);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_FINDING), 1);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_FINDING), 2);
}
END_TEST

/* One step: undo takes back need and link together. */
START_TEST (need_from_a_finding)
{
  LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, 1);
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  LsgRecord *made = lsg_analysis_add_need (project, finding, NULL);

  ck_assert_ptr_nonnull (made);
  ck_assert_str_eq (LSG_NEED (made)->title, "Nobody reads the calendar");
  ck_assert_str_eq (LSG_NEED (made)->code, "B\302\240" "13");
  ck_assert (finding->need == lsg_record_get_id (made));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), n);
  ck_assert (finding->need == LSG_NULL);
}
END_TEST

START_TEST (sources_move_in_their_group)
{
  LsgRecord *before;

  ck_assert (!lsg_analysis_get_neighbour (records, review, -1, &before));
  ck_assert (lsg_analysis_get_neighbour (records, review, 1, &before));
  ck_assert_ptr_null (before); /* behind the literature, which is the last of all */
  ck_assert (lsg_project_move (project, LSG_RECORD (review), before, NULL));
  ck_assert (lsg_analysis_get_neighbour (records, review, -1, &before));
  ck_assert_ptr_eq (before, literature);
  ck_assert (!lsg_analysis_get_neighbour (records, review, 1, &before));
  ck_assert (!lsg_analysis_get_neighbour (records, asked, 1, &before));
  ck_assert (!lsg_analysis_get_neighbour (records, asked, -1, &before));
}
END_TEST

START_TEST (dates_of_steps)
{
  static const struct {
    const char *state, *from, *to, *expected;
  } cases[] = {
    { "done", "2026-05-12", NULL, "12\u00a0May" },
    { "done", "2026-06-09", "2026-06-20", "9\u00a0June – 20\u00a0June" },
    { "in-progress", "2026-06-09", "2026-06-09", "9\u00a0June" },
    { "done", NULL, "2026-06-20", "20\u00a0June" },
    { "to-review", "2026-06-09", NULL, "to review" },
    { "done", NULL, NULL, NULL },
  };

  ck_assert_ptr_null (lsg_words_step_date (NULL));
  ck_assert_ptr_null (lsg_analysis_find_step (records, LSG_STEP_GRID));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LsgRecord) step = lsg_record_new (LSG_KIND_STEP, i + 1);
      g_autofree char *text = NULL;

      set_field (step, "state", cases[i].state);
      set_field (step, "start-date", cases[i].from);
      set_field (step, "end-date", cases[i].to);
      text = lsg_words_step_date (LSG_STEP (step));
      ck_assert_pstr_eq (text, cases[i].expected);
    }
}
END_TEST

Suite *
analysis_sheet_suite (void)
{
  Suite *suite = suite_create ("analysis-sheet");
  TCase *tcase = tcase_create ("analysis-sheet");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, rows_and_cells);
  tcase_add_test (tcase, columns_that_are_still_true);
  tcase_add_test (tcase, filtered_rows_stay);
  tcase_add_test (tcase, cells_are_toggled);
  tcase_add_test (tcase, need_from_a_finding);
  tcase_add_test (tcase, sources_move_in_their_group);
  tcase_add_test (tcase, dates_of_steps);
  suite_add_tcase (suite, tcase);
  return suite;
}
