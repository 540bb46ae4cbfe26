/* recent.h - the projects that the start page lists: files lately used, and working copies that hold edits
 * which no file has. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  char    *title;
  char    *path;   /* of the file, NULL when untitled */
  char    *copy;   /* name of an untitled working copy, NULL when there is a file */
  gboolean ahead;  /* the working copy has edits that the file has not */
  gint64   time;   /* of the last use, seconds since 1970 */
} LsgRecent;

void       lsg_recent_free (LsgRecent *recent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgRecent, lsg_recent_free)

/* Notes that the project at @path was opened or saved. */
void       lsg_recent_add  (const char *path,
                            const char *title);
void       lsg_recent_drop (const char *path);

/* Newest first, at most @max files; untitled and ahead working copies are never left out. (transfer full)
 * (element-type LsgRecent) */
GPtrArray *lsg_recent_list (guint max) G_GNUC_WARN_UNUSED_RESULT;

/* "Documents › Clients" for a file below the home folder. (transfer full) */
char      *lsg_recent_word_folder (const char *path,
                                   const char *home) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
