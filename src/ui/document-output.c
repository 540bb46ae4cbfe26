/* document-output.c - see document-output.h. */
#include "document-output.h"

#include "charter.h"
#include "file-dialog.h"
#include "intervention-sheets.h"
#include "layout.h"
#include "record-name.h"
#include "pdf-writer.h"
#include "progress-dialog.h"
#include "saver.h"
#include "system-report.h"
#include "toasts.h"
#include "tutoring-scenario.h"

#include <glib/gi18n-lib.h>

/* Labels are marked for translation; tokens are those of the actions. */
static const struct {
  const char *token;
  const char *label;
} documents[LSG_N_DOCUMENTS] = {
  [LSG_DOCUMENT_SYSTEM] = { "system", N_("Tutoring system") },
  [LSG_DOCUMENT_SCENARIO] = { "scenario", N_("Tutoring scenario") },
  [LSG_DOCUMENT_SHEETS] = { "interventions", N_("Intervention sheets") },
  [LSG_DOCUMENT_CHARTER_INSTITUTION] = { "institution", N_("Institution’s charter") },
  [LSG_DOCUMENT_CHARTER_TUTOR] = { "tutor", N_("Tutor’s charter") },
  [LSG_DOCUMENT_CHARTER_LEARNER] = { "learner", N_("Learner’s charter") },
  [LSG_DOCUMENT_CHARTER_ALL] = { "all", N_("Charter for all") },
};

const char *
lsg_document_output_get_label (LsgDocument document)
{
  g_return_val_if_fail (document < LSG_N_DOCUMENTS, "");

  return _(documents[document].label);
}

LsgDocument
lsg_document_find (const char *token)
{
  for (guint i = 0; i < LSG_N_DOCUMENTS; i++)
    if (g_strcmp0 (documents[i].token, token) == 0)
      return i;
  return LSG_DOCUMENT_CHARTER_ALL;
}

LsgReport *
lsg_document_compose (LsgProject  *project,
                      LsgDocument  document,
                      LsgRecord   *subject)
{
  LsgRecords *records = lsg_project_get_records (project);
  const LsgFigures *figures = lsg_project_get_figures (project);
  LsgLanguage language = (LsgLanguage) lsg_project_get_programme (project)->language;

  switch ((int) document)
    {
    case LSG_DOCUMENT_SYSTEM:
      return lsg_compose_system (records, figures, language);
    case LSG_DOCUMENT_SCENARIO:
      return lsg_compose_scenario (records, figures, language);
    case LSG_DOCUMENT_SHEETS:
      if (LSG_IS_INTERVENTION (subject))
        return lsg_compose_sheet (records, figures, LSG_INTERVENTION (subject), language);
      return lsg_compose_sheets (records, figures, LSG_IS_PROFILE (subject) ? LSG_PROFILE (subject) : NULL, FALSE,
                                 language);
    default:
      return lsg_compose_charter (records, figures,
                                  (LsgCharterAudience) (document - LSG_DOCUMENT_CHARTER_INSTITUTION), language);
    }
}

/* "Charte pour tous - Formation hybride.pdf", "Fiche du tuteur - ITC 03 Relance des inactifs.pdf" */
static char *
propose_name (LsgProject  *project,
              LsgDocument  document,
              LsgRecord   *subject)
{
  const char *title = lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (project)));
  g_autofree char *name = subject != NULL ? lsg_record_dup_name (subject) : NULL;
  const char *label = lsg_document_output_get_label (document);
  g_autofree char *both = NULL;

  if (subject != NULL)
    both = g_strdup_printf ("%s - %s", LSG_IS_PROFILE (subject) ? label : _("Tutor’s sheet"), name);
  else
    both = *title != '\0' ? g_strdup_printf ("%s - %s", label, title) : g_strdup (label);
  return lsg_file_name_from_title (both, ".pdf");
}

/* The thread may be the last to let its task, and this, go: it must not hold a widget. */
typedef struct {
  GWeakRef           widget;
  LsgReport         *report;
  char              *path;
  LsgWatch           watch;
  LsgProgressDialog *progress; /* of the main loop; NULL when the work is done */
} Export;

static void
export_free (Export *export)
{
  g_weak_ref_clear (&export->widget);
  g_clear_object (&export->watch.cancellable);
  g_clear_pointer (&export->report, lsg_report_unref);
  g_free (export->path);
  g_free (export);
}

static void
write_pdf (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;

  if (lsg_pdf_write_watched (export->report, export->path, &export->watch, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&export->widget);
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *sentence = NULL;

  g_clear_pointer (&export->progress, lsg_progress_dialog_end);
  if (widget == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        lsg_toast_error (widget, error);
      return;
    }
  /* TRANSLATORS: the name of a file is inserted */
  sentence = g_strdup_printf (_("Exported as “%s”"), name);
  lsg_toast_open (widget, sentence, export->path);
}

typedef struct {
  GtkWidget   *widget;
  LsgProject  *project;
  LsgDocument  document;
  LsgRecord   *subject; /* or NULL */
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->widget);
  g_object_unref (choice->project);
  g_clear_object (&choice->subject);
  g_free (choice);
}

/* Composed here, set and written in a thread. Takes @path. */
static void
start_export (Choice *choice,
              char   *path)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  /* TRANSLATORS: the name of a file is inserted */
  g_autofree char *heading = g_strdup_printf (_("Exporting “%s”…"), name);
  Export *export = g_new0 (Export, 1);

  g_weak_ref_init (&export->widget, choice->widget);
  export->report = lsg_document_compose (choice->project, choice->document, choice->subject);
  export->path = path;
  export->watch.cancellable = g_cancellable_new ();
  export->progress = lsg_progress_dialog_begin (choice->widget, heading, &export->watch);
  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  g_task_run_in_thread (task, write_pdf);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           Choice          *choice)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && g_file_peek_path (file) == NULL)
    {
      lsg_toast_say (choice->widget, _("Choose a folder of this computer."));
    }
  else if (file != NULL)
    {
      start_export (choice, g_file_get_path (file));
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
lsg_document_output_export (GtkWidget   *widget,
                            LsgProject  *project,
                            LsgDocument  document,
                            LsgRecord   *subject)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = propose_name (project, document, subject);
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (lsg_document_output_get_label (document), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choice->widget = g_object_ref (widget);
  choice->project = g_object_ref (project);
  choice->document = document;
  g_set_object (&choice->subject, subject);
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  lsg_file_dialog_begin (GTK_FILE_CHOOSER (dialog), lsg_project_get_path (project));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), choice, (GClosureNotify) choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              LsgPages          *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  lsg_pages_draw (pages, page, cr);
}

/* Each page as it lies; the paper stays A4. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       LsgPages          *pages)
{
  double width;
  double height;

  lsg_pages_get_size (pages, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
print_done_cb (GtkPrintOperation       *operation,
               GtkPrintOperationResult  result,
               GtkWidget               *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  lsg_toast_error (widget, error);
}

void
lsg_document_output_print (GtkWidget   *widget,
                           LsgProject  *project,
                           LsgDocument  document,
                           LsgRecord   *subject)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (LsgReport) report = lsg_document_compose (project, document, subject);
  LsgPages *pages = lsg_layout_new (report);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_n_pages (operation, lsg_pages_get_n (pages));
  gtk_print_operation_set_job_name (operation, lsg_document_output_get_label (document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), pages, (GClosureNotify) lsg_pages_unref,
                         0);
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), lsg_pages_ref (pages),
                         (GClosureNotify) lsg_pages_unref, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    lsg_toast_error (widget, error);
}
