/* charter-output.c - see charter-output.h. */
#include "charter-output.h"

#include "layout.h"
#include "pdf-writer.h"
#include "saver.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

const char *
lsg_charter_output_get_label (LsgCharterAudience audience)
{
  switch (audience)
    {
    case LSG_CHARTER_INSTITUTION:
      return _("Institution’s charter");
    case LSG_CHARTER_TUTOR:
      return _("Tutor’s charter");
    case LSG_CHARTER_LEARNER:
      return _("Learner’s charter");
    case LSG_CHARTER_ALL:
      return _("Charter for all");
    case LSG_N_CHARTERS:
    default:
      g_return_val_if_reached ("");
    }
}

static LsgReport *
compose (LsgProject         *project,
         LsgCharterAudience  audience)
{
  return lsg_compose_charter (lsg_project_get_records (project), lsg_project_get_figures (project), audience,
                              lsg_project_get_programme (project)->language);
}

/* "Charte pour tous - Formation hybride.pdf" */
static char *
propose_name (LsgProject         *project,
              LsgCharterAudience  audience)
{
  const char *title = lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (project)));
  const char *label = lsg_charter_output_get_label (audience);
  g_autofree char *both = *title != '\0' ? g_strdup_printf ("%s - %s", label, title) : g_strdup (label);

  return lsg_file_name_from_title (both, ".pdf");
}

/* The thread may be the last to let its task, and this, go: it must not hold a widget. */
typedef struct {
  GWeakRef   widget;
  LsgReport *report;
  char      *path;
} Export;

static void
export_free (Export *export)
{
  g_weak_ref_clear (&export->widget);
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

  if (lsg_pdf_write (export->report, export->path, &error))
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

  if (widget == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      lsg_toast_error (widget, error);
      return;
    }
  /* TRANSLATORS: the name of a file is inserted */
  sentence = g_strdup_printf (_("Exported as “%s”"), name);
  lsg_toast_say (widget, sentence);
}

typedef struct {
  GtkWidget          *widget;
  LsgProject         *project;
  LsgCharterAudience  audience;
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->widget);
  g_object_unref (choice->project);
  g_free (choice);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           Choice          *choice)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GTask) task = NULL;
  Export *export;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && g_file_peek_path (file) == NULL)
    {
      lsg_toast_say (choice->widget, _("Choose a folder of this computer."));
    }
  else if (file != NULL)
    {
      export = g_new0 (Export, 1);
      g_weak_ref_init (&export->widget, choice->widget);
      export->report = compose (choice->project, choice->audience);
      export->path = g_file_get_path (file);
      task = g_task_new (NULL, NULL, written_cb, NULL);
      g_task_set_task_data (task, export, (GDestroyNotify) export_free);
      g_task_run_in_thread (task, write_pdf);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
lsg_charter_output_export (GtkWidget          *widget,
                           LsgProject         *project,
                           LsgCharterAudience  audience)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = propose_name (project, audience);
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_("Export the charter"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choice->widget = g_object_ref (widget);
  choice->project = g_object_ref (project);
  choice->audience = audience;
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
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
lsg_charter_output_print (GtkWidget          *widget,
                          LsgProject         *project,
                          LsgCharterAudience  audience)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (LsgReport) report = compose (project, audience);
  LsgPages *pages = lsg_layout_new (report);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_n_pages (operation, lsg_pages_get_n (pages));
  gtk_print_operation_set_job_name (operation, lsg_charter_output_get_label (audience));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), pages, (GClosureNotify) lsg_pages_unref,
                         0);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    lsg_toast_error (widget, error);
}
