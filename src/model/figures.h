/* figures.h - every derived figure of a project, from its records and the formulas of src/method.
 *
 * Both ways to bring them up to date also write the derived fields (criticality, area, verdict, minutes ...),
 * whose properties notify. lsg_figures_update() costs a pass over the records; lsg_figures_apply(), which the
 * store calls after each commit, only what hangs on the records that changed. How a figure joins in is said
 * in figures-pass.h.
 */
#pragma once

#include "decision.h"
#include "quantity.h"
#include "rate.h"
#include "records.h"
#include "share.h"

#include "activity.h"
#include "intervention.h"
#include "need.h"
#include "profile.h"

G_BEGIN_DECLS

typedef struct {
  LsgProfile *profile; /* borrowed; NULL: time that no profile carries */
  guint       n_interventions; /* kept */
  LsgProduct  interventions;
  LsgProduct  virtual_classes;
  LsgProduct  total;
  LsgProduct  total_min; /* virtual classes included, like total */
  LsgProduct  total_max;
  gint64      hours_up;
  LsgCost     cost_interventions; /* 0 without an hourly cost */
  LsgCost     cost;               /* virtual classes included */
  LsgCost     cost_min;           /* of the smallest and largest durations */
  LsgCost     cost_max;
} LsgProfileTime;

typedef struct {
  /* The project's settings, defaults filled in. */
  LsgClassThresholds class_thresholds;
  LsgDiamondRule     rule;
  LsgDecisionTable   decisions;
  LsgRateBands       bands;
  gboolean           rate_with_virtual;

  /* Kept interventions only. */
  LsgSpan structural;
  LsgSpan conjunctural;
  LsgSpan all;
  LsgSpan virtual_classes;

  /* The time of the path, hundredths of minutes: what the programme sheet sets, else what the activities
   * sum up to; LSG_NULL without either. */
  gint64 path;
  gint64 path_derived; /* of the activities; LSG_NULL when none has minutes */

  /* What the project's rate counts: the interventions, and the virtual classes where rate_with_virtual says so. */
  LsgSpan counted;

  /* Without the virtual classes, whatever the project counts. NAN without path or learners. */
  double rate;
  double rate_min;
  double rate_max;
  double rate_with_virtual_classes;

  /* The rate that the project shows, of `counted`, and what it would be the other way. NAN as above. */
  double counted_rate;
  double counted_rate_min;
  double counted_rate_max;
  double other_rate;
  int    band;        /* of counted_rate; -1 without */
  double per_learner; /* minutes of `counted`; NAN without learners */

  guint n_needs_by_class[LSG_N_CLASSES];
  guint n_needs_unrated;
  guint n_by_verdict[LSG_N_VERDICTS]; /* all candidates */
  guint n_unrated;
  guint n_kept;
  guint n_kept_by_verdict[LSG_N_VERDICTS];

  LsgCost cost_interventions; /* of all profiles that have an hourly cost */
  LsgCost cost;               /* virtual classes included */
  LsgCost cost_min;
  LsgCost cost_max;
  gboolean cost_is_partial;   /* some time has no hourly cost */

  GArray *profiles; /* of LsgProfileTime, in the order of the profiles, then the one without if it has time */

  /* For lsg_figures_apply(). */
  gint64         path_sum; /* of the activities, hundredths of minutes, and how many have any */
  guint          n_timed;
  LsgProfileTime no_profile; /* what no profile carries, also when it is nothing */
  LsgShareStamp  stamp;      /* of the last full pass; 0: there was none, or a sum reached its end */
} LsgFigures;

LsgFigures *lsg_figures_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void        lsg_figures_free   (LsgFigures *self);

/* Computes everything anew. @touched receives the records of which a derived field changed (borrowed), or
 * is NULL. */
void        lsg_figures_update (LsgFigures *self,
                                LsgRecords *records,
                                GPtrArray  *touched);

/* The same after the records of @changed were added, changed, moved or removed since these figures were last
 * brought up to date for @records: every such record must be named. What is not worked out from the changed
 * records alone (settings, profiles, very many records at once) is computed anew. */
void        lsg_figures_apply  (LsgFigures *self,
                                LsgRecords *records,
                                GPtrArray  *changed,
                                GPtrArray  *touched);

/* Gives virtual classes their codes ("CV 1"), and modules, activities, own objectives and clauses their
 * numbers ("2.4"), as derived fields. Parts of
 * both. A record stands in @touched once at most. */
void        lsg_records_number_activities (LsgRecords *records,
                                           GPtrArray  *touched);
void        lsg_records_number_objectives (LsgRecords *records,
                                           GPtrArray  *touched);
void        lsg_records_number_clauses    (LsgRecords *records,
                                           GPtrArray  *touched);

/* The project's settings, defaults filled in; the other members stay. Part of lsg_figures_update(). */
void        lsg_figures_read_settings (LsgFigures *self,
                                       LsgRecords *records);

/* The four ratings of an intervention, 0 where there is none. */
LsgDiamond  lsg_intervention_get_diamond (LsgIntervention *self);

/* What @minutes x count x audience is for an intervention of this project; 0 without a duration. */
LsgProduct  lsg_figures_get_total (LsgRecords      *records,
                                   LsgIntervention *intervention,
                                   gint64           minutes);

/* The time of the path, in hundredths of minutes: what the programme sheet sets, else the sum of the activities;
 * LSG_NULL without either. */
gint64      lsg_records_get_path (LsgRecords *records);

/* The total of the interventions for another number of learners, in groups as large as they are (cohort.h): the
 * comparison of cohort sizes. */
LsgSpan     lsg_figures_for_learners (LsgRecords *records,
                                      gint64      learners);

/* @interventions as `counted` has them: with the virtual classes where the project's rate counts them. */
LsgSpan     lsg_figures_count        (const LsgFigures *self,
                                      LsgSpan           interventions);

/* Sort order everywhere: verdict, area, deformation, criticality downwards, code; unrated last. */
int         lsg_intervention_compare_realism (LsgIntervention *a,
                                              LsgIntervention *b);

/* The words of the method in the project's content language: the project's own where it has them, else
 * the default. Ranks from 1. (transfer none) */
LsgLanguage lsg_records_get_language          (LsgRecords *records);
const char *lsg_records_get_level_name        (LsgRecords *records,
                                               gint64      scale,
                                               int         rank);
const char *lsg_records_get_level_description (LsgRecords *records,
                                               gint64      scale,
                                               int         rank);
const char *lsg_records_get_factor_name       (LsgRecords *records,
                                               guint       factor);
const char *lsg_records_get_factor_meaning    (LsgRecords *records,
                                               guint       factor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgFigures, lsg_figures_free)

G_END_DECLS
