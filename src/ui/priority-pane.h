/* priority-pane.h - the editor beside the board of priorities: verdict, decision, the large diamond with its
 * three figures, the ratings as rows of buttons, the hint, the mitigation note, the needs (DOMAIN 2.7).
 */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "previewed" while a corner is dragged and when that ends. */
#define LSG_TYPE_PRIORITY_PANE (lsg_priority_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgPriorityPane, lsg_priority_pane, LSG, PRIORITY_PANE, AdwBin)

GtkWidget *lsg_priority_pane_new        (LsgProject      *project);
void       lsg_priority_pane_set_record (LsgPriorityPane *self,
                                         LsgIntervention *record);
void       lsg_priority_pane_refresh    (LsgPriorityPane *self);

/* Puts the focus on the editor of @field, NULL: on the diamond. FALSE when the pane has none. */
gboolean   lsg_priority_pane_focus      (LsgPriorityPane *self,
                                         const char      *field);

/* The ratings of a drag that lasts; FALSE when there is none. */
gboolean   lsg_priority_pane_get_preview (LsgPriorityPane *self,
                                          LsgDiamond      *diamond);

G_END_DECLS
