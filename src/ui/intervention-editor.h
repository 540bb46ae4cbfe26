/* intervention-editor.h - the nine pieces of an intervention as cards in no imposed order (DOMAIN 3.1), and
 * the needs that it answers.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_INTERVENTION_EDITOR (lsg_intervention_editor_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionEditor, lsg_intervention_editor, LSG, INTERVENTION_EDITOR, GtkWidget)

GtkWidget *lsg_intervention_editor_new        (LsgProject *project);
void       lsg_intervention_editor_set_record (LsgInterventionEditor *self,
                                               LsgIntervention       *intervention);

/* Marks, minutes and needs as they are now; the editors of fields follow by themselves. */
void       lsg_intervention_editor_refresh    (LsgInterventionEditor *self);

/* Puts the focus on the editor of @field. FALSE when there is none. */
gboolean   lsg_intervention_editor_focus      (LsgInterventionEditor *self,
                                               const char            *field);

/* Puts the focus on the next (1) or previous (-1) piece that is not whole, seen from the focus. FALSE when
 * there is no further one. */
gboolean   lsg_intervention_editor_step       (LsgInterventionEditor *self,
                                               int                    step);

/* The same seen from before the first piece (1) or behind the last (-1). */
void       lsg_intervention_editor_enter      (LsgInterventionEditor *self,
                                               int                    step);

/* Ctrl+Up and Ctrl+Down while an objective has the focus: it moves among those of the intervention. FALSE when the
 * focus is elsewhere. */
gboolean   lsg_intervention_editor_move       (LsgInterventionEditor *self,
                                               int                    step);

G_END_DECLS
