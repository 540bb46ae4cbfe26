/* cohort-table.h - the same scenario for other numbers of learners, side by side (DOMAIN 3.4), in the pane of the
 * quantification: the sizes of cohort.h, and one that is typed above them, which is in no file. It hides while the
 * programme has no learners. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_COHORT_TABLE (lsg_cohort_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgCohortTable, lsg_cohort_table, LSG, COHORT_TABLE, AdwBin)

GtkWidget *lsg_cohort_table_new     (LsgProject     *project);

/* TRUE when there is something to compare. */
gboolean   lsg_cohort_table_refresh (LsgCohortTable *self);

G_END_DECLS
