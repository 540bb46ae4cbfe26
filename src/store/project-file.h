/* project-file.h - the user's file as bytes: found, read with care, replaced as a whole or not at all. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

/* What the one row of the table `losange` says. */
typedef struct {
  char   *uuid;
  char   *revision;
  gint64  counter;
  char   *digest;  /* NULL when none was stored */
  guint   version; /* of the database that it was read from */
} LsgStamp;

void     lsg_stamp_clear     (LsgStamp     *stamp);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LsgStamp, lsg_stamp_clear)

/* 32 random hexadecimal digits. (transfer full) */
char    *lsg_stamp_draw      (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean lsg_stamp_read      (LsgConnection *connection,
                              LsgStamp      *stamp,
                              GError       **error);
gboolean lsg_stamp_write     (LsgConnection  *connection,
                              const LsgStamp *stamp,
                              GError        **error);

/* The absolute path behind all symbolic links, also of a file that is not there yet. (transfer full) */
char    *lsg_file_resolve    (const char   *path) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the file in messages. (transfer full) */
char    *lsg_file_get_name   (const char   *path) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a project file whose header is ours: database, application, version, length. */
GBytes  *lsg_file_read       (const char   *path,
                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The revision that stands in the file at @path; its tables are compared first. */
gboolean lsg_file_read_stamp (const char   *path,
                              LsgStamp     *stamp,
                              GError      **error);

/* Writes @bytes to a new file beside @path, down to the disk. Gives its path. (transfer full) */
char    *lsg_file_stage      (const char   *path,
                              GBytes       *bytes,
                              GCancellable *cancellable,
                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Puts the staged file in the place of @path and makes that durable; @staged is gone in any case. */
gboolean lsg_file_commit     (const char   *staged,
                              const char   *path,
                              gboolean      overwrite,
                              GError      **error);

G_END_DECLS
