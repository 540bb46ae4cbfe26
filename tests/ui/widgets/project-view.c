/* A project in its window: pages, actions, and that everything is let go. */
#include "desk.h"

#include "method-dialog.h"
#include "need.h"
#include "pages.h"
#include "project-view.h"
#include "start-page.h"
#include "window-settings.h"

#include <adwaita.h>

Suite *project_view_suite (void);

static gboolean
is_enabled (GActionGroup *group,
            const char   *name)
{
  ck_assert_msg (g_action_group_has_action (group, name), "%s", name);
  return g_action_group_get_action_enabled (group, name);
}

static GtkWidget *
show_view (LsgProjectView **view)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  *view = LSG_PROJECT_VIEW (lsg_project_view_new (desk_get_project ()));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (*view));
  return desk_show (overlay);
}

START_TEST (every_page_is_shown_and_let_go)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  gpointer weak_view = view;
  guint n;
  const LsgPageInfo *pages = lsg_pages_get (&n);

  g_object_add_weak_pointer (G_OBJECT (view), &weak_view);
  for (guint i = 0; i < n; i++)
    {
      ck_assert_msg (lsg_project_view_show_page (view, pages[i].id), "%s", pages[i].id);
      ck_assert_str_eq (lsg_project_view_get_page_id (view), pages[i].id);
      desk_settle ();
    }
  ck_assert (!lsg_project_view_show_page (view, "no-such-page"));
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_ptr_null (weak_view);
}
END_TEST

/* The page of the last session is that of a project with a file; one that has just begun has none. */
START_TEST (a_new_project_begins_at_the_overview)
{
  g_autoptr (GSettings) settings = lsg_window_settings_new ();
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "saved.losange", NULL);
  g_autoptr (GError) error = NULL;
  LsgProjectView *view;
  GtkWidget *window;

  ck_assert_ptr_nonnull (settings);
  g_settings_set_string (settings, "page", "charter");
  window = show_view (&view);
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "overview");
  gtk_window_destroy (GTK_WINDOW (window));

  g_settings_set_string (settings, "page", "charter");
  lsg_project_save_as (desk_get_project (), path, &error);
  lsg_assert_no_error (error);
  window = show_view (&view);
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "charter");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (pages_are_finalised)
{
  guint n;
  const LsgPageInfo *pages = lsg_pages_get (&n);
  GtkWidget *page = g_object_new (pages[_i].get_type (), "project", desk_get_project (), NULL);
  gpointer weak_page = page;
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  window = desk_show (overlay);
  g_object_add_weak_pointer (G_OBJECT (page), &weak_page);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_msg (weak_page == NULL, "%s is kept alive", pages[_i].id);
}
END_TEST

START_TEST (actions_follow_the_project)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  GActionGroup *project = lsg_project_view_get_project_actions (view);
  GActionGroup *page = lsg_project_view_get_page_actions (view);
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  gint64 former = need->gravity;

  ck_assert (!is_enabled (project, "undo") && !is_enabled (project, "redo"));
  ck_assert (is_enabled (project, "save"));
  lsg_project_view_show_page (view, "overview");
  ck_assert (!is_enabled (page, "add") && !is_enabled (page, "remove"));
  ck_assert (lsg_project_set (desk_get_project (), LSG_RECORD (need), "gravity", lsg_integer (former == 4 ? 1 : 4),
                              NULL));
  ck_assert (is_enabled (project, "undo"));
  g_action_group_activate_action (project, "undo", NULL);
  ck_assert_int_eq (need->gravity, former);
  ck_assert (is_enabled (project, "redo") && !is_enabled (project, "undo"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (records_are_shown_on_their_page)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  LsgRecord *need = lsg_records_peek (lsg_project_get_records (desk_get_project ()), LSG_KIND_NEED, 3);
  GActionGroup *page = lsg_project_view_get_page_actions (view);

  ck_assert (lsg_project_view_show_record (view, lsg_record_get_id (need), "gravity"));
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "needs");
  desk_settle ();
  ck_assert (is_enabled (page, "add") && is_enabled (page, "duplicate") && is_enabled (page, "remove"));
  ck_assert (!lsg_project_view_show_record (view, 123456789, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (add_duplicate_and_undo_by_actions)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  GActionGroup *page = lsg_project_view_get_page_actions (view);
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);

  lsg_project_view_show_page (view, "needs");
  desk_settle ();
  g_action_group_activate_action (page, "add", NULL);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), n + 1);
  desk_settle ();
  g_action_group_activate_action (page, "duplicate", NULL);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), n + 2);
  desk_settle ();
  g_action_group_activate_action (page, "remove", NULL);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), n + 1);
  desk_settle ();
  for (int i = 0; i < 3; i++)
    g_action_group_activate_action (lsg_project_view_get_project_actions (view), "undo", NULL);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), n);
  desk_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (start_page_and_values_are_finalised)
{
  GtkWidget *page = lsg_start_page_new ();
  gpointer weak_page = page;
  GtkWidget *window = desk_show (page);

  g_object_add_weak_pointer (G_OBJECT (page), &weak_page);
  lsg_method_dialog_show (GTK_WINDOW (window), desk_get_project (), "decisions");
  desk_settle ();
  ck_assert_ptr_null (lsg_project_get_undo (desk_get_project ()));
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_ptr_null (weak_page);
}
END_TEST

Suite *
project_view_suite (void)
{
  Suite *suite = suite_create ("project-view");
  TCase *tcase = tcase_create ("project-view");
  guint n;

  lsg_pages_get (&n);
  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, every_page_is_shown_and_let_go);
  tcase_add_test (tcase, a_new_project_begins_at_the_overview);
  tcase_add_loop_test (tcase, pages_are_finalised, 0, (int) n);
  tcase_add_test (tcase, actions_follow_the_project);
  tcase_add_test (tcase, records_are_shown_on_their_page);
  tcase_add_test (tcase, add_duplicate_and_undo_by_actions);
  tcase_add_test (tcase, start_page_and_values_are_finalised);
  suite_add_tcase (suite, tcase);
  return suite;
}
