/* document-preview.h - the pages of a deliverable, set anew a moment after each change. */
#pragma once

#include "document-output.h"
#include "pages-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "record-activated" (LsgRecord *): the text that it says was clicked. */
#define LSG_TYPE_DOCUMENT_PREVIEW (lsg_document_preview_get_type ())
G_DECLARE_FINAL_TYPE (LsgDocumentPreview, lsg_document_preview, LSG, DOCUMENT_PREVIEW, GtkWidget)

/* @documents: what is offered, in its order; static. @fit: how pages are shown at first. */
GtkWidget          *lsg_document_preview_new          (LsgProject        *project,
                                                       const LsgDocument *documents,
                                                       guint              n_documents,
                                                       LsgZoomMode        fit);
LsgDocument         lsg_document_preview_get_document (LsgDocumentPreview *self);

/* The one record that the document is about, as an intervention of its sheets: nothing else is then to be chosen. */
void                lsg_document_preview_set_subject  (LsgDocumentPreview *self,
                                                       LsgRecord          *subject);

/* Composes and sets the pages anew when nothing has changed for 150 ms. */
void                lsg_document_preview_refresh      (LsgDocumentPreview *self);

/* Marks what a record says on its page; NULL marks none. */
void                lsg_document_preview_mark         (LsgDocumentPreview *self,
                                                      LsgRecord          *record);

/* Buttons that export and print what the preview shows. */
GtkWidget          *lsg_document_tools_new            (LsgDocumentPreview *preview);

G_END_DECLS
