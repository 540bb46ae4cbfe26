/* profile-pane.h - the editor beside the profiles: mission, who, cost, capacity, skills, what could pass to others.
 * For a kind that the project does not retain: what it is usually for, and a button that adds it.
 */
#pragma once

#include "project.h"
#include "workload.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "added" (LsgRecord *) after a profile was made of the kind that is shown. */
#define LSG_TYPE_PROFILE_PANE (lsg_profile_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgProfilePane, lsg_profile_pane, LSG, PROFILE_PANE, AdwBin)

GtkWidget *lsg_profile_pane_new       (LsgProject        *project);

/* @load is borrowed until the next call; @coverage is only read now. */
void       lsg_profile_pane_show      (LsgProfilePane    *self,
                                       const LsgWorkload *load,
                                       LsgCoverage       *coverage);
void       lsg_profile_pane_show_role (LsgProfilePane    *self,
                                       LsgProfileRole     role);

/* NULL: the name. FALSE when there is no such field. */
gboolean   lsg_profile_pane_focus     (LsgProfilePane    *self,
                                       const char        *field);

G_END_DECLS
