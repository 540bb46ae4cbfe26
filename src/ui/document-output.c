/* document-output.c - see document-output.h.
 *
 *   order -> (where to) -> source: states held -> thread: composed, set, written -> toast
 */
#include "document-output.h"

#include "chosen-path.h"
#include "file-dialog.h"
#include "layout.h"
#include "pdf-writer.h"
#include "progress-dialog.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* One document on its way. The thread may be the last to let its task, and this, go: it must not hold a widget. */
typedef struct {
  GWeakRef           widget;
  LsgDocumentSource *source;
  char              *path; /* of the file; NULL: it is printed */
  char              *label;
  LsgWatch           watch;
  LsgProgressDialog *progress; /* of the main loop; NULL when the work is done */
} Output;

static void
output_free (Output *output)
{
  g_weak_ref_clear (&output->widget);
  g_clear_object (&output->watch.cancellable);
  g_clear_pointer (&output->source, lsg_document_source_free);
  g_free (output->path);
  g_free (output->label);
  g_free (output);
}

/* Takes @path. */
static void
start (GtkWidget              *widget,
       LsgProject             *project,
       const LsgDocumentOrder *order,
       char                   *path,
       const char             *heading,
       GTaskThreadFunc         work,
       GAsyncReadyCallback     done)
{
  g_autoptr (GTask) task = NULL;
  Output *output = g_new0 (Output, 1);

  g_weak_ref_init (&output->widget, widget);
  output->source = lsg_document_source_new (project, order);
  output->path = path;
  output->label = g_strdup (lsg_document_order_get_label (order));
  output->watch.cancellable = g_cancellable_new ();
  output->progress = lsg_progress_dialog_begin (widget, heading, &output->watch);
  task = g_task_new (NULL, NULL, done, NULL);
  g_task_set_task_data (task, output, (GDestroyNotify) output_free);
  g_task_run_in_thread (task, work);
}

/* The widget that waits, as long as it is there; else, or when @result failed, NULL with the error said. */
static GtkWidget *
finish (Output *output,
        GError *error)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&output->widget);

  g_clear_pointer (&output->progress, lsg_progress_dialog_end);
  if (error == NULL || widget == NULL)
    return g_steal_pointer (&widget);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lsg_toast_error (widget, error);
  return NULL;
}

/* --- export --- */

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Output *output = data;
  GError *error = NULL;
  g_autoptr (LsgReport) report = lsg_document_source_compose (output->source, &error);

  if (report != NULL && lsg_pdf_write_watched (report, output->path, &output->watch, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Output *output = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autoptr (GtkWidget) widget = finish (output, error);
  g_autofree char *name = g_filename_display_basename (output->path);
  g_autofree char *sentence = NULL;

  if (widget == NULL || !done)
    return;
  /* TRANSLATORS: the name of a file is inserted */
  sentence = g_strdup_printf (_("Exported as “%s”"), name);
  lsg_toast_open (widget, sentence, output->path);
}

typedef struct {
  GtkWidget        *widget;
  LsgProject       *project;
  LsgDocumentOrder  order; /* its records are owned */
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->widget);
  g_object_unref (choice->project);
  g_clear_object (&choice->order.subject);
  g_clear_object (&choice->order.from);
  g_clear_object (&choice->order.to);
  g_free (choice);
}

static void
start_export (Choice *choice,
              char   *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* TRANSLATORS: the name of a file is inserted */
  g_autofree char *heading = g_strdup_printf (_("Exporting “%s”…"), name);

  start (choice->widget, choice->project, &choice->order, path, heading, write_thread, written_cb);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           Choice          *choice)
{
  g_autofree char *path = lsg_chosen_path_get (dialog, response, choice->widget);

  if (path != NULL)
    start_export (choice, g_steal_pointer (&path));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
lsg_document_output_export (GtkWidget              *widget,
                            LsgProject             *project,
                            const LsgDocumentOrder *order)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = lsg_document_order_propose_name (order, project);
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (lsg_document_order_get_label (order), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choice->widget = g_object_ref (widget);
  choice->project = g_object_ref (project);
  choice->order.document = order->document;
  g_set_object (&choice->order.subject, order->subject);
  g_set_object (&choice->order.from, order->from);
  g_set_object (&choice->order.to, order->to);
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  lsg_file_dialog_begin (GTK_FILE_CHOOSER (dialog), lsg_project_get_path (project));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), choice, (GClosureNotify) choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- print --- */

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

/* The file that was printed to; NULL when it went to a printer. The dialog offers its file under a name that GTK
 * translates. (transfer full) */
static char *
find_printed_file (GtkPrintSettings *settings)
{
  const char *printer = gtk_print_settings_get_printer (settings);
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);

  if (uri == NULL || g_strcmp0 (printer, g_dgettext ("gtk40", "Print to File")) != 0)
    return NULL;
  return g_filename_from_uri (uri, NULL, NULL);
}

static void
say_printed (GtkWidget        *widget,
             GtkPrintSettings *settings)
{
  g_autofree char *path = settings != NULL ? find_printed_file (settings) : NULL;
  const char *printer = settings != NULL ? gtk_print_settings_get_printer (settings) : NULL;
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autofree char *sentence = NULL;

  if (path != NULL)
    /* TRANSLATORS: the name of a file is inserted */
    sentence = g_strdup_printf (_("Printed as “%s”"), name);
  else if (printer != NULL)
    /* TRANSLATORS: the name of a printer is inserted */
    sentence = g_strdup_printf (_("Sent to the printer “%s”"), printer);
  else
    sentence = g_strdup (_("Sent to the printer"));
  if (path != NULL)
    lsg_toast_open (widget, sentence, path);
  else
    lsg_toast_say (widget, sentence);
}

static void
print_done_cb (GtkPrintOperation       *operation,
               GtkPrintOperationResult  result,
               GtkWidget               *widget)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    say_printed (widget, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  lsg_toast_error (widget, error);
}

/* Takes @pages. */
static void
print_pages (GtkWidget  *widget,
             LsgPages   *pages,
             const char *label)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_n_pages (operation, lsg_pages_get_n (pages));
  gtk_print_operation_set_job_name (operation, label);
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

static void
set_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Output *output = data;
  GError *error = NULL;
  g_autoptr (LsgReport) report = lsg_document_source_compose (output->source, &error);
  LsgPages *pages = report != NULL ? lsg_layout_new_watched (report, &output->watch, 1) : NULL;

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) lsg_pages_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up");
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  Output *output = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  LsgPages *pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GtkWidget) widget = finish (output, error);

  if (widget != NULL && pages != NULL)
    print_pages (widget, pages, output->label);
  else
    g_clear_pointer (&pages, lsg_pages_unref);
}

void
lsg_document_output_print (GtkWidget              *widget,
                           LsgProject             *project,
                           const LsgDocumentOrder *order)
{
  start (widget, project, order, NULL, _("Preparing the pages…"), set_thread, set_cb);
}
