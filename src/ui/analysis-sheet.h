/* analysis-sheet.h - the needs analysis as its page shows it: the rows and columns of the matrix of sources and
 * needs, the eight steps, and the edits that are more than one field (DOMAIN 2.1, 2.4). No widget is here.
 */
#pragma once

#include "analysis-step.h"
#include "data-source.h"
#include "finding.h"
#include "project.h"
#include "search-words.h"
#include "source-matrix.h"

G_BEGIN_DECLS

/* A picture of the records as they were: it is made anew after each change, and holds its own texts and
 * references until then. */
typedef struct {
  GArray       *rows;     /* LsgSourceRow; existing sources and elicited ones, each under a heading */
  GPtrArray    *sources;  /* LsgSource of each row, NULL for headings */
  GArray       *columns;  /* LsgSourceColumn */
  GPtrArray    *needs;    /* LsgNeed of each column */
  GByteArray   *cells;    /* findings, 255 at most, row by row */
  GStringChunk *texts;
  guint         n_sources;
  guint         n_findings;
  guint         n_expressed[LSG_N_HOLDERS]; /* needs that the holder expresses */
} LsgAnalysisSheet;

/* Rows whose holder is not among @holders (bits; 0: all) or that do not hold @words are dim. */
LsgAnalysisSheet *lsg_analysis_sheet_new      (LsgRecords       *records,
                                               guint             holders,
                                               LsgSearchWords   *words) G_GNUC_WARN_UNUSED_RESULT;
void              lsg_analysis_sheet_free     (LsgAnalysisSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgAnalysisSheet, lsg_analysis_sheet_free)

/* Places in the sheet, -1 when it is not there. */
int               lsg_analysis_sheet_find     (LsgAnalysisSheet *sheet,
                                               LsgSource        *source);
int               lsg_analysis_sheet_find_need (LsgAnalysisSheet *sheet,
                                                LsgNeed          *need);

/* Whether the column of @need says what is true of it now; FALSE when it has none, or is there no more. */
gboolean          lsg_analysis_sheet_shows    (LsgAnalysisSheet *sheet,
                                               LsgRecords       *records,
                                               LsgNeed          *need);
guint             lsg_analysis_sheet_get_cell (LsgAnalysisSheet *sheet,
                                               int               row,
                                               int               column);

/* The next row that is a source, from @row in the direction of @step; @row itself when there is none. */
int               lsg_analysis_sheet_step     (LsgAnalysisSheet *sheet,
                                               int               row,
                                               int               step);

/* The source that @source would be moved before (NULL: to the end), among those of its nature; FALSE at the ends. */
gboolean          lsg_analysis_get_neighbour  (LsgRecords       *records,
                                               LsgSource        *source,
                                               int               step,
                                               LsgRecord       **before);

/* "12 June", "9 June – 20 June"; "to review" before all; NULL without. (transfer full) */
char             *lsg_words_step_date         (LsgStep          *step) G_GNUC_WARN_UNUSED_RESULT;

/* The record of a step, NULL as long as nothing was said about it. (transfer none) */
LsgStep          *lsg_analysis_find_step      (LsgRecords       *records,
                                               gint64            name);

/* Whether @source feeds @need: a finding without text is added, or all findings of the pair are removed. @fed
 * receives what it is now. */
gboolean          lsg_analysis_toggle         (LsgProject       *project,
                                               LsgSource        *source,
                                               LsgNeed          *need,
                                               gboolean         *fed,
                                               GError          **error);

/* A need named after the first line of @finding, which then feeds it, as one step. (transfer none) */
LsgRecord        *lsg_analysis_add_need       (LsgProject       *project,
                                               LsgFinding       *finding,
                                               GError          **error);

G_END_DECLS
