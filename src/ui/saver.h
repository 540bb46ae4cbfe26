/* saver.h - saving a project from its window: Ctrl+S, save as, saving by itself after a first Ctrl+S, and
 * what is asked when the file is no longer the one that was opened.
 *
 * Nothing depends on saving but the file: every edit is already safe in the working copy.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "state" (read only): the words under the project's name, such as "Saved at 14:30". Signal:
 * "take-file" when the user wants the file that somebody else changed instead of the working copy. */
#define LSG_TYPE_SAVER (lsg_saver_get_type ())
G_DECLARE_FINAL_TYPE (LsgSaver, lsg_saver, LSG, SAVER, GObject)

/* @widget gives the window for dialogs and toasts; not kept alive. */
LsgSaver   *lsg_saver_new        (LsgProject *project,
                                  GtkWidget  *widget) G_GNUC_WARN_UNUSED_RESULT;
const char *lsg_saver_get_state  (LsgSaver   *self);

/* Into its file; asks for one while the project has none. */
void        lsg_saver_save       (LsgSaver   *self);
void        lsg_saver_save_as    (LsgSaver   *self);

/* Over somebody else's revision, of which a backup is kept. */
void        lsg_saver_overwrite  (LsgSaver   *self);

/* Called with whether the window may close now. */
typedef void (*LsgSaverCloseFunc) (gboolean may_close,
                                   gpointer user_data);

/* Saves first when saving by itself is on; asks when the file lacks edits and nobody said they should
 * stay out of it. An untitled project just stays in the list of the start page. */
void        lsg_saver_close      (LsgSaver          *self,
                                  LsgSaverCloseFunc  callback,
                                  gpointer           user_data);

/* A name for a file that holds a project of this title: no slashes, no leading dots. (transfer full) */
char       *lsg_file_name_from_title (const char *title,
                                      const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

/* The words under the project's name. @now and @zone as in date.h. (transfer full) */
char       *lsg_saver_word_state (gboolean   has_file,
                                  gboolean   modified,
                                  gint64     saved_at,
                                  gint64     now,
                                  GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
