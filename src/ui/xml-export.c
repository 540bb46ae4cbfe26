/* xml-export.c - the project as an XML exchange file. See xml-export.h. */
#include "xml-export.h"

#include "chosen-path.h"
#include "file-dialog.h"
#include "output-file.h"
#include "saver.h"
#include "toasts.h"
#include "xml-writer.h"

#include <glib/gi18n-lib.h>

/* What the file chooser answers to. */
typedef struct {
  GtkWidget  *widget;
  LsgProject *project;
} Export;

static void
export_free (gpointer  data,
             GClosure *closure)
{
  Export *export = data;

  g_object_unref (export->widget);
  g_object_unref (export->project);
  g_free (export);
}

static void
write_xml (Export     *export,
           const char *path)
{
  gsize length;
  g_autofree char *xml = lsg_xml_write (lsg_project_get_records (export->project), &length);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!lsg_output_file_save (path, xml, length, &error))
    {
      lsg_toast_error (export->widget, error);
      return;
    }
  /* TRANSLATORS: the name of a file is inserted */
  sentence = g_strdup_printf (_("Exported as “%s”"), name);
  lsg_toast_say (export->widget, sentence);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             Export          *export)
{
  g_autofree char *path = lsg_chosen_path_get (chooser, response, export->widget);

  if (path != NULL)
    write_xml (export, path);
  g_object_unref (chooser);
}

void
lsg_xml_export_start (GtkWidget  *widget,
                      LsgProject *project)
{
  const char *title = lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (project)));
  g_autofree char *name = lsg_file_name_from_title (title, ".xml");
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Export *export = g_new0 (Export, 1);
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  export->widget = g_object_ref (widget);
  export->project = g_object_ref (project);
  chooser = gtk_file_chooser_native_new (_("Export as XML"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filter, _("XML files"));
  gtk_file_filter_add_pattern (filter, "*.xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  lsg_file_dialog_begin (GTK_FILE_CHOOSER (chooser), lsg_project_get_path (project));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), export, export_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
