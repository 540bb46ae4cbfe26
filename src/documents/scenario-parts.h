/* scenario-parts.h - the chapters of the tutoring scenario (DOMAIN 3), one function each.
 *
 * Private to the room: tutoring-scenario.c puts them in order.
 */
#pragma once

#include "composer.h"

G_BEGIN_DECLS

/* scenario-path.c */
void       lsg_scenario_add_path       (LsgComposer *self);
void       lsg_scenario_add_places     (LsgComposer *self);

/* scenario-load.c */
void       lsg_scenario_add_load       (LsgComposer *self);

/* scenario-quantities.c */
void       lsg_scenario_add_quantities (LsgComposer *self);
void       lsg_scenario_add_virtual_classes (LsgComposer *self);

/* The time of the kept interventions by their first objective. */
void       lsg_scenario_add_purposes   (LsgComposer *self);

/* scenario-rate.c */
void       lsg_scenario_add_rate       (LsgComposer *self);
void       lsg_scenario_add_costs      (LsgComposer *self);

/* What the profiles' time and the tools cost, hundredths; LSG_NULL when nothing has a cost. @with_tools: whether
 * any tool has one. */
gint64     lsg_scenario_get_cost       (LsgComposer *self,
                                        gboolean    *with_tools);

/* scenario-target.c */
void       lsg_scenario_add_target     (LsgComposer *self);

/* scenario-tools.c */
void       lsg_scenario_add_tools      (LsgComposer *self);
void       lsg_scenario_add_clauses    (LsgComposer *self);

G_END_DECLS
