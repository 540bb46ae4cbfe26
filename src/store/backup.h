/* backup.h - former versions of the user's file in the data folder: the first of each opening, then one a
 * day, ten kept. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LSG_BACKUPS_KEPT 10

/* Keeps the file at @path, which is about to be replaced, when it is @due or when the last backup is of
 * another day. A backup that is not @needed may fail without harm. */
gboolean   lsg_backup_keep (const char *work_dir,
                            const char *name,
                            const char *path,
                            gboolean    due,
                            gboolean    needed,
                            GError    **error);

/* Paths of the backups of the copy @name, newest first. (transfer full) (element-type filename) */
GPtrArray *lsg_backup_list (const char *work_dir,
                            const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
