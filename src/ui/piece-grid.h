/* piece-grid.h - the cards of an intervention in a grid: its nine pieces and what it serves, in three columns or,
 * where there is less room, in two or one (DOMAIN 3.1: the pieces have no order, so that they may stand as they fit).
 * The cards say what room they need, so that large text makes for fewer columns as a narrow window does.
 */
#pragma once

#include "puzzle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The place of the card of needs and objectives, which is no piece. */
#define LSG_PIECE_GRID_SERVES LSG_N_PIECES
#define LSG_PIECE_GRID_N_CARDS (LSG_N_PIECES + 1)

#define LSG_TYPE_PIECE_GRID (lsg_piece_grid_get_type ())
G_DECLARE_FINAL_TYPE (LsgPieceGrid, lsg_piece_grid, LSG, PIECE_GRID, GtkWidget)

GtkWidget *lsg_piece_grid_new (void);

/* To be called in reading order, so that Tab goes over the cards in it. @place: an LsgPiece or LSG_PIECE_GRID_SERVES. */
void       lsg_piece_grid_add (LsgPieceGrid *self,
                               guint         place,
                               GtkWidget    *card);

G_END_DECLS
