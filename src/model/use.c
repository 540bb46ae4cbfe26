/* use.c - the table of uses. See use.h. */
#include "use.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgUse, intervention, "intervention", REFERENCE, .target = LSG_KIND_INTERVENTION,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Intervention")),
  LSG_FIELD (LsgUse, channel, "channel", REFERENCE, .target = LSG_KIND_CHANNEL,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Communication tool")),
};

LSG_DEFINE_RECORD (LsgUse, lsg_use, "uses", USE,
                   N_("Use of a tool"), N_("Uses of tools"), LSG_KIND_LINK)
