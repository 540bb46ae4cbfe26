/* overview-rows.h - the rows beside the Overview: what is to review, and what was changed last. Each leads to the place
 * that it tells of. */
#pragma once

#include "remarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *lsg_overview_row_new_for_remark (const LsgRemark *remark);
GtkWidget *lsg_overview_row_new_for_edit   (const LsgEdit   *edit);

/* Whether @row (may be NULL) says what it would say of @remark: most changes leave most rows as they are. */
gboolean   lsg_overview_row_shows          (GtkListBoxRow   *row,
                                            const LsgRemark *remark);

/* Goes where the row leads, if that is still there. */
void       lsg_overview_row_follow         (GtkListBoxRow   *row,
                                            LsgProject      *project);

G_END_DECLS
