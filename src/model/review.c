/* review.c - the table of reviews. See review.h. */
#include "review.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgReview, snapshot, "snapshot", REFERENCE, .target = LSG_KIND_SNAPSHOT,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Validated version")),
  LSG_FIELD (LsgReview, change, "change", TEXT, .max = 200, .label = N_("Change"),
             .help = N_("Names the record, the field and its value: another value is another change")),
};

LSG_DEFINE_RECORD (LsgReview, lsg_review, "reviews", REVIEW,
                   N_("Reviewed change"), N_("Reviewed changes"), LSG_KIND_NONE)
