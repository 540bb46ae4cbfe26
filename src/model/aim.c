/* aim.c - the table of aims. See aim.h. */
#include "aim.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgAim, need, "need", REFERENCE, .target = LSG_KIND_NEED,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Need")),
  LSG_FIELD (LsgAim, objective, "objective", REFERENCE, .target = LSG_KIND_OBJECTIVE,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Tutoring objective")),
};

LSG_DEFINE_RECORD (LsgAim, lsg_aim, "aims", AIM,
                   N_("Link of a need to an objective"), N_("Links of needs to objectives"), LSG_KIND_LINK)
