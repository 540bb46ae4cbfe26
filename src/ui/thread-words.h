/* thread-words.h - the thread through a record in words: one line for each step, from the need to the clauses
 * or the other way, each leading to where it is edited. Pure functions of the records. */
#pragma once

#include "thread-model.h"

G_BEGIN_DECLS

typedef enum {
  LSG_LINE_WHOLE,
  LSG_LINE_PARTLY, /* only some of it */
  LSG_LINE_MISSING,
} LsgLineState;

typedef struct {
  char        *value; /* "12, indispensable" */
  char        *note;  /* "Criticality · gravity 4 × probability 3" */
  LsgLineState state;
  gint64       id;    /* the record that it leads to; 0: to @page_id */
  const char  *field; /* static; NULL: to the whole record */
  const char  *page_id; /* static; of the page to go to when there is no record */
} LsgThreadLine;

void        lsg_thread_line_free    (LsgThreadLine    *line);

/* The lines of the thread through @record, which stands in @thread. (transfer full) (element-type LsgThreadLine) */
GPtrArray  *lsg_thread_list_lines   (LsgThread        *thread,
                                     LsgRecord        *record) G_GNUC_WARN_UNUSED_RESULT;

/* "From need to charter", "From clause to needs": how the lines are read. (transfer none) */
const char *lsg_thread_word_way     (LsgRecord        *record);

/* "B 04: 1 kept intervention, 10 min, €7.00, 3 clauses": the thread as one sentence. (transfer full) */
char       *lsg_thread_word_summary (LsgThread        *thread,
                                     LsgRecord        *record) G_GNUC_WARN_UNUSED_RESULT;

/* What the button that mends a break says. (transfer none) */
const char *lsg_thread_word_mending (LsgThreadGap      gap);

/* Hundredths of the currency of the project. (transfer full) */
char       *lsg_thread_word_cost    (LsgThread        *thread,
                                     double            cost) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
