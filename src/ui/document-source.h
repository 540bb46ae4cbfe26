/* document-source.h - a document that is ordered in the main loop and composed in a thread.
 *
 * Composing the scenario of a large project takes seconds. Ordering holds the states that it is about as they are at
 * this moment, which costs the main loop next to nothing; edits go on meanwhile.
 */
#pragma once

#include "project.h"
#include "report.h"
#include "snapshot.h"

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

/* Which document of a project. */
typedef struct {
  LsgDocument  document;
  LsgRecord   *subject; /* of the intervention sheets the one of this intervention alone, or those of this tutor
                           profile; NULL, and for other documents: all */
  LsgSnapshot *from;    /* with a charter: not the charter, but what changed in it since this version; or NULL */
  LsgSnapshot *to;      /* until this version; NULL: until now */
} LsgDocumentOrder;

/* By "system", "scenario", "interventions"; for charters their audience: "tutor", "all". The charter for all when
 * there is none of that token. */
LsgDocument lsg_document_find      (const char *token);

/* "Tutoring system", "Tutor’s charter": in the interface's language. (transfer none) */
const char *lsg_document_get_label (LsgDocument document);

/* The same for an order: "Changes of the charter". (transfer none) */
const char *lsg_document_order_get_label (const LsgDocumentOrder *order);

/* The name of a file for it, such as "Charte pour tous - Formation hybride.pdf". (transfer full) */
char       *lsg_document_order_propose_name (const LsgDocumentOrder *order,
                                             LsgProject             *project) G_GNUC_WARN_UNUSED_RESULT;

typedef struct _LsgDocumentSource LsgDocumentSource;

/* Holds @project as it is now. Never NULL: what went wrong is told when it is composed. (transfer full) */
LsgDocumentSource *lsg_document_source_new     (LsgProject             *project,
                                                const LsgDocumentOrder *order) G_GNUC_WARN_UNUSED_RESULT;

/* Any thread, once. In the project's language. NULL with @error when a state cannot be read. (transfer full) */
LsgReport         *lsg_document_source_compose (LsgDocumentSource      *self,
                                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any thread. */
void               lsg_document_source_free    (LsgDocumentSource      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgDocumentSource, lsg_document_source_free)

G_END_DECLS
