/* analysis-page.h - the needs analysis: its eight steps as a thread, which source feeds which need, and beside it
 * the editor of a source with its findings, or of a step (DOMAIN 2.1, 2.4). */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_ANALYSIS_PAGE (lsg_analysis_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgAnalysisPage, lsg_analysis_page, LSG, ANALYSIS_PAGE, LsgPage)

/* The hook of pages.c. */
gboolean lsg_analysis_page_shows (LsgKindId   kind,
                                  const char *field);

G_END_DECLS
