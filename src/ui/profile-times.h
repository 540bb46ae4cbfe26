/* profile-times.h - the time of each tutor profile with its bar and what it costs, and the cost of all, in the pane
 * of the quantification. Costs go from the smallest to the largest durations; time without an hourly cost is said to
 * be missing, never counted as nothing. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_PROFILE_TIMES (lsg_profile_times_get_type ())
G_DECLARE_FINAL_TYPE (LsgProfileTimes, lsg_profile_times, LSG, PROFILE_TIMES, AdwBin)

GtkWidget *lsg_profile_times_new     (LsgProject      *project);
void       lsg_profile_times_refresh (LsgProfileTimes *self);

/* "251,42 €, de 219,57 à 330,10 €"; the range only where there is one. (transfer full) */
char      *lsg_words_cost            (LsgCost     cost,
                                      LsgCost     min,
                                      LsgCost     max,
                                      const char *currency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
