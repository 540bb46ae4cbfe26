/* record-filter.h - the chips above the records of a page and its search: which of them are shown.
 *
 * With no chip down and nothing searched for everything passes; with several chips down a record passes that any of
 * them lets through. needs-filter.h and verdict-filter.h say what the chips of their pages are.
 */
#pragma once

#include "mark-view.h"
#include "record.h"

G_BEGIN_DECLS

/* Whether @record belongs to one of the chips in the set @down (bit i: chip i), which is not empty. */
typedef gboolean (*LsgRecordFilterFunc) (LsgRecord *record,
                                         guint      down);

/* Signal: "changed" when others pass. */
#define LSG_TYPE_RECORD_FILTER (lsg_record_filter_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordFilter, lsg_record_filter, LSG, RECORD_FILTER, GtkBox)

GtkWidget  *lsg_record_filter_new        (LsgRecordFilterFunc  match);

/* Adds a chip at the end, 32 at most; counts are set by its number, from 0. */
void        lsg_record_filter_add_chip   (LsgRecordFilter     *self,
                                          LsgMarkViewShape     shape,
                                          gint64               value,
                                          const char          *word);

/* @hide: a chip of nothing is not shown, unless it is down. */
void        lsg_record_filter_set_count  (LsgRecordFilter     *self,
                                          guint                chip,
                                          guint                count,
                                          gboolean             hide);

/* What is searched for; "" ends the search. */
void        lsg_record_filter_set_search (LsgRecordFilter     *self,
                                          const char          *text);

/* The text that is searched for; NULL when it holds no word, and everything matches. */
const char *lsg_record_filter_get_search (LsgRecordFilter     *self);

/* Lets all pass: chips up, nothing searched for. "changed" comes once. */
void        lsg_record_filter_clear      (LsgRecordFilter     *self);
gboolean    lsg_record_filter_is_active  (LsgRecordFilter     *self);

/* For ordered lists: @filter is the filter. */
gboolean    lsg_record_filter_match      (LsgRecord           *record,
                                          gpointer             filter);

G_END_DECLS
