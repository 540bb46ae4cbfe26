/* method-limits.h - the values of the method that must stay in order: the thresholds of classes and verdicts, the bands
 * of the tutoring rate. Fields refuse what would put them out of order; a rule finds what came otherwise. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* Two fields of the programme: the first one's value is never above the second one's. */
typedef struct {
  const char *low;
  const char *high;
} LsgLimitPair;

#define LSG_N_LIMIT_PAIRS 3

extern const LsgLimitPair lsg_limit_pairs[LSG_N_LIMIT_PAIRS];

/* The value that stands for one of these fields: the programme's, else the method's default. */
gint64 lsg_limits_get         (LsgRecord      *programme,
                               const char     *name);

/* The sentence that refuses @value for a field of the programme, NULL when it is in order with the other one of its
 * pair, or in no pair. No value means the default. (transfer full) */
char  *lsg_limits_check       (LsgRecord      *programme,
                               const LsgField *field,
                               LsgValue        value) G_GNUC_WARN_UNUSED_RESULT;

/* The same for the lower bound of a band of the rate, rank 1 to LSG_N_RATE_BANDS; LSG_NULL: the default. */
char  *lsg_limits_check_band  (LsgRecords     *records,
                               int             rank,
                               gint64          bound) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
