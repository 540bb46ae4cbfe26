/* model-dialog.h - a model of the library in a window of its own, where an own one is changed, and one that comes with
 * Losange becomes the user's.
 */
#pragma once

#include "project.h"
#include "repertoire.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The user's library in the language of @project. (transfer full) */
LsgRepertoire *lsg_library_open         (LsgProject     *project) G_GNUC_WARN_UNUSED_RESULT;

/* Opens @model over the window of @widget; a toast near it says when it is kept. The model is read at once. */
void           lsg_model_dialog_present (GtkWidget      *widget,
                                         LsgProject     *project,
                                         const LsgModel *model);

G_END_DECLS
