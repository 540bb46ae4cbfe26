/* intervention.h - a tutoring intervention: the pieces of the puzzle, its diamond and its quantity
 * (DOMAIN 2.7, 3.1, 3.2, 3.5). */
#pragma once

#include "decision.h"
#include "record.h"
#include "share.h"

G_BEGIN_DECLS

typedef enum {
  LSG_STRUCTURAL,
  LSG_CONJUNCTURAL,
} LsgNature;

typedef enum {
  LSG_PROACTIVE,
  LSG_REACTIVE,
  LSG_BOTH,
} LsgInitiative;

typedef enum {
  LSG_PER_FLAT,
  LSG_PER_LEARNER,
  LSG_PER_GROUP,
} LsgPer;

extern const LsgChoice lsg_decision_choices[LSG_N_DECISIONS];

extern const LsgChoice lsg_verdict_choices[LSG_N_VERDICTS];

#define LSG_TYPE_INTERVENTION (lsg_intervention_get_type ())
G_DECLARE_FINAL_TYPE (LsgIntervention, lsg_intervention, LSG, INTERVENTION, LsgRecord)

struct _LsgIntervention {
  LsgRecord parent_instance;

  char  *code;
  char  *title;
  gint64 nature;     /* LsgNature */
  gint64 initiative; /* LsgInitiative */
  gint64 decision;   /* LsgDecision */
  gint64 profile;    /* id */
  char  *objective;
  gint64 planes; /* bits of LsgPlane */
  gint64 tutee;
  gint64 mode;
  gint64 channel; /* id */
  char  *trigger;
  char  *moment;
  char  *advice;
  char  *message;
  char  *tags;

  gint64 per;   /* LsgPer */
  gint64 count; /* hundredths */
  char  *count_label;
  gint64 minutes_min; /* hundredths */
  gint64 minutes;
  gint64 minutes_max;
  char  *evidence;

  gint64 factors[LSG_N_FACTORS]; /* economic, technological, human, organisational */
  char  *mitigation;

  /* derived */
  gint64 total_min; /* ten-thousandths of minutes */
  gint64 total;
  gint64 total_max;
  gint64 area; /* hundredths */
  gint64 deformation;
  gint64 verdict;     /* LsgVerdict */
  gint64 criticality; /* the highest of its needs */
  gint64 class_;      /* LsgClass: the most pressing of its needs; property "class" */
  gint64 proposal;    /* LsgDecision */

  /* work space of figures.c */
  LsgInterventionShare share;
  LsgChain             answers;
};

/* Whether its decision lets it count in totals, rate, charter and coverage (DOMAIN 2.7). */
gboolean lsg_intervention_is_kept (LsgIntervention *self);

G_END_DECLS
