/* watch.h - how far long work in a thread has come, and whether it is still wanted.
 *
 * Whoever starts the work owns the watch and keeps it until the work is done; the main loop reads it, the thread
 * writes it.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  GCancellable *cancellable; /* borrowed; NULL: it is always wanted */
  int           thousandths; /* done; read and written atomically */
} LsgWatch;

/* Says that @share (0 to 1) is done; FALSE when the work is to be given up. NULL: nobody watches. */
gboolean lsg_watch_go_on     (LsgWatch *self,
                              double    share);
double   lsg_watch_get_share (LsgWatch *self);

G_END_DECLS
