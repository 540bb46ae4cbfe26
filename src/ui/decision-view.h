/* decision-view.h - the second view of the priorities: criticality against constraint area, with what the
 * decision table proposes in each field. Click or arrows select a mark; Enter goes to the editor.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a person chose an intervention; "activated" for Enter or a double
 * click on the chosen one. */
#define LSG_TYPE_DECISION_VIEW (lsg_decision_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgDecisionView, lsg_decision_view, LSG, DECISION_VIEW, GtkWidget)

void  lsg_decision_view_set_project  (LsgDecisionView *self,
                                      LsgProject      *project);

/* The interventions that are shown: those of @model, in its order. */
void  lsg_decision_view_set_model    (LsgDecisionView *self,
                                      GListModel      *model);
void  lsg_decision_view_set_selected (LsgDecisionView *self,
                                      LsgIntervention *intervention);

/* A diamond that is being dragged stands in for the ratings of the selected intervention; NULL ends it. */
void  lsg_decision_view_preview      (LsgDecisionView  *self,
                                      const LsgDiamond *diamond);
void  lsg_decision_view_refresh      (LsgDecisionView *self);

/* The marks of the interventions in @going (a set, borrowed until the next one; NULL: none) say that they would go. */
void  lsg_decision_view_set_going    (LsgDecisionView *self,
                                      GHashTable      *going);

/* How many have no place because they lack a need or a rating, in words; NULL for none. (transfer full) */
char *lsg_decision_view_dup_left_out (LsgDecisionView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
