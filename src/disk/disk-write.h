/* disk-write.h - bytes to a descriptor, all of them, and names that are safe on the disk. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes all of @bytes, whatever interrupts it. Gives 0, or the errno of what failed: ENOSPC when nothing more is taken,
 * ECANCELED when @cancellable (nullable) was cancelled meanwhile. */
int      lsg_disk_write       (int           descriptor,
                               const void   *bytes,
                               gsize         length,
                               GCancellable *cancellable);

/* A name is safe on the disk only when its folder is. FALSE where the file system cannot do it, which callers may
 * forgive. */
gboolean lsg_disk_sync_folder (const char   *path);

G_END_DECLS
