/* removal.c - removing a record with its toast or its dialog. See removal.h. */
#include "removal.h"

#include "drop-down.h"
#include "handing-over.h"
#include "label.h"
#include "record-name.h"
#include "spoken-name.h"
#include "toasts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @to takes over what referred to it; NULL: nothing does. */
static void
remove_now (GtkWidget  *widget,
            LsgProject *project,
            LsgRecord  *record,
            LsgRecord  *to)
{
  g_autofree char *name = lsg_record_dup_name (record);
  g_autofree char *sentence = lsg_removal_word_done (lsg_record_get_kind_id (record), name);
  g_autoptr (GError) error = NULL;
  gboolean done = to != NULL ? lsg_hand_over_remove (project, record, to, &error)
                             : lsg_project_remove (project, record, &error);

  if (!done)
    {
      lsg_toast_error (widget, error);
      return;
    }
  lsg_toast_undo (widget, project, sentence);
}

/* What the dialog is about: it may stay open while the record goes another way. */
typedef struct {
  GtkWidget  *widget;
  LsgProject *project;
  gint64      id;
  GtkWidget  *heirs;   /* a dropdown; NULL: nobody can take over */
  GArray     *heir_ids; /* of the rows behind the first */
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->project);
  g_clear_pointer (&question->heir_ids, g_array_unref);
  g_free (question);
}

static LsgRecord *
get_heir (Question *question)
{
  guint row = question->heirs != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (question->heirs)) : 0;

  if (row == 0 || row == GTK_INVALID_LIST_POSITION)
    return NULL;
  return lsg_records_find (lsg_project_get_records (question->project),
                           g_array_index (question->heir_ids, gint64, row - 1));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (question->project), question->id);

  if (g_strcmp0 (response, "remove") == 0 && record != NULL)
    remove_now (question->widget, question->project, record, get_heir (question));
}

/* "Replace with": a row for nothing, and one for each record that can take over. */
static void
offer_heirs (AdwMessageDialog *dialog,
             Question         *question,
             GPtrArray        *heirs)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = lsg_label_new (_("Replace with"), "caption", LSG_LABEL_PLAIN);
  GtkStringList *names = gtk_string_list_new (NULL);

  question->heir_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_string_list_append (names, C_("replace with", "nothing"));
  for (guint i = 0; i < heirs->len; i++)
    {
      g_autofree char *name = lsg_record_dup_name (heirs->pdata[i]);
      gint64 id = lsg_record_get_id (heirs->pdata[i]);

      gtk_string_list_append (names, name);
      g_array_append_val (question->heir_ids, id);
    }
  question->heirs = lsg_drop_down_new (names);
  lsg_spoken_name_set (question->heirs, _("Replace with"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), question->heirs);
  adw_message_dialog_set_extra_child (dialog, box);
}

static void
ask (GtkWidget  *widget,
     LsgProject *project,
     LsgRecord  *record,
     const char *body,
     gboolean    forbidden)
{
  g_autoptr (GPtrArray) heirs = forbidden ? NULL : lsg_hand_over_list (lsg_project_get_records (project), record);
  g_autofree char *name = lsg_record_dup_name (record);
  Question *question = g_new0 (Question, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog),
                                     forbidden ? _("“%s” is still needed") : _("Remove “%s”?"), name);
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
  if (heirs != NULL)
    offer_heirs (ADW_MESSAGE_DIALOG (dialog), question, heirs);
  question->widget = g_object_ref (widget);
  question->project = g_object_ref (project);
  question->id = lsg_record_get_id (record);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  lsg_spoken_name_buttons (dialog);
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
  body = lsg_removal_describe (lsg_project_get_records (project), removal, record);
  if (body == NULL)
    remove_now (widget, project, record, NULL);
  else
    ask (widget, project, record, body, removal->forbid->len > 0);
}

/* Records by their ids: the dialog may stay open while some of them go another way. */
typedef struct {
  GtkWidget  *widget;
  LsgProject *project;
  GArray     *ids;
} Several;

static void
several_free (gpointer  data,
              GClosure *closure)
{
  Several *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->project);
  g_array_unref (self->ids);
  g_free (self);
}

static void
remove_several_now (GtkWidget  *widget,
                    LsgProject *project,
                    GPtrArray  *records)
{
  g_autofree char *sentence = lsg_removal_word_several (records->len);
  g_autoptr (GError) error = NULL;

  if (!lsg_project_remove_several (project, records, &error))
    lsg_toast_error (widget, error);
  else if (records->len > 0)
    lsg_toast_undo (widget, project, sentence);
}

static void
several_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     Several          *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_strcmp0 (response, "remove") != 0)
    return;
  for (guint i = 0; i < self->ids->len; i++)
    {
      LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project),
                                            g_array_index (self->ids, gint64, i));

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  remove_several_now (self->widget, self->project, records);
}

static void
ask_several (GtkWidget  *widget,
             LsgProject *project,
             GPtrArray  *records,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), NULL, body);
  Several *self = g_new0 (Several, 1);
  g_autofree char *heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Remove %u intervention?",
                                                           "Remove %u interventions?", records->len),
                                              records->len);

  self->widget = g_object_ref (widget);
  self->project = g_object_ref (project);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lsg_record_get_id (records->pdata[i]);

      g_array_append_val (self->ids, id);
    }
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (several_response_cb), self, several_free, 0);
  lsg_spoken_name_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lsg_removal_start_several (GtkWidget  *widget,
                           LsgProject *project,
                           GPtrArray  *interventions)
{
  g_autoptr (LsgRemoval) removal = lsg_project_preview_removals (project, interventions);
  g_autofree char *body = lsg_removal_describe_several (lsg_project_get_records (project), removal, interventions);

  ask_several (widget, project, interventions, body);
}
