/* need-pane.h - the editor beside the table of needs: the matrix with all of them, then the selected one. */
#pragma once

#include "needs-matrix-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "picked" (LsgRecord *) when a person chose a need in the matrix. */
#define LSG_TYPE_NEED_PANE (lsg_need_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedPane, lsg_need_pane, LSG, NEED_PANE, AdwBin)

GtkWidget *lsg_need_pane_new      (LsgProject  *project);
void       lsg_need_pane_set_need (LsgNeedPane *self,
                                   LsgNeed     *need);

/* After a change: needs, answers, thresholds or names may be other ones. */
void       lsg_need_pane_refresh  (LsgNeedPane *self);

/* Puts the focus on the editor of @field; FALSE when the pane has none. */
gboolean   lsg_need_pane_focus    (LsgNeedPane *self,
                                   const char  *field);

/* The same on what @holder thinks of the need. */
void       lsg_need_pane_focus_holder (LsgNeedPane *self,
                                       gint64       holder);

/* The matrix, which takes Ctrl and the arrows for itself while it has the focus. (transfer none) */
LsgNeedsMatrixView *lsg_need_pane_get_matrix (LsgNeedPane *self);

G_END_DECLS
