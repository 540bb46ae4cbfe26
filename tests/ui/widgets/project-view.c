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

/* The record of the kind of the page that is not the first: it has neighbours on both sides. */
static const struct {
  const char *page;
  LsgKindId   kind;
} lists[] = {
  { "needs", LSG_KIND_NEED },
  { "priorities", LSG_KIND_INTERVENTION },
  { "interventions", LSG_KIND_INTERVENTION },
  { "quantification", LSG_KIND_INTERVENTION },
  { "timeline", LSG_KIND_INTERVENTION },
  { "path", LSG_KIND_ACTIVITY },
  { "analysis", LSG_KIND_SOURCE },
};

/* Links go along without a word; what needs a dialog is asked about elsewhere. */
static LsgRecord *
add_bare (LsgKindId kind)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_project_add (desk_get_project (), kind, NULL, 0, NULL, &error);

  lsg_assert_no_error (error);
  return record;
}

START_TEST (the_neighbour_of_what_was_removed_is_selected)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  LsgKindId kind = lists[_i].kind;
  LsgRecord *record, *selected;

  add_bare (kind);
  record = add_bare (kind);
  add_bare (kind);
  lsg_project_view_show_page (view, lists[_i].page);
  desk_settle ();
  ck_assert (lsg_page_show_record (lsg_project_view_get_page (view), record, NULL));
  desk_settle ();
  ck_assert_ptr_eq (lsg_page_get_selected (lsg_project_view_get_page (view)), record);
  g_action_group_activate_action (lsg_project_view_get_page_actions (view), "remove", NULL);
  desk_settle ();
  selected = lsg_page_get_selected (lsg_project_view_get_page (view));
  ck_assert_msg (selected != NULL, "nothing is selected on %s", lists[_i].page);
  ck_assert_int_eq (lsg_record_get_kind_id (selected), kind);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
search_for (LsgProjectView *view,
            const char     *text)
{
  lsg_project_view_search (view);
  desk_settle ();
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY)), text);
  g_signal_emit_by_name (find_type (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY), "search-changed");
  desk_settle ();
}

START_TEST (a_search_that_finds_nothing_loses_nothing)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  LsgRecord *record = add_bare (lists[_i].kind);
  LsgPage *page;

  lsg_project_view_show_page (view, lists[_i].page);
  page = lsg_project_view_get_page (view);
  desk_settle ();
  if (!lsg_page_can_search (page) || record == NULL || !lsg_page_show_record (page, record, NULL))
    return;
  desk_settle ();
  search_for (view, "qqqqqq");
  lsg_project_view_end_search (view);
  desk_settle ();
  ck_assert_msg (lsg_page_get_selected (page) == record, "the selection of %s is lost", lists[_i].page);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (letters_go_nowhere_where_nothing_is_searched)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  GtkSearchBar *bar = GTK_SEARCH_BAR (find_type (GTK_WIDGET (view), GTK_TYPE_SEARCH_BAR));

  lsg_project_view_show_page (view, "overview");
  ck_assert_ptr_null (gtk_search_bar_get_key_capture_widget (bar));
  lsg_project_view_show_page (view, "needs");
  ck_assert_ptr_eq (gtk_search_bar_get_key_capture_widget (bar), view);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (pages_by_number_and_steps)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  GActionGroup *page = lsg_project_view_get_page_actions (view);
  GtkWidget *row;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  row = gtk_window_get_focus (GTK_WINDOW (window));
  g_action_group_activate_action (page, "go-to", g_variant_new_int32 (4));
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "needs");
  ck_assert_ptr_ne (gtk_window_get_focus (GTK_WINDOW (window)), row); /* the row of the page shown */
  ck_assert (gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (window))) == gtk_widget_get_parent (row));
  g_action_group_activate_action (page, "go-next", NULL);
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "priorities");
  g_action_group_activate_action (page, "go-previous", NULL);
  ck_assert_str_eq (lsg_project_view_get_page_id (view), "needs");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (the_next_part_of_the_overview_shows_its_focus)
{
  LsgProjectView *view;
  GtkWidget *window = show_view (&view);
  GtkWidget *focus;

  lsg_project_view_show_page (view, "overview");
  desk_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
  lsg_project_view_next_pane (view, 1);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  ck_assert_ptr_nonnull (focus);
  ck_assert (!GTK_IS_SCROLLED_WINDOW (focus));
  ck_assert (gtk_widget_is_ancestor (focus, GTK_WIDGET (lsg_project_view_get_page (view))));
  ck_assert (gtk_window_get_focus_visible (GTK_WINDOW (window)));
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
  tcase_add_loop_test (tcase, the_neighbour_of_what_was_removed_is_selected, 0, G_N_ELEMENTS (lists));
  tcase_add_loop_test (tcase, a_search_that_finds_nothing_loses_nothing, 0, G_N_ELEMENTS (lists));
  tcase_add_test (tcase, letters_go_nowhere_where_nothing_is_searched);
  tcase_add_test (tcase, pages_by_number_and_steps);
  tcase_add_test (tcase, the_next_part_of_the_overview_shows_its_focus);
  tcase_add_test (tcase, start_page_and_values_are_finalised);
  suite_add_tcase (suite, tcase);
  return suite;
}
