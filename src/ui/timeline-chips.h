/* timeline-chips.h - the bar above the timeline: who takes the initiative, whose time it is, virtual classes. The
 * chips are the legend of the drawing and filter it. Where the profiles have no room for a chip each they share a list.
 */
#pragma once

#include "chip-bar.h"
#include "timeline-data.h"

G_BEGIN_DECLS

#define LSG_TYPE_TIMELINE_CHIPS (lsg_timeline_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelineChips, lsg_timeline_chips, LSG, TIMELINE_CHIPS, LsgChipBar)

GtkWidget *lsg_timeline_chips_new      (LsgProject              *project);

/* Chips of the profiles that there are, and the counts of @data. */
void       lsg_timeline_chips_show     (LsgTimelineChips        *self,
                                        const LsgTimelineData   *data);

/* Sets initiatives, profiles, virtual classes and words of @filter; profiles and words stay the bar's. */
void       lsg_timeline_chips_read     (LsgTimelineChips        *self,
                                        LsgTimelineFilter       *filter);

G_END_DECLS
