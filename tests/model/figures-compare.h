/* figures-compare.h - whether two figures say the same, for tests of what is worked out from changes alone. */
#pragma once

#include "figures.h"

/* NULL, or the name of the first member in which they differ. */
const char *figures_differ   (const LsgFigures *a,
                              const LsgFigures *b);

/* NULL when @figures and all derived values are those of a full pass over @copy, a
 * copy of the records of @figures; else what differs. */
char       *figures_are_off  (const LsgFigures *figures,
                              LsgRecords       *copy) G_GNUC_WARN_UNUSED_RESULT;
