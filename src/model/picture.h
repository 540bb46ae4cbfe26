/* picture.h - pictures of others: what a PNG says of itself, before anything decodes it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Most points that a picture may have: what decoding it costs. */
#define LSG_PICTURE_MOST_POINTS G_GINT64_CONSTANT (20000000)

/* Whether @bytes begin as a PNG does, with a header that makes sense. Sizes in points. */
gboolean lsg_picture_read_size (GBytes *bytes,
                                int    *width,
                                int    *height);

G_END_DECLS
