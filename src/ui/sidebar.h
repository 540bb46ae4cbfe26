/* sidebar.h - the list of pages at the left, in groups that fold, with the number of records and an amber
 * dot where something asks for a look. */
#pragma once

#include "remarks.h"

G_BEGIN_DECLS

/* Signals: "chosen" (const LsgPageInfo *) when a person chose a page; "folded" when a group was folded or
 * unfolded. */
#define LSG_TYPE_SIDEBAR (lsg_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LsgSidebar, lsg_sidebar, LSG, SIDEBAR, GtkWidget)

GtkWidget *lsg_sidebar_new        (LsgProject *project,
                                   LsgRemarks *remarks);

/* Marks the row of the page that is shown. */
void       lsg_sidebar_set_page   (LsgSidebar *self,
                                   const char *page_id);

/* The groups that are folded, by their English names. (transfer full) */
GStrv      lsg_sidebar_get_folded (LsgSidebar *self) G_GNUC_WARN_UNUSED_RESULT;
void       lsg_sidebar_set_folded (LsgSidebar        *self,
                                   const char *const *groups);

G_END_DECLS
