/* Saving from the window: what is edited while a save runs is saved as well, and nothing is held for ever. */
#include "desk.h"

#include "need.h"
#include "project-view.h"
#include "saver.h"

#include <glib/gstdio.h>

Suite *saving_suite (void);

static void
set (const char *field,
     gint64      value)
{
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_set (desk_get_project (), desk_first (LSG_KIND_NEED), field, lsg_integer (value), &error));
  lsg_assert_no_error (error);
}

static gboolean
is_busy (void)
{
  gboolean busy;

  g_object_get (desk_get_project (), "busy", &busy, NULL);
  return busy;
}

/* Until the project is in its file, at most ten seconds. */
static void
wait_for_save (void)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while ((is_busy () || lsg_project_get_modified (desk_get_project ())) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

START_TEST (edits_made_while_saving_are_saved_too)
{
  g_autofree char *folder = g_dir_make_tmp ("losange-saving-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "project.losange", NULL);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *window = desk_show (label);
  g_autoptr (LsgSaver) saver = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_save_as (desk_get_project (), path, &error));
  lsg_assert_no_error (error);
  saver = lsg_saver_new (desk_get_project (), label);
  set ("gravity", 1);
  set ("gravity", 4);
  lsg_saver_save (saver);
  ck_assert (is_busy ());
  set ("probability", 1);
  set ("probability", 4);
  wait_for_save ();
  ck_assert (!lsg_project_get_modified (desk_get_project ()));
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

/* A page that is left while its preview is set is let go at once. */
START_TEST (the_preview_holds_no_page)
{
  GtkWidget *view = lsg_project_view_new (desk_get_project ());
  GtkWidget *window = desk_show (view);
  GtkWidget *page;

  ck_assert (lsg_project_view_show_page (LSG_PROJECT_VIEW (view), "charter"));
  desk_settle ();
  page = view;
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  ck_assert_ptr_null (page);
  desk_settle ();
}
END_TEST

Suite *
saving_suite (void)
{
  Suite *suite = suite_create ("saving");
  TCase *tcase = tcase_create ("saving");

  tcase_set_timeout (tcase, 60);
  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, edits_made_while_saving_are_saved_too);
  tcase_add_test (tcase, the_preview_holds_no_page);
  suite_add_tcase (suite, tcase);
  return suite;
}
