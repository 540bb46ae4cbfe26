/* needs-filter.h - the filter of needs: a chip for each support plane. */
#pragma once

#include "record-filter.h"
#include "records.h"

G_BEGIN_DECLS

GtkWidget *lsg_needs_filter_new         (void);

/* Counts the needs on each plane anew. */
void       lsg_needs_filter_refresh     (LsgRecordFilter *filter,
                                         LsgRecords      *records);

/* What to say when none passes. (transfer full) */
char      *lsg_needs_filter_dup_nothing (LsgRecordFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
