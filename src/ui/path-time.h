/* path-time.h - the time of the path: derived from the activities, or set by hand, which leaves the derived one
 * readable and says the difference; and what it serves for (DOMAIN 3.4). */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_PATH_TIME (lsg_path_time_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathTime, lsg_path_time, LSG, PATH_TIME, GtkBox)

GtkWidget *lsg_path_time_new     (LsgProject  *project);
void       lsg_path_time_refresh (LsgPathTime *self);

/* Puts the focus on the entry of the time set by hand. */
gboolean   lsg_path_time_focus   (LsgPathTime *self);

G_END_DECLS
