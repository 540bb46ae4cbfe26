/* schedule.h - the records of a project on the days of its path: where activities and interventions lie, and
 * what tutors have to do week by week. How days and weeks are counted is said in method/placement.h.
 */
#pragma once

#include "records.h"

#include "activity.h"
#include "intervention.h"
#include "placement.h"
#include "profile.h"

G_BEGIN_DECLS

/* The last day of the path: that of the latest activity, or of the programme sheet's dates when these go
 * further; 0 when nothing says it. */
gint64       lsg_records_get_last_day       (LsgRecords *records);

/* n is 0 for an activity without day. */
LsgDays      lsg_activity_get_days          (LsgActivity *self);

/* The days of an intervention, whatever its decision is; n is 0 when it has no place, or when its activity has
 * no day. @activity is the one that it names, NULL: none. */
LsgDays      lsg_intervention_get_days      (LsgIntervention *self,
                                             LsgActivity     *activity,
                                             gint64           path_last);

/* The same, its activity and the path looked up. */
LsgDays      lsg_records_get_days           (LsgRecords      *records,
                                             LsgIntervention *intervention);

/* The load of kept interventions and of virtual classes, one carrier for each profile in their order and one
 * more, the last, for what no profile carries. The weeks reach from the first to the last of the path. Costs a
 * pass over the interventions: for what is seen, computed anew after each change. */
LsgLoad     *lsg_records_compute_load       (LsgRecords *records) G_GNUC_WARN_UNUSED_RESULT;

/* What the profile can do in a week, in ten-thousandths of minutes; 0 when nothing is said. */
LsgProduct   lsg_profile_get_capacity       (LsgProfile *self);

G_END_DECLS
