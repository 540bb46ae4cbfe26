/* divergence-view.h - where the viewpoints on needs diverge: one line per need, those that lie farthest apart
 * first (viewpoint-chart.h), with its scroller. The arrows choose a need, Enter leads on to its editor. */
#pragma once

#include "need.h"
#include "ordered-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a person chose a need; "activated" on Enter or a double click. */
#define LSG_TYPE_DIVERGENCE_VIEW (lsg_divergence_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgDivergenceView, lsg_divergence_view, LSG, DIVERGENCE_VIEW, GtkWidget)

/* @list: the needs in order. */
GtkWidget *lsg_divergence_view_new          (LsgProject        *project,
                                             LsgOrderedList    *list);
void       lsg_divergence_view_set_selected (LsgDivergenceView *self,
                                             LsgNeed           *need);

/* Reads needs and viewpoints anew. */
void       lsg_divergence_view_refresh      (LsgDivergenceView *self);

/* Widest gap first, needs without gap last; among equals the most critical. For ordered lists. */
int        lsg_divergence_compare           (LsgRecord         *a,
                                             LsgRecord         *b,
                                             gpointer           data);

G_END_DECLS
