/* profile-columns.h - what the matrix of profiles draws: a column for each profile and, dim at the end, one for each
 * kind that the project does not retain; for each function how it is held, and its minutes.
 */
#pragma once

#include "profiles-chart.h"
#include "workload.h"

G_BEGIN_DECLS

typedef struct {
  LsgProfilesChart    chart;
  const LsgWorkloads *workloads; /* borrowed, from the last fill */
  LsgProfilesColumn  *columns;
  GArray             *roles; /* LsgProfileRole of the dim columns */
  GPtrArray          *texts; /* that the chart borrows */
} LsgProfileColumns;

/* Whether a cell is shown whole: that of @profile, or of the kind @name when it is NULL. */
typedef gboolean (*LsgProfileFilter) (LsgRecord  *profile,
                                      const char *name,
                                      LsgHeld     held,
                                      gpointer    data);

LsgProfileColumns *lsg_profile_columns_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_profile_columns_free     (LsgProfileColumns  *self);

/* @workloads is borrowed until the next fill. */
void               lsg_profile_columns_fill     (LsgProfileColumns  *self,
                                                 const LsgWorkloads *workloads,
                                                 LsgProfileFilter    filter,
                                                 gpointer            data);

/* NULL: the column is of a kind that is not retained, or there is none. */
const LsgWorkload *lsg_profile_columns_get_load (LsgProfileColumns  *self,
                                                 int                 column);

/* The kind of a dim column. */
LsgProfileRole     lsg_profile_columns_get_role (LsgProfileColumns  *self,
                                                 int                 column);

/* How many cells are held so. */
guint              lsg_profile_columns_count    (LsgProfileColumns  *self,
                                                 LsgHeld             held);

/* A cell in words. (transfer full) */
char              *lsg_profile_columns_describe (LsgProfileColumns  *self,
                                                 int                 row,
                                                 int                 column);

G_END_DECLS
