/* decision-button.h - a drop-down of the four decisions in which what the decision table proposes is said
 * beside its word. The table only proposes: choosing is the person's.
 */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_DECISION_BUTTON (lsg_decision_button_get_type ())
G_DECLARE_FINAL_TYPE (LsgDecisionButton, lsg_decision_button, LSG, DECISION_BUTTON, AdwBin)

GtkWidget *lsg_decision_button_new        (LsgProject        *project);
void       lsg_decision_button_set_record (LsgDecisionButton *self,
                                           LsgIntervention   *record);

G_END_DECLS
