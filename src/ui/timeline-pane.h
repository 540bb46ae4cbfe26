/* timeline-pane.h - the editor beside the timeline: where the chosen intervention stands on the path, its
 * duration and rhythm, who carries it and by which tools.
 */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "place" when a person asks for a place for one that has none; "lift" for none again. */
#define LSG_TYPE_TIMELINE_PANE (lsg_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelinePane, lsg_timeline_pane, LSG, TIMELINE_PANE, AdwBin)

GtkWidget *lsg_timeline_pane_new        (LsgProject      *project);
void       lsg_timeline_pane_set_record (LsgTimelinePane *self,
                                         LsgIntervention *intervention);
void       lsg_timeline_pane_refresh    (LsgTimelinePane *self);

/* Puts the focus on the editor of @field, NULL: on the first one. */
void       lsg_timeline_pane_focus      (LsgTimelinePane *self,
                                         const char      *field);

G_END_DECLS
