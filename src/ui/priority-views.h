/* priority-views.h - three ways to look at one ordered list of interventions with one selection: the board of small
 * diamonds, the decision view, and the figures as a table, to which Ctrl+T leads and back. Only the view that is seen
 * follows the changes. */
#pragma once

#include "intervention.h"
#include "ordered-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "activated" for Enter or a double click on the selected intervention; "switched" when another view is
 * seen: what would go has to be told to it. */
#define LSG_TYPE_PRIORITY_VIEWS (lsg_priority_views_get_type ())
G_DECLARE_FINAL_TYPE (LsgPriorityViews, lsg_priority_views, LSG, PRIORITY_VIEWS, AdwBin)

/* @selection is one of the items of @list. */
GtkWidget *lsg_priority_views_new                (LsgProject         *project,
                                                  LsgOrderedList     *list,
                                                  GtkSingleSelection *selection);

/* The buttons of the two drawn views, for the header bar. (transfer none) */
GtkWidget *lsg_priority_views_get_switcher       (LsgPriorityViews   *self);

/* From a drawn view to the table, and back; with the focus. */
void       lsg_priority_views_toggle_table       (LsgPriorityViews   *self);

/* The list has changed. Interventions are followed by the cards and rows themselves; @all: thresholds or names have
 * changed, too, all of them are shown anew. */
void       lsg_priority_views_refresh            (LsgPriorityViews   *self,
                                                  gboolean            all);
void       lsg_priority_views_set_selected       (LsgPriorityViews   *self,
                                                  LsgIntervention    *intervention);
void       lsg_priority_views_scroll_to_selected (LsgPriorityViews   *self);

/* A diamond stands in for the ratings of @intervention, the selected one, while it is dragged; NULL: its own again. */
void       lsg_priority_views_preview            (LsgPriorityViews   *self,
                                                  LsgIntervention    *intervention,
                                                  const LsgDiamond   *diamond);

/* The interventions in @going (a set, borrowed until the next one; NULL: none) say that they would go. */
void       lsg_priority_views_set_going          (LsgPriorityViews   *self,
                                                  GHashTable         *going);

G_END_DECLS
