/* coverage.h - which objective is called for by which needs and served by which interventions (DOMAIN 2.5):
 * for the page of objectives, the profiles, the rules and the documents.
 *
 * An intervention may serve several objectives. Its minutes are counted once, at the first one, so that the
 * sums of rows and columns add up to the total.
 */
#pragma once

#include "function.h"
#include "intervention.h"
#include "need.h"
#include "objective.h"
#include "records.h"

G_BEGIN_DECLS

typedef enum {
  LSG_COVER_NONE,      /* not invested: no need calls for it and no kept intervention serves it */
  LSG_COVER_COVERED,   /* needs call for it, and a kept intervention serves it */
  LSG_COVER_UNCOVERED, /* needs call for it, and no kept intervention serves it */
  LSG_COVER_NO_NEED,   /* a kept intervention serves it although no need calls for it */
  LSG_N_COVER_STATES,
} LsgCoverState;

/* One objective: a cell of the matrix, or one of the project's own. All records are borrowed. */
typedef struct {
  LsgObjective  *record;    /* NULL: a cell that nothing was said about yet */
  const char    *title;     /* borrowed: the project's, else the generic one in its language */
  gint64         plane;     /* LsgPlane; LSG_NULL: an own objective without */
  gint64         function;  /* LsgFunction; likewise */
  GPtrArray     *needs;     /* LsgNeed, the most critical first */
  GPtrArray     *kept;      /* LsgIntervention, in list order */
  GPtrArray     *discarded; /* LsgIntervention that are postponed or dropped, likewise */
  LsgCoverState  state;
  gint64         class_;      /* LsgClass of the most pressing need; LSG_NULL without a rated one */
  gint64         criticality; /* of the most critical need; LSG_NULL likewise */
  LsgNeed       *alarm;       /* uncovered: the most critical indispensable need whose risk is not accepted */
  LsgProduct     minutes;     /* of the kept interventions that serve it first */
} LsgCover;

typedef struct {
  LsgCover   cells[LSG_N_FUNCTIONS][LSG_N_PLANES];
  GPtrArray *own; /* LsgCover, in list order */

  /* Minutes of kept interventions by their first objective; the last of each: of those without a first
   * objective, or whose own objective has no function (no plane). */
  LsgProduct by_function[LSG_N_FUNCTIONS + 1];
  LsgProduct by_plane[LSG_N_PLANES + 1];
  LsgProduct total;

  guint      n_by_state[LSG_N_COVER_STATES];                 /* of the 28 cells */
  guint      n_by_plane[LSG_N_PLANES][LSG_N_COVER_STATES];
  guint      n_alarms;                                       /* own objectives included */

  GHashTable *covers; /* id of an objective -> LsgCover */
  GHashTable *firsts; /* LsgIntervention -> LsgCover that it serves first */
} LsgCoverage;

/* One pass over objectives and their links. Derived fields must be up to date (lsg_figures_update). The result
 * says what is true until the next change of @records. */
LsgCoverage    *lsg_coverage_new       (LsgRecords      *records) G_GNUC_WARN_UNUSED_RESULT;
void            lsg_coverage_free      (LsgCoverage     *self);

/* NULL for an objective that is neither own nor of a cell, or is not there. */
const LsgCover *lsg_coverage_find      (LsgCoverage     *self,
                                        LsgObjective    *objective);

/* The objective that @intervention serves first, NULL for none. */
const LsgCover *lsg_coverage_get_first (LsgCoverage     *self,
                                        LsgIntervention *intervention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgCoverage, lsg_coverage_free)

G_END_DECLS
