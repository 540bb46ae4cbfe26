/* timeline-placer.h - places several interventions at once: a button with a popover of those that wait, the moment and
 * the activity. All by keys, one step of undo. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_TIMELINE_PLACER (lsg_timeline_placer_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelinePlacer, lsg_timeline_placer, LSG, TIMELINE_PLACER, GtkWidget)

/* It lists what waits each time it is opened. */
GtkWidget *lsg_timeline_placer_new  (LsgProject *project);

/* Where the @index th of @n goes that are placed together, with so many days between them: offsets run on from the
 * activity, or up to it when they stand before it. */
gint64     lsg_timeline_placer_get_offset (LsgPlace place,
                                           guint    index,
                                           guint    n,
                                           gint64   apart);

G_END_DECLS
