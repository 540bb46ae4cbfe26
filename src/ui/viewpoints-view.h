/* viewpoints-view.h - the second view of the page of needs: where viewpoints diverge, drawn (divergence-view.h)
 * or as a table of numbers. */
#pragma once

#include "ordered-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a person chose a need; "activated" on Enter or a double click. */
#define LSG_TYPE_VIEWPOINTS_VIEW (lsg_viewpoints_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgViewpointsView, lsg_viewpoints_view, LSG, VIEWPOINTS_VIEW, GtkWidget)

/* @filter is called with @data as long as the view lives. */
GtkWidget *lsg_viewpoints_view_new          (LsgProject        *project,
                                             LsgOrderedFilter   filter,
                                             gpointer           data);
void       lsg_viewpoints_view_set_selected (LsgViewpointsView *self,
                                             LsgNeed           *need);

/* After @changes, or NULL: anything may have changed. */
void       lsg_viewpoints_view_refresh      (LsgViewpointsView *self,
                                             const LsgChanges  *changes);
gboolean   lsg_viewpoints_view_get_figures  (LsgViewpointsView *self);

/* The table of numbers in place of the drawing. */
void       lsg_viewpoints_view_set_figures  (LsgViewpointsView *self,
                                             gboolean           figures);

/* Puts the focus on what is shown. */
void       lsg_viewpoints_view_focus        (LsgViewpointsView *self);

G_END_DECLS
