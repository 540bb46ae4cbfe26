/* snapshot.h - a version of a deliverable that was validated, kept as it stood (DOMAIN 1.14). */
#pragma once

#include "records.h"

G_BEGIN_DECLS

typedef enum {
  LSG_DELIVERABLE_SYSTEM,
  LSG_DELIVERABLE_SCENARIO,
  LSG_N_DELIVERABLES,
} LsgDeliverable;

extern const LsgChoice lsg_deliverable_choices[LSG_N_DELIVERABLES];

#define LSG_TYPE_SNAPSHOT (lsg_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (LsgSnapshot, lsg_snapshot, LSG, SNAPSHOT, LsgRecord)

struct _LsgSnapshot {
  LsgRecord parent_instance;

  gint64 deliverable; /* LsgDeliverable */
  gint64 edition;     /* from 1 for each deliverable */
  char  *date;
  char  *signatory;
  char  *reserves;
  gint64 file_version; /* user_version of the frozen records */
  char  *image;        /* SHA-256 of the frozen records, in hexadecimal digits; NULL: none kept */
};

/* The newest validated version of @deliverable, NULL when there is none. (transfer none) */
LsgSnapshot *lsg_snapshot_find_last (LsgRecords    *records,
                                     LsgDeliverable deliverable);

G_END_DECLS
