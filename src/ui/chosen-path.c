/* chosen-path.c - see chosen-path.h. */
#include "chosen-path.h"

#include "toasts.h"

#include <glib/gi18n-lib.h>

char *
lsg_chosen_path_get (GtkNativeDialog *chooser,
                     int              response,
                     GtkWidget       *widget)
{
  g_autoptr (GFile) file = NULL;
  char *path;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (file != NULL && path == NULL)
    lsg_toast_say (widget, _("Choose a folder of this computer."));
  return path;
}
