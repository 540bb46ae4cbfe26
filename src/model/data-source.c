/* data-source.c - the table of sources. See data-source.h. */
#include "data-source.h"

#include "record-kind.h"

static const LsgChoice natures[] = {
  [LSG_SOURCE_EXISTING] = { "existing", N_("Existing data") },
  [LSG_SOURCE_ELICITED] = { "elicited", N_("Elicited data") },
};

const LsgChoice lsg_source_forms[LSG_N_SOURCE_FORMS] = {
  [LSG_SOURCE_LITERATURE] = { "literature", N_("Literature") },
  [LSG_SOURCE_STUDY] = { "study", N_("Earlier study") },
  [LSG_SOURCE_COURSE_REVIEW] = { "course-review", N_("Review of a past course") },
  [LSG_SOURCE_HUMAN_RESOURCES] = { "human-resources", N_("Human resources department") },
  [LSG_SOURCE_DOCUMENT] = { "document", N_("Document") },
  [LSG_SOURCE_QUESTIONNAIRE] = { "questionnaire", N_("Questionnaire") },
  [LSG_SOURCE_INTERVIEW] = { "interview", N_("Interview") },
  [LSG_SOURCE_OTHER] = { "other", N_("Other") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgSource, title, "title", TEXT, .label = N_("Source")),
  LSG_FIELD (LsgSource, nature, "nature", CHOICE, LSG_CHOICES (natures), .initial = "existing",
             .label = N_("Existing or elicited"),
             .help = N_("Existing data are there already; elicited data are asked for")),
  LSG_FIELD (LsgSource, form, "form", CHOICE, .choices = lsg_source_forms, .n_choices = LSG_N_SOURCE_FORMS,
             .initial = "document", .label = N_("Kind of source")),
  LSG_FIELD (LsgSource, holder, "holder", CHOICE, .choices = lsg_holder_choices,
             .n_choices = LSG_N_HOLDERS, .flags = LSG_FIELD_NULLABLE, .none = N_("To be specified"),
             .label = N_("Whose viewpoint")),
  LSG_FIELD (LsgSource, details, "details", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Details"),
             .help = N_("Extent, edition, who was met")),
  LSG_FIELD (LsgSource, tool, "tool", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Collection tool"),
             .help = N_("The interview guide or questionnaire")),
  LSG_FIELD (LsgSource, expected, "expected", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 100000, .label = N_("People asked")),
  LSG_FIELD (LsgSource, received, "received", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 100000, .label = N_("Answers received")),
  LSG_FIELD (LsgSource, start_date, "start-date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("From")),
  LSG_FIELD (LsgSource, end_date, "end-date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("Until")),
  LSG_FIELD (LsgSource, notes, "notes", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Notes")),
};

LSG_DEFINE_RECORD (LsgSource, lsg_source, "sources", SOURCE,
                   N_("Source"), N_("Sources"), LSG_KIND_ORDERED)
