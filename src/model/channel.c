/* channel.c - the table of communication tools. See channel.h. */
#include "channel.h"

#include "record-kind.h"

static const LsgChoice directions[] = {
  [LSG_DIRECTION_ONE_WAY] = { "one-way", N_("One-way") },
  [LSG_DIRECTION_TWO_WAY] = { "two-way", N_("Two-way") },
  [LSG_DIRECTION_MANY_WAY] = { "many-way", N_("Many-way") },
};

static const LsgChoice accesses[] = {
  [LSG_ACCESS_NO] = { "no", N_("No") },
  [LSG_ACCESS_CONDITIONS] = { "conditions", N_("Under conditions") },
  [LSG_ACCESS_YES] = { "yes", N_("Yes") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgChannel, name, "name", TEXT, .max = 200, .label = N_("Name")),
  LSG_FIELD (LsgChannel, use, "use", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("What for")),
  LSG_FIELD (LsgChannel, profile, "profile", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_PROFILE, .on_remove = LSG_ON_REMOVE_CLEAR,
             .none = N_("Nobody in particular"),
             .label = N_("Who answers")),
  LSG_FIELD (LsgChannel, delay, "delay", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 2400,
             .label = N_("Answer delay"), .help = N_("Hours")),
  LSG_FIELD (LsgChannel, live, "live", FLAG, .initial = "false",
             .label = N_("Synchronous"), .help = N_("Answers are given at once, in session")),
  LSG_FIELD (LsgChannel, direction, "direction", CHOICE, LSG_CHOICES (directions), .initial = "two-way",
             .label = N_("Direction")),
  LSG_FIELD (LsgChannel, tutor_access, "tutor-access", CHOICE, LSG_CHOICES (accesses), .initial = "yes",
             .label = N_("Tutors’ access")),
  LSG_FIELD (LsgChannel, learner_access, "learner-access", CHOICE, LSG_CHOICES (accesses), .initial = "yes",
             .label = N_("Learners’ access")),
  LSG_FIELD (LsgChannel, access_note, "access-note", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("About access")),
  LSG_FIELD (LsgChannel, cost, "cost", MONEY, .flags = LSG_FIELD_NULLABLE, .min = 0, .max = 1000000000,
             .label = N_("Cost"), .help = N_("For the whole session")),
  LSG_FIELD (LsgChannel, in_charter, "in-charter", FLAG, .initial = "true", .label = N_("In the charter"),
             .help = N_("Named there among the ways to reach somebody")),
};

LSG_DEFINE_RECORD (LsgChannel, lsg_channel, "channels", CHANNEL,
                   N_("Communication tool"), N_("Communication tools"), LSG_KIND_ORDERED)
