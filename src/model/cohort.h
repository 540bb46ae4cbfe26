/* cohort.h - the numbers of learners that are compared on screen and on paper, and the groups that they make
 * (DOMAIN 3.4, 3.5). */
#pragma once

#include "records.h"

G_BEGIN_DECLS

#define LSG_MAX_COHORTS 5

/* Half of @learners, all of them, once and a half, twice and three times as many, rounded up, each size once and
 * upwards; how many there are. None without learners. */
guint  lsg_cohort_list_sizes (gint64      learners,
                              gint64      sizes[LSG_MAX_COHORTS]);

/* The groups that @learners make when groups stay as large as they are: learners x groups : learners of the programme,
 * rounded up. The groups of the programme, LSG_NULL where it has none, when it lacks learners or groups. */
gint64 lsg_cohort_get_groups (LsgRecords *records,
                              gint64      learners);

G_END_DECLS
