/* charter-changes.h - composes what changed from one version of the charter to another: a document for a client.
 *
 * Counts and a list of the clauses that differ, then each of them with its two texts face to face, in the sections and
 * with the numbers that the charter gives them; at the end those that stayed as they were.
 */
#pragma once

#include "charter-comparison.h"

G_BEGIN_DECLS

/* One of the two states. */
typedef struct {
  gint64      deliverable; /* LsgDeliverable */
  gint64      edition;     /* 0: the project as it is now */
  const char *date;        /* YYYY-MM-DD; of now: today. NULL: not known */
  const char *signatory;   /* NULL: nobody */
} LsgCharterState;

/* @records and @figures: of the newer state, for cover and record. Any thread that owns them. (transfer full) */
LsgReport *lsg_compose_comparison (LsgRecords                 *records,
                                   const LsgFigures           *figures,
                                   const LsgCharterComparison *comparison,
                                   const LsgCharterState      *from,
                                   const LsgCharterState      *to,
                                   LsgCharterAudience          audience,
                                   LsgLanguage                 language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
