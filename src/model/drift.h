/* drift.h - what has changed since a deliverable was validated, and what hangs on it (DOMAIN 1.14).
 *
 * Two states of the records are compared field by field: those that were frozen and those of now. A deliverable
 * looks at the kinds and fields that its document says something about; what is upstream of it counts too.
 */
#pragma once

#include "records.h"
#include "snapshot.h"

G_BEGIN_DECLS

typedef enum {
  LSG_DRIFT_CHANGED,
  LSG_DRIFT_ADDED,
  LSG_DRIFT_REMOVED,
} LsgDriftType;

typedef struct {
  LsgDriftType    type;
  LsgKindId       kind;
  gint64          id;
  const LsgField *field;    /* that changed; NULL for a whole record */
  char           *key;      /* names the change and its outcome: another outcome is another change */
  char           *what;     /* "Probability of B 04: 2 → 3", in the interface's language */
  char           *why;      /* what follows for a derived value, NULL for nothing */
  GPtrArray      *hanging;  /* records of now that hang on it: borrowed (element-type LsgRecord) */
  gboolean        reviewed; /* a `review` of the snapshot names its key */
} LsgDrift;

void       lsg_drift_free  (LsgDrift *drift);

/* From @then, the frozen records of @snapshot, to @now; both have their derived fields. By kind, then in the order
 * of the records. (transfer full) (element-type LsgDrift) */
GPtrArray *lsg_drift_list  (LsgRecords  *then,
                            LsgRecords  *now,
                            LsgSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

/* What @field of @record stands for where it is compared: the path time is the one that counts, set by hand or the sum of
 * the activities of @records; all other fields are as they are. Borrowed from @record. */
LsgValue   lsg_drift_get_value (LsgRecords     *records,
                                LsgRecord      *record,
                                const LsgField *field);

/* How many of them nobody has reviewed. */
guint      lsg_drift_count_open (GPtrArray *drifts);

G_END_DECLS
