/* handing-over.h - when a profile, a tool or an activity goes, another can take over what referred to it. */
#pragma once

#include "project.h"

G_BEGIN_DECLS

/* The other records of the kind of @record that may take over from it; NULL when the kind knows no such thing or there
 * is no other. (transfer container, elements borrowed) */
GPtrArray *lsg_hand_over_list   (LsgRecords  *records,
                                 LsgRecord   *record);

/* Removes @record in one step; whatever referred to it, by a field or a link, refers to @to then. */
gboolean   lsg_hand_over_remove (LsgProject  *project,
                                 LsgRecord   *record,
                                 LsgRecord   *to,
                                 GError     **error);

G_END_DECLS
