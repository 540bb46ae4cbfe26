/* chosen-path.h - what was chosen in a dialog for files. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The path of the file that @chooser answers with, NULL when none was chosen. Losange reads and writes files of this
 * computer only: for another one a toast at @widget says so, and it is NULL as well. (transfer full) */
char *lsg_chosen_path_get (GtkNativeDialog *chooser,
                           int              response,
                           GtkWidget       *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
