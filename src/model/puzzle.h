/* puzzle.h - how far an intervention is described: the nine pieces of the puzzle (DOMAIN 3.1). The pieces
 * have no order: completeness shows, it never forces. */
#pragma once

#include "intervention.h"

G_BEGIN_DECLS

typedef enum {
  LSG_PIECE_OBJECTIVE,
  LSG_PIECE_PLANES,
  LSG_PIECE_ACTORS,
  LSG_PIECE_PROFILE,
  LSG_PIECE_MODALITIES,
  LSG_PIECE_RHYTHM,
  LSG_PIECE_DURATION,
  LSG_PIECE_ADVICE,
  LSG_PIECE_IDENTIFICATION,
  LSG_N_PIECES,
} LsgPiece;

typedef enum {
  LSG_PIECE_MISSING,
  LSG_PIECE_PARTLY,
  LSG_PIECE_WHOLE,
} LsgPieceState;

/* In the interface's language. */
const char        *lsg_piece_get_label   (LsgPiece piece);

/* The names of the fields that make the piece whole, up to NULL. */
const char *const *lsg_piece_get_fields  (LsgPiece piece);

/* Whether a field says something: an empty text and an empty set do not. */
gboolean           lsg_puzzle_has_value  (LsgIntervention *intervention,
                                          const char      *name);

/* Whole when all its fields have a value, missing when none has. */
LsgPieceState      lsg_piece_get_state   (LsgIntervention *intervention,
                                          LsgPiece         piece);

/* How many pieces are whole, 0 to LSG_N_PIECES. */
guint              lsg_puzzle_count_whole (LsgIntervention *intervention);

/* Whether all are; sooner than counting, since the first gap answers. */
gboolean           lsg_puzzle_is_whole (LsgIntervention *intervention);

/* Whether its sheet is said to be ready for use while a piece is not whole. */
gboolean           lsg_sheet_is_overrated (LsgIntervention *intervention);

G_END_DECLS
