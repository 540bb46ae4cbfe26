/* pdf-fonts.h - the fonts of a PDF file: which glyphs of them are used, their text, and the subset at the
 * end.
 *
 * Glyphs keep their numbers in the subset, so that pages can be written before it is made. Private to the
 * room. /
 */
#pragma once

#include "lines.h"
#include "pdf-file.h"

G_BEGIN_DECLS

typedef struct _LsgPdfFonts LsgPdfFonts;
typedef struct _LsgPdfFont  LsgPdfFont;

/* A font file at a size. */
typedef struct {
  LsgPdfFont *font; /* NULL for one that cannot be put into the file */
  double      size;
  double      slant; /* how far a slanted letter leans, in parts of its height */
} LsgPdfFace;

LsgPdfFonts *lsg_pdf_fonts_new  (LsgPdfFile  *file) G_GNUC_WARN_UNUSED_RESULT;
void         lsg_pdf_fonts_free (LsgPdfFonts *self);

/* Borrowed. */
const LsgPdfFace *lsg_pdf_fonts_get_face (LsgPdfFonts  *self,
                                          LsgShapeFont *font);

/* Adds the subsets to the file. */
void         lsg_pdf_fonts_finish     (LsgPdfFonts  *self);

/* The entries of the dictionary of fonts: /F1 12 0 R ... (transfer full) */
char        *lsg_pdf_fonts_list       (LsgPdfFonts  *self) G_GNUC_WARN_UNUSED_RESULT;

/* 1, 2 ...: its name in that dictionary behind F. */
guint        lsg_pdf_font_get_index   (LsgPdfFont   *font);

/* The width of a glyph in thousandths of the size, as it is written. */
double       lsg_pdf_font_get_width   (LsgPdfFont   *font,
                                       guint         glyph);

/* Takes a glyph into the subset; FALSE when it stands for another text already. */
gboolean     lsg_pdf_font_use         (LsgPdfFont   *font,
                                       guint         glyph,
                                       const char   *text,
                                       gsize         n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPdfFonts, lsg_pdf_fonts_free)

G_END_DECLS
