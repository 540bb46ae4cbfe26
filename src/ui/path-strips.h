/* path-strips.h - the chart of the path above its table: what learners' time goes to, and on which days; a click
 * chooses an activity. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "picked" (LsgRecord *activity). */
#define LSG_TYPE_PATH_STRIPS (lsg_path_strips_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathStrips, lsg_path_strips, LSG, PATH_STRIPS, GtkWidget)

GtkWidget *lsg_path_strips_new          (LsgProject    *project);

/* Shows the project as it is; it hides when there are neither minutes nor days. */
void       lsg_path_strips_refresh      (LsgPathStrips *self);
void       lsg_path_strips_set_selected (LsgPathStrips *self,
                                         LsgRecord     *record);

G_END_DECLS
