/* reduction-edit.h - carrying out what a reduction proposes. */
#pragma once

#include "project.h"
#include "reduction.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Postpones all that must go, as one step of undo, and says so in a toast of the window that @widget is in. FALSE
 * when there is nothing to do or the project refuses, which a toast says too. */
gboolean lsg_reduction_postpone (GtkWidget          *widget,
                                 LsgProject         *project,
                                 const LsgReduction *reduction);

G_END_DECLS
