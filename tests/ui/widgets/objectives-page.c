/* The page of objectives: a cell gets its record with what is first said about it, and one undo takes both back. */
#include "desk.h"

#include "objective-edit.h"
#include "objectives-page.h"

Suite *objectives_page_suite (void);

static LsgRecords *
get_records (void)
{
  return lsg_project_get_records (desk_get_project ());
}

static const LsgCover *
get_cell (LsgCoverage *coverage)
{
  return &coverage->cells[LSG_FUNCTION_PEDAGOGY][LSG_PLANE_SOCIO_AFFECTIVE];
}

START_TEST (a_link_makes_the_record)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *need = desk_first (LSG_KIND_NEED);
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (get_records ());
  g_autoptr (LsgCoverage) linked = NULL;
  g_autoptr (LsgCoverage) undone = NULL;
  guint n = lsg_records_get_n (get_records (), LSG_KIND_OBJECTIVE);

  ck_assert (lsg_objective_link (project, get_cell (coverage), need, TRUE, NULL));
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_OBJECTIVE), n + 1);
  linked = lsg_coverage_new (get_records ());
  ck_assert_uint_eq (get_cell (linked)->needs->len, 1);
  ck_assert_int_eq (get_cell (linked)->state, LSG_COVER_UNCOVERED);
  ck_assert (!get_cell (linked)->record->own);
  ck_assert (lsg_project_undo (project, NULL));
  undone = lsg_coverage_new (get_records ());
  ck_assert_ptr_null (get_cell (undone)->record);
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_AIM), 0);
}
END_TEST

START_TEST (a_new_intervention_answers_what_waits)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *need = desk_first (LSG_KIND_NEED); /* B 01, indispensable */
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (get_records ());
  g_autoptr (LsgCoverage) waiting = NULL;
  g_autoptr (LsgCoverage) answered = NULL;
  guint n_answers = lsg_records_get_n (get_records (), LSG_KIND_ANSWER);
  LsgRecord *added;

  ck_assert (lsg_objective_link (project, get_cell (coverage), need, TRUE, NULL));
  waiting = lsg_coverage_new (get_records ());
  ck_assert_ptr_eq (get_cell (waiting)->alarm, need);
  added = lsg_objective_add_end (project, get_cell (waiting), LSG_KIND_INTERVENTION, NULL, NULL);
  ck_assert_ptr_nonnull (added);
  ck_assert_int_eq (LSG_INTERVENTION (added)->planes, 1 << LSG_PLANE_SOCIO_AFFECTIVE);
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_ANSWER), n_answers + 1);
  answered = lsg_coverage_new (get_records ());
  ck_assert_int_eq (get_cell (answered)->state, LSG_COVER_COVERED);
  ck_assert_ptr_null (get_cell (answered)->alarm);
}
END_TEST

/* A need that an objective calls into being is on its plane and wants its function. */
START_TEST (a_new_need_stands_where_it_is_made)
{
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (get_records ());
  LsgRecord *added = lsg_objective_add_end (desk_get_project (), get_cell (coverage), LSG_KIND_NEED, "Company", NULL);

  ck_assert_ptr_nonnull (added);
  ck_assert_int_eq (LSG_NEED (added)->planes, 1 << LSG_PLANE_SOCIO_AFFECTIVE);
  ck_assert_int_eq (LSG_NEED (added)->functions, 1 << LSG_FUNCTION_PEDAGOGY);
}
END_TEST

START_TEST (the_page_follows)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_OBJECTIVES_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (get_records ());
  LsgRecord *own;

  ck_assert (lsg_objective_link (project, get_cell (coverage), desk_first (LSG_KIND_NEED), TRUE, NULL));
  ck_assert_str_eq (lsg_page_get_subtitle (page), "1 of 28 objectives called for, 1 uncovered");
  ck_assert_ptr_null (lsg_page_get_selected (page));
  lsg_page_add (page);
  own = lsg_page_get_selected (page);
  ck_assert (LSG_IS_OBJECTIVE (own) && LSG_OBJECTIVE (own)->own);
  lsg_page_add (page);
  ck_assert (lsg_page_can_move (page, -1) && !lsg_page_can_move (page, 1));
  lsg_page_move (page, -1);
  ck_assert (!lsg_page_can_move (page, -1));
  lsg_page_search (page, "nothing like this");
  lsg_page_search (page, "");
  ck_assert (lsg_page_show_record (page, own, "title"));
  ck_assert (lsg_project_remove (project, own, NULL));
  ck_assert_ptr_null (lsg_page_get_selected (page));
  desk_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
objectives_page_suite (void)
{
  Suite *suite = suite_create ("objectives page");
  TCase *tcase = tcase_create ("page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_link_makes_the_record);
  tcase_add_test (tcase, a_new_intervention_answers_what_waits);
  tcase_add_test (tcase, a_new_need_stands_where_it_is_made);
  tcase_add_test (tcase, the_page_follows);
  suite_add_tcase (suite, tcase);
  return suite;
}
