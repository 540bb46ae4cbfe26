/* page-actions.h - the actions of the group "page": what the page shown does with its records. */
#pragma once

#include "project-view.h"

G_BEGIN_DECLS

/* They act on the page that @view shows; @view has to outlive them. Which are enabled is the view's to say. */
void lsg_page_actions_add (GActionMap     *actions,
                           LsgProjectView *view);

G_END_DECLS
