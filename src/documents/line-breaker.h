/* line-breaker.h - a text whose words are shaped, into lines: nothing is shaped again to try another width.
 *
 * The rules are those of Pango's layouts: as many words on a line as fit, the space at which it ends aside.
 * Private to the room. Widths in Pango units.
 */
#pragma once

#include "lines.h"

G_BEGIN_DECLS

/* A word at its place in the text. */
typedef struct {
  const LsgWord *word;
  guint          start; /* byte */
  int            kern;  /* between its space and the next word, on the same line */
  gboolean       breaks; /* a line may end behind it */
  gboolean       ends;   /* a line must */
} LsgUnit;

/* Where nothing breaks: between the two bytes, both excluded. */
typedef struct {
  gsize start;
  gsize end;
} LsgTie;

typedef struct {
  guint unit;
  guint offset; /* bytes into its word */
} LsgUnitPlace;

typedef struct {
  LsgUnitPlace from;
  LsgUnitPlace to; /* after the last byte: the word begun next, or the place inside one */
  int          width;
} LsgBrokenLine;

typedef struct {
  LsgShaper     *shaper;
  gboolean       latin;
  const LsgUnit *units;
  guint          n_units;
  const LsgTie  *ties;
  guint          n_ties;
} LsgBreakable;

/* Fills @lines with those of @text; FALSE when a part that must not be divided is wider than @width. */
gboolean lsg_break_lines     (const LsgBreakable *text,
                              int                 width,
                              GArray             *lines);

/* Breaks into as many lines again, two or three of them of like length. @lines is filled already. */
void     lsg_balance_lines   (const LsgBreakable *text,
                              int                 width,
                              GArray             *lines);

/* The bytes of the text at which a line begins, or where the last ends. */
guint    lsg_unit_place_get_byte (const LsgBreakable *text,
                                  LsgUnitPlace        place);

/* The word of a unit from byte @from to before @to of it. */
const LsgWord *lsg_unit_get_part (const LsgBreakable *text,
                                  const LsgUnit      *unit,
                                  guint               from,
                                  guint               to);

gboolean lsg_is_tied             (const LsgBreakable *text,
                                  gsize               byte);

G_END_DECLS
