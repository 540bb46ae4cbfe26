/* toasts.c - short sentences at the foot of the window. See toasts.h. */
#include "toasts.h"

#include <glib/gi18n-lib.h>

static void
show (GtkWidget *widget,
      AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

/* Titles of toasts are markup. */
static AdwToast *
new_toast (const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  return adw_toast_new (markup);
}

void
lsg_toast_say (GtkWidget  *widget,
               const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, new_toast (sentence));
}

/* The button takes back the last step: it must not outlive the step that the sentence is about. */
void
lsg_toast_undo (GtkWidget  *widget,
                LsgProject *project,
                const char *sentence)
{
  AdwToast *toast = new_toast (sentence);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "project.undo");
  g_signal_connect_object (project, "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  show (widget, toast);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lsg_toast_say (widget, _("No program here opens this file."));
}

static void
open_cb (AdwToast  *toast,
         GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_show_uri_full (GTK_WINDOW (root), g_object_get_data (G_OBJECT (toast), "uri"), GDK_CURRENT_TIME, NULL,
                       opened_cb, g_object_ref (widget));
}

void
lsg_toast_open (GtkWidget  *widget,
                const char *sentence,
                const char *path)
{
  AdwToast *toast = new_toast (sentence);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "uri", g_file_get_uri (file), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), widget, 0);
  show (widget, toast);
}

void
lsg_toast_error (GtkWidget    *widget,
                 const GError *error)
{
  AdwToast *toast = new_toast (error != NULL ? error->message : _("That could not be done."));

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 8);
  show (widget, toast);
}
