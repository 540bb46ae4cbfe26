/* packing.h - bytes made smaller for keeping, and back. Any thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL when more than @limit bytes come out. (transfer full) */
GBytes *lsg_pack   (GBytes *bytes,
                    gsize   limit) G_GNUC_WARN_UNUSED_RESULT;

/* NULL for bytes that lsg_pack() did not give, and when more than @limit come out: nothing of a hostile image is
 * unpacked beyond that. (transfer full) */
GBytes *lsg_unpack (GBytes *bytes,
                    gsize   limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
