/* model-picker.h - the library of interventions as a popover: types on the left, models on the right, what is
 * left to settle below. Enter with nothing typed makes an empty intervention; otherwise the chosen model is added.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "added" (LsgRecord *) when the project has a new intervention. */
#define LSG_TYPE_MODEL_PICKER (lsg_model_picker_get_type ())
G_DECLARE_FINAL_TYPE (LsgModelPicker, lsg_model_picker, LSG, MODEL_PICKER, GtkPopover)

GtkWidget *lsg_model_picker_new   (LsgProject     *project);

/* An empty intervention will be of @nature. Reads the library anew and opens. */
void       lsg_model_picker_start (LsgModelPicker *self,
                                   gint64          nature);

/* Puts @intervention into the user's library, and says so at the foot of the window. */
void       lsg_model_keep         (GtkWidget       *widget,
                                   LsgProject      *project,
                                   LsgIntervention *intervention);

G_END_DECLS
