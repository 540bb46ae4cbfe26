/* tool-pane.h - one communication tool: what it is, who has access and why, its cost, what it is used by, and what
 * the page of tools is to be looked at for.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_TOOL_PANE (lsg_tool_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgToolPane, lsg_tool_pane, LSG, TOOL_PANE, GtkWidget)

GtkWidget *lsg_tool_pane_new        (LsgProject  *project);

/* NULL: only what is to be looked at. */
void       lsg_tool_pane_set_record (LsgToolPane *self,
                                     LsgRecord   *tool);
void       lsg_tool_pane_refresh    (LsgToolPane *self);
gboolean   lsg_tool_pane_focus      (LsgToolPane *self,
                                     const char  *field);

G_END_DECLS
