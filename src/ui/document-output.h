/* document-output.h - the deliverables on paper and in a file: the print dialog prints the same pages as the PDF
 * holds and the preview shows. Both are composed and set in a thread.
 */
#pragma once

#include "document-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to, and writes the PDF; a toast near @widget says when it is done. */
void lsg_document_output_export (GtkWidget              *widget,
                                 LsgProject             *project,
                                 const LsgDocumentOrder *order);

/* Opens the print dialog once the pages are there; a toast says where they went. */
void lsg_document_output_print  (GtkWidget              *widget,
                                 LsgProject             *project,
                                 const LsgDocumentOrder *order);

G_END_DECLS
