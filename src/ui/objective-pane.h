/* objective-pane.h - the editor beside the matrix of objectives: why an objective is uncovered and the ways out,
 * its wording for this project, the needs that call for it, the interventions that serve it, and how far each
 * plane is covered.
 */
#pragma once

#include "coverage.h"
#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_OBJECTIVE_PANE (lsg_objective_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgObjectivePane, lsg_objective_pane, LSG, OBJECTIVE_PANE, AdwBin)

GtkWidget *lsg_objective_pane_new        (LsgProject        *project);

/* Both are borrowed and must live until the next call; @cover may be NULL. */
void       lsg_objective_pane_show       (LsgObjectivePane  *self,
                                          const LsgCoverage *coverage,
                                          const LsgCover    *cover);

/* NULL: the first thing to do. FALSE when there is no such field. */
gboolean   lsg_objective_pane_focus      (LsgObjectivePane  *self,
                                          const char        *field);

/* Opens the choice of needs. */
void       lsg_objective_pane_link_needs (LsgObjectivePane  *self);

G_END_DECLS
