/* lines.c - see lines.h. One block of memory holds it all: a document has thousands of these. */
#include "lines.h"

#include <string.h>

struct _LsgLines {
  guint      n_lines;
  LsgLine   *lines;
  LsgPiece  *pieces;
  GPtrArray *runs; /* NULL for none */
  char      *text;
};

LsgLines *
lsg_lines_new (const char     *text,
               const LsgLine  *lines,
               guint           n_lines,
               const LsgPiece *pieces,
               guint           n_pieces,
               GPtrArray      *runs)
{
  gsize length = strlen (text) + 1;
  LsgLines *self = g_malloc (sizeof *self + n_lines * sizeof *lines + n_pieces * sizeof *pieces + length);

  self->n_lines = n_lines;
  self->lines = (LsgLine *) (void *) (self + 1);
  self->pieces = (LsgPiece *) (void *) (self->lines + n_lines);
  self->runs = runs;
  self->text = (char *) (self->pieces + n_pieces);
  if (n_lines > 0)
    memcpy (self->lines, lines, n_lines * sizeof *lines);
  if (n_pieces > 0)
    memcpy (self->pieces, pieces, n_pieces * sizeof *pieces);
  memcpy (self->text, text, length);
  return self;
}

void
lsg_lines_free (LsgLines *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_free (self);
}

int
lsg_lines_get_n (const LsgLines *self)
{
  return (int) self->n_lines;
}

const LsgLine *
lsg_lines_get_line (const LsgLines *self,
                    int             line)
{
  g_assert (line >= 0 && (guint) line < self->n_lines);

  return &self->lines[line];
}

const LsgPiece *
lsg_lines_get_pieces (const LsgLines *self,
                      int             line)
{
  return self->pieces + lsg_lines_get_line (self, line)->first;
}

double
lsg_lines_get_width (const LsgLines *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_lines; i++)
    width = MAX (width, self->lines[i].width);
  return width;
}

double
lsg_lines_get_line_width (const LsgLines *self,
                          int             line)
{
  return lsg_lines_get_line (self, line)->width;
}

gboolean
lsg_lines_is_rtl (const LsgLines *self,
                  int             line)
{
  return lsg_lines_get_line (self, line)->rtl;
}

const char *
lsg_lines_get_text (const LsgLines *self,
                    int             line,
                    gsize          *length)
{
  const LsgLine *found = lsg_lines_get_line (self, line);

  *length = found->length;
  return self->text + found->start;
}

static void
add_stretch (GArray *stretches,
             double  from,
             double  to)
{
  LsgStretch *last =
    stretches->len > 0 ? &g_array_index (stretches, LsgStretch, stretches->len - 1) : NULL;
  LsgStretch stretch = { from, to - from };

  if (last != NULL && ABS (last->x + last->width - from) < 0.01)
    last->width = to - last->x;
  else
    g_array_append_val (stretches, stretch);
}

GArray *
lsg_lines_find_stretches (const LsgLines *self,
                          int             line,
                          gsize           start,
                          gsize           end)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (LsgStretch));
  const LsgPiece *pieces = lsg_lines_get_pieces (self, line);
  const LsgLine *found = lsg_lines_get_line (self, line);

  for (guint i = 0; i < found->n; i++)
    {
      const LsgPiece *piece = &pieces[i];
      double x = piece->x;

      for (guint j = piece->first; j < piece->first + piece->n; j++)
        {
          const LsgGlyph *glyph = &piece->word->glyphs[j];
          gsize byte = piece->start + glyph->cluster;
          double next = x + (double) glyph->advance / PANGO_SCALE;

          if (byte >= start && byte < end && next > x && x < found->width)
            add_stretch (stretches, x, MIN (next, found->width));
          x = next;
        }
    }
  return stretches;
}

/* --- drawing --- */

/* Whether a piece stands for bytes of the text as they are: not for an ellipsis, not from right to left. */
static gboolean
is_plain (const LsgLines *self,
          const LsgPiece *piece)
{
  const LsgWord *word = piece->word;

  return !word->rtl && memcmp (self->text + piece->start, word->text, word->n_bytes) == 0;
}

static int
measure_piece (const LsgPiece *piece)
{
  int width = 0;

  for (guint i = piece->first; i < piece->first + piece->n; i++)
    width += piece->word->glyphs[i].advance;
  return width;
}

/* Whether two pieces can be drawn as one run. */
static gboolean
belong_together (const LsgLines *self,
                 const LsgPiece *piece,
                 const LsgPiece *next)
{
  return piece->word->font == next->word->font && piece->paint == next->paint && is_plain (self, piece)
         && is_plain (self, next) && ABS (piece->rise - next->rise) < 0.001;
}

/* The byte of the text behind a piece. */
static guint
find_end (const LsgPiece *piece)
{
  guint last = piece->first + piece->n;

  return piece->start
         + (last < piece->word->n_glyphs && !piece->word->rtl ? piece->word->glyphs[last].cluster
                                                              : piece->word->n_bytes);
}

static void
add_glyphs (PangoGlyphString *string,
            const LsgPiece   *piece,
            guint             offset)
{
  int n = string->num_glyphs;

  pango_glyph_string_set_size (string, n + (int) piece->n);
  for (guint i = 0; i < piece->n; i++)
    {
      const LsgGlyph *glyph = &piece->word->glyphs[piece->first + i];

      string->glyphs[n + (int) i].glyph = glyph->id;
      string->glyphs[n + (int) i].geometry = (PangoGlyphGeometry) { glyph->advance, glyph->dx, glyph->dy };
      string->log_clusters[n + (int) i] = (int) (piece->start + glyph->cluster - offset);
    }
}

/* As Pango draws a run: with its text on surfaces that keep it, with boxes for what no font has. */
static void
draw_run (const LsgLines *self,
          const LsgPiece *pieces,
          guint           n,
          double          x,
          double          y,
          cairo_t        *cr)
{
  const LsgWord *first = pieces->word;
  guint start = pieces->start + (first->rtl ? 0 : first->glyphs[pieces->first].cluster);
  const char *text = is_plain (self, pieces) ? self->text + start : first->text + (start - pieces->start);
  PangoGlyphString *string = pango_glyph_string_new ();
  PangoItem *item = pango_item_new ();
  PangoGlyphItem run = { .item = item, .glyphs = string };

  for (guint i = 0; i < n; i++)
    {
      add_glyphs (string, &pieces[i], start);
      if (i + 1 < n)
        string->glyphs[string->num_glyphs - 1].geometry.width +=
          (int) ((pieces[i + 1].x - pieces[i].x) * PANGO_SCALE + 0.5) - measure_piece (&pieces[i]);
    }
  item->length = (int) (find_end (&pieces[n - 1]) - start);
  item->num_chars = (int) g_utf8_strlen (text, item->length);
  item->analysis.font = g_object_ref (lsg_shape_font_get_font (first->font));
  item->analysis.level = first->rtl ? 1 : 0;
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, text, &run);
  pango_glyph_string_free (string);
  pango_item_free (item);
}

void
lsg_lines_draw (const LsgLines *self,
                int             line,
                LsgPaint        paint,
                double          x,
                double          y,
                cairo_t        *cr)
{
  const LsgPiece *pieces = lsg_lines_get_pieces (self, line);
  guint n = lsg_lines_get_line (self, line)->n;

  for (guint i = 0, next; i < n; i = next)
    {
      LsgPaint own;

      for (next = i + 1; next < n && belong_together (self, &pieces[next - 1], &pieces[next]);)
        next++;
      own = pieces[i].paint == LSG_PAINT_OF_LINE ? paint : pieces[i].paint;
      lsg_colour_set (cr, lsg_paint_get_colour (own), 1);
      draw_run (self, &pieces[i], next - i, x + pieces[i].x, y - pieces[i].rise, cr);
    }
}

/* --- one piece --- */

char *
lsg_piece_dup_text (const LsgPiece *piece)
{
  const LsgWord *word = piece->word;
  guint start = word->rtl ? 0 : word->glyphs[piece->first].cluster;

  return g_strndup (word->text + start, find_end (piece) - piece->start - start);
}

gboolean
lsg_piece_is_unknown (const LsgPiece *piece)
{
  for (guint i = piece->first; i < piece->first + piece->n; i++)
    if (piece->word->glyphs[i].id != PANGO_GLYPH_EMPTY
        && (piece->word->glyphs[i].id & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return TRUE;
  return FALSE;
}

void
lsg_piece_get_ink (const LsgPiece *piece,
                   PangoRectangle *ink)
{
  PangoGlyphString *string = pango_glyph_string_new ();

  add_glyphs (string, piece, piece->start);
  pango_glyph_string_extents (string, lsg_shape_font_get_font (piece->word->font), ink, NULL);
  pango_glyph_string_free (string);
}

void
lsg_piece_draw (const LsgPiece *piece,
                LsgPaint        paint,
                double          x,
                double          y,
                cairo_t        *cr)
{
  PangoGlyphString *string = pango_glyph_string_new ();

  add_glyphs (string, piece, piece->start);
  lsg_colour_set (cr, lsg_paint_get_colour (paint), 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_string (cr, lsg_shape_font_get_font (piece->word->font), string);
  pango_glyph_string_free (string);
}
