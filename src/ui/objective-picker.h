/* objective-picker.h - a popover with the 28 objectives of the matrix and the project's own, each checked or not:
 * links a need or an intervention with them. The first objective of an intervention is the first one checked.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_OBJECTIVE_PICKER (lsg_objective_picker_get_type ())
G_DECLARE_FINAL_TYPE (LsgObjectivePicker, lsg_objective_picker, LSG, OBJECTIVE_PICKER, GtkPopover)

GtkWidget *lsg_objective_picker_new        (LsgProject         *project);

/* The need or intervention whose objectives are chosen; NULL for none. */
void       lsg_objective_picker_set_record (LsgObjectivePicker *self,
                                            LsgRecord          *record);

G_END_DECLS
