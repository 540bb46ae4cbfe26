/* several-pane.h - what stands where the editor of an intervention would when several are selected: what they come to
 * together, what they have in common, and what is set for all of them as one step.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_SEVERAL_PANE (lsg_several_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgSeveralPane, lsg_several_pane, LSG, SEVERAL_PANE, GtkWidget)

/* Its buttons act by the actions of the page: page.duplicate and page.remove. */
GtkWidget *lsg_several_pane_new  (LsgProject     *project);

/* Shows @interventions as they are now; keeps a reference until the next time. */
void       lsg_several_pane_show (LsgSeveralPane *self,
                                  GPtrArray      *interventions);

G_END_DECLS
