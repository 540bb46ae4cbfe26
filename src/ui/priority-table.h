/* priority-table.h - the numbers of the board of priorities as a table: the same rows in the same order,
 * for who reads figures rather than shapes. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkColumnView without model; it takes that of the board: LsgIntervention records. */
GtkWidget *lsg_priority_table_new       (LsgProject *project);

/* The rows of the interventions in @going (a set, borrowed until the next one; NULL: none) say that they would go. */
void       lsg_priority_table_set_going (GtkWidget  *table,
                                         GHashTable *going);

G_END_DECLS
