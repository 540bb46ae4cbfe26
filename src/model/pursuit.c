/* pursuit.c - the table of pursuits. See pursuit.h. */
#include "pursuit.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgPursuit, intervention, "intervention", REFERENCE, .target = LSG_KIND_INTERVENTION,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Intervention")),
  LSG_FIELD (LsgPursuit, objective, "objective", REFERENCE, .target = LSG_KIND_OBJECTIVE,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Tutoring objective")),
};

LSG_DEFINE_RECORD (LsgPursuit, lsg_pursuit, "pursuits", PURSUIT,
                   N_("Link of an intervention to an objective"), N_("Links of interventions to objectives"),
                   LSG_KIND_LINK | LSG_KIND_ORDERED)
