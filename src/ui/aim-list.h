/* aim-list.h - the tutoring objectives that a need calls for (DOMAIN 2.5): a row for each that leads to the page of
 * objectives, and a button that links them from the matrix of 28 and the project's own (objective-picker.h).
 */
#pragma once

#include "need.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_AIM_LIST (lsg_aim_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgAimList, lsg_aim_list, LSG, AIM_LIST, GtkWidget)

GtkWidget *lsg_aim_list_new      (LsgProject *project);
void       lsg_aim_list_set_need (LsgAimList *self,
                                  LsgNeed    *need);

/* Reads objectives and what serves them anew. The rows stay when nothing in them has changed. */
void       lsg_aim_list_refresh  (LsgAimList *self);

G_END_DECLS
