/* work-folder.h - the private folder of working copies and backups: what could be taken up again, and how
 * a project is forgotten on this computer. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  char    *name;     /* of the working copy in the folder */
  char    *title;    /* of its programme */
  char    *path;     /* of the file; NULL when untitled */
  gboolean ahead;    /* has edits that its file has not */
  gint64   modified; /* seconds since 1970 */
} LsgWorkingCopy;

void       lsg_working_copy_free (LsgWorkingCopy *copy);

/* $XDG_DATA_HOME/losange. (transfer full) */
char      *lsg_work_folder_get_default (void);

/* The working copies that hold edits nobody has published, newest first; files that cannot be read are
 * passed over. (transfer full) (element-type LsgWorkingCopy) */
GPtrArray *lsg_work_folder_list   (const char *work_dir) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the file at @path has a working copy with unpublished edits. */
gboolean   lsg_work_folder_is_ahead (const char *work_dir,
                                     const char *path);

/* Removes working copy, history and backups of the file at @path, or of the untitled copy @name. */
gboolean   lsg_work_folder_forget (const char  *work_dir,
                                   const char  *path_or_name,
                                   GError     **error);

G_END_DECLS
