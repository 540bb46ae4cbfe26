/* document-output.h - the deliverables on paper and in a file: the print dialog prints the same pages as the PDF
 * holds and the preview shows.
 */
#pragma once

#include "project.h"
#include "report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The charters in the order of LsgCharterAudience. */
typedef enum {
  LSG_DOCUMENT_SYSTEM,
  LSG_DOCUMENT_SCENARIO,
  LSG_DOCUMENT_SHEETS,
  LSG_DOCUMENT_CHARTER_INSTITUTION,
  LSG_DOCUMENT_CHARTER_TUTOR,
  LSG_DOCUMENT_CHARTER_LEARNER,
  LSG_DOCUMENT_CHARTER_ALL,
  LSG_N_DOCUMENTS,
} LsgDocument;

/* By "system", "scenario", "interventions"; for charters their audience: "tutor", "all". The charter for all when
 * there is none of that token. */
LsgDocument lsg_document_find      (const char *token);

/* In the project's language. @subject: of the intervention sheets the one of this intervention alone, or those of
 * this tutor profile; NULL, and for other documents: all. (transfer full) */
LsgReport  *lsg_document_compose   (LsgProject  *project,
                                    LsgDocument  document,
                                    LsgRecord   *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Asks where to, and writes the PDF in a thread; a toast near @widget says when it is done. */
void lsg_document_output_export (GtkWidget   *widget,
                                 LsgProject  *project,
                                 LsgDocument  document,
                                 LsgRecord   *subject);

/* Opens the print dialog. */
void lsg_document_output_print  (GtkWidget   *widget,
                                 LsgProject  *project,
                                 LsgDocument  document,
                                 LsgRecord   *subject);

/* "Tutoring system", "Tutor’s charter": in the interface's language. (transfer none) */
const char *lsg_document_output_get_label (LsgDocument document);

G_END_DECLS
