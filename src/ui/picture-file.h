/* picture-file.h - pictures that users choose, as the project keeps them: PNG. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Larger files are not read at all. */
#define LSG_PICTURE_FILE_MOST (16 * 1024 * 1024)

/* The bytes of a PNG as they are; JPEG, SVG and what else this computer can draw becomes a PNG, not larger than
 * printing asks for. What does not decode to its end, or would take too much to, is refused with a sentence in
 * the interface's language (G_IO_ERROR). For a thread. (transfer full) */
GBytes *lsg_picture_file_read (GFile         *file,
                               GCancellable  *cancellable,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
