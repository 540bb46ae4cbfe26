/* several-edit.h - what is done with several interventions at once, each as one step of undo. */
#pragma once

#include "project.h"

G_BEGIN_DECLS

/* Puts all on @activity (an id; LSG_NULL: on none, placed by days). One that comes from elsewhere stands at no offset
 * then, and one that was not placed yet stands during the activity: otherwise it would not be seen there. */
gboolean   lsg_several_put_on    (LsgProject  *project,
                                  GPtrArray   *interventions,
                                  gint64       activity,
                                  GError     **error);

/* Adds the plane @bit to all, or takes it from all. */
gboolean   lsg_several_set_plane (LsgProject  *project,
                                  GPtrArray   *interventions,
                                  guint        bit,
                                  gboolean     is_set,
                                  GError     **error);

/* A copy behind each, with a name of its own. (transfer container, elements borrowed) */
GPtrArray *lsg_several_duplicate (LsgProject  *project,
                                  GPtrArray   *interventions,
                                  GError     **error);

G_END_DECLS
