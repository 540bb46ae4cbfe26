/* compare-words.h - what is said of the differences between two versions. Pure. */
#pragma once

#include "charter-comparison.h"
#include "snapshot.h"

G_BEGIN_DECLS

/* "Tutoring scenario · Version 2, 26 August 2025": as one chooses it from a list; NULL is "Now". (transfer full) */
char  *lsg_compare_word_version (LsgSnapshot                *snapshot) G_GNUC_WARN_UNUSED_RESULT;

/* The versions that have a copy, the newest first; the position of the records decides. (transfer container)
 * (element-type LsgSnapshot) */
GPtrArray *lsg_compare_list_versions (LsgRecords *records) G_GNUC_WARN_UNUSED_RESULT;

/* "7 differences, in 3 clauses of 24"; "Nothing differs." (transfer full) */
char  *lsg_compare_word_charter (const LsgCharterComparison *comparison) G_GNUC_WARN_UNUSED_RESULT;

/* "12 changes"; "Nothing differs." (transfer full) */
char  *lsg_compare_word_changes (guint                       n) G_GNUC_WARN_UNUSED_RESULT;

/* Short words for what happened to a clause: "New", "Renamed", "Moved" ... (transfer full) */
char **lsg_compare_list_tags    (const LsgClauseComparison  *clause) G_GNUC_WARN_UNUSED_RESULT;

/* More about it: where it stood, for whom it is. A sentence or two, NULL for nothing. (transfer full) */
char  *lsg_compare_word_clause  (const LsgClauseComparison  *clause,
                                 LsgCharterAudience          audience) G_GNUC_WARN_UNUSED_RESULT;

/* "3.2", or "3.2 → 3.1" when its number is another one; "" without. (transfer full) */
char  *lsg_compare_word_number  (const LsgClauseComparison  *clause) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
