/* The page of the learning path: what moves in it takes one step of undo, and keeps the order that is read. */
#include "desk.h"

#include "path-edit.h"
#include "path-numbers.h"
#include "path-page.h"
#include "path-words.h"

#include <string.h>

Suite *path_page_suite (void);

static LsgRecords *
get_records (void)
{
  return lsg_project_get_records (desk_get_project ());
}

/* The example has virtual classes alone in some versions: three modules of our own, the second empty. */
static void
make_path (LsgRecord *modules[3],
           LsgRecord *activities[4])
{
  LsgProject *project = desk_get_project ();
  static const guint module_of[4] = { 0, 0, 2, 2 };

  while (lsg_records_get_n (get_records (), LSG_KIND_ACTIVITY) > 0)
    ck_assert (lsg_project_remove (project, desk_first (LSG_KIND_ACTIVITY), NULL));
  while (lsg_records_get_n (get_records (), LSG_KIND_MODULE) > 0)
    ck_assert (lsg_project_remove (project, desk_first (LSG_KIND_MODULE), NULL));
  for (guint i = 0; i < 3; i++)
    modules[i] = lsg_project_add (project, LSG_KIND_MODULE, NULL, 0, NULL, NULL);
  for (guint i = 0; i < 4; i++)
    {
      const LsgAssignment values[] = {
        { "module", lsg_integer (lsg_record_get_id (modules[module_of[i]])) },
        { "day", lsg_integer (1 + 7 * (gint64) i) },
      };

      activities[i] = lsg_project_add (project, LSG_KIND_ACTIVITY, values, G_N_ELEMENTS (values), NULL, NULL);
      ck_assert_ptr_nonnull (activities[i]);
    }
}

static void
ck_assert_path (guint      n,
                LsgRecord *first,
                ...)
{
  g_autoptr (GPtrArray) list = lsg_path_list (get_records (), NULL);
  va_list args;

  ck_assert_uint_eq (list->len, n);
  va_start (args, first);
  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = i == 0 ? first : va_arg (args, LsgRecord *);

      ck_assert_msg (list->pdata[i] == record, "row %u", i);
    }
  va_end (args);
}

START_TEST (activities_go_over_the_edge_of_modules)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *m[3];
  LsgRecord *a[4];

  make_path (m, a);
  ck_assert_path (7, m[0], a[0], a[1], m[1], m[2], a[2], a[3]);
  ck_assert (!lsg_path_can_move (get_records (), a[0], -1));
  ck_assert (!lsg_path_can_move (get_records (), a[3], 1));
  ck_assert (lsg_path_move (project, a[1], 1, NULL));
  ck_assert_path (7, m[0], a[0], m[1], a[1], m[2], a[2], a[3]);
  ck_assert_str_eq (LSG_ACTIVITY (a[1])->number, "2.1");
  ck_assert (lsg_path_move (project, a[1], 1, NULL));
  ck_assert_path (7, m[0], a[0], m[1], m[2], a[1], a[2], a[3]);
  ck_assert (lsg_path_move (project, a[1], 1, NULL));
  ck_assert_path (7, m[0], a[0], m[1], m[2], a[2], a[1], a[3]);
  ck_assert (lsg_path_move (project, a[1], -1, NULL));
  ck_assert (lsg_path_move (project, a[1], -1, NULL));
  ck_assert_path (7, m[0], a[0], m[1], a[1], m[2], a[2], a[3]);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_path (7, m[0], a[0], m[1], m[2], a[1], a[2], a[3]);
}
END_TEST

START_TEST (modules_take_their_activities_along)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *m[3];
  LsgRecord *a[4];

  make_path (m, a);
  ck_assert (lsg_path_move (project, m[2], -1, NULL));
  ck_assert (lsg_path_move (project, m[2], -1, NULL));
  ck_assert_path (7, m[2], a[2], a[3], m[0], a[0], a[1], m[1]);
  /* The order of positions is the one that is read. */
  for (guint i = 0; i < 4; i++)
    ck_assert_ptr_eq (lsg_records_peek (get_records (), LSG_KIND_ACTIVITY, i), a[(i + 2) % 4]);
  ck_assert (!lsg_path_can_move (get_records (), m[2], -1));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_path (7, m[0], a[0], a[1], m[2], a[2], a[3], m[1]);
}
END_TEST

START_TEST (drops)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *m[3];
  LsgRecord *a[4];

  make_path (m, a);
  ck_assert (lsg_path_drop (project, a[3], m[1], TRUE, NULL));
  ck_assert_path (7, m[0], a[0], a[1], m[1], a[3], m[2], a[2]);
  ck_assert (lsg_path_drop (project, a[3], a[0], TRUE, NULL));
  ck_assert_path (7, m[0], a[0], a[3], a[1], m[1], m[2], a[2]);
  ck_assert (lsg_path_drop (project, a[3], a[0], FALSE, NULL));
  ck_assert_path (7, m[0], a[3], a[0], a[1], m[1], m[2], a[2]);
  ck_assert (!lsg_path_drop (project, a[3], m[0], TRUE, NULL));
  ck_assert (!lsg_path_drop (project, a[3], a[3], TRUE, NULL));
  ck_assert (lsg_path_drop (project, m[0], m[2], TRUE, NULL));
  ck_assert_path (7, m[1], m[2], a[2], m[0], a[3], a[0], a[1]);
  ck_assert (lsg_path_put (project, LSG_ACTIVITY (a[2]), NULL, NULL, NULL));
  ck_assert_path (7, m[1], m[2], m[0], a[3], a[0], a[1], a[2]);
  ck_assert (lsg_path_can_move (get_records (), a[1], 1));
}
END_TEST

START_TEST (copies_and_days)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *m[3];
  LsgRecord *a[4];
  LsgRecord *copy;
  LsgRecord *added;

  make_path (m, a);
  copy = lsg_path_duplicate (project, m[0], NULL);
  ck_assert_ptr_nonnull (copy);
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_ACTIVITY), 6);
  ck_assert_str_eq (LSG_MODULE (copy)->number, "2");
  ck_assert_int_eq (LSG_MODULE (copy)->last_day, 8);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_path (7, m[0], a[0], a[1], m[1], m[2], a[2], a[3]);

  ck_assert (lsg_path_drag (project, LSG_ACTIVITY (a[1]), LSG_PATH_DRAG_MOVE, -1, NULL));
  ck_assert (lsg_path_drag (project, LSG_ACTIVITY (a[1]), LSG_PATH_DRAG_MOVE, -7, NULL));
  ck_assert_int_eq (LSG_ACTIVITY (a[1])->day, 1);
  ck_assert (!lsg_path_drag (project, LSG_ACTIVITY (a[1]), LSG_PATH_DRAG_MOVE, -1, NULL));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (LSG_ACTIVITY (a[1])->day, 7);

  /* A new one stands behind the chosen one and begins when that ends; its nature is not a virtual class. */
  added = lsg_path_add_activity (project, a[1], NULL);
  ck_assert_path (8, m[0], a[0], a[1], added, m[1], m[2], a[2], a[3]);
  ck_assert_int_eq (LSG_ACTIVITY (added)->day, 8);
  ck_assert (!lsg_activity_is_virtual_class (LSG_ACTIVITY (added)));
  added = lsg_path_add_activity (project, m[1], NULL);
  ck_assert_str_eq (LSG_ACTIVITY (added)->number, "2.1");
}
END_TEST

START_TEST (stretched_in_one_step)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *m[3];
  LsgRecord *a[4];

  make_path (m, a);
  ck_assert (lsg_path_put_on_days (project, LSG_ACTIVITY (a[2]), (LsgPathSpan) { 3, 9 }, NULL));
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->day, 3);
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->days, 9);
  ck_assert (!lsg_path_put_on_days (project, LSG_ACTIVITY (a[2]), (LsgPathSpan) { 3, 9 }, NULL));
  ck_assert (!lsg_path_put_on_days (project, LSG_ACTIVITY (a[2]), (LsgPathSpan) { 0, 9 }, NULL));
  ck_assert (lsg_path_drag (project, LSG_ACTIVITY (a[2]), LSG_PATH_DRAG_START, 2, NULL));
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->day, 5);
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->days, 7);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->day, 15);
  ck_assert_int_eq (LSG_ACTIVITY (a[2])->days, 1);
  ck_assert (lsg_project_set (project, a[2], "day", lsg_none (), NULL));
  ck_assert (!lsg_path_drag (project, LSG_ACTIVITY (a[2]), LSG_PATH_DRAG_END, 1, NULL));
}
END_TEST

/* What a nature implies goes along with it, in one step, unless it was set otherwise. */
START_TEST (natures_imply_the_mode)
{
  LsgProject *project = desk_get_project ();
  LsgPathChanges changes;
  LsgActivity *activity;
  LsgRecord *m[3];
  LsgRecord *a[4];

  make_path (m, a);
  activity = LSG_ACTIVITY (lsg_path_add_activity (project, m[0], NULL));
  ck_assert_int_eq (activity->synchronous, 0);
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_VIRTUAL_CLASS, &changes, NULL));
  ck_assert_int_eq (changes, LSG_PATH_CHANGES_MODE | LSG_PATH_CHANGES_FACTORS);
  ck_assert_int_eq (activity->synchronous, 1);
  ck_assert_int_eq (activity->factor, 150);
  ck_assert_int_eq (activity->factor_max, 200);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (activity->nature, LSG_ACTIVITY_RESOURCE);
  ck_assert_int_eq (activity->synchronous, 0);
  ck_assert_int_eq (activity->factor, LSG_HUNDRED);

  /* Set otherwise: it stays. */
  ck_assert (lsg_project_set (project, LSG_RECORD (activity), "synchronous", lsg_integer (1), NULL));
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_EXERCISE, &changes, NULL));
  ck_assert_int_eq (changes, 0);
  ck_assert_int_eq (activity->synchronous, 1);

  /* Either is right for an exchange; an assignment is not live. */
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_DISCUSSION, &changes, NULL));
  ck_assert_int_eq (activity->synchronous, 1);
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_ASSIGNMENT, &changes, NULL));
  ck_assert_int_eq (activity->synchronous, 0);
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_ASSIGNMENT, &changes, NULL));
  ck_assert_int_eq (changes, 0);
  ck_assert (lsg_project_set (project, LSG_RECORD (activity), "factor", lsg_integer (120), NULL));
  ck_assert (lsg_path_set_nature (project, activity, LSG_ACTIVITY_VIRTUAL_CLASS, &changes, NULL));
  ck_assert_int_eq (activity->factor, 120);
}
END_TEST

START_TEST (filters)
{
  LsgProject *project = desk_get_project ();
  g_autoptr (GArray) modules = g_array_new (FALSE, FALSE, sizeof (gint64));
  LsgPathFilter filter = { .marks = 1u << LSG_PATH_MARK_MILESTONE, .modules = modules };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) numbers = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  LsgRecord *m[3];
  LsgRecord *a[4];
  gint64 id;

  make_path (m, a);
  ck_assert (lsg_project_set (project, a[3], "nature", lsg_integer (LSG_ACTIVITY_MILESTONE), NULL));
  ck_assert (lsg_project_set (project, a[0], "minutes", lsg_integer (6000), NULL));
  milestones = lsg_path_list (get_records (), &filter);
  ck_assert_uint_eq (milestones->len, 2);
  ck_assert_ptr_eq (milestones->pdata[0], m[2]);
  ck_assert_ptr_eq (milestones->pdata[1], a[3]);
  ck_assert_uint_eq (lsg_path_filter_count (&filter), 1);

  filter.marks = 0;
  id = lsg_record_get_id (m[1]);
  g_array_append_val (modules, id);
  rows = lsg_path_list (get_records (), &filter);
  ck_assert_uint_eq (rows->len, 1);
  ck_assert_ptr_eq (rows->pdata[0], m[1]);

  g_array_index (modules, gint64, 0) = lsg_record_get_id (m[0]);
  numbers = lsg_path_numbers_list_rows (project, &filter);
  ck_assert_uint_eq (numbers->len, 4);
  ck_assert_str_eq (((char **) numbers->pdata[0])[7], "60");
  ck_assert_str_eq (((char **) numbers->pdata[1])[8], "100%");
  ck_assert_str_eq (((char **) numbers->pdata[3])[7], "60");
  chosen = lsg_path_list (get_records (), NULL);
  ck_assert_uint_eq (chosen->len, 7);
}
END_TEST

START_TEST (times)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (project));
  LsgRecord *m[3];
  LsgRecord *a[4];
  g_autofree char *none = NULL;
  g_autofree char *more = NULL;
  g_autofree char *same = NULL;
  g_autofree char *hours = lsg_words_duration (225 * LSG_HUNDRED);
  g_autofree char *minutes = lsg_words_duration (45 * LSG_HUNDRED);

  make_path (m, a);
  ck_assert (lsg_project_set (project, programme, "path-minutes", lsg_integer (9000), NULL));
  ck_assert_ptr_null (lsg_words_path_difference (lsg_project_get_figures (project), 9000));
  ck_assert (lsg_project_set (project, a[0], "minutes", lsg_integer (6000), NULL));
  none = lsg_words_path_difference (lsg_project_get_figures (project), LSG_NULL);
  more = lsg_words_path_difference (lsg_project_get_figures (project), 9000);
  same = lsg_words_path_difference (lsg_project_get_figures (project), 6000);
  ck_assert_ptr_null (none);
  ck_assert_ptr_nonnull (strstr (more, "30"));
  ck_assert_ptr_nonnull (strstr (more, "more"));
  ck_assert_str_eq (same, "As much as the activities take together");
  ck_assert_str_eq (hours, "3\u00a0h 45\u00a0min");
  ck_assert_str_eq (minutes, "45\u00a0min");
}
END_TEST

/* Where a drag would put it, with the days of the week as soon as the programme has a first day. */
START_TEST (days_in_words)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (project));
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  g_autofree char *plain = NULL;

  ck_assert (lsg_project_set (project, programme, "start-date", lsg_text ("2025-09-08"), NULL));
  one = lsg_words_path_span (get_records (), 4, 4);
  several = lsg_words_path_span (get_records (), 15, 28);
  ck_assert_str_eq (one, "D4 · Thursday\u00a011\u00a0September");
  ck_assert_str_eq (several, "D15–D28 · Mon.\u00a022\u00a0Sept. – Sun.\u00a05\u00a0Oct.");
  ck_assert (lsg_project_set (project, programme, "start-date", lsg_none (), NULL));
  plain = lsg_words_path_span (get_records (), 15, 28);
  ck_assert_str_eq (plain, "D15–D28");
}
END_TEST

START_TEST (the_page_follows)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_PATH_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  LsgRecord *m[3];
  LsgRecord *a[4];
  LsgRecord *added;

  make_path (m, a);
  ck_assert_ptr_null (lsg_page_get_selected (page));
  ck_assert (lsg_page_show_record (page, a[1], "day"));
  ck_assert_ptr_eq (lsg_page_get_selected (page), a[1]);
  ck_assert (lsg_page_show_record (page, m[1], "description"));
  ck_assert (lsg_page_show_record (page, LSG_RECORD (lsg_project_get_programme (project)), "path-minutes"));
  lsg_page_add (page); /* no button to point at: an activity at once */
  added = lsg_page_get_selected (page);
  ck_assert (LSG_IS_ACTIVITY (added) && LSG_ACTIVITY (added)->module == lsg_record_get_id (m[1]));
  lsg_page_move (page, 1);
  ck_assert_ptr_eq (lsg_page_get_selected (page), added);
  ck_assert_int_eq (LSG_ACTIVITY (added)->module, lsg_record_get_id (m[2]));
  lsg_page_search (page, "nothing like this");
  ck_assert_ptr_null (lsg_page_get_selected (page));
  lsg_page_search (page, "nothing like this either");
  lsg_page_search (page, "");
  ck_assert_ptr_eq (lsg_page_get_selected (page), added);

  /* Another choice while a search is on stands. */
  ck_assert (lsg_project_set (project, a[0], "title", lsg_text ("Zut"), NULL));
  desk_settle ();
  lsg_page_search (page, "zut");
  ck_assert_ptr_null (lsg_page_get_selected (page));
  ck_assert (lsg_page_show_record (page, a[0], NULL));
  lsg_page_search (page, "");
  ck_assert_ptr_eq (lsg_page_get_selected (page), a[0]);
  ck_assert (lsg_page_show_record (page, added, NULL));
  ck_assert (lsg_project_remove (project, added, NULL));
  desk_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
path_page_suite (void)
{
  Suite *suite = suite_create ("path page");
  TCase *tcase = tcase_create ("page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, activities_go_over_the_edge_of_modules);
  tcase_add_test (tcase, modules_take_their_activities_along);
  tcase_add_test (tcase, drops);
  tcase_add_test (tcase, copies_and_days);
  tcase_add_test (tcase, stretched_in_one_step);
  tcase_add_test (tcase, natures_imply_the_mode);
  tcase_add_test (tcase, filters);
  tcase_add_test (tcase, days_in_words);
  tcase_add_test (tcase, times);
  tcase_add_test (tcase, the_page_follows);
  suite_add_tcase (suite, tcase);
  return suite;
}
