/* needs-filter.h - the chips above the needs, one per support plane, and the search: which needs are shown. */
#pragma once

#include "need.h"
#include "records.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "changed" when other needs pass. */
#define LSG_TYPE_NEEDS_FILTER (lsg_needs_filter_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedsFilter, lsg_needs_filter, LSG, NEEDS_FILTER, GtkBox)

GtkWidget *lsg_needs_filter_new        (void);

/* Counts the needs on each plane anew. */
void       lsg_needs_filter_refresh    (LsgNeedsFilter *self,
                                        LsgRecords     *records);

/* What is searched for; "" ends the search. */
void       lsg_needs_filter_set_search (LsgNeedsFilter *self,
                                        const char     *text);

/* Lets all pass. */
void       lsg_needs_filter_clear      (LsgNeedsFilter *self);
gboolean   lsg_needs_filter_is_active  (LsgNeedsFilter *self);

/* For ordered lists: @data is the filter. */
gboolean   lsg_needs_filter_match      (LsgRecord      *need,
                                        gpointer        data);

/* What to say when none passes. (transfer full) */
char      *lsg_needs_filter_dup_nothing (LsgNeedsFilter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
