/* disk-write.c - see disk-write.h. */
#include "disk-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define CHUNK (1024 * 1024) /* bytes between two looks at the cancellable */

int
lsg_disk_write (int           descriptor,
                const void   *bytes,
                gsize         length,
                GCancellable *cancellable)
{
  const guint8 *rest = bytes;

  while (length > 0)
    {
      gssize n = write (descriptor, rest, MIN (length, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0 ? ENOSPC : errno;
      rest += n;
      length -= (gsize) n;
      if (g_cancellable_is_cancelled (cancellable))
        return ECANCELED;
    }
  return 0;
}

gboolean
lsg_disk_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done;

  if (descriptor < 0)
    return FALSE;
  done = fsync (descriptor) == 0;
  close (descriptor);
  return done;
}
