/* programme.c - the table of the programme sheet. See programme.h. */
#include "programme.h"

#include "intervention.h"
#include "record-kind.h"

static const LsgChoice languages[] = {
  [LSG_LANGUAGE_FR] = { "fr", N_("French") },
  [LSG_LANGUAGE_EN] = { "en", N_("English") },
};

static const LsgChoice phases[] = {
  { "definition", N_("Definition") },
  { "design", N_("Design") },
  { "production", N_("Production") },
  { "delivery", N_("Delivery") },
  { "evaluation", N_("Evaluation") },
};

static const LsgChoice modalities[] = {
  { "enriched", N_("Face to face, enriched") },
  { "improved", N_("Face to face, improved") },
  { "lightened", N_("Face to face, lightened") },
  { "reduced", N_("Face to face, reduced") },
  { "distance", N_("Face to face, hardly any") },
};

static const LsgChoice engineerings[] = {
  { "theoretical", N_("Theoretical") }, { "conceptual", N_("Conceptual") },
  { "pragmatic", N_("Pragmatic") },     { "empirical", N_("Empirical") },
  { "strategic", N_("Strategic") },     { "tactical", N_("Tactical") },
  { "deductive", N_("Deductive") },     { "inductive", N_("Inductive") },
  { "optimal", N_("Optimal") },
};

#define PROPOSE(class_index, verdict_index, public_name, text)                                     \
  LSG_FIELD (LsgProgramme, propose[(class_index) * 3 + (verdict_index)], public_name, CHOICE,      \
             .flags = LSG_FIELD_NULLABLE, .choices = lsg_decision_choices,                         \
             .n_choices = LSG_N_DECISIONS, .label = text)

#define MEANING(member, public_name, text) \
  LSG_FIELD (LsgProgramme, member, public_name, TEXT, .flags = LSG_FIELD_NULLABLE, .max = 200, .label = text)

static const LsgField fields[] = {
  LSG_FIELD (LsgProgramme, title, "title", TEXT, .label = N_("Title")),
  LSG_FIELD (LsgProgramme, description, "description", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Description"), .help = N_("One line, printed on the cover")),
  LSG_FIELD (LsgProgramme, organisation, "organisation", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Organisation")),
  LSG_FIELD (LsgProgramme, client, "client", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Client")),
  LSG_FIELD (LsgProgramme, logo, "logo", BLOB, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PICTURE,
             .max = 1024 * 1024, .label = N_("Logo"),
             .help = N_("Printed on the covers; a PNG, JPEG or SVG picture of at most 1 MB")),
  LSG_FIELD (LsgProgramme, author, "author", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PERSONAL,
             .label = N_("Author")),
  LSG_FIELD (LsgProgramme, version, "version", TEXT, .flags = LSG_FIELD_NULLABLE, .max = 40,
             .label = N_("Version")),
  LSG_FIELD (LsgProgramme, date, "date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("Date"),
             .help = N_("The date of the printed documents; empty: the day they are made")),
  LSG_FIELD (LsgProgramme, language, "language", CHOICE, LSG_CHOICES (languages), .initial = "fr",
             .label = N_("Language of the deliverables")),
  LSG_FIELD (LsgProgramme, currency, "currency", TEXT, .flags = LSG_FIELD_CURRENCY, .initial = "EUR", .max = 3,
             .label = N_("Currency"), .help = N_("Three letters, such as EUR")),
  LSG_FIELD (LsgProgramme, phase, "phase", CHOICE, LSG_CHOICES (phases), .flags = LSG_FIELD_NULLABLE,
             .initial = "definition", .none = N_("To be specified"),
             .label = N_("Phase")),
  LSG_FIELD (LsgProgramme, learners, "learners", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 100000, .label = N_("Learners")),
  LSG_FIELD (LsgProgramme, groups, "groups", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 10000, .initial = "1", .label = N_("Groups")),
  LSG_FIELD (LsgProgramme, path_minutes, "path-minutes", QUANTITY,
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_MINUTES, .min = 0, .max = 100000000, .label = N_("Path time"),
             .help = N_("Minutes that a learner spends on the whole path; empty: those of its activities")),
  LSG_FIELD (LsgProgramme, modality, "modality", CHOICE, LSG_CHOICES (modalities),
             .flags = LSG_FIELD_NULLABLE, .none = N_("To be specified"),
             .label = N_("Modality"),
             .help = N_("How much of the course takes place face to face")),
  LSG_FIELD (LsgProgramme, distance_share, "distance-share", QUANTITY,
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PERCENT,
             .min = 0, .max = 10000, .label = N_("Share of distance"), .help = N_("Percent of the path time")),
  LSG_FIELD (LsgProgramme, start_date, "start-date", DATE, .flags = LSG_FIELD_NULLABLE,
             .label = N_("First day")),
  LSG_FIELD (LsgProgramme, end_date, "end-date", DATE, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Last day")),
  LSG_FIELD (LsgProgramme, engineering, "engineering", CHOICE, LSG_CHOICES (engineerings),
             .flags = LSG_FIELD_NULLABLE, .none = N_("To be specified"),
             .label = N_("Type of tutoring engineering")),
  LSG_FIELD (LsgProgramme, engineering_note, "engineering-note", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("About the type")),

  LSG_FIELD (LsgProgramme, answer_delay, "answer-delay", INTEGER, .flags = LSG_FIELD_NULLABLE,
             .min = 1, .max = 2400, .label = N_("Answer delay"),
             .help = N_("Hours within which a tutor answers; usually 24 to 72")),
  LSG_FIELD (LsgProgramme, feedback_delay, "feedback-delay", INTEGER, .flags = LSG_FIELD_NULLABLE,
             .min = 1, .max = 365, .label = N_("Feedback delay"),
             .help = N_("Days within which a learner receives feedback on a piece of work")),
  LSG_FIELD (LsgProgramme, inactivity, "inactivity", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 365, .label = N_("Inactivity"),
             .help = N_("Days without a connection after which the tutor gets in touch")),
  LSG_FIELD (LsgProgramme, tutor_hours, "tutor-hours", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Tutors’ hours"), .help = N_("The days and hours on which tutors answer")),
  LSG_FIELD (LsgProgramme, review, "review", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Revision"), .help = N_("When the charter is looked at again")),

  LSG_FIELD (LsgProgramme, rate_with_virtual, "rate-with-virtual-classes", FLAG, .initial = "false",
             .label = N_("Virtual classes"), .help = N_("Count them in the tutoring rate")),

  LSG_FIELD (LsgProgramme, target_rate, "target-rate", QUANTITY, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_RATE,
             .min = 0, .max = 100000, .label = N_("Target rate"), .help = N_("Percent")),
  LSG_FIELD (LsgProgramme, hours_ceiling, "hours-ceiling", QUANTITY,
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_HOURS, .min = 0, .max = 10000000,
             .label = N_("Ceiling of hours"), .help = N_("Hours of tutoring, all profiles")),
  LSG_FIELD (LsgProgramme, viewpoint_gap, "viewpoint-gap", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 3, .label = N_("Gap of viewpoints"), .help = N_("Levels from which viewpoints diverge")),
  LSG_FIELD (LsgProgramme, tools_mark, "tools-mark", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 100, .label = N_("Number of tools"), .help = N_("Mark above which their number discourages")),
  LSG_FIELD (LsgProgramme, functions_mark, "functions-mark", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 7, .label = N_("Functions of one profile"),
             .help = N_("From this number on a tutor is asked to do everything")),
  LSG_FIELD (LsgProgramme, share_mark, "share-mark", QUANTITY,
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PERCENT, .min = 0, .max = 10000,
             .label = N_("Share of one profile"),
             .help = N_("Percent of the minutes from which a tutor is asked to do everything")),

  LSG_FIELD (LsgProgramme, indispensable_from, "indispensable-from", INTEGER,
             .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 16, .label = N_("Indispensable from"),
             .help = N_("Smallest criticality of an indispensable need")),
  LSG_FIELD (LsgProgramme, accessory_from, "accessory-from", INTEGER, .flags = LSG_FIELD_NULLABLE,
             .min = 1, .max = 16, .label = N_("Accessory from"),
             .help = N_("Smallest criticality of an accessory need")),
  LSG_FIELD (LsgProgramme, realistic_area, "realistic-area", QUANTITY, .flags = LSG_FIELD_NULLABLE,
             .min = 200, .max = 3200, .label = N_("Area, realistic"),
             .help = N_("Largest area of a realistic intervention")),
  LSG_FIELD (LsgProgramme, realistic_deformation, "realistic-deformation", INTEGER,
             .flags = LSG_FIELD_NULLABLE, .min = 0, .max = 3, .label = N_("Deformation, realistic"),
             .help = N_("Largest deformation of a realistic intervention")),
  LSG_FIELD (LsgProgramme, conditions_area, "conditions-area", QUANTITY, .flags = LSG_FIELD_NULLABLE,
             .min = 200, .max = 3200, .label = N_("Area, under conditions"),
             .help = N_("Largest area of an intervention that is realistic under conditions")),
  LSG_FIELD (LsgProgramme, conditions_deformation, "conditions-deformation", INTEGER,
             .flags = LSG_FIELD_NULLABLE, .min = 0, .max = 3,
             .label = N_("Deformation, under conditions"),
             .help = N_("Largest deformation of an intervention that is realistic under conditions")),
  LSG_FIELD (LsgProgramme, factor_maximum, "factor-maximum", SCALE, .flags = LSG_FIELD_NULLABLE,
             .min = 1, .max = 4, .label = N_("Largest factor"),
             .help = N_("A factor above it makes the intervention hardly realistic")),
  LSG_FIELD (LsgProgramme, economic_name, "economic-name", TEXT, .flags = LSG_FIELD_NULLABLE,
             .max = 60, .label = N_("First factor"), .help = N_("Top axis of the diamond")),
  LSG_FIELD (LsgProgramme, technological_name, "technological-name", TEXT,
             .flags = LSG_FIELD_NULLABLE, .max = 60, .label = N_("Second factor"),
             .help = N_("Right axis of the diamond")),
  LSG_FIELD (LsgProgramme, human_name, "human-name", TEXT, .flags = LSG_FIELD_NULLABLE, .max = 60,
             .label = N_("Third factor"), .help = N_("Bottom axis of the diamond")),
  LSG_FIELD (LsgProgramme, organisational_name, "organisational-name", TEXT,
             .flags = LSG_FIELD_NULLABLE, .max = 60, .label = N_("Fourth factor"),
             .help = N_("Left axis of the diamond")),
  MEANING (economic_meaning, "economic-meaning", N_("What the first factor covers")),
  MEANING (technological_meaning, "technological-meaning", N_("What the second factor covers")),
  MEANING (human_meaning, "human-meaning", N_("What the third factor covers")),
  MEANING (organisational_meaning, "organisational-meaning", N_("What the fourth factor covers")),
  PROPOSE (0, 0, "indispensable-realistic", N_("Indispensable, realistic")),
  PROPOSE (0, 1, "indispensable-conditions", N_("Indispensable, under conditions")),
  PROPOSE (0, 2, "indispensable-hardly", N_("Indispensable, hardly realistic")),
  PROPOSE (1, 0, "accessory-realistic", N_("Accessory, realistic")),
  PROPOSE (1, 1, "accessory-conditions", N_("Accessory, under conditions")),
  PROPOSE (1, 2, "accessory-hardly", N_("Accessory, hardly realistic")),
  PROPOSE (2, 0, "superfluous-realistic", N_("Superfluous, realistic")),
  PROPOSE (2, 1, "superfluous-conditions", N_("Superfluous, under conditions")),
  PROPOSE (2, 2, "superfluous-hardly", N_("Superfluous, hardly realistic")),
};

LSG_DEFINE_RECORD (LsgProgramme, lsg_programme, "programmes", PROGRAMME,
                   N_("Programme"), N_("Programme"), LSG_KIND_SINGLE)
