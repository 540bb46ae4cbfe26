/* viewpoint.c - the table of viewpoints. See viewpoint.h. */
#include "viewpoint.h"

#include "record-kind.h"

const LsgChoice lsg_holder_choices[LSG_N_HOLDERS] = {
  [LSG_HOLDER_INSTITUTION] = { "institution", N_("Institution") },
  [LSG_HOLDER_TUTORS] = { "tutors", N_("Tutors") },
  [LSG_HOLDER_LEARNERS] = { "learners", N_("Learners") },
  [LSG_HOLDER_DESIGNER] = { "designer", N_("Designer") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgViewpoint, need, "need", REFERENCE, .target = LSG_KIND_NEED,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Need")),
  LSG_FIELD (LsgViewpoint, holder, "holder", CHOICE, .choices = lsg_holder_choices,
             .n_choices = LSG_N_HOLDERS, .initial = "institution", .label = N_("Whose viewpoint")),
  LSG_FIELD (LsgViewpoint, importance, "importance", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 4, .label = N_("Importance"), .help = N_("0: not expressed; 1 to 4")),
  LSG_FIELD (LsgViewpoint, evidence, "evidence", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Where it shows")),
  LSG_FIELD (LsgViewpoint, comment, "comment", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Comment")),
};

LSG_DEFINE_RECORD (LsgViewpoint, lsg_viewpoint, "viewpoints", VIEWPOINT,
                   N_("Viewpoint"), N_("Viewpoints"), LSG_KIND_LINK)
