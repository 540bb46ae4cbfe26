/* path-chips.h - the bar over the path: synchronous, asynchronous, milestones with their figures, which are the legend
 * of the strips, and two lists of checks, of natures and of modules. With none down everything is shown. */
#pragma once

#include "path-filter.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "filtered" when a person chose something else. */
#define LSG_TYPE_PATH_CHIPS (lsg_path_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathChips, lsg_path_chips, LSG, PATH_CHIPS, GtkWidget)

GtkWidget *lsg_path_chips_new     (LsgProject    *project);

/* Brings figures and lists up to date. */
void       lsg_path_chips_refresh (LsgPathChips  *self);

/* Sets marks, natures and modules, which stay the chips'; words are left as they are. */
void       lsg_path_chips_read    (LsgPathChips  *self,
                                   LsgPathFilter *filter);

/* Lets everything through, and tells nobody. */
void       lsg_path_chips_clear   (LsgPathChips  *self);

G_END_DECLS
