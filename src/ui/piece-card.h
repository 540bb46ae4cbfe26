/* piece-card.h - the card of one piece of the puzzle: its state as a lozenge before the title, and what is to be
 * said about it at the end of that line. Its contents are appended as to any box.
 */
#pragma once

#include "puzzle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_PIECE_CARD (lsg_piece_card_get_type ())
G_DECLARE_FINAL_TYPE (LsgPieceCard, lsg_piece_card, LSG, PIECE_CARD, GtkBox)

GtkWidget *lsg_piece_card_new       (const char    *title);

/* A card without a lozenge until then: what it shows is no piece. */
void       lsg_piece_card_set_state (LsgPieceCard  *self,
                                     LsgPieceState  state);

/* The words at the end of the title's line, amber when something is to be done; NULL for none. */
void       lsg_piece_card_set_end   (LsgPieceCard  *self,
                                     const char    *text,
                                     gboolean       is_warning);

/* A widget there in place of words. */
void       lsg_piece_card_add_end   (LsgPieceCard  *self,
                                     GtkWidget     *widget);

G_END_DECLS
