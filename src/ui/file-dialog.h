/* file-dialog.h - where the dialogs that ask for a file begin. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The folder of the file at @path; when there is none, NULL for instance, the user's documents, or else the home
 * folder. (transfer full) */
char *lsg_file_dialog_dup_folder (const char     *path) G_GNUC_WARN_UNUSED_RESULT;

/* Lets @chooser begin in that folder. */
void  lsg_file_dialog_begin      (GtkFileChooser *chooser,
                                  const char     *path);

G_END_DECLS
