/* progress-dialog.h - long work in a thread: after a second a dialog says how far it is, and gives it up. */
#pragma once

#include "watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LsgProgressDialog LsgProgressDialog;

/* Follows @watch, which lives until lsg_progress_dialog_end(). @widget: of the window over which it stands. Its
 * cancellable is cancelled when the user gives up. */
LsgProgressDialog *lsg_progress_dialog_begin (GtkWidget         *widget,
                                              const char        *heading,
                                              LsgWatch          *watch) G_GNUC_WARN_UNUSED_RESULT;

/* The work is done, or given up. In the main loop. */
void               lsg_progress_dialog_end   (LsgProgressDialog *self);

G_END_DECLS
