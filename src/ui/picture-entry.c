/* picture-entry.c - see picture-entry.h. */
#include "picture-entry.h"

#include "icon-button.h"
#include "picture-file.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 120
#define PICTURE_HEIGHT 44

struct _LsgPictureEntry {
  GtkWidget  parent_instance;
  GBytes    *value;
  GtkWidget *box;
  GtkWidget *picture;
  GtkWidget *choose;
  GtkWidget *remove;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgPictureEntry, lsg_picture_entry, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
take (LsgPictureEntry *self,
      GBytes          *value)
{
  g_clear_pointer (&self->value, g_bytes_unref);
  self->value = value != NULL ? g_bytes_ref (value) : NULL;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LsgPictureEntry *self = LSG_PICTURE_ENTRY (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->box == NULL)
    return;
  gtk_widget_set_sensitive (self->box, TRUE);
  if (bytes != NULL)
    take (self, bytes);
  else
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = lsg_picture_file_read (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* What it takes in bytes is for the field to judge. */
void
lsg_picture_entry_read_file (LsgPictureEntry *self,
                             GFile           *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LSG_IS_PICTURE_ENTRY (self) && G_IS_FILE (file));

  gtk_widget_set_sensitive (self->box, FALSE);
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             LsgPictureEntry *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    lsg_picture_entry_read_file (self, file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choose_cb (LsgPictureEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Choose a picture"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("Ch_oose"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures: PNG, JPEG, SVG"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
remove_cb (LsgPictureEntry *self)
{
  take (self, NULL);
}

static void
lsg_picture_entry_dispose (GObject *object)
{
  LsgPictureEntry *self = LSG_PICTURE_ENTRY (object);

  g_clear_pointer (&self->value, g_bytes_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_picture_entry_parent_class)->dispose (object);
}

static void
lsg_picture_entry_class_init (LsgPictureEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_picture_entry_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_PICTURE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
lsg_picture_entry_init (LsgPictureEntry *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->box, GTK_ALIGN_END);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), _("Picture"));
  gtk_box_append (GTK_BOX (self->box), self->picture);

  self->choose = gtk_button_new_with_mnemonic (_("Ch_oose…"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->choose);

  self->remove = lsg_icon_button_new ("user-trash-symbolic", _("Remove the picture"), "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->remove);
  lsg_picture_entry_set_value (self, NULL);
}

GtkWidget *
lsg_picture_entry_new (void)
{
  return g_object_new (LSG_TYPE_PICTURE_ENTRY, NULL);
}

void
lsg_picture_entry_set_value (LsgPictureEntry *self,
                             GBytes          *picture)
{
  g_autoptr (GdkTexture) texture = picture != NULL ? gdk_texture_new_from_bytes (picture, NULL) : NULL;
  GBytes *former;

  g_return_if_fail (LSG_IS_PICTURE_ENTRY (self));

  former = self->value;
  self->value = picture != NULL ? g_bytes_ref (picture) : NULL;
  g_clear_pointer (&former, g_bytes_unref);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, picture != NULL);
  gtk_widget_set_visible (self->remove, picture != NULL);
}

GBytes *
lsg_picture_entry_get_value (LsgPictureEntry *self)
{
  g_return_val_if_fail (LSG_IS_PICTURE_ENTRY (self), NULL);

  return self->value;
}

GtkWidget *
lsg_picture_entry_get_control (LsgPictureEntry *self)
{
  g_return_val_if_fail (LSG_IS_PICTURE_ENTRY (self), NULL);

  return self->choose;
}
