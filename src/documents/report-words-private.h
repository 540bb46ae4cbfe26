/* report-words-private.h - the tables of report-words.h, one for each language. */
#pragma once

#include "report-words.h"

G_BEGIN_DECLS

extern const LsgReportWords lsg_report_words_en;
extern const LsgReportWords lsg_report_words_fr;

G_END_DECLS
