/* gate-dialog.h - validating a deliverable: what is checked, what changed since the last version, who signs (DOMAIN
 * 1.14). It never forbids: what is open becomes reserves of the version. */
#pragma once

#include "project.h"
#include "snapshot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @widget. */
void lsg_gate_dialog_show (GtkWidget      *widget,
                           LsgProject     *project,
                           LsgDeliverable  deliverable);

G_END_DECLS
