/* new-project-dialog.h - asks for the title and the language of the deliverables of a new project: the
 * language is chosen when a project is made. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Makes the project and shows it in @window, or in a window of its own when that has one. */
void lsg_new_project_dialog_show (LsgWindow *window);

G_END_DECLS
