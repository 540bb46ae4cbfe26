/* reduction-words.h - what must go, in words: what a rate or a ceiling allows, how things stand, one row of the list.
 * Pure: the interface's language, no widget. */
#pragma once

#include "reduction.h"

G_BEGIN_DECLS

/* "120 min, 40 fewer"; what is lacking for a rate; NULL where nothing is aimed at. (transfer full) */
char *lsg_words_allowance       (const LsgAllowance *allowance) G_GNUC_WARN_UNUSED_RESULT;

/* The state in one or two sentences. (transfer full) */
char *lsg_words_reduction       (const LsgReduction *reduction) G_GNUC_WARN_UNUSED_RESULT;

/* "3 interventions would be postponed (40 min): the rate is 0.050.", and what is still too much; as
 * lsg_words_reduction() when none would be. (transfer full) */
char *lsg_words_reduction_if    (const LsgReduction *reduction) G_GNUC_WARN_UNUSED_RESULT;

/* "criticality 4"; "no criticality". (transfer full) */
char *lsg_words_reduction_why   (LsgIntervention    *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* "−15". (transfer full) */
char *lsg_words_reduction_gain  (LsgProduct          minutes) G_GNUC_WARN_UNUSED_RESULT;

/* "25 min to go"; "enough" for nothing or less. (transfer full) */
char *lsg_words_reduction_rest  (LsgProduct          rest) G_GNUC_WARN_UNUSED_RESULT;

/* "and 48 others: −620 min". (transfer full) */
char *lsg_words_reduction_more  (guint               n,
                                 LsgProduct          minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
