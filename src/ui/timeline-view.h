/* timeline-view.h - the timeline as a widget: path, interventions and load, to look at, scroll, zoom and place.
 *
 * A click or the arrows choose an intervention; a drag moves it by days, or onto an activity of the path, and its
 * ends stretch a continuous one; Ctrl and an arrow move it by a day, with Shift by a week. While it is dragged
 * nothing is written: one step of the history at release. Plus, minus and Ctrl with the wheel zoom; 0 shows the
 * whole path.
 */
#pragma once

#include "timeline-data.h"
#include "timeline-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a person chose an intervention; "activated" for Enter or a double click;
 * "zoomed". */
#define LSG_TYPE_TIMELINE_VIEW (lsg_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelineView, lsg_timeline_view, LSG, TIMELINE_VIEW, GtkWidget)

GtkWidget       *lsg_timeline_view_new            (LsgProject              *project);

/* Shows the project anew through @filter, whose arrays are borrowed until the next call. */
void             lsg_timeline_view_refresh        (LsgTimelineView         *self,
                                                   const LsgTimelineFilter *filter);
void             lsg_timeline_view_set_selected   (LsgTimelineView         *self,
                                                   LsgIntervention         *intervention);

/* Scrolls so that the selected one is seen. */
void             lsg_timeline_view_reveal         (LsgTimelineView         *self);

/* NULL before the first refresh. (transfer none) */
LsgTimelineData *lsg_timeline_view_get_data       (LsgTimelineView         *self);

/* For a scrollbar below it. (transfer none) */
GtkAdjustment   *lsg_timeline_view_get_adjustment (LsgTimelineView         *self);

/* Zooms by a factor around the middle; 0 shows the whole path again. */
void             lsg_timeline_view_zoom           (LsgTimelineView         *self,
                                                   double                   factor);
gboolean         lsg_timeline_view_can_zoom       (LsgTimelineView         *self,
                                                   gboolean                 in);

/* Moves the selected one by days, as Ctrl and an arrow do. */
void             lsg_timeline_view_move_selected  (LsgTimelineView         *self,
                                                   gint64                   days);

/* Places @intervention as one step of the history. */
void             lsg_timeline_view_put            (LsgTimelineView         *self,
                                                   LsgIntervention         *intervention,
                                                   LsgTimelinePut           put);

/* The placement that the record has. */
LsgTimelinePut   lsg_timeline_put_read            (LsgIntervention         *intervention);

/* Gives it to the record, within a step of the history that the caller has begun. */
gboolean         lsg_timeline_put_write           (LsgProject              *project,
                                                   LsgRecord               *record,
                                                   LsgTimelinePut           put,
                                                   GError                 **error);

G_END_DECLS
