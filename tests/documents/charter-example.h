/* charter-example.h - the worked example with a whole charter, and short ways to lay it out for tests. */
#pragma once

#include "charter.h"
#include "layout.h"

/* Records of the worked example with profiles, channels and the clauses of a charter. (transfer full) */
LsgRecords *make_charter_records (void);

/* The same records with the same ids. (transfer full) */
LsgRecords *copy_records         (LsgRecords         *records);

/* Its charter. (transfer full) */
LsgReport  *make_charter         (LsgCharterAudience audience,
                                  LsgLanguage        language);

/* The charter of @records, with figures of their own. (transfer full) */
LsgReport  *compose              (LsgRecords         *records,
                                  LsgCharterAudience  audience,
                                  LsgLanguage         language);

/* Writes it into the build folder as @name and gives the path. (transfer full) */
char       *write_pdf            (LsgReport  *report,
                                  const char *name);

/* A report with a sheet and nothing else yet. (transfer full) */
LsgReportBuilder *begin_report   (LsgLanguage language);
