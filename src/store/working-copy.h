/* working-copy.h - the private database in which a project is edited: one folder for each, locked while
 * it is open, in WAL mode with full sync.
 *
 *     WORK_DIR/work/NAME/project.db    NAME: hash of the file's resolved path, or "untitled-UUID"
 *     WORK_DIR/backups/NAME/DATE.losange
 */
#pragma once

#include "connection.h"
#include "copy-folder.h"
#include "project-file.h"

G_BEGIN_DECLS

typedef struct {
  char          *work_dir;
  char          *name;
  char          *folder;
  int            lock; /* descriptor of the folder, which holds the lock */
  LsgConnection *connection;
  char          *path; /* of the user's file; NULL while untitled */
  LsgStamp       stamp; /* revision that the file had when it was opened or last published */
  gint64         counter;
  gint64         published; /* counter at the last publish */
  gint64         cursor;
  char          *pending; /* revision of a publish that was begun */
  gint64         saved_at;
  gboolean       outdated; /* the file at the path is of an older version: publishing will migrate it */
  gboolean       forgot;   /* steps of undo were dropped by lsg_copy_migrate() */
} LsgCopy;

/* Makes the copy @name of the project file @bytes, or of @records with the ids of @ids. The copy is there
 * as a whole or not at all. */
LsgCopy  *lsg_copy_create       (const char    *work_dir,
                                 const char    *name,
                                 const char    *path,
                                 GBytes        *bytes,
                                 LsgRecords    *records,
                                 GHashTable    *ids,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes up the copy @name, which may be of an older version. LSG_STORE_ERROR_BUSY when it is open elsewhere. */
LsgCopy  *lsg_copy_open         (const char    *work_dir,
                                 const char    *name,
                                 const char    *subject,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a list: without a look at every page, and without waiting for whoever has it open. */
LsgCopy  *lsg_copy_look_at      (const char    *work_dir,
                                 const char    *name) G_GNUC_WARN_UNUSED_RESULT;
void      lsg_copy_close        (LsgCopy       *self);

/* Brings a copy of an older version to today's, which drops its history. Edits that are in no file are kept
 * beside it as they were, until they are published. @damage is set to a sentence when the digest shows that
 * the records were altered before. */
gboolean  lsg_copy_migrate      (LsgCopy       *self,
                                 char         **damage,
                                 GError       **error);

/* Removes what lsg_copy_migrate() kept: it is in the file now. */
void      lsg_copy_drop_former  (LsgCopy       *self);

/* A second connection to the same database, for a thread. */
LsgConnection *lsg_copy_connect (LsgCopy       *self,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean  lsg_copy_is_ahead     (LsgCopy       *self);

/* Writes path, published counter and time, and the stamp of the file. */
gboolean  lsg_copy_write_state  (LsgCopy       *self,
                                 GError       **error);

/* Says, durably, that a publish with @revision has begun (NULL: has not). */
gboolean  lsg_copy_set_pending  (LsgCopy       *self,
                                 const char    *revision,
                                 GError       **error);

/* Closes, renames and opens the folder again. What stands at the new name must be out of the way. */
gboolean  lsg_copy_rename       (LsgCopy       *self,
                                 const char    *name,
                                 const char    *path,
                                 GError       **error);

/* Makes the copy @name an untitled one under a new name; nothing of it is lost. */
gboolean  lsg_copy_set_aside    (const char    *work_dir,
                                 const char    *name,
                                 GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgCopy, lsg_copy_close)

G_END_DECLS
