/* profile.c - the table of tutor profiles. See profile.h. */
#include "profile.h"

#include "function.h"
#include "record-kind.h"

const LsgChoice lsg_profile_roles[LSG_N_PROFILE_ROLES] = {
  [LSG_PROFILE_PROGRAMME] = { "programme", N_("Programme tutor") },
  [LSG_PROFILE_COURSE] = { "course", N_("Course tutor") },
  [LSG_PROFILE_PROJECT] = { "project", N_("Project tutor") },
  [LSG_PROFILE_TECHNICAL] = { "technical", N_("Technical tutor") },
  [LSG_PROFILE_ADMINISTRATIVE] = { "administrative", N_("Administrative tutor") },
  [LSG_PROFILE_PEER] = { "peer", N_("Peer tutor") },
  [LSG_PROFILE_OTHER] = { "other", N_("Other") },
};

const LsgChoice lsg_tutor_choices[LSG_N_TUTORS] = {
  [LSG_TUTOR_PERSON] = { "person", N_("Persons") },
  [LSG_TUTOR_RESOURCE] = { "resource", N_("A resource") },
  [LSG_TUTOR_PROGRAM] = { "program", N_("A software agent") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgProfile, name, "name", TEXT, .max = 200, .label = N_("Name")),
  LSG_FIELD (LsgProfile, role, "role", CHOICE, .choices = lsg_profile_roles,
             .n_choices = LSG_N_PROFILE_ROLES, .initial = "course",
             .label = N_("Kind of profile")),
  LSG_FIELD (LsgProfile, tutor, "tutor", CHOICE, .choices = lsg_tutor_choices, .n_choices = LSG_N_TUTORS,
             .initial = "person", .label = N_("Held by"),
             .help = N_("A resource or a software agent may support learners too")),
  LSG_FIELD (LsgProfile, mission, "mission", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Mission")),
  LSG_FIELD (LsgProfile, ask_for, "ask-for", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Ask them for")),
  LSG_FIELD (LsgProfile, who, "who", TEXT, .flags = LSG_FIELD_NULLABLE, .max = 200, .label = N_("Who"),
             .help = N_("The post of those who hold it")),
  LSG_FIELD (LsgProfile, functions, "functions", CHOICES, .choices = lsg_function_choices,
             .n_choices = LSG_N_FUNCTIONS, .initial = "", .label = N_("Functions held first")),
  LSG_FIELD (LsgProfile, second_functions, "second-functions", CHOICES, .choices = lsg_function_choices,
             .n_choices = LSG_N_FUNCTIONS, .initial = "", .label = N_("Functions held in second place")),
  LSG_FIELD (LsgProfile, skills, "skills", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Skills"),
             .help = N_("One on each line")),
  LSG_FIELD (LsgProfile, hourly_cost, "hourly-cost", MONEY, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 10000000, .label = N_("Hourly cost")),
  LSG_FIELD (LsgProfile, weekly_capacity, "weekly-capacity", QUANTITY, .flags = LSG_FIELD_NULLABLE,
             .min = 0, .max = 1008000, .label = N_("Weekly capacity"),
             .help = N_("Minutes of tutoring a week")),
  LSG_FIELD (LsgProfile, total_minutes, "total-minutes", INTEGER, .flags = LSG_FIELD_DERIVED),
};

LSG_DEFINE_RECORD (LsgProfile, lsg_profile, "profiles", PROFILE,
                   N_("Tutor profile"), N_("Tutor profiles"), LSG_KIND_ORDERED)
