/* path-pane.h - beside the table of the path: the editor of an activity or a module, the interventions placed on it,
 * and the time of the whole path, derived or set by hand. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_PATH_PANE (lsg_path_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathPane, lsg_path_pane, LSG, PATH_PANE, GtkWidget)

GtkWidget *lsg_path_pane_new        (LsgProject  *project);

/* An activity, a module, or NULL. */
void       lsg_path_pane_set_record (LsgPathPane *self,
                                     LsgRecord   *record);
void       lsg_path_pane_refresh    (LsgPathPane *self);

/* Puts the focus on the editor of @field; FALSE when there is none. */
gboolean   lsg_path_pane_focus      (LsgPathPane *self,
                                     const char  *field);

G_END_DECLS
