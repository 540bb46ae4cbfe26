/* path-chips.h - the bar over the path: synchronous, asynchronous, milestones with their figures, which are the legend
 * of the strips, and two lists of checks, of natures and of modules.
 */
#pragma once

#include "chip-bar.h"
#include "path-filter.h"
#include "project.h"

G_BEGIN_DECLS

#define LSG_TYPE_PATH_CHIPS (lsg_path_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathChips, lsg_path_chips, LSG, PATH_CHIPS, LsgChipBar)

GtkWidget *lsg_path_chips_new     (LsgProject    *project);

/* Brings figures and lists up to date. */
void       lsg_path_chips_refresh (LsgPathChips  *self);

/* Sets @filter; its modules and words stay the bar's. */
void       lsg_path_chips_read    (LsgPathChips  *self,
                                   LsgPathFilter *filter);

G_END_DECLS
