/* opener.h - opening a project in a thread, so that a large file or a slow disk does not hold up the window.
 *
 * A usual project is there before anybody could see a wait: the main loop stands still for so long, and nothing
 * flickers. Knows no widgets: the window shows what is said here.
 */
#pragma once

#include "project.h"

G_BEGIN_DECLS

/* How long lsg_opener_start() waits, in milliseconds: below what is felt. */
#define LSG_OPENER_PATIENCE 80

typedef enum {
  LSG_OPENER_FILE, /* a project file */
  LSG_OPENER_XML,  /* an exchange: a new untitled project */
  LSG_OPENER_COPY, /* an untitled working copy, by its name */
  LSG_OPENER_LIBRARY, /* a template or sample, by its name: a new untitled project with ids of its own */
} LsgOpenerKind;

typedef struct {
  LsgOpenerKind  kind;
  const char    *source;   /* path, or name of the copy, template or sample */
  const char    *work_dir; /* NULL: the user's data folder */
  LsgOpenChoice  choice;   /* for a file */
  gboolean       or_copy;  /* for a file: its working copy when it cannot be opened; both @project and @error then */
  const char    *title;    /* for the library: of the new project; NULL or "" leaves that of the sample */
} LsgOpenerJob;

typedef struct _LsgOpener LsgOpener;

/* Called once, in the main loop: with @project, or with @error; both borrowed. */
typedef void (*LsgOpenerFunc) (LsgProject   *project,
                               const GError *error,
                               gpointer      user_data);

/* Opens what @job says. When it is done within @patience milliseconds @func is called at once and the opener is
 * NULL; else @func comes later, unless it is cancelled, and the opener is the caller's until then. */
LsgOpener  *lsg_opener_start    (const LsgOpenerJob *job,
                                 guint               patience,
                                 LsgOpenerFunc       func,
                                 gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;

/* @func is not called any more; what is opened in the end is closed again. */
void        lsg_opener_cancel   (LsgOpener          *self);

/* Resolved path of the project file; NULL for other jobs. */
const char *lsg_opener_get_path (LsgOpener          *self);

/* How much of a project file was read, 0 to 1; 0 while that is not known, and for other jobs. */
double      lsg_opener_get_share (LsgOpener         *self);

G_END_DECLS
