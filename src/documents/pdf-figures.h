/* pdf-figures.h - what only cairo can draw, as forms of a PDF file: charts, and texts in fonts that it
 * cannot hold.
 *
 * All of it is drawn on the pages of one PDF of cairo's, whose objects are then taken over under other
 * numbers. Private to the room. /
 */
#pragma once

#include <cairo.h>

#include "pdf-file.h"

G_BEGIN_DECLS

typedef struct _LsgPdfFigures LsgPdfFigures;

LsgPdfFigures *lsg_pdf_figures_new    (LsgPdfFile    *file) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_pdf_figures_free   (LsgPdfFigures *self);

/* A context for a new form of that size in points, until the next call. (transfer none) */
cairo_t       *lsg_pdf_figures_begin  (LsgPdfFigures *self,
                                       double         width,
                                       double         height);

/* Ends it; gives 1, 2 ...: its name among the resources behind X. */
guint          lsg_pdf_figures_end    (LsgPdfFigures *self);

/* Adds the forms to the file; gives what cairo says. */
cairo_status_t lsg_pdf_figures_finish (LsgPdfFigures *self);

/* The entries of the dictionary of forms: /X1 12 0 R ... (transfer full) */
char          *lsg_pdf_figures_list   (LsgPdfFigures *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPdfFigures, lsg_pdf_figures_free)

G_END_DECLS
