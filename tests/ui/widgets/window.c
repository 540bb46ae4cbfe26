/* The window: files that are dropped on it. */
#include "desk.h"

#include "application.h"
#include "window.h"

#include <adwaita.h>

Suite *window_suite (void);

static GtkApplication *
start_application (void)
{
  GtkApplication *application
    = g_object_new (LSG_TYPE_APPLICATION, "application-id", LSG_APP_ID, "flags",
                    G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                    "/org/losange/Losange", NULL);
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  lsg_assert_no_error (error);
  return application;
}

/* What GTK does when a drag of files ends over the window. */
static gboolean
drop (GtkWidget  *window,
      const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  return taken;
}

static gboolean
has_open (GtkWidget  *window,
          const char *path)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      LsgProject *project = lsg_window_get_project (LSG_WINDOW (window));

      if (project != NULL && g_strcmp0 (lsg_project_get_path (project), path) == 0)
        return TRUE;
      desk_settle ();
    }
  return FALSE;
}

START_TEST (a_dropped_project_is_opened)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "dropped.losange", NULL);
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  lsg_project_save_as (desk_get_project (), path, &error);
  lsg_assert_no_error (error);
  desk_close_project ();

  application = start_application ();
  window = lsg_window_new (application);
  lsg_window_show_start (LSG_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_ptr_null (lsg_window_get_project (LSG_WINDOW (window)));
  ck_assert (drop (window, path));
  ck_assert (has_open (window, path));

  /* Dropped again, the window that has it stays as it is. */
  ck_assert (drop (window, path));
  desk_settle ();
  ck_assert_uint_eq (g_list_length (gtk_application_get_windows (application)), 1);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
}
END_TEST

Suite *
window_suite (void)
{
  Suite *suite = suite_create ("window");
  TCase *tcase = tcase_create ("window");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_dropped_project_is_opened);
  suite_add_tcase (suite, tcase);
  return suite;
}
