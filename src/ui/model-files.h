/* model-files.h - the user's library of interventions from a file and into one, chosen in the desktop's dialog; what
 * came of it is said at the foot of the window.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: any widget of the window; nothing more happens when it goes before a file is chosen. The library is the
 * one in the language of @project. */
void lsg_model_files_import (GtkWidget  *widget,
                             LsgProject *project);
void lsg_model_files_export (GtkWidget  *widget,
                             LsgProject *project);

G_END_DECLS
