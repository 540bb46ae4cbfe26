/* finding.c - the table of findings. See finding.h. */
#include "finding.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgFinding, source, "source", REFERENCE, .target = LSG_KIND_SOURCE,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Source")),
  LSG_FIELD (LsgFinding, need, "need", REFERENCE, .flags = LSG_FIELD_NULLABLE, .target = LSG_KIND_NEED,
             .on_remove = LSG_ON_REMOVE_CLEAR, .none = N_("No need"),
             .label = N_("Need that it feeds")),
  LSG_FIELD (LsgFinding, text, "text", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Finding")),
};

LSG_DEFINE_RECORD (LsgFinding, lsg_finding, "findings", FINDING,
                   N_("Finding"), N_("Findings"), LSG_KIND_ORDERED)
