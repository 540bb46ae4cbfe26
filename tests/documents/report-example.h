/* report-example.h - the reports of the worked example, and what the tests look for in them. */
#pragma once

#include "layout.h"
#include "records.h"
#include "report.h"

typedef enum {
  SYSTEM,
  SCENARIO,
  SHEETS,
  N_REPORTS,
} ReportKind;

/* Of @records as they are now; the sheets are all that are kept. */
LsgReport         *compose_report     (LsgRecords  *records,
                                       ReportKind   kind,
                                       LsgLanguage  language);

/* The example with something in every kind of record that the reports print. */
LsgRecords        *make_whole_example (void);

/* The pages, of which the ink is within bounds and the drawing went well. */
LsgPages          *lay_out            (LsgReport *report);

/* The first table with @caption in its caption; fails the test when there is none. (transfer none) */
const LsgNode     *find_table         (LsgReport  *report,
                                       const char *caption);
const LsgRichText *get_cell           (const LsgNode *table,
                                       guint          row,
                                       guint          column);
guint              count_nodes        (LsgReport   *report,
                                       LsgNodeType  type);

/* Whether @word stands on one of the pages of @report. */
gboolean           prints             (LsgReport  *report,
                                       const char *word);
