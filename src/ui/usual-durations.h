/* usual-durations.h - the durations that the method gives (DOMAIN 3.5): a click takes one over as the smallest and
 * largest duration of a record, with its source. Minutes for interventions, factors for virtual classes. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_USUAL_DURATIONS (lsg_usual_durations_get_type ())
G_DECLARE_FINAL_TYPE (LsgUsualDurations, lsg_usual_durations, LSG, USUAL_DURATIONS, AdwBin)

GtkWidget *lsg_usual_durations_new        (LsgProject        *project);

/* Those that are for @record; NULL while there is none. */
void       lsg_usual_durations_set_record (LsgUsualDurations *self,
                                           LsgRecord         *record);

G_END_DECLS
