/* module.c - the table of modules. See module.h. */
#include "module.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgModule, title, "title", TEXT, .label = N_("Module")),
  LSG_FIELD (LsgModule, description, "description", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Description")),
  LSG_FIELD (LsgModule, number, "number", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Number")),
  LSG_FIELD (LsgModule, minutes, "minutes", QUANTITY, .flags = LSG_FIELD_DERIVED, .label = N_("Minutes")),
  LSG_FIELD (LsgModule, first_day, "first-day", INTEGER, .flags = LSG_FIELD_DERIVED, .label = N_("First day")),
  LSG_FIELD (LsgModule, last_day, "last-day", INTEGER, .flags = LSG_FIELD_DERIVED, .label = N_("Last day")),
};

LSG_DEFINE_RECORD (LsgModule, lsg_module, "modules", MODULE,
                   N_("Module"), N_("Modules"), LSG_KIND_ORDERED)
