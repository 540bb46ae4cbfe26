/* remarks.h - what the tests of the rules share: the example with nothing else to remark on, and its remarks. */
#pragma once

#include "example.h"

#include "rules.h"

/* The worked example, where everything uses one tool and stands on the first day, and one tutor may have nearly all
 * minutes: one remark is left, on B 11. */
LsgRecords *make_checked_example (void);

/* The remarks of @records, whose figures are worked out before. */
GPtrArray  *list_remarks         (LsgRecords *records,
                                  guint       limit);

guint       count_remarks        (GPtrArray  *remarks,
                                  LsgRule     rule);

/* The sentence of the first remark of @rule, NULL for none. */
const char *find_remark          (GPtrArray  *remarks,
                                  LsgRule     rule);

/* How many remarks of @rule there are now. */
guint       count_now            (LsgRecords *records,
                                  LsgRule     rule);

/* There is one remark of @rule, on @field of @record, and says @sentence. */
void        assert_says          (LsgRecords *records,
                                  LsgRule     rule,
                                  gpointer    record,
                                  const char *field,
                                  const char *sentence);
