/* watch.c - see watch.h. */
#include "watch.h"

gboolean
lsg_watch_go_on (LsgWatch *self,
                 double    share)
{
  if (self == NULL)
    return TRUE;
  g_atomic_int_set (&self->thousandths, (int) (CLAMP (share, 0, 1) * 1000));
  return !g_cancellable_is_cancelled (self->cancellable);
}

double
lsg_watch_get_share (LsgWatch *self)
{
  return g_atomic_int_get (&self->thousandths) / 1000.0;
}
