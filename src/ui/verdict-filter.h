/* verdict-filter.h - the filter of priorities: a chip for each verdict, and one for what is not rated while there is
 * any. */
#pragma once

#include "figures.h"
#include "record-filter.h"

G_BEGIN_DECLS

GtkWidget *lsg_verdict_filter_new         (void);

/* Brings the counts up to date. */
void       lsg_verdict_filter_refresh     (LsgRecordFilter  *filter,
                                           const LsgFigures *figures);

/* What to say when none passes. (transfer full) */
char      *lsg_verdict_filter_dup_nothing (LsgRecordFilter  *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
