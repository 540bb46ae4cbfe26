/* activity.c - the table of activities. See activity.h. */
#include "activity.h"

#include "record-kind.h"

const LsgChoice lsg_activity_natures[LSG_N_ACTIVITY_NATURES] = {
  [LSG_ACTIVITY_VIRTUAL_CLASS] = { "virtual-class", N_("Virtual class") },
  [LSG_ACTIVITY_FACE_TO_FACE] = { "face-to-face", N_("Face-to-face session") },
  [LSG_ACTIVITY_RESOURCE] = { "resource", N_("Resource to study") },
  [LSG_ACTIVITY_EXERCISE] = { "exercise", N_("Exercise") },
  [LSG_ACTIVITY_ASSIGNMENT] = { "assignment", N_("Work to hand in") },
  [LSG_ACTIVITY_DISCUSSION] = { "discussion", N_("Exchange") },
  [LSG_ACTIVITY_ASSESSMENT] = { "assessment", N_("Assessment") },
  [LSG_ACTIVITY_MILESTONE] = { "milestone", N_("Milestone") },
  [LSG_ACTIVITY_OTHER] = { "other", N_("Other") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgActivity, title, "title", TEXT, .label = N_("Activity")),
  LSG_FIELD (LsgActivity, nature, "nature", CHOICE, .choices = lsg_activity_natures,
             .n_choices = LSG_N_ACTIVITY_NATURES, .initial = "virtual-class", .label = N_("Nature")),
  LSG_FIELD (LsgActivity, module, "module", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_MODULE, .on_remove = LSG_ON_REMOVE_CLEAR, .none = N_("No module"),
             .label = N_("Module")),
  LSG_FIELD (LsgActivity, synchronous, "synchronous", FLAG, .initial = "true", .label = N_("Synchronous")),
  LSG_FIELD (LsgActivity, day, "day", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 3650,
             .label = N_("Beginning"), .help = N_("Day of the path, counted from 1")),
  LSG_FIELD (LsgActivity, days, "days", INTEGER, .min = 1, .max = 3650, .initial = "1",
             .label = N_("Length"), .help = N_("Days on which it is open")),
  LSG_FIELD (LsgActivity, hour, "hour", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_HOUR,
             .max = 40, .label = N_("Hour")),
  LSG_FIELD (LsgActivity, instruction, "instruction", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Instruction")),
  LSG_FIELD (LsgActivity, minutes, "minutes", QUANTITY, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_MINUTES, .min = 0,
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
             .none = N_("To be assigned"),
             .label = N_("Tutor profile")),
  LSG_FIELD (LsgActivity, channel, "channel", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_CHANNEL, .on_remove = LSG_ON_REMOVE_CLEAR,
             .none = N_("No tool"),
             .label = N_("Communication tool")),
  LSG_FIELD (LsgActivity, code, "code", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Code")),
  LSG_FIELD (LsgActivity, number, "number", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Number")),
  LSG_FIELD (LsgActivity, total_minutes, "total-minutes", INTEGER, .flags = LSG_FIELD_DERIVED),
};

LSG_DEFINE_RECORD (LsgActivity, lsg_activity, "activities", ACTIVITY,
                   N_("Activity"), N_("Activities"), LSG_KIND_ORDERED)

gboolean
lsg_activity_is_virtual_class (LsgActivity *self)
{
  g_return_val_if_fail (LSG_IS_ACTIVITY (self), FALSE);

  return self->nature == LSG_ACTIVITY_VIRTUAL_CLASS;
}
