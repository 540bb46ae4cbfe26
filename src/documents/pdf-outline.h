/* pdf-outline.h - the bookmarks of a PDF file: its headings as a tree. Private to the room. */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/* Where the links to a heading lead. */
typedef struct {
  guint  page; /* object */
  double y;    /* upwards */
} LsgPdfTarget;

/* As the value of a key: [12 0 R/XYZ 60 700 0] */
void  lsg_pdf_append_target (GString            *body,
                             const LsgPdfTarget *target);

/* Adds a bookmark for each listed one of @headings (of LsgPageHeading); gives the root, 0 when there is
 * none. */
guint lsg_pdf_outline_add   (LsgPdfFile         *file,
                             const GArray       *headings,
                             const LsgPdfTarget *targets);

G_END_DECLS
