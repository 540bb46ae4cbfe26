/* application.c - the application. See application.h. */
#include "application.h"

#include "popovers.h"
#include "ui-resources.h"
#include "window.h"

#include <glib/gi18n-lib.h>

struct _LsgApplication {
  AdwApplication parent_instance;
  gulong         popovers;
};

G_DEFINE_FINAL_TYPE (LsgApplication, lsg_application, ADW_TYPE_APPLICATION)

/* Keys of actions; those that also edit texts (Delete, arrows) belong to the lists themselves. */
static const struct {
  const char *action;
  const char *keys[5];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.close", { "<Control>w" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.search", { "<Control>f" } },
  { "win.shortcuts", { "F1", "<Control>question", "<Control><Shift>question", "<Control>F1" } },
  { "project.save", { "<Control>s" } },
  { "project.save-as", { "<Control><Shift>s" } },
  { "project.undo", { "<Control>z" } },
  { "project.redo", { "<Control><Shift>z", "<Control>y" } },
  { "project.print::all", { "<Control>p" } },
  { "project.export::all", { "<Control>e" } },
  { "project.show-thread", { "<Control><Shift>l" } },
  { "project.settings", { "<Alt>Return" } },
  { "page.add", { "<Control><Shift>n" } },
  { "page.duplicate", { "<Control>d", "<Control>u" } },
  { "page.move-up", { "<Control>Up" } },
  { "page.move-down", { "<Control>Down" } },
  { "page.go-next", { "<Control>Page_Down", "<Control>KP_Page_Down" } },
  { "page.go-previous", { "<Control>Page_Up", "<Control>KP_Page_Up" } },
  /* The second key of each is that of a French keyboard, where figures need the shift key. */
  { "page.go-to(1)", { "<Alt>1", "<Alt>ampersand", "<Alt>KP_1" } },
  { "page.go-to(2)", { "<Alt>2", "<Alt>eacute", "<Alt>KP_2" } },
  { "page.go-to(3)", { "<Alt>3", "<Alt>quotedbl", "<Alt>KP_3" } },
  { "page.go-to(4)", { "<Alt>4", "<Alt>apostrophe", "<Alt>KP_4" } },
  { "page.go-to(5)", { "<Alt>5", "<Alt>parenleft", "<Alt>KP_5" } },
  { "page.go-to(6)", { "<Alt>6", "<Alt>minus", "<Alt>KP_6" } },
  { "page.go-to(7)", { "<Alt>7", "<Alt>egrave", "<Alt>KP_7" } },
  { "page.go-to(8)", { "<Alt>8", "<Alt>underscore", "<Alt>KP_8" } },
  { "page.go-to(9)", { "<Alt>9", "<Alt>ccedilla", "<Alt>KP_9" } },
};

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (GTK_WINDOW (item->data));
  g_list_free (windows);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (window,
                         "application-name", "Losange",
                         "application-icon", LSG_APP_ID,
                         "version", LSG_VERSION,
                         "developer-name", _("The authors of Losange"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Design the tutoring of a course, from the need to the charter. Everything "
                                       "stays on this computer, without account or network."),
                         NULL);
}

static LsgWindow *
add_window (LsgApplication *self)
{
  return LSG_WINDOW (lsg_window_new (GTK_APPLICATION (self)));
}

static void
lsg_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (add_window (LSG_APPLICATION (application)));
      lsg_window_show_start (LSG_WINDOW (window));
    }
  gtk_window_present (window);
}

/* The window whose start page gives way to the first file; a new one when all have a project. */
static LsgWindow *
get_window_for_file (LsgApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return LSG_IS_WINDOW (window) ? LSG_WINDOW (window) : add_window (self);
}

/* An untitled project from the library: what `--sample` asks for, here or in the instance that runs already. */
static void
open_library_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LsgWindow *window = get_window_for_file (user_data);

  lsg_window_open_library (window, g_variant_get_string (parameter, NULL), NULL);
  if (lsg_window_get_project (window) == NULL)
    {
      lsg_window_show_start (window);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static const GActionEntry entries[] = {
  { "quit", quit_cb },
  { "about", about_cb },
  { "open-library", open_library_cb, "s" },
};

static void
lsg_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      LsgWindow *window = get_window_for_file (LSG_APPLICATION (application));

      if (path != NULL)
        lsg_window_open (window, path);

      /* Refused: the sentence stands in a dialog over the start page. */
      if (lsg_window_get_project (window) == NULL)
        {
          lsg_window_show_start (window);
          gtk_window_present (GTK_WINDOW (window));
        }
    }
}

static void
lsg_application_startup (GApplication *application)
{
  g_resources_register (lsg_ui_get_resource ());
  G_APPLICATION_CLASS (lsg_application_parent_class)->startup (application);

  LSG_APPLICATION (application)->popovers = lsg_popovers_watch ();
  gtk_window_set_default_icon_name (LSG_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);
}

static void
lsg_application_shutdown (GApplication *application)
{
  lsg_popovers_forget (LSG_APPLICATION (application)->popovers);
  G_APPLICATION_CLASS (lsg_application_parent_class)->shutdown (application);
}

/* Without a display the activation that follows says so, in GTK's words and with its status. */
static int
lsg_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  const char *sample;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Losange %s\n", LSG_VERSION);
      return 0;
    }
  if (!g_variant_dict_lookup (options, "sample", "&s", &sample))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-library", g_variant_new_string (sample));
  return -1;
}

static void
lsg_application_class_init (LsgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = lsg_application_startup;
  application_class->shutdown = lsg_application_shutdown;
  application_class->activate = lsg_application_activate;
  application_class->open = lsg_application_open;
  application_class->handle_local_options = lsg_application_handle_local_options;
}

static void
lsg_application_init (LsgApplication *self)
{
  const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open a worked example as an untitled project"), N_("NAME") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

int
lsg_application_run (int    argc,
                     char **argv)
{
  g_autoptr (LsgApplication) application = NULL;

  g_set_prgname (LSG_APP_ID);
  g_set_application_name ("Losange");
  application = g_object_new (LSG_TYPE_APPLICATION, "application-id", LSG_APP_ID, "flags",
                              G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/losange/Losange", NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
