/* sheet-window.c - see sheet-window.h. */
#include "sheet-window.h"

#include "document-preview.h"
#include "record-name.h"
#include "spoken-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 760
#define HEIGHT 720

static const LsgDocument documents[] = { LSG_DOCUMENT_SHEETS };

/* Modal: nothing changes below it while it is looked at. */
static GtkWindow *
new_window (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_set_title (window, _("Tutor’s sheet"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  return window;
}

static GtkWidget *
make_header (LsgIntervention *intervention,
             GtkWidget       *preview)
{
  GtkWidget *header = gtk_header_bar_new ();
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (intervention));

  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header), adw_window_title_new (_("Tutor’s sheet"), name));
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), lsg_document_tools_new (LSG_DOCUMENT_PREVIEW (preview)));
  return header;
}

void
lsg_sheet_window_present (GtkWidget       *widget,
                          LsgProject      *project,
                          LsgIntervention *intervention)
{
  GtkWindow *window;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *preview = lsg_document_preview_new (project, documents, G_N_ELEMENTS (documents), LSG_ZOOM_PAGE);

  g_return_if_fail (LSG_IS_INTERVENTION (intervention));

  window = new_window (widget);
  gtk_widget_set_vexpand (preview, TRUE);
  lsg_document_preview_set_subject (LSG_DOCUMENT_PREVIEW (preview), LSG_RECORD (intervention));
  gtk_box_append (GTK_BOX (box), make_header (intervention, preview));
  gtk_box_append (GTK_BOX (box), preview);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  lsg_spoken_name_buttons (GTK_WIDGET (window));
  gtk_window_present (window);
}
