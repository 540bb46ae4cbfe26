/* step-pane.h - the editor of one step of the needs analysis: its state, its dates, objectives and notes. */
#pragma once

#include "analysis-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_STEP_PANE (lsg_step_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgStepPane, lsg_step_pane, LSG, STEP_PANE, AdwBin)

GtkWidget *lsg_step_pane_new      (LsgProject  *project);

/* Shows step @step (0 to 7), which need have no record yet, as it is now. */
void       lsg_step_pane_set_step (LsgStepPane *self,
                                   int          step);

/* To be called before it is shown: the form is made when it is asked for first. */
void       lsg_step_pane_open     (LsgStepPane *self);

/* Puts the focus on the editor of @field; FALSE when there is none. */
gboolean   lsg_step_pane_focus    (LsgStepPane *self,
                                   const char  *field);

G_END_DECLS
