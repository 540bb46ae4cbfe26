/* viewpoint-list.h - the viewpoints on one need, one row each: how important it is for the holder, where it
 * shows, a comment behind a button, and the findings that say so, each leading to its source (DOMAIN 2.3, 2.4).
 * Records are made when something is given. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_VIEWPOINT_LIST (lsg_viewpoint_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgViewpointList, lsg_viewpoint_list, LSG, VIEWPOINT_LIST, GtkWidget)

GtkWidget *lsg_viewpoint_list_new      (LsgProject       *project);
void       lsg_viewpoint_list_set_need (LsgViewpointList *self,
                                        LsgNeed          *need);
void       lsg_viewpoint_list_refresh  (LsgViewpointList *self);

/* Puts the focus on the importance given by @holder. */
void       lsg_viewpoint_list_focus    (LsgViewpointList *self,
                                        gint64            holder);

G_END_DECLS
