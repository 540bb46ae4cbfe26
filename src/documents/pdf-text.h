/* pdf-text.h - lines of text as operators of a PDF page. Private to the room. */
#pragma once

#include "pdf-figures.h"
#include "pdf-fonts.h"

G_BEGIN_DECLS

typedef struct _LsgPdfText LsgPdfText;

LsgPdfText *lsg_pdf_text_new  (LsgPdfFonts   *fonts,
                               LsgPdfFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
void        lsg_pdf_text_free (LsgPdfText    *self);

/* What a page has been told last, to be told once only: all 0 at its beginning. */
typedef struct {
  gboolean  painted;
  LsgColour colour;
} LsgPdfPen;

/* One colour for all that follows. */
void        lsg_pdf_set_paint (GString        *page,
                               LsgPdfPen      *pen,
                               LsgPaint        paint);

/* A line with its beginning at x, y, which counts upwards. */
void        lsg_pdf_text_line (LsgPdfText     *self,
                               GString        *page,
                               LsgPdfPen      *pen,
                               const LsgLines *lines,
                               int             line,
                               LsgPaint        paint,
                               double          x,
                               double          y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPdfText, lsg_pdf_text_free)

G_END_DECLS
