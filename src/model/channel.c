/* channel.c - the table of channels. See channel.h. */
#include "channel.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgChannel, name, "name", TEXT, .max = 200, .label = N_("Name")),
  LSG_FIELD (LsgChannel, use, "use", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("What for")),
  LSG_FIELD (LsgChannel, profile, "profile", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_PROFILE, .on_remove = LSG_ON_REMOVE_CLEAR,
             .label = N_("Who answers")),
  LSG_FIELD (LsgChannel, delay, "delay", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 2400,
             .label = N_("Answer delay"), .help = N_("Hours")),
  LSG_FIELD (LsgChannel, live, "live", FLAG, .initial = "false", .label = N_("Live"),
             .help = N_("Answers are given at once, in session")),
};

LSG_DEFINE_RECORD (LsgChannel, lsg_channel, "channels", CHANNEL,
                   N_("Channel"), N_("Channels"), LSG_KIND_ORDERED)
