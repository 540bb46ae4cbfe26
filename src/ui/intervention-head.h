/* intervention-head.h - the line above the pieces of an intervention: what it is and how far described, title,
 * verdict and decision, its sheet, the library.
 */
#pragma once

#include "intervention.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_INTERVENTION_HEAD (lsg_intervention_head_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionHead, lsg_intervention_head, LSG, INTERVENTION_HEAD, GtkBox)

GtkWidget *lsg_intervention_head_new        (LsgProject          *project);
void       lsg_intervention_head_set_record (LsgInterventionHead *self,
                                             LsgIntervention     *intervention);

/* Something was changed. */
void       lsg_intervention_head_refresh    (LsgInterventionHead *self);

/* FALSE when @field is neither title nor decision. */
gboolean   lsg_intervention_head_focus      (LsgInterventionHead *self,
                                             const char          *field);

G_END_DECLS
