/* gate-words.h - what is said of a deliverable's validation: its state, its last version. Pure. */
#pragma once

#include "checklist.h"
#include "drift.h"
#include "snapshot.h"

G_BEGIN_DECLS

typedef enum {
  LSG_GATE_DRAFT,     /* never validated */
  LSG_GATE_VALIDATED, /* as it stands, or every change was reviewed */
  LSG_GATE_TO_REVIEW, /* changed since, and not all of it reviewed */
} LsgGateState;

/* @snapshot: the newest version, NULL for none; @drifts: what changed since, NULL when that cannot be said. */
LsgGateState lsg_gate_get_state    (LsgSnapshot *snapshot,
                                    GPtrArray   *drifts);
const char  *lsg_gate_word_state   (LsgGateState state);

/* "Version 2, 26 August 2025, course manager": what is known of it. (transfer full) */
char        *lsg_gate_word_version (LsgSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

/* "3 changes are to review", "Nothing has changed since"; NULL for a draft. (transfer full) */
char        *lsg_gate_word_changes (LsgSnapshot *snapshot,
                                    GPtrArray   *drifts) G_GNUC_WARN_UNUSED_RESULT;

/* What the foot of the dialog says before one agrees: which points and changes stay open. (transfer full) */
char        *lsg_gate_word_open    (guint        n_points,
                                    guint        n_changes,
                                    gint64       edition) G_GNUC_WARN_UNUSED_RESULT;

/* How far a point of the checklist is: "10 of 12", or that it is about nothing here. (transfer full) */
char        *lsg_gate_word_point   (const LsgCheckPoint *point) G_GNUC_WARN_UNUSED_RESULT;

/* The codes or titles of @records, a few of them: "ITC 03 · ITC 06". "" for none. (transfer full) */
char        *lsg_gate_word_records (GPtrArray   *records) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
