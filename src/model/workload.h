/* workload.h - what each tutor profile is asked for (DOMAIN 2.8): functions and minutes, the load against its
 * capacity, what could pass on to others. Costs are in LsgFigures.
 *
 * The minutes of an intervention stand at the function of its first objective (coverage.h).
 */
#pragma once

#include "coverage.h"
#include "figures.h"
#include "schedule.h"

G_BEGIN_DECLS

/* Defaults of ours, for a project that sets no mark. */
#define LSG_FUNCTIONS_MARK_DEFAULT 5
#define LSG_SHARE_MARK_DEFAULT G_GINT64_CONSTANT (8000) /* hundredths of percent */

typedef enum {
  LSG_HELD_NONE,
  LSG_HELD_FIRST,
  LSG_HELD_SECOND,
  LSG_HELD_CARRIED, /* not entrusted, and yet it carries minutes of it */
  LSG_HELD_USUAL,   /* not entrusted, although usual for its kind */
} LsgHeld;

typedef struct {
  LsgProfile *profile; /* borrowed */
  LsgHeld     held[LSG_N_FUNCTIONS];
  LsgProduct  by_function[LSG_N_FUNCTIONS + 1]; /* the last: without a first objective that has a function */
  LsgProduct  interventions;   /* all of them */
  LsgProduct  virtual_classes;
  guint       n_functions;     /* held in any way */
  gint64      share;           /* of the minutes of all interventions, hundredths of percent; LSG_NULL without any */
  gboolean    above_functions; /* the marks of the one-man-band tutor are reached */
  gboolean    above_share;
  LsgProduct  capacity;        /* of the whole session; 0 when nothing is said */
  gint64      occupation;      /* hundredths of percent; LSG_NULL without capacity */
  guint       n_peaks;         /* weeks over the weekly capacity */
  gint64      peak_week;       /* the fullest of them */
  LsgProduct  peak_minutes;
} LsgWorkload;

typedef struct {
  GArray  *profiles; /* LsgWorkload, in the order of the profiles */
  LsgLoad *weeks;    /* their load week by week, and that of no profile */
  gint64   n_weeks;  /* of the session; 0 when nobody knows */
  gint64   functions_mark;
  gint64   share_mark; /* hundredths of percent */
} LsgWorkloads;

/* @coverage may be NULL: it is then worked out. */
LsgWorkloads      *lsg_workloads_new   (LsgRecords       *records,
                                        const LsgFigures *figures,
                                        LsgCoverage      *coverage) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_workloads_free  (LsgWorkloads     *self);

/* NULL when it is not there. */
const LsgWorkload *lsg_workloads_find  (LsgWorkloads     *self,
                                        LsgProfile       *profile);

/* An intervention that another kind of profile usually carries. */
typedef struct {
  LsgIntervention *intervention; /* borrowed */
  LsgFunction      function;
  LsgProfileRole   role;
  LsgProfile      *profile;      /* of that kind, NULL when the project has none */
} LsgHandover;

/* The kept interventions of @profile whose first function is not usual for its kind and is for another: the longest
 * first. (element-type LsgHandover) */
GArray            *lsg_workloads_list_handovers (LsgRecords  *records,
                                                 LsgCoverage *coverage,
                                                 LsgProfile  *profile) G_GNUC_WARN_UNUSED_RESULT;

/* How @profile holds @function, as its fields say. */
LsgHeld            lsg_profile_get_held (LsgProfile      *profile,
                                         LsgFunction      function);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgWorkloads, lsg_workloads_free)

G_END_DECLS
