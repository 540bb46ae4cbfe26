/* priority-board.h - the board of small diamonds on the page of priorities: a grid of cards that scrolls. */
#pragma once

#include "intervention.h"
#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_PRIORITY_BOARD (lsg_priority_board_get_type ())
G_DECLARE_FINAL_TYPE (LsgPriorityBoard, lsg_priority_board, LSG, PRIORITY_BOARD, AdwBin)

GtkWidget *lsg_priority_board_new      (LsgProject *project);

/* The GtkGridView, which takes the model of interventions and the focus. (transfer none) */
GtkWidget *lsg_priority_board_get_view (LsgPriorityBoard *self);

/* The card of @intervention, where it is shown, has another diamond for a while; NULL: its own again. */
void       lsg_priority_board_preview  (LsgPriorityBoard *self,
                                        LsgIntervention  *intervention,
                                        const LsgDiamond *diamond);

/* The cards of the interventions in @going (a set, borrowed until the next one; NULL: none) say that they would go. */
void       lsg_priority_board_set_going (LsgPriorityBoard *self,
                                         GHashTable       *going);

/* Shows all cards anew: thresholds, factor names or level words have changed. */
void       lsg_priority_board_refresh  (LsgPriorityBoard *self);

G_END_DECLS
