/* timeline-chips.h - the bar above the timeline: who takes the initiative, whose time it is, virtual classes. The
 * chips are the legend of the drawing and filter it; with none down everything is shown.
 */
#pragma once

#include "timeline-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "filtered" when a person pressed a chip. */
#define LSG_TYPE_TIMELINE_CHIPS (lsg_timeline_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelineChips, lsg_timeline_chips, LSG, TIMELINE_CHIPS, GtkBox)

GtkWidget *lsg_timeline_chips_new      (LsgProject              *project);

/* Chips of the profiles that there are, and the counts of @data. */
void       lsg_timeline_chips_show     (LsgTimelineChips        *self,
                                        const LsgTimelineData   *data);

/* Sets initiatives, profiles and virtual classes of @filter, whose array is borrowed. */
void       lsg_timeline_chips_read     (LsgTimelineChips        *self,
                                        LsgTimelineFilter       *filter);
void       lsg_timeline_chips_clear    (LsgTimelineChips        *self);

G_END_DECLS
