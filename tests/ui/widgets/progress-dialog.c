/* Long work: nothing is said of what is done soon; later a dialog says how far it is and gives it up. */
#include "desk.h"

#include "progress-dialog.h"

#include <adwaita.h>

Suite *progress_dialog_suite (void);

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
wait_for (guint n)
{
  for (guint i = 0; i < n; i++)
    desk_settle ();
}

START_TEST (short_work_says_nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LsgWatch watch = { cancellable, 0 };
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *window = desk_show (label);
  LsgProgressDialog *dialog = lsg_progress_dialog_begin (label, "Export", &watch);

  wait_for (1);
  ck_assert_ptr_null (find_dialog ());
  lsg_progress_dialog_end (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (long_work_is_shown_and_given_up)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LsgWatch watch = { cancellable, 0 };
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *window = desk_show (label);
  LsgProgressDialog *dialog = lsg_progress_dialog_begin (label, "Export", &watch);
  GtkWidget *bar;

  wait_for (7);
  ck_assert_ptr_nonnull (find_dialog ());
  bar = adw_message_dialog_get_extra_child (find_dialog ());
  ck_assert (lsg_watch_go_on (&watch, 0.25));
  wait_for (2);
  ck_assert_double_eq_tol (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.25, 0.01);
  adw_message_dialog_response (find_dialog (), "cancel");
  wait_for (1);
  ck_assert (!lsg_watch_go_on (&watch, 0.5));
  lsg_progress_dialog_end (dialog);
  ck_assert_ptr_null (find_dialog ());
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
progress_dialog_suite (void)
{
  Suite *suite = suite_create ("progress-dialog");
  TCase *tcase = tcase_create ("progress-dialog");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, short_work_says_nothing);
  tcase_add_test (tcase, long_work_is_shown_and_given_up);
  suite_add_tcase (suite, tcase);
  return suite;
}
