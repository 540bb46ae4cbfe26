/* window-actions.c - see window-actions.h. */
#include "window-actions.h"

#include "chosen-path.h"
#include "file-dialog.h"
#include "library.h"
#include "new-project-dialog.h"
#include "shortcuts-window.h"
#include "toasts.h"
#include "window.h"

#include <glib/gi18n-lib.h>

/* The file dialog that is open for a window is kept with it. */
#define CHOOSER "lsg-chooser"

static void
new_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  lsg_new_project_dialog_show (LSG_WINDOW (widget));
}

static void
sample_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (GPtrArray) samples = lsg_library_list (LSG_SHELF_SAMPLES);

  if (samples->len == 0)
    lsg_toast_say (widget, _("The example is not installed."));
  else
    lsg_window_open_library (LSG_WINDOW (widget), ((LsgLibraryItem *) samples->pdata[0])->name, NULL);
}

static void
chooser_response_cb (LsgWindow       *self,
                     int              response,
                     GtkNativeDialog *chooser)
{
  g_autofree char *path = lsg_chosen_path_get (chooser, response, GTK_WIDGET (self));

  g_object_set_data (G_OBJECT (self), CHOOSER, NULL);
  if (path != NULL)
    lsg_window_open (self, path);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LsgWindow *self = LSG_WINDOW (widget);
  GtkNativeDialog *chooser;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (g_object_get_data (G_OBJECT (self), CHOOSER) != NULL)
    return;
  gtk_file_filter_set_name (filter, _("Losange projects and XML files"));
  gtk_file_filter_add_pattern (filter, "*.losange");
  gtk_file_filter_add_pattern (filter, "*.xml");
  chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Open a project"), GTK_WINDOW (self),
                                                            GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                                            _("_Cancel")));
  g_object_set_data_full (G_OBJECT (self), CHOOSER, chooser, g_object_unref);
  gtk_native_dialog_set_modal (chooser, TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  lsg_file_dialog_begin (GTK_FILE_CHOOSER (chooser),
                         lsg_window_get_project (self) != NULL
                           ? lsg_project_get_path (lsg_window_get_project (self)) : NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chooser_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (chooser);
}

static void
show_page_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LsgProjectView *view = lsg_window_get_view (LSG_WINDOW (widget));

  if (view != NULL)
    lsg_project_view_show_page (view, g_variant_get_string (parameter, NULL));
}

static void
show_record_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LsgProjectView *view = lsg_window_get_view (LSG_WINDOW (widget));
  const char *field;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &field);
  if (view != NULL)
    lsg_project_view_show_record (view, id, *field != '\0' ? field : NULL);
}

static void
toggle_sidebar_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  LsgProjectView *view = lsg_window_get_view (LSG_WINDOW (widget));

  if (view != NULL)
    lsg_project_view_toggle_sidebar (view);
}

static void
next_pane_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LsgProjectView *view = lsg_window_get_view (LSG_WINDOW (widget));

  if (view != NULL)
    lsg_project_view_next_pane (view, g_str_equal (name, "win.next-pane") ? 1 : -1);
}

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LsgProjectView *view = lsg_window_get_view (LSG_WINDOW (widget));

  if (view != NULL)
    lsg_project_view_search (view);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  lsg_shortcuts_window_show (GTK_WINDOW (widget));
}

static void
close_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
lsg_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(xs)", show_record_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, next_pane_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_cb);
}
