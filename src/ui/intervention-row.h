/* intervention-row.h - one row of the list of interventions: verdict, title, code and minutes, and nine small
 * bars for the pieces of the puzzle. The first of its nature carries the heading above it.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_INTERVENTION_ROW (lsg_intervention_row_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionRow, lsg_intervention_row, LSG, INTERVENTION_ROW, GtkWidget)

GtkWidget *lsg_intervention_row_new (void);

/* Shows @intervention, NULL for none; @heading and @heading_end stand above it, NULL for no heading. */
void       lsg_intervention_row_show (LsgInterventionRow *self,
                                      LsgIntervention    *intervention,
                                      const char         *heading,
                                      const char         *heading_end);

G_END_DECLS
