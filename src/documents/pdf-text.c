/* pdf-text.c - see pdf-text.h.
 *
 * A word is put into operators once and copied wherever it stands. All places are counted in thousandths
 * of the font's size, as the operators do. /
 */
#include "pdf-text.h"

#include <math.h>
#include <string.h>

#define NEGLIGIBLE 0.5 /* thousandths of the size */

typedef struct {
  GString *shown;   /* between the brackets of TJ */
  double   advance; /* where the pen is behind it */
  gboolean told;    /* its text cannot be had from the glyphs: it is told beside them */
} Coded;

struct _LsgPdfText {
  LsgPdfFonts   *fonts;
  LsgPdfFigures *figures;
  GHashTable    *words; /* LsgWord -> Coded */
};

static void
coded_free (gpointer data)
{
  Coded *self = data;

  g_string_free (self->shown, TRUE);
  g_free (self);
}

LsgPdfText *
lsg_pdf_text_new (LsgPdfFonts   *fonts,
                  LsgPdfFigures *figures)
{
  LsgPdfText *self = g_new0 (LsgPdfText, 1);

  self->fonts = fonts;
  self->figures = figures;
  self->words = g_hash_table_new_full (NULL, NULL, NULL, coded_free);
  return self;
}

void
lsg_pdf_text_free (LsgPdfText *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_free (self);
}

void
lsg_pdf_set_paint (GString   *page,
                   LsgPdfPen *pen,
                   LsgPaint   paint)
{
  LsgColour colour = lsg_paint_get_colour (paint);
  const double parts[] = { colour.red, colour.green, colour.blue };

  if (pen->painted && memcmp (&pen->colour, &colour, sizeof colour) == 0)
    return;
  pen->painted = TRUE;
  pen->colour = colour;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gint64 thousandths = (gint64) (parts[i] * 1000 + 0.5);

      if (thousandths >= 1000)
        g_string_append (page, "1 ");
      else
        g_string_append_printf (page, "0.%03d ", (int) thousandths);
    }
  g_string_append (page, "rg\n");
}

/* --- words --- */

/* The bytes that a glyph stands for, when it stands for them alone. */
static gboolean
find_text (const LsgWord *word,
           guint          glyph,
           guint         *start,
           guint         *end)
{
  guint cluster = word->glyphs[glyph].cluster;

  if ((glyph > 0 && word->glyphs[glyph - 1].cluster == cluster)
      || (glyph + 1 < word->n_glyphs && word->glyphs[glyph + 1].cluster == cluster))
    return FALSE;
  *start = cluster;
  *end = glyph + 1 < word->n_glyphs ? word->glyphs[glyph + 1].cluster : word->n_bytes;
  return TRUE;
}

/* Takes the glyph into its font; FALSE when its text must be told. */
static gboolean
use_glyph (const LsgPdfFace *face,
           const LsgWord    *word,
           guint             glyph)
{
  guint start, end;
  guint id = word->glyphs[glyph].id;

  if (word->rtl || !find_text (word, glyph, &start, &end))
    {
      lsg_pdf_font_use (face->font, id, "\357\277\275", 3);
      return FALSE;
    }
  return lsg_pdf_font_use (face->font, id, word->text + start, end - start);
}

static void
append_adjustment (GString *shown,
                   double   thousandths)
{
  lsg_pdf_append_integer (shown, (gint64) floor (thousandths + 0.5));
}

static void
append_rise (GString *shown,
             double   rise)
{
  g_string_append (shown, "]TJ ");
  lsg_pdf_append_number (shown, rise);
  g_string_append (shown, " Ts[");
}

/* Glyphs @first to before @first + @n of a word. */
static Coded *
code_glyphs (const LsgPdfFace *face,
             const LsgWord    *word,
             guint             first,
             guint             n)
{
  Coded *coded = g_new0 (Coded, 1);
  double scale = 1000.0 / PANGO_SCALE / face->size;
  double at = 0; /* where the glyph belongs */
  g_autoptr (GString) bytes = g_string_new (NULL);

  coded->shown = g_string_new (NULL);
  for (guint i = first; i < first + n; i++)
    {
      const LsgGlyph *glyph = &word->glyphs[i];
      double off = coded->advance - (at + glyph->dx * scale);

      at += glyph->advance * scale;
      if (glyph->id == PANGO_GLYPH_EMPTY)
        continue;
      if (bytes->len > 0 && (fabs (off) >= NEGLIGIBLE || glyph->dy != 0))
        {
          lsg_pdf_append_bytes (coded->shown, bytes->str, bytes->len);
          g_string_truncate (bytes, 0);
        }
      if (fabs (off) >= NEGLIGIBLE)
        {
          append_adjustment (coded->shown, off);
          coded->advance -= floor (off + 0.5);
        }
      if (glyph->dy != 0)
        append_rise (coded->shown, -(double) glyph->dy / PANGO_SCALE);
      coded->told |= !use_glyph (face, word, i);
      g_string_append_c (bytes, (char) (glyph->id >> 8));
      g_string_append_c (bytes, (char) (glyph->id & 255));
      if (glyph->dy != 0)
        {
          lsg_pdf_append_bytes (coded->shown, bytes->str, bytes->len);
          g_string_truncate (bytes, 0);
          append_rise (coded->shown, 0);
        }
      coded->advance += lsg_pdf_font_get_width (face->font, glyph->id);
    }
  if (bytes->len > 0)
    lsg_pdf_append_bytes (coded->shown, bytes->str, bytes->len);
  return coded;
}

static const Coded *
get_coded (LsgPdfText       *self,
           const LsgPdfFace *face,
           const LsgWord    *word)
{
  Coded *coded = g_hash_table_lookup (self->words, word);

  if (coded == NULL)
    {
      coded = code_glyphs (face, word, 0, word->n_glyphs);
      g_hash_table_insert (self->words, (gpointer) word, coded);
    }
  return coded;
}

/* --- lines --- */

static void
begin_told (GString        *page,
            const LsgPiece *piece)
{
  g_autofree char *text = lsg_piece_dup_text (piece);

  g_string_append (page, "/Span<</ActualText");
  lsg_pdf_append_text (page, text);
  g_string_append (page, ">>BDC ");
}

/* The font of what follows, and the place where it begins. */
static void
begin_run (GString          *page,
           const LsgPdfFace *face,
           double            x,
           double            y)
{
  g_string_append (page, "/F");
  lsg_pdf_append_integer (page, lsg_pdf_font_get_index (face->font));
  g_string_append_c (page, ' ');
  lsg_pdf_append_number (page, face->size);
  g_string_append (page, " Tf 1 0 ");
  lsg_pdf_append_number (page, face->slant);
  g_string_append (page, " 1 ");
  lsg_pdf_append_number (page, x);
  g_string_append_c (page, ' ');
  lsg_pdf_append_number (page, y);
  g_string_append (page, " Tm[");
}

static void
show_piece (LsgPdfText       *self,
            GString          *page,
            const LsgPdfFace *face,
            const LsgPiece   *piece,
            double           *at)
{
  gboolean whole = piece->first == 0 && piece->n == piece->word->n_glyphs;
  Coded *part = whole ? NULL : code_glyphs (face, piece->word, piece->first, piece->n);
  const Coded *coded = whole ? get_coded (self, face, piece->word) : part;

  if (coded->told)
    {
      g_string_append (page, "]TJ ");
      begin_told (page, piece);
      g_string_append_c (page, '[');
    }
  g_string_append_len (page, coded->shown->str, (gssize) coded->shown->len);
  if (coded->told)
    g_string_append (page, "]TJ EMC[");
  *at += coded->advance;
  if (part != NULL)
    coded_free (part);
}

/* The pieces from @first on that share font, colour and height; gives the first that does not. */
static guint
show_run (LsgPdfText       *self,
          GString          *page,
          const LsgPdfFace *face,
          const LsgPiece   *pieces,
          guint             n,
          double            x,
          double            y)
{
  const LsgPiece *first = pieces;
  double at = 0;
  guint i;

  g_string_append (page, "BT ");
  begin_run (page, face, x + first->x, y + first->rise);
  for (i = 0; i < n; i++)
    {
      double off = at - (pieces[i].x - first->x) * 1000 / face->size;

      if (pieces[i].word->font != first->word->font || pieces[i].paint != first->paint
          || fabs (pieces[i].rise - first->rise) > 0.001 || (i > 0 && lsg_piece_is_unknown (&pieces[i])))
        break;
      if (fabs (off) >= NEGLIGIBLE)
        {
          append_adjustment (page, off);
          at -= floor (off + 0.5);
        }
      show_piece (self, page, face, &pieces[i], &at);
    }
  g_string_append (page, "]TJ ET\n");
  return i;
}

/* A text in a font that the file cannot hold. */
static void
draw_piece (LsgPdfText     *self,
            GString        *page,
            const LsgPiece *piece,
            LsgPaint        paint,
            double          x,
            double          y)
{
  PangoRectangle ink = { 0, 0, 0, 0 };
  double left, under;
  guint form;

  lsg_piece_get_ink (piece, &ink);
  left = (double) ink.x / PANGO_SCALE - 1;
  under = (double) (ink.y + ink.height) / PANGO_SCALE + 1;
  if (ink.width == 0 || ink.height == 0)
    return;
  lsg_piece_draw (piece, paint, -left, (double) ink.height / PANGO_SCALE + 2 - under,
                  lsg_pdf_figures_begin (self->figures, (double) ink.width / PANGO_SCALE + 2,
                                         (double) ink.height / PANGO_SCALE + 2));
  form = lsg_pdf_figures_end (self->figures);
  begin_told (page, piece);
  g_string_append (page, "q 1 0 0 1 ");
  lsg_pdf_append_number (page, x + left);
  g_string_append_c (page, ' ');
  lsg_pdf_append_number (page, y - under);
  g_string_append_printf (page, " cm/X%u Do Q EMC\n", form);
}

void
lsg_pdf_text_line (LsgPdfText     *self,
                   GString        *page,
                   LsgPdfPen      *pen,
                   const LsgLines *lines,
                   int             line,
                   LsgPaint        paint,
                   double          x,
                   double          y)
{
  const LsgPiece *pieces = lsg_lines_get_pieces (lines, line);
  guint n = lsg_lines_get_line (lines, line)->n;

  for (guint i = 0; i < n;)
    {
      const LsgPiece *piece = &pieces[i];
      LsgPaint own = piece->paint == LSG_PAINT_OF_LINE ? paint : piece->paint;
      const LsgPdfFace *face = lsg_pdf_fonts_get_face (self->fonts, piece->word->font);

      if (face->font == NULL || lsg_piece_is_unknown (piece))
        {
          draw_piece (self, page, piece, own, x + piece->x, y + piece->rise);
          i++;
          continue;
        }
      lsg_pdf_set_paint (page, pen, own);
      i += show_run (self, page, face, piece, n - i, x, y);
    }
}
