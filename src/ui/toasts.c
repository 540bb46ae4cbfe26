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
