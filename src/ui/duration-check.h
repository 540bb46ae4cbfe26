/* duration-check.h - whether a duration still lies between its smallest and its largest value. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/* The sentence that refuses @value for a field of a span of @record ("minutes-min", "minutes", "minutes-max",
 * "factor-min", "factor", "factor-max"), NULL when it is in order, or no number. (transfer full) */
char *lsg_duration_check (LsgRecord      *record,
                          const LsgField *field,
                          LsgValue        value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
