/* intervention.h - a tutoring intervention: the pieces of the puzzle, its diamond and its quantity
 * (DOMAIN 2.7, 3.1, 3.2, 3.5). */
#pragma once

#include "decision.h"
#include "placement.h"
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

/* The typology of DOMAIN 3.1. */
typedef enum {
  LSG_INTERVENTION_WELCOME,
  LSG_INTERVENTION_ANNOUNCEMENT,
  LSG_INTERVENTION_REMINDER,
  LSG_INTERVENTION_CHASE,
  LSG_INTERVENTION_METHOD,
  LSG_INTERVENTION_CONTENT,
  LSG_INTERVENTION_TECHNICAL,
  LSG_INTERVENTION_FEEDBACK,
  LSG_INTERVENTION_ENCOURAGEMENT,
  LSG_INTERVENTION_REGULATION,
  LSG_INTERVENTION_INTERVIEW,
  LSG_INTERVENTION_VIRTUAL_CLASS,
  LSG_INTERVENTION_MILESTONE,
  LSG_INTERVENTION_CLOSING,
  LSG_N_INTERVENTION_TYPES,
} LsgInterventionType;

/* What the author says of the sheet as a whole: see puzzle.c. */
typedef enum {
  LSG_SHEET_DRAFT,
  LSG_SHEET_TO_READ,
  LSG_SHEET_READY,
  LSG_N_SHEET_STATUSES,
} LsgSheetStatus;

typedef enum {
  LSG_PREVENTION_PRIMARY,
  LSG_PREVENTION_SECONDARY,
  LSG_PREVENTION_TERTIARY,
} LsgPrevention;

extern const LsgChoice lsg_sheet_statuses[LSG_N_SHEET_STATUSES];

extern const LsgChoice lsg_intervention_types[LSG_N_INTERVENTION_TYPES];

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
  char  *criteria;
  gint64 taxonomy;
  gint64 planes; /* bits of LsgPlane */
  gint64 tutee;
  gint64 type;       /* LsgInterventionType */
  gint64 prevention; /* LsgPrevention */
  gint64 mode;
  char  *trigger;
  char  *moment;
  gint64 activity; /* id; LSG_NULL: placed from the first day of the path, if it has a place */
  gint64 place;    /* LsgPlace; LSG_NULL: not placed */
  gint64 offset;   /* days from its place, may be negative */
  gint64 rhythm;   /* LsgRhythm */
  gint64 repeats;
  gint64 interval; /* days */
  gint64 span;     /* days */
  char  *advice;
  char  *message;
  char  *tags;
  char  *version;
  char  *author;
  char  *date;
  char  *licence;
  gint64 status;   /* LsgSheetStatus */
  char  *pointers;

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
  gint64 n_tools;   /* communication tools that it uses; LSG_NULL: none */
  gint64 first_day; /* of the path, from 1; LSG_NULL: not placed */
  gint64 last_day;
  gint64 area; /* hundredths */
  gint64 deformation;
  gint64 verdict;     /* LsgVerdict */
  gint64 criticality; /* the highest of its needs */
  gint64 class_;      /* LsgClass: the most pressing of its needs; property "class" */
  gint64 proposal;    /* LsgDecision */

  /* work space of figures.c */
  LsgInterventionShare share;
  LsgChain             answers;
  LsgChain             uses;
};

/* Whether its decision lets it count in totals, rate, charter and coverage (DOMAIN 2.7). */
gboolean lsg_intervention_is_kept (LsgIntervention *self);

G_END_DECLS
