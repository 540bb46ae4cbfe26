/* window.c - a window: the start page, then one project. See window.h. */
#include "window.h"

#include "opener.h"
#include "project-file.h"
#include "project-view.h"
#include "recent.h"
#include "spoken-name.h"
#include "start-page.h"
#include "toasts.h"
#include "window-actions.h"
#include "window-settings.h"

#include <glib/gi18n-lib.h>

/* Below this width the sidebar makes way for content and pane. */
#define NARROW 1120

/* Milliseconds after which a project that is being opened is spoken of, and between two looks how far it is. */
#define SPEAK_AFTER 300
#define LOOK_EVERY 100

/* Set on a project that this window made from the library and the user did not name. */
#define ONLY_LOOKED_AT "lsg-only-looked-at"

struct _LsgWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  GtkWidget           *start;   /* the start page, until there is a project */
  LsgProjectView      *view;    /* NULL while the start page is shown */
  GSettings           *settings;
  char                *ahead_path; /* asked about in a dialog */

  /* A project that is being opened for this window. */
  LsgOpener    *opener;  /* NULL when there is none, or it is there before anybody could wait */
  LsgOpenerKind opening;
  char         *source;
  gboolean      is_named; /* a project from the library got a title of its own */
  gboolean      is_taking; /* the file in place of the working copy, whose view waits */
  guint         speak_id; /* until it is spoken of, then looks how far it is */
  GtkWidget    *speaker; /* the dialog that says so */
  GtkWidget    *speaker_bar;

  gboolean             may_close;
};

G_DEFINE_FINAL_TYPE (LsgWindow, lsg_window, ADW_TYPE_APPLICATION_WINDOW)

LsgProjectView *
lsg_window_get_view (LsgWindow *self)
{
  g_return_val_if_fail (LSG_IS_WINDOW (self), NULL);

  return self->view;
}

LsgProject *
lsg_window_get_project (LsgWindow *self)
{
  g_return_val_if_fail (LSG_IS_WINDOW (self), NULL);

  return self->view != NULL ? lsg_project_view_get_project (self->view) : NULL;
}

static void
show_problem (LsgWindow    *self,
              const char   *heading,
              const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What an update of Losange did to the project, where it matters to the user. */
static void
say_migration (LsgWindow  *self,
               LsgProject *project)
{
  gboolean migrated, history_dropped;

  g_object_get (project, "migrated", &migrated, "history-dropped", &history_dropped, NULL);
  if (history_dropped)
    lsg_toast_say (GTK_WIDGET (self->view), _("Losange was updated: your changes are all here, but earlier steps can no "
                                              "longer be undone."));
  if (migrated)
    lsg_toast_say (GTK_WIDGET (self->view), _("The file is from an earlier Losange, which cannot open it any more once "
                                              "you save. It stays as it is until then."));
}

/* Edits that no file has: left behind by a crash, or by a closing that could not save them. */
static void
say_recovered (LsgWindow     *self,
               LsgOpenerKind  kind)
{
  LsgProject *project = lsg_window_get_project (self);

  if (kind == LSG_OPENER_FILE && lsg_project_get_modified (project))
    lsg_toast_say (GTK_WIDGET (self->view), _("Changes that were not saved were recovered."));
  else if (kind == LSG_OPENER_COPY)
    lsg_toast_say (GTK_WIDGET (self->view), _("The project was recovered. It is not saved in a file yet."));
}

static void
file_wanted_cb (LsgWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.take-file", NULL);
}

static void
fill (LsgWindow  *self,
      LsgProject *project)
{
  self->view = LSG_PROJECT_VIEW (lsg_project_view_new (project));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "project");
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));
  if (self->start != NULL)
    gtk_stack_remove (self->stack, g_steal_pointer (&self->start));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "project",
                                  lsg_project_view_get_project_actions (self->view));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", lsg_project_view_get_page_actions (self->view));
  g_signal_connect_object (lsg_project_view_get_saver (self->view), "take-file", G_CALLBACK (file_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  lsg_project_verify (project);
  lsg_project_view_set_narrow (self->view, gtk_widget_get_width (GTK_WIDGET (self)) > 0
                                           && gtk_widget_get_width (GTK_WIDGET (self)) < NARROW);
  if (lsg_project_get_path (project) != NULL)
    lsg_recent_add (lsg_project_get_path (project),
                    lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (project))));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  say_migration (self, project);
}

/* In @self, or in a new window when there is a project in it already; the window that it is in. */
static LsgWindow *
show_project (LsgWindow  *self,
              LsgProject *project)
{
  const char *page = NULL;

  /* The example is mostly looked at for the page that one is at. */
  if (self->view != NULL && g_object_get_data (G_OBJECT (project), ONLY_LOOKED_AT) != NULL)
    page = lsg_project_view_get_page_id (self->view);
  if (self->view != NULL)
    self = LSG_WINDOW (lsg_window_new (gtk_window_get_application (GTK_WINDOW (self))));
  fill (self, project);
  if (page != NULL)
    lsg_project_view_show_page (self->view, page);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
lsg_window_show_project (LsgWindow  *self,
                         LsgProject *project)
{
  g_return_if_fail (LSG_IS_WINDOW (self));
  g_return_if_fail (LSG_IS_PROJECT (project));

  show_project (self, project);
}

/* The window that has the file open, or soon will; NULL for none. */
static LsgWindow *
find_window (LsgWindow  *self,
             const char *path)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *item = windows; item != NULL; item = item->next)
    {
      LsgWindow *window = LSG_IS_WINDOW (item->data) ? item->data : NULL;

      if (window == NULL)
        continue;
      if ((window->view != NULL && g_strcmp0 (lsg_project_get_path (lsg_window_get_project (window)), resolved) == 0)
          || (window->opener != NULL && g_strcmp0 (lsg_opener_get_path (window->opener), resolved) == 0))
        return window;
    }
  return NULL;
}

static void
ahead_response_cb (LsgWindow  *self,
                   const char *response)
{
  g_autofree char *path = g_steal_pointer (&self->ahead_path);

  if (g_strcmp0 (response, "copy") == 0)
    lsg_window_open_version (self, path, LSG_OPEN_WORKING_COPY);
  else if (g_strcmp0 (response, "file") == 0)
    lsg_window_open_version (self, path, LSG_OPEN_FILE);
}

/* Both went on: the working copy here, the file elsewhere. */
static void
ask_which (LsgWindow  *self,
           const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = g_strdup_printf (
    _("“%s” was saved by somebody else, and this computer holds changes of yours that are not in it.\n\n"
      "Go on with your version, and you will be asked again when you save; or take that of the file, and yours "
      "stays on the start page as an untitled project. Nothing is lost."), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Two versions of this project"), body);

  g_free (self->ahead_path);
  self->ahead_path = g_strdup (path);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "file",
                                    _("Version of the _file"), "copy", _("_My version"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (ahead_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Nothing more is said of what is being opened. */
static void
end_speaking (LsgWindow *self)
{
  g_clear_handle_id (&self->speak_id, g_source_remove);
  if (self->speaker != NULL)
    gtk_window_destroy (GTK_WINDOW (self->speaker));
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
stop_opening (LsgWindow *self)
{
  end_speaking (self);
  g_clear_pointer (&self->opener, lsg_opener_cancel);
}

/* The view of the working copy gives way to that of the file. */
static void
drop_view (LsgWindow *self)
{
  self->is_taking = FALSE;
  gtk_stack_remove (self->stack, GTK_WIDGET (self->view));
  self->view = NULL;
}

/* Nothing is left to show: the working copy is closed, with all that was done. */
static void
close_anyway (LsgWindow *self)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static const char *
get_problem (LsgWindow *self)
{
  if (self->opening == LSG_OPENER_XML)
    return _("The exchange file could not be opened");
  return self->opening == LSG_OPENER_LIBRARY ? _("The project could not be made") : _("The project could not be opened");
}

static void
opened_cb (LsgProject   *project,
           const GError *error,
           gpointer      user_data)
{
  LsgWindow *self = user_data;
  g_autofree char *source = g_steal_pointer (&self->source);

  self->opener = NULL;
  end_speaking (self);
  if (error != NULL && self->is_taking)
    show_problem (self, _("The file could not be opened"), error);
  if (self->is_taking && project == NULL)
    close_anyway (self);
  else if (self->is_taking)
    drop_view (self);
  if (project != NULL && self->opening == LSG_OPENER_LIBRARY && !self->is_named)
    g_object_set_data (G_OBJECT (project), ONLY_LOOKED_AT, GINT_TO_POINTER (TRUE));
  if (project != NULL)
    say_recovered (show_project (self, project), self->opening);
  else if (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD))
    ask_which (self, source);
  else if (!self->is_taking)
    show_problem (self, get_problem (self), error);
}

/* The dialog closes itself. */
static void
give_up_cb (LsgWindow *self)
{
  g_clear_weak_pointer (&self->speaker);
  stop_opening (self);
  if (self->is_taking)
    close_anyway (self);
}

/* A share where it is known; before that, and for what has none, that something goes on. */
static gboolean
look_cb (gpointer data)
{
  LsgWindow *self = data;
  double share = lsg_opener_get_share (self->opener);

  if (self->speaker == NULL)
    return G_SOURCE_CONTINUE;
  if (share > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->speaker_bar), share);
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->speaker_bar));
  return G_SOURCE_CONTINUE;
}

static gboolean
speak_cb (gpointer data)
{
  LsgWindow *self = data;
  g_autofree char *name = g_filename_display_basename (self->source);
  g_autofree char *heading = NULL;

  /* TRANSLATORS: file name */
  heading = g_strdup_printf (_("Opening “%s”…"), self->opening == LSG_OPENER_COPY ? _("Untitled project") : name);
  self->speak_id = g_timeout_add (LOOK_EVERY, look_cb, self);
  self->speaker_bar = gtk_progress_bar_new ();
  lsg_spoken_name_set (self->speaker_bar, heading);
  g_set_weak_pointer (&self->speaker, adw_message_dialog_new (GTK_WINDOW (self), heading, NULL));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->speaker), self->speaker_bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->speaker), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->speaker), "cancel");
  g_signal_connect_object (self->speaker, "response", G_CALLBACK (give_up_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->speaker));
  return G_SOURCE_REMOVE;
}

/* One at a time for each window. */
static void
start_opening (LsgWindow    *self,
               LsgOpenerJob  job)
{
  if (self->opener != NULL)
    {
      self = LSG_WINDOW (lsg_window_new (gtk_window_get_application (GTK_WINDOW (self))));
      lsg_window_show_start (self);
      gtk_window_present (GTK_WINDOW (self));
    }
  g_free (self->source);
  self->source = g_strdup (job.source);
  self->opening = job.kind;
  self->opener = lsg_opener_start (&job, LSG_OPENER_PATIENCE, opened_cb, self);
  if (self->opener == NULL)
    return;
  self->speak_id = g_timeout_add (SPEAK_AFTER, speak_cb, self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "progress");
}

/* The view waits, and takes nothing more in, until there is another project to show. */
static void
take_file_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LsgWindow *self = LSG_WINDOW (widget);
  LsgProject *project = lsg_window_get_project (self);
  g_autofree char *path = project != NULL ? g_strdup (lsg_project_get_path (project)) : NULL;

  if (path == NULL || self->is_taking)
    return;
  lsg_project_close (project);
  self->is_taking = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), FALSE);
  start_opening (self, (LsgOpenerJob) { .kind = LSG_OPENER_FILE, .source = path, .choice = LSG_OPEN_FILE,
                                        .or_copy = TRUE });
}

void
lsg_window_open_version (LsgWindow     *self,
                         const char    *path,
                         LsgOpenChoice  choice)
{
  g_return_if_fail (LSG_IS_WINDOW (self));

  start_opening (self, (LsgOpenerJob) { .kind = LSG_OPENER_FILE, .source = path, .choice = choice });
}

void
lsg_window_open (LsgWindow  *self,
                 const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  LsgWindow *other;

  g_return_if_fail (LSG_IS_WINDOW (self));

  other = find_window (self, path);
  if (other != NULL)
    {
      if (other != self && self->view == NULL)
        gtk_window_close (GTK_WINDOW (self));
      gtk_window_present (GTK_WINDOW (other));
    }
  else if (g_str_has_suffix (lower, ".xml"))
    {
      start_opening (self, (LsgOpenerJob) { .kind = LSG_OPENER_XML, .source = path });
    }
  else
    {
      lsg_window_open_version (self, path, LSG_OPEN_ASK);
    }
}

void
lsg_window_open_library (LsgWindow  *self,
                         const char *name,
                         const char *title)
{
  g_return_if_fail (LSG_IS_WINDOW (self));

  self->is_named = title != NULL && *title != '\0';
  start_opening (self, (LsgOpenerJob) { .kind = LSG_OPENER_LIBRARY, .source = name, .title = title });
}

void
lsg_window_resume (LsgWindow  *self,
                   const char *copy)
{
  g_return_if_fail (LSG_IS_WINDOW (self));

  start_opening (self, (LsgOpenerJob) { .kind = LSG_OPENER_COPY, .source = copy });
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  GSList *files = g_value_get_boxed (value);
  gboolean taken = FALSE;

  for (GSList *item = files; item != NULL; item = item->next)
    {
      g_autofree char *path = g_file_get_path (item->data);

      if (path == NULL)
        continue;
      lsg_window_open (LSG_WINDOW (user_data), path);
      taken = TRUE;
    }
  return taken;
}

static void
keep_size (LsgWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static void
may_close_cb (gboolean may_close,
              gpointer user_data)
{
  g_autoptr (LsgWindow) self = user_data;

  self->may_close = may_close;
  if (may_close)
    gtk_window_close (GTK_WINDOW (self));
}

/* A sample or blank project that nobody changed leaves nothing behind on the start page. */
static void
leave_project (LsgProject *project)
{
  gboolean can_undo, can_redo;

  g_object_get (project, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  if (g_object_get_data (G_OBJECT (project), ONLY_LOOKED_AT) != NULL && !can_undo && !can_redo
      && lsg_project_get_path (project) == NULL)
    lsg_project_discard (project, NULL);
  else
    lsg_project_close (project);
}

static gboolean
lsg_window_close_request (GtkWindow *window)
{
  LsgWindow *self = LSG_WINDOW (window);

  if (self->view != NULL && !self->may_close)
    {
      lsg_project_view_finish_typing (self->view);
      lsg_saver_close (lsg_project_view_get_saver (self->view), may_close_cb, g_object_ref (self));
      if (!self->may_close)
        return TRUE;
    }
  stop_opening (self);
  keep_size (self);
  if (self->view != NULL)
    leave_project (lsg_window_get_project (self));
  return GTK_WINDOW_CLASS (lsg_window_parent_class)->close_request (window);
}

static void
lsg_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  LsgWindow *self = LSG_WINDOW (widget);

  if (self->view != NULL)
    lsg_project_view_set_narrow (self->view, width < NARROW);
  GTK_WIDGET_CLASS (lsg_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
lsg_window_dispose (GObject *object)
{
  LsgWindow *self = LSG_WINDOW (object);

  stop_opening (self);
  g_clear_pointer (&self->source, g_free);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->ahead_path, g_free);
  self->view = NULL;
  self->start = NULL;
  G_OBJECT_CLASS (lsg_window_parent_class)->dispose (object);
}

static void
lsg_window_class_init (LsgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lsg_window_close_request;
  widget_class->size_allocate = lsg_window_size_allocate;

  lsg_window_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.take-file", NULL, take_file_cb);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/losange/Losange/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, LsgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LsgWindow, stack);
}

static void
lsg_window_init (LsgWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->settings = lsg_window_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

GtkWidget *
lsg_window_new (GtkApplication *application)
{
  return g_object_new (LSG_TYPE_WINDOW, "application", application, NULL);
}

void
lsg_window_show_start (LsgWindow *self)
{
  g_return_if_fail (LSG_IS_WINDOW (self));

  if (self->view != NULL || self->start != NULL)
    return;
  self->start = lsg_start_page_new ();
  gtk_stack_add_named (self->stack, self->start, "start");
}
