/* workload-words.h - what the page of tutor profiles says in words. */
#pragma once

#include "workload.h"

G_BEGIN_DECLS

/* "Programme tutor": a kind of profile. (transfer none) */
const char *lsg_words_role          (gint64             role);

/* Why a profile is a one-man-band tutor: "Six functions of seven and 94% of the minutes: …"; NULL when it is none.
 * (transfer full) */
char       *lsg_words_orchestra     (const LsgWorkload *load) G_GNUC_WARN_UNUSED_RESULT;

/* "Pedagogy, Course tutor: held first, 90 min": a cell. @name is that of the column; @load may be NULL for a kind
 * that is not retained. (transfer full) */
char       *lsg_words_held          (LsgFunction        function,
                                     const char        *name,
                                     LsgHeld            held,
                                     LsgProduct         minutes) G_GNUC_WARN_UNUSED_RESULT;

/* "W5: 127.5 for 120", and how many weeks more; NULL without a week over the capacity. (transfer full) */
char       *lsg_words_peak          (const LsgWorkload *load) G_GNUC_WARN_UNUSED_RESULT;

/* "2 profiles, one of which holds six functions of seven" (transfer full) */
char       *lsg_words_workloads     (LsgWorkloads      *workloads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
