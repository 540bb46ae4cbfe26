/* priority-table.h - the numbers of the board of priorities as a table: the same rows in the same order,
 * for who reads figures rather than shapes. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkColumnView without model; it takes that of the board: LsgIntervention records. */
GtkWidget *lsg_priority_table_new (LsgProject *project);

G_END_DECLS
