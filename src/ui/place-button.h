/* place-button.h - where an intervention stands on the path, in words on a button that opens the form of it. */
#pragma once

#include "intervention.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_PLACE_BUTTON (lsg_place_button_get_type ())
G_DECLARE_FINAL_TYPE (LsgPlaceButton, lsg_place_button, LSG, PLACE_BUTTON, GtkWidget)

GtkWidget *lsg_place_button_new        (LsgProject      *project);
void       lsg_place_button_set_record (LsgPlaceButton  *self,
                                        LsgIntervention *intervention);

/* Something was changed. */
void       lsg_place_button_refresh    (LsgPlaceButton  *self);

/* Opens the form at @field. FALSE when it is none of its fields. */
gboolean   lsg_place_button_focus      (LsgPlaceButton  *self,
                                        const char      *field);

G_END_DECLS
