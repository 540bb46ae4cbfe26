/* placement-words.h - where an intervention stands on the path, in words of the interface's language. */
#pragma once

#include "records.h"

#include "intervention.h"

G_BEGIN_DECLS

/* "2 days before CV 1, twice, every 7 days"; NULL when it is not placed. (transfer full) */
char *lsg_words_place (LsgRecords      *records,
                       LsgIntervention *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* "W2", "W2–W3": the weeks of the path that its days lie in; NULL without days. (transfer full) */
char *lsg_words_weeks (LsgIntervention *intervention) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
