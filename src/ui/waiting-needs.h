/* waiting-needs.h - the indispensable needs that nothing answers yet, each with a button that adds an
 * intervention already linked with it. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "created" (LsgRecord *): the new intervention. */
#define LSG_TYPE_WAITING_NEEDS (lsg_waiting_needs_get_type ())
G_DECLARE_FINAL_TYPE (LsgWaitingNeeds, lsg_waiting_needs, LSG, WAITING_NEEDS, GtkBox)

GtkWidget *lsg_waiting_needs_new     (LsgProject      *project);

/* Hides itself when no need waits. */
void       lsg_waiting_needs_refresh (LsgWaitingNeeds *self);

G_END_DECLS
