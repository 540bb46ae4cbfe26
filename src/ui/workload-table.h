/* workload-table.h - load and cost of each tutor profile: planned minutes against the capacity of the session,
 * occupation, hourly cost and cost, and the week that is over the capacity.
 */
#pragma once

#include "workload.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_WORKLOAD_TABLE (lsg_workload_table_get_type ())
G_DECLARE_FINAL_TYPE (LsgWorkloadTable, lsg_workload_table, LSG, WORKLOAD_TABLE, GtkBox)

GtkWidget *lsg_workload_table_new  (void);

/* @currency is the project's, three letters. */
void       lsg_workload_table_show (LsgWorkloadTable   *self,
                                    const LsgWorkloads *workloads,
                                    const LsgFigures   *figures,
                                    const char         *currency);

G_END_DECLS
