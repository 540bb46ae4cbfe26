/* contribution.c - the table of contributions. See contribution.h. */
#include "contribution.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgContribution, intervention, "intervention", REFERENCE, .target = LSG_KIND_INTERVENTION,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Intervention")),
  LSG_FIELD (LsgContribution, profile, "profile", REFERENCE, .target = LSG_KIND_PROFILE,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Tutor profile")),
};

LSG_DEFINE_RECORD (LsgContribution, lsg_contribution, "contributions", CONTRIBUTION,
                   N_("Contribution of a profile"), N_("Contributions of profiles"), LSG_KIND_LINK)
