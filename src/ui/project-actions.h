/* project-actions.h - the actions of the group "project": undo and redo, saving, exports, settings. */
#pragma once

#include "project-view.h"

G_BEGIN_DECLS

/* They act on @view, which has to outlive them. Which of them are enabled is the view's to say. */
void lsg_project_actions_add (GActionMap     *actions,
                              LsgProjectView *view);

G_END_DECLS
