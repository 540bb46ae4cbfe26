/* path-strips.h - the path as two strips, of minutes and of days. Pressing a block picks its activity; in the strip of
 * days a block is dragged to another day and stretched by its edges, and the keys do the same. */
#pragma once

#include "path-filter.h"
#include "path-span.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgActivity); "activated" by Enter or a double click on the picked one; "dragged" (LsgPathDrag,
 * int days) when the keys move or stretch it. A drag by the pointer is written at its end, as one step. */
#define LSG_TYPE_PATH_STRIPS (lsg_path_strips_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathStrips, lsg_path_strips, LSG, PATH_STRIPS, GtkWidget)

GtkWidget *lsg_path_strips_new          (LsgProject          *project);

/* Shows the project as it is, what @filter (NULL: nothing) holds back faded; it hides when there are neither minutes
 * nor days. */
void       lsg_path_strips_refresh      (LsgPathStrips       *self,
                                         const LsgPathFilter *filter);
void       lsg_path_strips_set_selected (LsgPathStrips       *self,
                                         LsgRecord           *record);

/* Ctrl with left and right moves by a day, Ctrl with Shift by a week, Shift alone stretches by a day. FALSE for other
 * keys. */
gboolean   lsg_path_drag_read_key       (guint                keyval,
                                         GdkModifierType      state,
                                         LsgPathDrag         *drag,
                                         int                 *days);

G_END_DECLS
