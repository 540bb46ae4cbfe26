/* compare-list.h - the differences between two versions as rows: clauses of the charter, or changes of what a
 * deliverable looks at. In one text, or in two columns with the same passage on the same height.
 */
#pragma once

#include "version-reader.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_COMPARE_LIST (lsg_compare_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgCompareList, lsg_compare_list, LSG, COMPARE_LIST, GtkWidget)

GtkWidget *lsg_compare_list_new           (void);

/* @pair is read as long as it is shown: until the next, or lsg_compare_list_clear(). */
void       lsg_compare_list_show          (LsgCompareList       *self,
                                           const LsgVersionPair *pair,
                                           LsgCharterAudience    audience,
                                           gboolean              columns);
void       lsg_compare_list_clear         (LsgCompareList       *self);

/* What stands over the two columns. */
void       lsg_compare_list_set_versions  (LsgCompareList       *self,
                                           const char           *from,
                                           const char           *to);
void       lsg_compare_list_scroll_to_top (LsgCompareList       *self);

/* The focus to the next difference (1) or the one before (-1); FALSE when there is none. */
gboolean   lsg_compare_list_step          (LsgCompareList       *self,
                                           int                   step);

G_END_DECLS
