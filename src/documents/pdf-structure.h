/* pdf-structure.h - the elements of a document for those who have it read to them: a tree beside the
 * pages.
 *
 * Elements are made when something of theirs is first put on a page, in that order; one that goes on over
 * a page stays one. Private to the room. /
 */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

typedef struct _LsgPdfStructure LsgPdfStructure;

/* @tags: of LsgTag, borrowed. */
LsgPdfStructure *lsg_pdf_structure_new    (LsgPdfFile      *file,
                                           const GArray    *tags,
                                           guint            n_pages) G_GNUC_WARN_UNUSED_RESULT;
void             lsg_pdf_structure_free   (LsgPdfStructure *self);

/* A stretch of page @index, whose object is @page, that belongs to @tag; gives its number on that page. */
guint            lsg_pdf_structure_mark   (LsgPdfStructure *self,
                                           guint            tag,
                                           guint            index,
                                           guint            page);

/* A link in @tag, 0 for none; gives the number under which its annotation, @object, is found. */
guint            lsg_pdf_structure_link   (LsgPdfStructure *self,
                                           guint            tag,
                                           guint            object,
                                           guint            page);

/* Other words for what stands there. */
void             lsg_pdf_structure_tell   (LsgPdfStructure *self,
                                           guint            tag,
                                           const char      *words);

/* Adds it all to the file; gives the root. */
guint            lsg_pdf_structure_finish (LsgPdfStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPdfStructure, lsg_pdf_structure_free)

G_END_DECLS
