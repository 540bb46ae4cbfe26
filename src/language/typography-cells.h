/* typography-cells.h - a paragraph as an array of characters that know where they come from: what the rules of
 * typography work on. A rule reads one array and writes another, or changes characters in place, so that each
 * costs one pass whatever the length. For typography*.c only. */
#pragma once

#include "language.h"

G_BEGIN_DECLS

#define LSG_SPACE 0x20
#define LSG_TIE 0xA0      /* no-break space */
#define LSG_THIN 0x202F   /* narrow no-break space */
#define LSG_DASH 0x2013
#define LSG_APOSTROPHE 0x2019
#define LSG_ELLIPSIS 0x2026

typedef struct {
  gunichar c;
  gsize    origin; /* byte of the source text that it stands for, or stands before */
  gboolean fixed;  /* code and addresses: no rule touches it */
} LsgCell;

/* The character at @index, 0 outside of the text. */
static inline gunichar
lsg_cells_at (GArray *cells,
              gssize  index)
{
  return index >= 0 && index < (gssize) cells->len ? g_array_index (cells, LsgCell, index).c : 0;
}

static inline gboolean
lsg_cells_is_fixed (GArray *cells,
                    gssize  index)
{
  return index >= 0 && index < (gssize) cells->len && g_array_index (cells, LsgCell, index).fixed;
}

static inline void
lsg_cells_set (GArray   *cells,
               gssize    index,
               gunichar  c)
{
  g_array_index (cells, LsgCell, index).c = c;
}

/* Adds a character that stands for, or before, the one at @index of @from. */
static inline void
lsg_cells_add (GArray   *cells,
               gunichar  c,
               GArray   *from,
               gsize     index)
{
  LsgCell cell = { c, g_array_index (from, LsgCell, index).origin, FALSE };

  g_array_append_val (cells, cell);
}

static inline void
lsg_cells_copy (GArray *cells,
                GArray *from,
                gsize   index)
{
  g_array_append_val (cells, g_array_index (from, LsgCell, index));
}

gboolean lsg_cells_is_space    (gunichar  c);
gboolean lsg_cells_is_word     (gunichar  c); /* letter or digit */
gboolean lsg_cells_is_digit    (gunichar  c); /* 0 to 9 */
gboolean lsg_cells_is_opening  (gunichar  c); /* bracket or quote that opens, and the start of the text */

/* How many digits stand at @index and behind it. */
guint    lsg_cells_count_digits (GArray  *cells,
                                 gssize   index);

/* Whether there is any digit at all. */
gboolean lsg_cells_have_digits (GArray   *cells);

/* Takes the spaces off the end of @cells, but fixed ones. */
void     lsg_cells_drop_spaces (GArray   *cells);

/* The word of letters (with a point or degree sign at its end) that ends before @end, or begins at @start,
 * when it is one of @words; whole words only. */
gboolean lsg_cells_ends_with   (GArray            *cells,
                                gssize             end,
                                const char *const *words);
gboolean lsg_cells_starts_with (GArray            *cells,
                                gssize             start,
                                const char *const *words);

/* The rules of French: 1 (spaces inside quotes) to 5. Takes @cells and gives new ones. */
GArray  *lsg_typography_set_french (GArray *cells) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
