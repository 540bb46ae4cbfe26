/* verdict-chips.h - the chips above the priorities: one for each verdict, and one for what is not rated while there is
 * any. With none down everything passes. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "changed" when others are down. */
#define LSG_TYPE_VERDICT_CHIPS (lsg_verdict_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgVerdictChips, lsg_verdict_chips, LSG, VERDICT_CHIPS, AdwBin)

GtkWidget *lsg_verdict_chips_new     (LsgProject      *project);

/* Brings the counts up to date. */
void       lsg_verdict_chips_refresh (LsgVerdictChips *self);
gboolean   lsg_verdict_chips_filters (LsgVerdictChips *self);
gboolean   lsg_verdict_chips_match   (LsgVerdictChips *self,
                                      LsgIntervention *intervention);

/* None is down any more; told as one change at most for each chip. */
void       lsg_verdict_chips_clear   (LsgVerdictChips *self);

G_END_DECLS
