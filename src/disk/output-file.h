/* output-file.h - an output that is there whole or not at all.
 *
 * It is written under a temporary name in the folder of the wanted file and takes its name when it is
 * complete. A wanted file that is no regular file (a device, a pipe) is written into at the end.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LsgOutputFile LsgOutputFile;

/* Begins the output for @path; a symbolic link is followed. The errors are G_IO_ERROR and name the file. */
LsgOutputFile *lsg_output_file_new      (const char     *path,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* The file to write meanwhile. (transfer none) */
const char    *lsg_output_file_get_path (LsgOutputFile  *self);

/* Appends bytes, for those who have no writer of their own. */
gboolean       lsg_output_file_write    (LsgOutputFile  *self,
                                         const char     *bytes,
                                         gsize           length,
                                         GError        **error);

/* The same file for those who write by themselves; it stays open. */
int            lsg_output_file_get_descriptor (LsgOutputFile *self);

/* Sets @error for what failed with @number (an errno) while writing; gives FALSE. */
gboolean       lsg_output_file_fail     (LsgOutputFile  *self,
                                         int             number,
                                         GError        **error);

/* Brings the output to the disk and gives it its name. Until then, and when it fails, what stood at the
 * path stays. */
gboolean       lsg_output_file_commit   (LsgOutputFile  *self,
                                         GError        **error);

/* Removes what was not committed. */
void           lsg_output_file_free     (LsgOutputFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgOutputFile, lsg_output_file_free)

/* @bytes as the whole content of @path. */
gboolean       lsg_output_file_save     (const char     *path,
                                         const char     *bytes,
                                         gsize           length,
                                         GError        **error);

/* @path, or a sentence with one, for showing: UTF-8, on one line. (transfer full) */
char          *lsg_path_to_display      (const char     *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
