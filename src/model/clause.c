/* clause.c - the table of charter clauses. See clause.h. */
#include "clause.h"

#include "record-kind.h"

const LsgChoice lsg_audience_choices[LSG_N_AUDIENCES] = {
  [LSG_AUDIENCE_INSTITUTION] = { "institution", N_("Institution") },
  [LSG_AUDIENCE_TUTOR] = { "tutor", N_("Tutor") },
  [LSG_AUDIENCE_LEARNER] = { "learner", N_("Learner") },
};

static const LsgChoice contents[] = {
  [LSG_CLAUSE_TEXT] = { "text", N_("Text only") },
  [LSG_CLAUSE_PROFILES] = { "profiles", N_("Table of profiles") },
  [LSG_CLAUSE_SERVICES] = { "services", N_("Table of services") },
  [LSG_CLAUSE_CHANNELS] = { "channels", N_("Table of channels") },
  [LSG_CLAUSE_SIGNATURES] = { "signatures", N_("Signatures") },
  [LSG_CLAUSE_FIGURES] = { "figures", N_("Key figures") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgClause, parent, "parent", REFERENCE, .flags = LSG_FIELD_NULLABLE,
             .target = LSG_KIND_CLAUSE, .on_remove = LSG_ON_REMOVE_CASCADE, .none = N_("No section"),
             .label = N_("Section")),
  LSG_FIELD (LsgClause, title, "title", TEXT, .label = N_("Title")),
  LSG_FIELD (LsgClause, body, "body", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Text")),
  LSG_FIELD (LsgClause, side_note, "side-note", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Side note"), .help = N_("Printed small in the margin")),
  LSG_FIELD (LsgClause, audiences, "audiences", CHOICES, .choices = lsg_audience_choices,
             .n_choices = LSG_N_AUDIENCES, .initial = "institution tutor learner",
             .label = N_("Audiences")),
  LSG_FIELD (LsgClause, content, "content", CHOICE, LSG_CHOICES (contents), .initial = "text",
             .label = N_("Generated part"),
             .help = N_("What Losange adds after the text, from the project")),
  LSG_FIELD (LsgClause, number, "number", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Number")),
};

LSG_DEFINE_RECORD (LsgClause, lsg_clause, "clauses", CLAUSE,
                   N_("Clause"), N_("Clauses"), LSG_KIND_ORDERED)
