/* serves-card.h - what an intervention is for: the needs that it answers and the tutoring objectives that it
 * serves, each a row that leads there, with buttons that link and unlink.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_SERVES_CARD (lsg_serves_card_get_type ())
G_DECLARE_FINAL_TYPE (LsgServesCard, lsg_serves_card, LSG, SERVES_CARD, GtkWidget)

GtkWidget *lsg_serves_card_new        (LsgProject      *project);
void       lsg_serves_card_set_record (LsgServesCard   *self,
                                       LsgIntervention *intervention);
void       lsg_serves_card_refresh    (LsgServesCard   *self);

/* Moves the objective that has the focus: the first one carries the minutes. FALSE when none has it. */
gboolean   lsg_serves_card_move       (LsgServesCard   *self,
                                       int              step);

G_END_DECLS
