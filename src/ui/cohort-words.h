/* cohort-words.h - what the comparison of numbers of learners says of one of them. */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

enum {
  LSG_COHORT_LEARNERS,
  LSG_COHORT_GROUPS,
  LSG_COHORT_MINUTES,
  LSG_COHORT_EACH,
  LSG_COHORT_RATE,
  LSG_N_COHORT_WORDS,
};

/* The numbers of @learners (more than 0) in the interface's language, by the enumeration above; groups that the
 * programme does not know and a rate without path are the sign for no number. (transfer full) */
GStrv lsg_cohort_list_words (LsgRecords       *records,
                             const LsgFigures *figures,
                             gint64            learners) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
