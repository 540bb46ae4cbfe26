/* desk.c - a project and a window for tests of widgets. See desk.h. */
#include "desk.h"

#include "example.h"
#include "ui-resources.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static LsgProject *project;
static char *folder;

/* Before anybody asks for settings: those of the window are in no folder of the system yet. */
static void
compile_settings (void)
{
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  const char *const command[] = { "glib-compile-schemas", "--targetdir", folder, data, NULL };

  ck_assert (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                           NULL, NULL, NULL, NULL, NULL));
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, TRUE);
}

void
desk_set_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = NULL;

  /* Before GLib looks where the user's data are: saving writes the list of recent files. */
  folder = g_dir_make_tmp ("losange-desk-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  compile_settings ();
  g_resources_register (lsg_ui_get_resource ());
  adw_init ();
  records = make_example ();
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_FR, &error);
  lsg_assert_no_error (error);
}

void
desk_tear_down (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  if (project != NULL)
    lsg_project_close (project);
  g_clear_object (&project);
  ck_assert (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&folder, g_free);
}

void
desk_close_project (void)
{
  lsg_project_close (project);
  g_clear_object (&project);
}

LsgProject *
desk_get_project (void)
{
  return project;
}

GtkWidget *
desk_show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  /* As wide as a window that still shows its sidebar. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  desk_settle ();
  return window;
}

void
desk_settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

gpointer
desk_first (LsgKindId kind)
{
  return lsg_records_peek (lsg_project_get_records (project), kind, 0);
}
