/* publish.h - from a working copy to the user's file: a whole new file, or the old one untouched. */
#pragma once

#include "working-copy.h"

G_BEGIN_DECLS

/* Everything that a thread needs to publish; it shares nothing with the project. */
typedef struct {
  LsgConnection *connection; /* second connection to the working copy */
  char          *work_dir;
  char          *name;       /* of the working copy: where backups go */
  char          *folder;     /* of the working copy: where the new file is made */
  char          *path;       /* resolved path of the user's file */
  LsgStamp       expected;   /* what the file carried when it was opened */
  gboolean       force;      /* overwrite whatever stands there */
  gboolean       first;      /* the first publish of this opening: a backup in any case */
  gboolean       migrates;   /* the file is of an older version: not without a backup */
  char          *revision;   /* of the new file */

  LsgStamp       result;     /* what the file carries after it */
} LsgPublish;

/* @revision is that of the new file. Opens the second connection: call it on the thread of @copy. */
LsgPublish *lsg_publish_new  (LsgCopy      *copy,
                              const char   *path,
                              const char   *revision,
                              gboolean      force,
                              gboolean      first,
                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void        lsg_publish_free (LsgPublish   *self);

/* Runs it, in any thread. On failure the user's file is as it was. */
gboolean    lsg_publish_run  (LsgPublish   *self,
                              GCancellable *cancellable,
                              GError      **error);

/* The bytes of a new project file with @records. (transfer full) */
GBytes     *lsg_publish_make_bytes (LsgRecords *records,
                                    const char *subject,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPublish, lsg_publish_free)

G_END_DECLS
