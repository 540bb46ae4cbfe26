/* intervention.c - the table of interventions. See intervention.h. */
#include "intervention.h"

#include "need.h"
#include "record-kind.h"

const LsgChoice lsg_decision_choices[LSG_N_DECISIONS] = {
  [LSG_KEEP] = { "keep", N_("Keep") },
  [LSG_KEEP_WITH_PLAN] = { "keep-with-plan", N_("Keep with a plan") },
  [LSG_POSTPONE] = { "postpone", N_("Postpone") },
  [LSG_DROP] = { "drop", N_("Drop") },
};

const LsgChoice lsg_verdict_choices[LSG_N_VERDICTS] = {
  [LSG_VERDICT_REALISTIC] = { "realistic", N_("Realistic") },
  [LSG_VERDICT_CONDITIONS] = { "conditions", N_("Under conditions") },
  [LSG_VERDICT_HARDLY] = { "hardly", N_("Hardly realistic") },
};

static const LsgChoice natures[] = {
  [LSG_STRUCTURAL] = { "structural", N_("Structural") },
  [LSG_CONJUNCTURAL] = { "conjunctural", N_("Conjunctural") },
};

static const LsgChoice initiatives[] = {
  [LSG_PROACTIVE] = { "proactive", N_("Proactive") },
  [LSG_REACTIVE] = { "reactive", N_("Reactive") },
  [LSG_BOTH] = { "both", N_("Both") },
};

static const LsgChoice tutees[] = {
  { "learner", N_("One learner at a time") },
  { "sub-group", N_("A sub-group") },
  { "group", N_("The whole group") },
};

static const LsgChoice modes[] = {
  { "synchronous", N_("Synchronous") },
  { "asynchronous", N_("Asynchronous") },
};

static const LsgChoice taxonomy[] = {
  { "remember", N_("Remember") }, { "understand", N_("Understand") }, { "apply", N_("Apply") },
  { "analyse", N_("Analyse") },   { "evaluate", N_("Evaluate") },     { "create", N_("Create") },
};

const LsgChoice lsg_intervention_types[LSG_N_INTERVENTION_TYPES] = {
  [LSG_INTERVENTION_WELCOME] = { "welcome", N_("Welcome") },
  [LSG_INTERVENTION_ANNOUNCEMENT] = { "announcement", N_("Announcement") },
  [LSG_INTERVENTION_REMINDER] = { "reminder", N_("Reminder") },
  [LSG_INTERVENTION_CHASE] = { "chase", N_("Chasing the inactive") },
  [LSG_INTERVENTION_METHOD] = { "method-advice", N_("Method advice") },
  [LSG_INTERVENTION_CONTENT] = { "content-answer", N_("Answer on contents") },
  [LSG_INTERVENTION_TECHNICAL] = { "technical-help", N_("Technical help") },
  [LSG_INTERVENTION_FEEDBACK] = { "feedback", N_("Feedback on work") },
  [LSG_INTERVENTION_ENCOURAGEMENT] = { "encouragement", N_("Encouragement") },
  [LSG_INTERVENTION_REGULATION] = { "group-regulation", N_("Group regulation") },
  [LSG_INTERVENTION_INTERVIEW] = { "interview", N_("Individual interview") },
  [LSG_INTERVENTION_VIRTUAL_CLASS] = { "virtual-class", N_("Virtual class") },
  [LSG_INTERVENTION_MILESTONE] = { "milestone-review", N_("Milestone review") },
  [LSG_INTERVENTION_CLOSING] = { "closing", N_("Closing and assessment") },
};

static const LsgChoice preventions[] = {
  [LSG_PREVENTION_PRIMARY] = { "primary", N_("Primary") },
  [LSG_PREVENTION_SECONDARY] = { "secondary", N_("Secondary") },
  [LSG_PREVENTION_TERTIARY] = { "tertiary", N_("Tertiary") },
};

static const LsgChoice places[] = {
  [LSG_PLACE_BEFORE] = { "before", N_("Before the activity") },
  [LSG_PLACE_DURING] = { "during", N_("During the activity") },
  [LSG_PLACE_AFTER] = { "after", N_("After the activity") },
};

static const LsgChoice rhythms[] = {
  [LSG_RHYTHM_ONCE] = { "once", N_("Once") },
  [LSG_RHYTHM_REPEATED] = { "repeated", N_("Repeated") },
  [LSG_RHYTHM_CONTINUOUS] = { "continuous", N_("Continuous") },
};

const LsgChoice lsg_sheet_statuses[LSG_N_SHEET_STATUSES] = {
  [LSG_SHEET_DRAFT] = { "draft", N_("Draft") },
  [LSG_SHEET_TO_READ] = { "proofread", N_("To be read again") },
  [LSG_SHEET_READY] = { "ready", N_("Ready for use") },
};

static const LsgChoice pers[] = {
  [LSG_PER_FLAT] = { "flat", N_("Flat") },
  [LSG_PER_LEARNER] = { "learner", N_("Per learner") },
  [LSG_PER_GROUP] = { "group", N_("Per group") },
};

#define FACTOR(index, public_name, text)                                                       \
  LSG_FIELD (LsgIntervention, factors[index], public_name, SCALE, .flags = LSG_FIELD_NULLABLE, \
             .min = 1, .max = 4, .label = text)

#define MINUTES(member, public_name, text)                                                  \
  LSG_FIELD (LsgIntervention, member, public_name, QUANTITY,                                \
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_MINUTES, .min = 0, .max = 1000000, .label = text)

static const LsgField fields[] = {
  LSG_FIELD (LsgIntervention, code, "code", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_CODE, .max = 40,
             .label = N_("Code")),
  LSG_FIELD (LsgIntervention, title, "title", TEXT, .label = N_("Intervention")),
  LSG_FIELD (LsgIntervention, nature, "nature", CHOICE, LSG_CHOICES (natures),
             .initial = "structural", .label = N_("Nature"),
             .help = N_("Structural: punctuates the stages of the course. Conjunctural: follows an "
                        "event in a learner’s path")),
  LSG_FIELD (LsgIntervention, initiative, "initiative", CHOICE, LSG_CHOICES (initiatives),
             .initial = "proactive", .label = N_("Initiative")),
  LSG_FIELD (LsgIntervention, decision, "decision", CHOICE, .choices = lsg_decision_choices,
             .n_choices = LSG_N_DECISIONS, .initial = "keep", .label = N_("Decision")),
  LSG_FIELD (LsgIntervention, profile, "profile", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_PROFILE, .on_remove = LSG_ON_REMOVE_CLEAR,
             .none = N_("To be assigned"),
             .label = N_("Tutor profile")),
  LSG_FIELD (LsgIntervention, objective, "objective", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Objective")),
  LSG_FIELD (LsgIntervention, criteria, "criteria", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Criteria of attainment")),
  LSG_FIELD (LsgIntervention, taxonomy, "taxonomy", CHOICE, LSG_CHOICES (taxonomy),
             .flags = LSG_FIELD_NULLABLE, .none = N_("Not specified"),
             .label = N_("Level aimed at"), .help = N_("Bloom’s taxonomy")),
  LSG_FIELD (LsgIntervention, planes, "planes", CHOICES, .choices = lsg_plane_choices,
             .n_choices = LSG_N_PLANES, .initial = "", .label = N_("Support fields")),
  LSG_FIELD (LsgIntervention, tutee, "tutee", CHOICE, LSG_CHOICES (tutees),
             .flags = LSG_FIELD_NULLABLE, .none = N_("To be specified"),
             .label = N_("Tutee")),
  LSG_FIELD (LsgIntervention, type, "type", CHOICE, .choices = lsg_intervention_types,
             .n_choices = LSG_N_INTERVENTION_TYPES, .flags = LSG_FIELD_NULLABLE, .none = N_("No type"),
             .label = N_("Type of intervention")),
  LSG_FIELD (LsgIntervention, prevention, "prevention", CHOICE, LSG_CHOICES (preventions),
             .flags = LSG_FIELD_NULLABLE, .none = N_("To be specified"),
             .label = N_("Prevention"),
             .help = N_("Primary: before difficulty. Secondary: learners at risk. Tertiary: learners who "
                        "are failing or dropping out")),
  LSG_FIELD (LsgIntervention, mode, "mode", CHOICE, LSG_CHOICES (modes), .flags = LSG_FIELD_NULLABLE,
             .none = N_("To be specified"),
             .label = N_("Mode")),
  LSG_FIELD (LsgIntervention, trigger, "trigger", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Trigger"), .help = N_("The event that calls for it")),
  LSG_FIELD (LsgIntervention, moment, "moment", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Moment of the path"), .help = N_("Printed in the table of services")),
  LSG_FIELD (LsgIntervention, activity, "activity", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_ACTIVITY, .on_remove = LSG_ON_REMOVE_CLEAR, .none = N_("No activity"),
             .label = N_("Activity"),
             .help = N_("Empty: placed by days of the path")),
  LSG_FIELD (LsgIntervention, place, "place", CHOICE, LSG_CHOICES (places), .flags = LSG_FIELD_NULLABLE,
             .none = N_("Not placed"),
             .label = N_("Place on the path")),
  LSG_FIELD (LsgIntervention, offset, "offset", INTEGER, .min = -3650, .max = 3650, .initial = "0",
             .label = N_("Offset"), .help = N_("Days")),
  LSG_FIELD (LsgIntervention, rhythm, "rhythm", CHOICE, LSG_CHOICES (rhythms), .initial = "once",
             .label = N_("Rhythm")),
  LSG_FIELD (LsgIntervention, repeats, "repeats", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 1000, .label = N_("Times"), .help = N_("How often it is repeated on the path")),
  LSG_FIELD (LsgIntervention, interval, "interval", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1,
             .max = 3650, .label = N_("Every"), .help = N_("Days from one time to the next")),
  LSG_FIELD (LsgIntervention, span, "span", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 1, .max = 3650,
             .label = N_("Length"), .help = N_("Days; empty: those of the activity")),
  LSG_FIELD (LsgIntervention, advice, "advice", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Advice to the tutor")),
  LSG_FIELD (LsgIntervention, message, "message", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Message template")),
  LSG_FIELD (LsgIntervention, tags, "tags", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Keywords")),
  LSG_FIELD (LsgIntervention, version, "version", TEXT, .flags = LSG_FIELD_NULLABLE, .max = 40,
             .label = N_("Version")),
  LSG_FIELD (LsgIntervention, author, "author", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PERSONAL,
             .label = N_("Author")),
  LSG_FIELD (LsgIntervention, date, "date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("Date")),
  LSG_FIELD (LsgIntervention, licence, "licence", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Licence")),
  LSG_FIELD (LsgIntervention, status, "status", CHOICE, .choices = lsg_sheet_statuses,
             .n_choices = LSG_N_SHEET_STATUSES, .flags = LSG_FIELD_NULLABLE,
             .none = N_("To be specified"), .label = N_("Status"), .help = N_("How far its sheet has come")),
  LSG_FIELD (LsgIntervention, pointers, "pointers", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("See also"), .help = N_("Clauses, sheets, other interventions")),

  LSG_FIELD (LsgIntervention, per, "per", CHOICE, LSG_CHOICES (pers), .initial = "flat",
             .label = N_("Unit")),
  LSG_FIELD (LsgIntervention, count, "count", QUANTITY, .min = 0, .max = 100000, .initial = "1",
             .label = N_("Count")),
  LSG_FIELD (LsgIntervention, count_label, "count-label", TEXT, .flags = LSG_FIELD_NULLABLE,
             .max = 60, .label = N_("What is counted"), .help = N_("Page, message, reminder…")),
  MINUTES (minutes_min, "minutes-min", N_("Smallest duration")),
  MINUTES (minutes, "minutes", N_("Chosen duration")),
  MINUTES (minutes_max, "minutes-max", N_("Largest duration")),
  LSG_FIELD (LsgIntervention, evidence, "evidence", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Source of the duration")),

  FACTOR (0, "economic", N_("Economic")),
  FACTOR (1, "technological", N_("Technological")),
  FACTOR (2, "human", N_("Human")),
  FACTOR (3, "organisational", N_("Organisational")),
  LSG_FIELD (LsgIntervention, mitigation, "mitigation", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Mitigation note"),
             .help = N_("What will be done about a factor that is above the maximum")),

  LSG_FIELD (LsgIntervention, total_min, "total-min", INTEGER, .flags = LSG_FIELD_DERIVED),
  LSG_FIELD (LsgIntervention, total, "total", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Minutes")),
  LSG_FIELD (LsgIntervention, total_max, "total-max", INTEGER, .flags = LSG_FIELD_DERIVED),
  LSG_FIELD (LsgIntervention, n_tools, "n-tools", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Communication tools")),
  LSG_FIELD (LsgIntervention, first_day, "first-day", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("First day")),
  LSG_FIELD (LsgIntervention, last_day, "last-day", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Last day")),
  LSG_FIELD (LsgIntervention, area, "area", QUANTITY, .flags = LSG_FIELD_DERIVED, .label = N_("Area")),
  LSG_FIELD (LsgIntervention, deformation, "deformation", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Deformation")),
  LSG_FIELD (LsgIntervention, verdict, "verdict", CHOICE, .choices = lsg_verdict_choices,
             .n_choices = LSG_N_VERDICTS, .flags = LSG_FIELD_DERIVED, .label = N_("Verdict")),
  LSG_FIELD (LsgIntervention, criticality, "criticality", INTEGER, .flags = LSG_FIELD_DERIVED,
             .label = N_("Criticality")),
  LSG_FIELD (LsgIntervention, class_, "class", CHOICE, .choices = lsg_class_choices,
             .n_choices = LSG_N_CLASSES, .flags = LSG_FIELD_DERIVED, .label = N_("Class")),
  LSG_FIELD (LsgIntervention, proposal, "proposal", CHOICE, .choices = lsg_decision_choices,
             .n_choices = LSG_N_DECISIONS, .flags = LSG_FIELD_DERIVED, .label = N_("Proposal")),
};

LSG_DEFINE_RECORD (LsgIntervention, lsg_intervention, "interventions", INTERVENTION,
                   N_("Intervention"), N_("Interventions"), LSG_KIND_ORDERED)

gboolean
lsg_intervention_is_kept (LsgIntervention *self)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION (self), FALSE);

  return lsg_decision_is_kept ((LsgDecision) self->decision);
}
