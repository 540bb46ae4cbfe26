/* timeline-waiting.h - the kept interventions that have no day on the path: a strip under the timeline from which
 * they are dragged onto it, or chosen to be placed in the pane.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "picked" (LsgRecord *). */
#define LSG_TYPE_TIMELINE_WAITING (lsg_timeline_waiting_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelineWaiting, lsg_timeline_waiting, LSG, TIMELINE_WAITING, GtkBox)

GtkWidget *lsg_timeline_waiting_new     (LsgProject         *project);

/* Hides itself when nothing waits. */
void       lsg_timeline_waiting_refresh (LsgTimelineWaiting *self);

/* Marks the one that the pane is about; NULL: none of them. */
void       lsg_timeline_waiting_set_selected (LsgTimelineWaiting *self,
                                              LsgRecord          *record);

G_END_DECLS
