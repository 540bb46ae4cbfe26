/* example.h - the worked example of DOMAIN 3.3 in memory, and short ways to make records for tests. */
#pragma once

#include "figures.h"

/* A record of @kind at the end of its list; values follow as name, text form, ..., NULL. Borrowed. */
gpointer    add_record     (LsgRecords *records,
                            LsgKindId   kind,
                            ...) G_GNUC_NULL_TERMINATED;

/* Sets a field from its text form (NULL: no value), as the store would. */
void        set_field      (gpointer    record,
                            const char *field,
                            const char *text);

/* The id of @record as a reference field takes it; in a ring of a few buffers. */
const char *ref            (gpointer    record);

/* The first record of @kind with @code, or @title. */
gpointer    find_record    (LsgRecords *records,
                            LsgKindId   kind,
                            const char *code);

/* Twelve interventions, twelve needs, two profiles, two virtual classes. (transfer full) */
LsgRecords *make_example   (void);
