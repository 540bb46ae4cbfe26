/* removal.c - removing a record with its toast or its dialog. See removal.h. */
#include "removal.h"

#include "drop-down.h"
#include "handing-over.h"
#include "label.h"
#include "record-name.h"
#include "snapshot.h"
#include "spoken-name.h"
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

/* The first end of a link is the one that refers: it loses the link when the second end goes. */
static LsgRecord *
get_referrer (LsgRecords       *records,
              const LsgRemoval *removal,
              LsgRecord        *removed,
              LsgRecord        *link)
{
  const LsgField *first = &lsg_record_get_kind (link)->fields[0];
  LsgRecord *referrer = lsg_records_find (records, lsg_record_get (link, first).integer);

  if (!is_link (link) || referrer == NULL || referrer == removed
      || g_ptr_array_find (removal->along, referrer, NULL))
    return NULL;
  return referrer;
}

/* As the pages list them. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgRecord *x = *(LsgRecord **) a, *y = *(LsgRecord **) b;
  gint64 p = lsg_record_get_position (x), q = lsg_record_get_position (y);

  if (lsg_record_get_kind_id (x) != lsg_record_get_kind_id (y))
    return (int) lsg_record_get_kind_id (x) - (int) lsg_record_get_kind_id (y);
  return (p > q) - (p < q);
}

static GPtrArray *
list_losers (LsgRecords       *records,
             const LsgRemoval *removal,
             LsgRecord        *removed)
{
  GPtrArray *losers = g_ptr_array_copy (removal->cleared, NULL, NULL);

  for (guint i = 0; i < removal->along->len; i++)
    {
      LsgRecord *referrer = get_referrer (records, removal, removed, removal->along->pdata[i]);

      if (referrer != NULL && !g_ptr_array_find (losers, referrer, NULL))
        g_ptr_array_add (losers, referrer);
    }
  g_ptr_array_sort (losers, compare_places);
  return losers;
}

/* What a validated version leaves behind: it is never removed without a word. */
static char *
describe_version (LsgRecords  *records,
                  LsgSnapshot *snapshot)
{
  gint64 edition = 0;
  gboolean last = TRUE;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_SNAPSHOT); i++)
    {
      LsgSnapshot *other = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (other == snapshot || other->deliverable != snapshot->deliverable)
        continue;
      edition = MAX (edition, other->edition);
      last = last && other->edition < snapshot->edition;
    }
  if (edition == 0)
    return g_strdup (_("Its frozen copy goes along, and the document is a draft again."));
  if (!last)
    return g_strdup (_("Its frozen copy goes along and can no longer be compared."));
  return g_strdup_printf (_("Its frozen copy goes along, and version %d is again the last one validated."),
                          (int) edition);
}

char *
lsg_removal_describe (LsgRecords       *records,
                      const LsgRemoval *removal,
                      LsgRecord        *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) losers = list_losers (records, removal, record);

  if (LSG_IS_SNAPSHOT (record))
    return describe_version (records, LSG_SNAPSHOT (record));
  append_names (text, _("Still refer to it:"), removal->forbid);
  append_names (text, _("Removed along with it:"), removal->along);
  append_names (text, _("Lose their reference to it:"), losers);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Other languages bend the participle after the kind: one context for each. */
char *
lsg_removal_word_done (LsgKindId   kind,
                       const char *name)
{
  switch ((int) kind)
    {
    case LSG_KIND_PROFILE:
      return g_strdup_printf (C_("profile", "“%s” removed"), name);
    case LSG_KIND_CHANNEL:
      return g_strdup_printf (C_("tool", "“%s” removed"), name);
    case LSG_KIND_STEP:
      return g_strdup_printf (C_("step", "“%s” removed"), name);
    case LSG_KIND_SOURCE:
      return g_strdup_printf (C_("source", "“%s” removed"), name);
    case LSG_KIND_NEED:
      return g_strdup_printf (C_("need", "“%s” removed"), name);
    case LSG_KIND_VIEWPOINT:
      return g_strdup_printf (C_("viewpoint", "“%s” removed"), name);
    case LSG_KIND_FINDING:
      return g_strdup_printf (C_("finding", "“%s” removed"), name);
    case LSG_KIND_OBJECTIVE:
      return g_strdup_printf (C_("objective", "“%s” removed"), name);
    case LSG_KIND_MODULE:
      return g_strdup_printf (C_("module", "“%s” removed"), name);
    case LSG_KIND_ACTIVITY:
      return g_strdup_printf (C_("activity", "“%s” removed"), name);
    case LSG_KIND_INTERVENTION:
      return g_strdup_printf (C_("intervention", "“%s” removed"), name);
    case LSG_KIND_CLAUSE:
      return g_strdup_printf (C_("clause", "“%s” removed"), name);
    case LSG_KIND_SNAPSHOT:
      return g_strdup_printf (C_("validated version", "“%s” removed"), name);
    default:
      /* TRANSLATORS: a toast; the name of what was removed is inserted */
      return g_strdup_printf (_("Removed: “%s”"), name);
    }
}

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
