/* board-card.h - a card of the board of priorities: code, title, verdict, small diamond with its figures. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_BOARD_CARD (lsg_board_card_get_type ())
G_DECLARE_FINAL_TYPE (LsgBoardCard, lsg_board_card, LSG, BOARD_CARD, AdwBin)

GtkWidget       *lsg_board_card_new        (LsgProject       *project);

/* Follows @record; NULL while the card waits to be used again. */
void             lsg_board_card_set_record (LsgBoardCard     *self,
                                            LsgIntervention  *record);

/* Shows @diamond instead of the record's ratings, until NULL: a drag in the editor. */
void             lsg_board_card_preview    (LsgBoardCard     *self,
                                            const LsgDiamond *diamond);

/* Whether the card says that its intervention would go. */
void             lsg_board_card_set_going  (LsgBoardCard     *self,
                                            gboolean          is_going);

/* Names or thresholds of the project have changed. */
void             lsg_board_card_refresh    (LsgBoardCard     *self);

G_END_DECLS
