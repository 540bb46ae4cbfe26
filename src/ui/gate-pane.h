/* gate-pane.h - the deliverables with their state and validated versions, and the ways to validate, show and
 * compare them. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_GATE_PANE (lsg_gate_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgGatePane, lsg_gate_pane, LSG, GATE_PANE, GtkWidget)

GtkWidget *lsg_gate_pane_new     (LsgProject  *project);

/* Says everything anew. */
void       lsg_gate_pane_refresh (LsgGatePane *self);

G_END_DECLS
