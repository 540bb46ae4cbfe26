/* file-dialog.c - see file-dialog.h. Without a word a dialog begins in the folder that the program was started
 * from, which says nothing to whoever clicked its icon. */
#include "file-dialog.h"

char *
lsg_file_dialog_dup_folder (const char *path)
{
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    return g_strdup (documents);
  return g_strdup (g_get_home_dir ());
}

void
lsg_file_dialog_begin (GtkFileChooser *chooser,
                       const char     *path)
{
  g_autofree char *folder = lsg_file_dialog_dup_folder (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_return_if_fail (GTK_IS_FILE_CHOOSER (chooser));

  gtk_file_chooser_set_current_folder (chooser, file, NULL);
}
