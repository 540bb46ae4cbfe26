/* lines.h - a text in lines: which glyphs stand where, for drawing, writing and finding.
 *
 * Private to the room; immutable. A line is a row of pieces of words (shaper.h), left to right, x counted
 * from its beginning. Lengths in points. The words belong to the typesetter, which must live longer. /
 */
#pragma once

#include "house-style.h"
#include "shaper.h"

G_BEGIN_DECLS

#define LSG_PAINT_OF_LINE LSG_N_PAINTS /* whatever the line is drawn in */

typedef struct {
  const LsgWord *word;
  guint          first; /* glyph */
  guint          n;
  guint          start; /* byte of the text where the word begins */
  LsgPaint       paint;
  double         x;
  double         rise; /* over the baseline */
} LsgPiece;

typedef struct {
  guint    first; /* piece */
  guint    n;
  guint    start; /* bytes of the text */
  guint    length;
  double   width; /* without the space at which it was broken */
  gboolean rtl;
} LsgLine;

typedef struct _LsgLines LsgLines;

/* All arguments are copied but @runs, words of its own that are freed with it. (transfer full for @runs) */
LsgLines *lsg_lines_new  (const char     *text,
                          const LsgLine  *lines,
                          guint           n_lines,
                          const LsgPiece *pieces,
                          guint           n_pieces,
                          GPtrArray      *runs) G_GNUC_WARN_UNUSED_RESULT;
void      lsg_lines_free (LsgLines       *self);

int       lsg_lines_get_n          (const LsgLines *self);
const LsgLine  *lsg_lines_get_line (const LsgLines *self,
                                    int             line);
const LsgPiece *lsg_lines_get_pieces (const LsgLines *self,
                                      int             line);

/* Of the widest line. */
double    lsg_lines_get_width      (const LsgLines *self);
double    lsg_lines_get_line_width (const LsgLines *self,
                                    int             line);

/* Whether a line runs from right to left. */
gboolean  lsg_lines_is_rtl         (const LsgLines *self,
                                    int             line);

/* The bytes of a line, not ended by 0. */
const char *lsg_lines_get_text     (const LsgLines *self,
                                    int             line,
                                    gsize          *length);

/* A stretch of a line. */
typedef struct {
  double x;
  double width;
} LsgStretch;

/* Where the bytes from @start to before @end of the text stand on a line: several stretches where directions
 * mix. (transfer full) (element-type LsgStretch) */
GArray   *lsg_lines_find_stretches (const LsgLines *self,
                                    int             line,
                                    gsize           start,
                                    gsize           end) G_GNUC_WARN_UNUSED_RESULT;

/* Draws a line with its beginning at x, y, in @paint where it has no colour of its own. */
void      lsg_lines_draw           (const LsgLines *self,
                                    int             line,
                                    LsgPaint        paint,
                                    double          x,
                                    double          y,
                                    cairo_t        *cr);

/* One piece alone, with its beginning at x, y; and its ink, in Pango units from there. */
void      lsg_piece_draw           (const LsgPiece *piece,
                                    LsgPaint        paint,
                                    double          x,
                                    double          y,
                                    cairo_t        *cr);
void      lsg_piece_get_ink        (const LsgPiece *piece,
                                    PangoRectangle *ink);

/* Whether it has a character that no font has. */
gboolean  lsg_piece_is_unknown     (const LsgPiece *piece);

/* The bytes that it stands for. (transfer full) */
char     *lsg_piece_dup_text       (const LsgPiece *piece) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgLines, lsg_lines_free)

G_END_DECLS
