/* copy-folder.h - the folders of working copies: their names, the lock that a copy in use holds, and what happens to
 * them as a whole. What is in the database there is the business of working-copy.h.
 *
 * In all of them @work_dir may be NULL for the user's data folder, and @name is that of a folder in WORK_DIR/work. What
 * cannot be written is refused with LSG_STORE_ERROR_WRITE or _FULL.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* First letters of folders that are not working copies yet, or no more. */
#define LSG_COPY_NEW "new-"
#define LSG_COPY_DAMAGED "damaged-"

/* NAME for a file, and for an untitled project. (transfer full) */
char     *lsg_copy_get_name     (const char    *resolved_path) G_GNUC_WARN_UNUSED_RESULT;
char     *lsg_copy_draw_name    (void) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the folder of the copy @name is there. */
gboolean  lsg_copy_exists       (const char    *work_dir,
                                 const char    *name);

/* The path of the folder of the copy @name. (transfer full) */
char     *lsg_copy_get_folder   (const char    *work_dir,
                                 const char    *name) G_GNUC_WARN_UNUSED_RESULT;

/* Locks @folder, and makes sure that it is still the one of that name. @waits: for a fifth of a second while somebody
 * looks through it. The descriptor that holds the lock until it is closed; -1 with LSG_STORE_ERROR_BUSY, which names
 * @subject (NULL: an untitled project). */
int       lsg_copy_lock_folder  (const char    *folder,
                                 const char    *subject,
                                 gboolean       waits,
                                 GError       **error);

/* Sets @error for @folder by @code, a value of errno. FALSE. */
gboolean  lsg_copy_refuse_folder (const char   *folder,
                                  int           code,
                                  GError      **error);

/* Removes the folder of a copy that nobody has open; what it holds is gone. */
gboolean  lsg_copy_remove       (const char    *work_dir,
                                 const char    *name,
                                 GError       **error);

/* Renames the folder of a copy that cannot be read to "damaged-NAME-...". Gives the new path. (transfer full) */
char     *lsg_copy_quarantine   (const char    *work_dir,
                                 const char    *name,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* The folder WORK_DIR/work or WORK_DIR/backups, made when it is missing. (transfer full) */
char     *lsg_work_folder_make  (const char    *work_dir,
                                 const char    *part,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Removes what a kill left of copies that were being made in @folder. */
void      lsg_work_folder_sweep (const char    *folder);

/* Removes a folder with the files in it. */
gboolean  lsg_work_folder_empty (const char    *folder);

G_END_DECLS
