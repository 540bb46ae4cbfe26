/* progress-dialog.c - see progress-dialog.h. */
#include "progress-dialog.h"

#include "spoken-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SPEAK_AFTER 1000 /* milliseconds */
#define LOOK_EVERY 100

struct _LsgProgressDialog {
  GtkWidget *parent;  /* weak: the window */
  char      *heading;
  LsgWatch  *watch;
  GtkWidget *dialog;  /* weak; NULL until it is shown */
  GtkWidget *bar;
  guint      source;
};

static gboolean
look_cb (gpointer data)
{
  LsgProgressDialog *self = data;

  if (self->dialog != NULL)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), lsg_watch_get_share (self->watch));
  return G_SOURCE_CONTINUE;
}

static void
response_cb (AdwMessageDialog  *dialog,
             const char        *response,
             LsgProgressDialog *self)
{
  g_cancellable_cancel (self->watch->cancellable);
}

static gboolean
speak_cb (gpointer data)
{
  LsgProgressDialog *self = data;

  self->source = 0;
  if (self->parent == NULL)
    return G_SOURCE_REMOVE;
  g_set_weak_pointer (&self->dialog, adw_message_dialog_new (GTK_WINDOW (self->parent), self->heading, NULL));
  self->bar = gtk_progress_bar_new ();
  lsg_spoken_name_set (self->bar, self->heading);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), self->bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "cancel");
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  look_cb (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->source = g_timeout_add (LOOK_EVERY, look_cb, self);
  return G_SOURCE_REMOVE;
}

LsgProgressDialog *
lsg_progress_dialog_begin (GtkWidget  *widget,
                           const char *heading,
                           LsgWatch   *watch)
{
  LsgProgressDialog *self = g_new0 (LsgProgressDialog, 1);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    g_set_weak_pointer (&self->parent, GTK_WIDGET (root));
  self->heading = g_strdup (heading);
  self->watch = watch;
  self->source = g_timeout_add (SPEAK_AFTER, speak_cb, self);
  return self;
}

void
lsg_progress_dialog_end (LsgProgressDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->dialog != NULL)
    {
      GtkWidget *dialog = self->dialog;

      g_signal_handlers_disconnect_by_data (dialog, self);
      g_clear_weak_pointer (&self->dialog);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  g_clear_weak_pointer (&self->parent);
  g_free (self->heading);
  g_free (self);
}
