/* removal.c - removing a record with its toast or its dialog. See removal.h. */
#include "removal.h"

#include "record-name.h"
#include "toasts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_NAMES 6

static gboolean
is_link (LsgRecord *record)
{
  return (lsg_record_get_kind (record)->flags & LSG_KIND_LINK) != 0;
}

/* One line: @label and the names of @records that are no links, at most a few of them. */
static void
append_names (GString    *text,
              const char *label,
              GPtrArray  *records)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = NULL;

      if (is_link (records->pdata[i]) || n++ >= MAX_NAMES)
        continue;
      name = lsg_record_dup_name (records->pdata[i]);
      if (n == 1)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", label);
      g_string_append_printf (text, "\n%s", name);
    }
  if (n > MAX_NAMES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - MAX_NAMES),
                              n - MAX_NAMES);
    }
}

char *
lsg_removal_describe (const LsgRemoval *removal)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_names (text, _("Still refer to it:"), removal->forbid);
  append_names (text, _("Removed along with it:"), removal->along);
  append_names (text, _("Lose their reference to it:"), removal->cleared);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
remove_now (GtkWidget  *widget,
            LsgProject *project,
            LsgRecord  *record)
{
  g_autofree char *name = lsg_record_dup_name (record);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!lsg_project_remove (project, record, &error))
    {
      lsg_toast_error (widget, error);
      return;
    }
  /* TRANSLATORS: a toast; the name of what was removed is inserted */
  sentence = g_strdup_printf (_("“%s” removed"), name);
  lsg_toast_undo (widget, project, sentence);
}

/* What the dialog is about: it may stay open while the record goes another way. */
typedef struct {
  GtkWidget  *widget;
  LsgProject *project;
  gint64      id;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->project);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (question->project), question->id);

  if (g_strcmp0 (response, "remove") == 0 && record != NULL)
    remove_now (question->widget, question->project, record);
}

static void
ask (GtkWidget  *widget,
     LsgProject *project,
     LsgRecord  *record,
     const char *body,
     gboolean    forbidden)
{
  g_autofree char *name = lsg_record_dup_name (record);
  Question *question = g_new0 (Question, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog),
                                     forbidden ? _("“%s” cannot be removed") : _("Remove “%s”?"), name);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  if (forbidden)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
    }
  else
    {
      adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove",
                                        _("_Remove"), NULL);
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove",
                                                  ADW_RESPONSE_DESTRUCTIVE);
    }
  question->widget = g_object_ref (widget);
  question->project = g_object_ref (project);
  question->id = lsg_record_get_id (record);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lsg_removal_start (GtkWidget  *widget,
                   LsgProject *project,
                   LsgRecord  *record)
{
  g_autoptr (LsgRemoval) removal = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (LSG_IS_RECORD (record));

  removal = lsg_project_preview_removal (project, record);
  body = lsg_removal_describe (removal);
  if (body == NULL)
    remove_now (widget, project, record);
  else
    ask (widget, project, record, body, removal->forbid->len > 0);
}
