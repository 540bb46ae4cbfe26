/* model-files.c - see model-files.h. */
#include "model-files.h"

#include "chosen-path.h"
#include "model-dialog.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define PROJECT "lsg-project"

static void
say_imported (GtkWidget *widget,
              guint      n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    sentence = g_strdup (_("There is no intervention with a title in this file."));
  else
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention put into your library",
                                             "%u interventions put into your library", n), n);
  lsg_toast_say (widget, sentence);
}

static void
take_file (GtkWidget  *widget,
           LsgProject *project,
           const char *path,
           gboolean    is_export)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_library_open (project);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (is_export ? !lsg_repertoire_export (repertoire, path, &error)
                : !lsg_repertoire_import (repertoire, path, &n, &error))
    lsg_toast_error (widget, error);
  else if (is_export)
    lsg_toast_say (widget, _("Your library is exported."));
  else
    say_imported (widget, n);
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           GtkWidget       *widget)
{
  g_autofree char *path = lsg_chosen_path_get (chooser, response, widget);
  gboolean is_export = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (path != NULL)
    take_file (widget, g_object_get_data (G_OBJECT (chooser), PROJECT), path, is_export);
  g_object_unref (chooser);
}

static void
choose_file (GtkWidget            *widget,
             LsgProject           *project,
             GtkFileChooserAction  action,
             const char           *title,
             const char           *accept)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept,
                                   _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filter, _("XML files"));
  gtk_file_filter_add_pattern (filter, "*.xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "interventions.xml");
  g_object_set_data_full (G_OBJECT (chooser), PROJECT, g_object_ref (project), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
lsg_model_files_import (GtkWidget  *widget,
                        LsgProject *project)
{
  choose_file (widget, project, GTK_FILE_CHOOSER_ACTION_OPEN, _("Import interventions"), _("_Import"));
}

void
lsg_model_files_export (GtkWidget  *widget,
                        LsgProject *project)
{
  choose_file (widget, project, GTK_FILE_CHOOSER_ACTION_SAVE, _("Export my library"), _("_Export"));
}
