/* charter-changes-words.h - the words of charter-changes.h: how the two versions are named, and what is said of a clause
 * that differs. In the language of the document. Private to charter-changes.c.
 */
#pragma once

#include "charter-changes.h"
#include "composer.h"

G_BEGIN_DECLS

/* What is being composed; all borrowed. */
typedef struct {
  LsgComposer                 composer;
  const LsgCharterComparison *comparison;
  const LsgCharterState      *from;
  const LsgCharterState      *to;
} LsgCharterChanges;

/* "Version 1, 3 March 2026", or the state of now: what stands over its texts; and the same with who signed it.
 * (transfer full) */
char *lsg_charter_changes_word_state  (const LsgCharterChanges   *self,
                                       const LsgCharterState     *state);
char *lsg_charter_changes_word_signed (const LsgCharterChanges   *self,
                                       const LsgCharterState     *state);

/* What is compared with what, with the dates or short. (transfer full) */
char *lsg_charter_changes_word_both   (const LsgCharterChanges   *self);
char *lsg_charter_changes_word_short  (const LsgCharterChanges   *self);

/* What happened to a clause: "Reworded, moved". (transfer full) */
char *lsg_charter_changes_word_tags   (const LsgCharterChanges   *self,
                                       const LsgClauseComparison *clause);

/* More about it: where it stood, for whom it is. "" for nothing. (transfer full) */
char *lsg_charter_changes_word_more   (const LsgCharterChanges   *self,
                                       const LsgClauseComparison *clause);

G_END_DECLS
