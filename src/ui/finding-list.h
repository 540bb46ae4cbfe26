/* finding-list.h - the findings of one source: what it says, the need that it feeds, and how important that need is
 * for the holder of the source (DOMAIN 2.1, 2.3). */
#pragma once

#include "analysis-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_FINDING_LIST (lsg_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgFindingList, lsg_finding_list, LSG, FINDING_LIST, GtkWidget)

GtkWidget *lsg_finding_list_new        (LsgProject     *project);

/* The findings of @source; those that feed @need (NULL: none in particular) stand first. */
void       lsg_finding_list_set_source (LsgFindingList *self,
                                        LsgSource      *source,
                                        LsgNeed        *need);
void       lsg_finding_list_refresh    (LsgFindingList *self);

/* Puts the focus on a field of @finding; FALSE when it is not of the source. */
gboolean   lsg_finding_list_focus      (LsgFindingList *self,
                                        LsgFinding     *finding,
                                        const char     *field);

/* A finding without text for the chosen need, with the focus on its text. */
void       lsg_finding_list_add        (LsgFindingList *self);

G_END_DECLS
