/* The button of a page's warnings: it counts them, lists them, and leads to nothing that is gone. */
#include "desk.h"

#include "remark-button.h"

Suite *remark_button_suite (void);

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* Remarks follow a moment after a change. */
static void
settle (void)
{
  desk_settle ();
  g_usleep (G_USEC_PER_SEC / 5);
  desk_settle ();
}

START_TEST (it_says_what_the_dot_means)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (project));
  GtkWidget *button = lsg_remark_button_new (project, "path");
  GtkWidget *window = desk_show (button);
  LsgRecord *activity;
  guint before;

  ck_assert (lsg_project_set (project, programme, "start-date", lsg_text ("2026-09-07"), NULL));
  ck_assert (lsg_project_set (project, programme, "end-date", lsg_text ("2026-10-09"), NULL));
  activity = lsg_project_add (project, LSG_KIND_ACTIVITY, NULL, 0, NULL, NULL);
  ck_assert_ptr_nonnull (activity);
  settle ();
  before = count_rows (button);
  ck_assert (gtk_widget_get_visible (button) == (before > 0));
  ck_assert (lsg_project_set (project, activity, "day", lsg_integer (99), NULL));
  settle ();
  ck_assert (gtk_widget_get_visible (button));
  ck_assert_uint_eq (count_rows (button), before + 1);
  ck_assert (lsg_project_remove (project, activity, NULL));
  settle ();
  ck_assert_uint_le (count_rows (button), before);
  ck_assert (gtk_widget_get_visible (button) == (count_rows (button) > 0));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
remark_button_suite (void)
{
  Suite *suite = suite_create ("remark button");
  TCase *tcase = tcase_create ("button");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, it_says_what_the_dot_means);
  suite_add_tcase (suite, tcase);
  return suite;
}
