/* need.c - the table of needs. See need.h. */
#include "need.h"

#include "collate.h"
#include "function.h"
#include "record-kind.h"

const LsgChoice lsg_plane_choices[LSG_N_PLANES] = {
  [LSG_PLANE_COGNITIVE] = { "cognitive", N_("Cognitive") },
  [LSG_PLANE_SOCIO_AFFECTIVE] = { "socio-affective", N_("Socio-affective") },
  [LSG_PLANE_MOTIVATIONAL] = { "motivational", N_("Motivational") },
  [LSG_PLANE_METACOGNITIVE] = { "metacognitive", N_("Metacognitive") },
};

const LsgChoice lsg_class_choices[LSG_N_CLASSES] = {
  [LSG_CLASS_INDISPENSABLE] = { "indispensable", N_("Indispensable") },
  [LSG_CLASS_ACCESSORY] = { "accessory", N_("Accessory") },
  [LSG_CLASS_SUPERFLUOUS] = { "superfluous", N_("Superfluous") },
};

static const LsgChoice natures[] = {
  [LSG_NEED_NEED] = { "need", N_("Need") },
  [LSG_NEED_EXPECTATION] = { "expectation", N_("Expectation") },
};

static const LsgChoice decisions[] = {
  [LSG_NEED_ANSWER] = { "answer", N_("Answer it") },
  [LSG_NEED_ACCEPT_RISK] = { "accept-risk", N_("Accept the risk") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgNeed, code, "code", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_CODE, .max = 40,
             .label = N_("Code")),
  LSG_FIELD (LsgNeed, title, "title", TEXT, .label = N_("Need")),
  LSG_FIELD (LsgNeed, nature, "nature", CHOICE, LSG_CHOICES (natures), .initial = "need",
             .label = N_("Need or expectation"),
             .help = N_("A need is what learners will require; an expectation is hoped-for comfort")),
  LSG_FIELD (LsgNeed, planes, "planes", CHOICES, .choices = lsg_plane_choices,
             .n_choices = LSG_N_PLANES, .initial = "", .label = N_("Support planes")),
  LSG_FIELD (LsgNeed, functions, "functions", CHOICES, .choices = lsg_function_choices,
             .n_choices = LSG_N_FUNCTIONS, .initial = "", .label = N_("Tutoring functions")),
  LSG_FIELD (LsgNeed, gravity, "gravity", SCALE, .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 4,
             .label = N_("Gravity"), .help = N_("Effect on the learner if nothing answers the need")),
  LSG_FIELD (LsgNeed, probability, "probability", SCALE, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 4, .label = N_("Probability"), .help = N_("Share of learners likely concerned")),
  LSG_FIELD (LsgNeed, description, "description", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Description")),
  LSG_FIELD (LsgNeed, decision, "decision", CHOICE, LSG_CHOICES (decisions),
             .flags = LSG_FIELD_NULLABLE, .none = N_("To be decided"),
             .label = N_("Decision")),
  LSG_FIELD (LsgNeed, reason, "reason", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Reason"), .help = N_("Why the risk of no answer is accepted")),
  LSG_FIELD (LsgNeed, risk, "risk", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Accepted risk"),
             .help = N_("What may happen to learners if nothing answers the need")),
  LSG_FIELD (LsgNeed, criticality, "criticality", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Criticality")),
  LSG_FIELD (LsgNeed, class_, "class", CHOICE, .choices = lsg_class_choices,
             .n_choices = LSG_N_CLASSES, .flags = LSG_FIELD_DERIVED, .label = N_("Class")),
  LSG_FIELD (LsgNeed, n_viewpoints, "n-viewpoints", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Viewpoints")),
  LSG_FIELD (LsgNeed, gap, "gap", INTEGER, .flags = LSG_FIELD_DERIVED, .label = N_("Gap")),
  LSG_FIELD (LsgNeed, n_kept, "n-kept", INTEGER, .flags = LSG_FIELD_DERIVED),
};

LSG_DEFINE_RECORD (LsgNeed, lsg_need, "needs", NEED,
                   N_("Need"), N_("Needs"), LSG_KIND_ORDERED)

/* LSG_NULL is the smallest number. */
int
lsg_need_compare_criticality (LsgNeed *a,
                              LsgNeed *b)
{
  if (a->criticality != b->criticality)
    return a->criticality > b->criticality ? -1 : 1;
  if (a->gravity != b->gravity)
    return a->gravity > b->gravity ? -1 : 1;
  return lsg_collate_compare (a->code, b->code);
}
