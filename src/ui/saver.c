/* saver.c - saving a project from its window. See saver.h. */
#include "saver.h"

#include "chosen-path.h"
#include "date.h"
#include "file-dialog.h"
#include "recent.h"
#include "snapshots.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAUSE 3 /* seconds without an edit before the project saves itself */

struct _LsgSaver {
  GObject            parent_instance;
  LsgProject        *project;
  GtkWidget         *widget; /* weak */
  char              *state;
  gboolean           by_itself; /* after a first save in this session */
  guint              pause_id;
  guint              minute_id; /* "saved at" turns into "yesterday" */
  GtkNativeDialog   *chooser;
  LsgSaverCloseFunc  close_func;
  gpointer           close_data;
};

enum {
  PROP_0,
  PROP_STATE,
  N_PROPS
};

enum {
  SIGNAL_TAKE_FILE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgSaver, lsg_saver, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

char *
lsg_file_name_from_title (const char *title,
                          const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || strchr ("/\\:*?\"<>|", (int) MIN (c, 127)) != NULL)
        g_string_append_c (name, '-');
      else if (name->len > 0 || c != '.')
        g_string_append_unichar (name, c);
    }
  g_strstrip (name->str);
  name->len = strlen (name->str);
  while (name->len > 200)
    g_string_truncate (name, g_utf8_prev_char (name->str + name->len) - name->str);
  if (name->len == 0)
    g_string_assign (name, _("Untitled"));
  return g_strconcat (name->str, suffix, NULL);
}

char *
lsg_saver_word_state (gboolean   has_file,
                      gboolean   modified,
                      gint64     saved_at,
                      gint64     now,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) saved = g_date_time_new_from_unix_utc (saved_at);
  g_autoptr (GDateTime) present = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (saved, zone);
  g_autoptr (GDateTime) today = g_date_time_to_timezone (present, zone);
  g_autofree char *moment = NULL;

  if (!has_file)
    return g_strdup (_("Not saved yet"));
  if (modified)
    return g_strdup (_("Changes to save"));
  if (saved_at == 0)
    return g_strdup (_("Saved"));
  if (g_date_time_get_year (local) == g_date_time_get_year (today)
      && g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (today))
    {
      moment = lsg_date_format_time (g_date_time_get_hour (local), g_date_time_get_minute (local),
                                     lsg_language_get_interface ());
      /* TRANSLATORS: a time of this day is inserted */
      return g_strdup_printf (_("Saved at %s"), moment);
    }
  moment = lsg_date_format_moment (saved_at, now, zone, lsg_language_get_interface ());
  /* TRANSLATORS: a day and time is inserted, such as “yesterday, 14:30” */
  return g_strdup_printf (_("Saved: %s"), moment);
}

static void
update_state (LsgSaver *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *state = NULL;
  gboolean busy;
  gint64 saved_at;

  g_object_get (self->project, "busy", &busy, "saved-at", &saved_at, NULL);
  if (busy)
    state = g_strdup (_("Saving…"));
  else
    state = lsg_saver_word_state (lsg_project_get_path (self->project) != NULL,
                                  lsg_project_get_modified (self->project), saved_at,
                                  g_get_real_time () / G_USEC_PER_SEC, zone);
  if (g_strcmp0 (state, self->state) == 0)
    return;
  g_free (self->state);
  self->state = g_steal_pointer (&state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static gboolean
minute_cb (gpointer user_data)
{
  update_state (user_data);
  return G_SOURCE_CONTINUE;
}

static GtkWindow *
get_window (LsgSaver *self)
{
  GtkRoot *root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

static void
finish_close (LsgSaver *self,
              gboolean  may_close)
{
  LsgSaverCloseFunc func = self->close_func;

  self->close_func = NULL;
  if (func != NULL)
    func (may_close, self->close_data);
}

static void
problem_response_cb (LsgSaver   *self,
                     const char *response)
{
  if (g_strcmp0 (response, "save-as") == 0)
    lsg_saver_save_as (self);
  else if (g_strcmp0 (response, "overwrite") == 0)
    lsg_saver_overwrite (self);
  else if (g_strcmp0 (response, "take-file") == 0)
    {
      finish_close (self, FALSE);
      g_signal_emit (self, signals[SIGNAL_TAKE_FILE], 0);
    }
  else
    finish_close (self, FALSE);
}

static AdwMessageDialog *
new_dialog (LsgSaver   *self,
            const char *heading,
            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
present_dialog (LsgSaver         *self,
                AdwMessageDialog *dialog)
{
  g_signal_connect_object (dialog, "response", G_CALLBACK (problem_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Somebody else's revision stands in the file. */
static void
ask_about_conflict (LsgSaver *self)
{
  g_autofree char *name = g_filename_display_basename (lsg_project_get_path (self->project));
  g_autofree char *body = g_strdup_printf (
    _("Somebody saved “%s” after you opened it. Your own changes are safe on this computer.\n\n"
      "Save yours under another name to keep both; take the version of the file, and yours stays on the start "
      "page; or overwrite the file, and a backup of it is kept."), name);
  AdwMessageDialog *dialog = new_dialog (self, _("The file has changed"), body);

  adw_message_dialog_add_responses (dialog, "overwrite", _("_Overwrite"), "take-file", _("_Version of the file"),
                                    "save-as", _("_Save as…"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save-as");
  present_dialog (self, dialog);
}

static void
ask_about_problem (LsgSaver     *self,
                   const GError *error)
{
  g_autofree char *body = g_strdup_printf (_("%s\n\nYour changes are safe on this computer meanwhile."),
                                           error->message);
  AdwMessageDialog *dialog = new_dialog (self, _("The project could not be saved"), body);

  adw_message_dialog_add_response (dialog, "save-as", _("_Save as…"));
  adw_message_dialog_set_response_appearance (dialog, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save-as");
  present_dialog (self, dialog);
}

static void
saved (LsgSaver *self)
{
  self->by_itself = TRUE;
  lsg_recent_add (lsg_project_get_path (self->project),
                  lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (self->project))));
  update_state (self);
  if (!lsg_project_get_modified (self->project))
    finish_close (self, TRUE);
  /* Edits made meanwhile are not in the file: the window waits for them, or nothing else would. */
  else if (self->close_func != NULL || self->pause_id == 0)
    lsg_saver_save (self);
}

static void
failed (LsgSaver     *self,
        const GError *error)
{
  /* Not every pause asks anew: the next Ctrl+S does. */
  self->by_itself = FALSE;
  update_state (self);
  if (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_CONFLICT)
      || g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD))
    ask_about_conflict (self);
  else
    ask_about_problem (self, error);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LsgSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lsg_project_save_finish (LSG_PROJECT (source), result, &error))
    saved (self);
  else if (self->widget != NULL)
    failed (self, error);
}

static void
start_saving (LsgSaver *self,
              gboolean  force)
{
  gboolean busy;

  g_object_get (self->project, "busy", &busy, NULL);
  if (busy)
    return;
  lsg_project_save_async (self->project, force, NULL, save_cb, g_object_ref (self));
}

/* A file of an older version becomes one of today only when the user says so. */
static gboolean
saves_by_itself (LsgSaver *self)
{
  return self->by_itself && lsg_project_get_path (self->project) != NULL && !lsg_project_get_migrated (self->project);
}

static gboolean
pause_cb (gpointer user_data)
{
  LsgSaver *self = user_data;

  self->pause_id = 0;
  if (saves_by_itself (self) && lsg_project_get_modified (self->project))
    start_saving (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LsgSaver *self)
{
  update_state (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (saves_by_itself (self))
    self->pause_id = g_timeout_add_seconds (PAUSE, pause_cb, self);
}

static void
save_as (LsgSaver   *self,
         const char *path)
{
  g_autoptr (GError) error = NULL;

  if (lsg_project_save_as (self->project, path, &error))
    saved (self);
  else
    failed (self, error);
}

static void
replace_response_cb (LsgSaver   *self,
                     const char *response,
                     GtkWidget  *dialog)
{
  if (g_strcmp0 (response, "replace") == 0)
    save_as (self, g_object_get_data (G_OBJECT (dialog), "path"));
  else
    finish_close (self, FALSE);
}

/* The chooser asks about the name that is typed, not about the one with the suffix. */
static void
ask_about_replacing (LsgSaver   *self,
                     const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = g_strdup_printf (_("“%s” exists already. This project takes its place; a backup of it is "
                                             "kept."), name);
  AdwMessageDialog *dialog = new_dialog (self, _("Replace the file?"), body);

  adw_message_dialog_add_response (dialog, "replace", _("_Replace"));
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_as_response_cb (LsgSaver        *self,
                     int              response,
                     GtkNativeDialog *chooser)
{
  g_autofree char *path = lsg_chosen_path_get (chooser, response, self->widget);

  g_clear_object (&self->chooser);
  if (path == NULL)
    {
      finish_close (self, FALSE);
      return;
    }
  if (!g_str_has_suffix (path, ".losange"))
    {
      g_autofree char *longer = g_strconcat (path, ".losange", NULL);

      if (g_file_test (longer, G_FILE_TEST_EXISTS))
        {
          ask_about_replacing (self, longer);
          return;
        }
      g_free (path);
      path = g_steal_pointer (&longer);
    }
  save_as (self, path);
}

void
lsg_saver_save_as (LsgSaver *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (LSG_IS_SAVER (self));

  if (self->chooser != NULL)
    return;
  gtk_file_filter_set_name (filter, _("Losange projects"));
  gtk_file_filter_add_pattern (filter, "*.losange");
  name = lsg_file_name_from_title (lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (self->project))),
                                   ".losange");
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Save the project"), get_window (self),
                                                                  GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                                                  _("_Cancel")));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  lsg_file_dialog_begin (GTK_FILE_CHOOSER (self->chooser), lsg_project_get_path (self->project));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (save_as_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

void
lsg_saver_save (LsgSaver *self)
{
  g_return_if_fail (LSG_IS_SAVER (self));

  if (lsg_project_get_path (self->project) == NULL)
    lsg_saver_save_as (self);
  else
    start_saving (self, FALSE);
}

void
lsg_saver_overwrite (LsgSaver *self)
{
  g_return_if_fail (LSG_IS_SAVER (self));

  start_saving (self, TRUE);
}

static void
close_response_cb (LsgSaver   *self,
                   const char *response)
{
  if (g_strcmp0 (response, "save") == 0)
    start_saving (self, FALSE);
  else
    finish_close (self, g_strcmp0 (response, "later") == 0);
}

void
lsg_saver_close (LsgSaver          *self,
                 LsgSaverCloseFunc  callback,
                 gpointer           user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_if_fail (LSG_IS_SAVER (self));

  if (self->close_func != NULL)
    return;
  /* A validated version that is still being kept is an edit too. */
  lsg_project_finish_freezing (self->project);
  if (lsg_project_get_path (self->project) == NULL || !lsg_project_get_modified (self->project))
    {
      callback (TRUE, user_data);
      return;
    }
  self->close_func = callback;
  self->close_data = user_data;
  if (saves_by_itself (self))
    {
      start_saving (self, FALSE);
      return;
    }
  name = g_filename_display_basename (lsg_project_get_path (self->project));
  body = g_strdup_printf (_("“%s” lacks your last changes. They are kept on this computer and come back when "
                            "you open it again, but anyone else who opens the file will not see them."), name);
  dialog = new_dialog (self, _("Save into the file?"), body);
  adw_message_dialog_add_responses (dialog, "later", _("_Later"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lsg_saver_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_string (value, LSG_SAVER (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_saver_dispose (GObject *object)
{
  LsgSaver *self = LSG_SAVER (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->minute_id, g_source_remove);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->chooser);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_saver_parent_class)->dispose (object);
}

static void
lsg_saver_finalize (GObject *object)
{
  g_free (LSG_SAVER (object)->state);
  G_OBJECT_CLASS (lsg_saver_parent_class)->finalize (object);
}

static void
lsg_saver_class_init (LsgSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lsg_saver_get_property;
  object_class->dispose = lsg_saver_dispose;
  object_class->finalize = lsg_saver_finalize;
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_TAKE_FILE] = g_signal_new ("take-file", LSG_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
}

static void
lsg_saver_init (LsgSaver *self)
{
}

LsgSaver *
lsg_saver_new (LsgProject *project,
               GtkWidget  *widget)
{
  LsgSaver *self = g_object_new (LSG_TYPE_SAVER, NULL);

  self->project = g_object_ref (project);
  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::busy", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::modified", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::saved-at", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  self->minute_id = g_timeout_add_seconds (60, minute_cb, self);
  update_state (self);
  return self;
}

const char *
lsg_saver_get_state (LsgSaver *self)
{
  return self->state;
}
