/* thread-map-view.h - the map of the thread on screen. Arrows up and down move in a column, left and right
 * along a line, Enter chooses, the pointer shows a thread without choosing it. */
#pragma once

#include "project.h"
#include "thread-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord): chosen anew; "activated" (LsgRecord): chosen again, to go there. */
#define LSG_TYPE_THREAD_MAP_VIEW (lsg_thread_map_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgThreadMapView, lsg_thread_map_view, LSG, THREAD_MAP_VIEW, GtkWidget)

/* (transfer floating) */
GtkWidget *lsg_thread_map_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @thread, borrowed until the next call, and the thread of @chosen, which stands in it; both NULL: nothing. */
void       lsg_thread_map_view_set (LsgThreadMapView *self,
                                    LsgThread        *thread,
                                    LsgRecord        *chosen);

/* Scrolls the chosen record into sight. */
void       lsg_thread_map_view_reveal (LsgThreadMapView *self);

G_END_DECLS
