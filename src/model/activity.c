/* activity.c - the table of activities. See activity.h. */
#include "activity.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgActivity, title, "title", TEXT, .label = N_("Virtual class")),
  LSG_FIELD (LsgActivity, minutes, "minutes", QUANTITY, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 1000000, .label = N_("Minutes")),
  LSG_FIELD (LsgActivity, factor_min, "factor-min", QUANTITY, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 10000, .initial = "1.5", .label = N_("Smallest coefficient"),
             .help = N_("To prepare, run and publish the recording: duration × 1.5 to 2")),
  LSG_FIELD (LsgActivity, factor, "factor", QUANTITY, .min = 0, .max = 10000, .initial = "1.5",
             .label = N_("Coefficient"),
             .help = N_("To prepare, run and publish the recording: duration × 1.5 to 2")),
  LSG_FIELD (LsgActivity, factor_max, "factor-max", QUANTITY, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 10000, .initial = "2", .label = N_("Largest coefficient"),
             .help = N_("To prepare, run and publish the recording: duration × 1.5 to 2")),
  LSG_FIELD (LsgActivity, profile, "profile", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_PROFILE, .on_remove = LSG_ON_REMOVE_CLEAR,
             .label = N_("Tutor profile")),
  LSG_FIELD (LsgActivity, code, "code", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Code")),
  LSG_FIELD (LsgActivity, total_minutes, "total-minutes", INTEGER, .flags = LSG_FIELD_DERIVED),
};

LSG_DEFINE_RECORD (LsgActivity, lsg_activity, "activities", ACTIVITY,
                   N_("Virtual class"), N_("Virtual classes"), LSG_KIND_ORDERED)
