/* decision.h - what to do with an intervention, and what class and verdict propose (DOMAIN 2.7). */
#pragma once

#include "criticality.h"
#include "diamond.h"

G_BEGIN_DECLS

typedef enum {
  LSG_KEEP,
  LSG_KEEP_WITH_PLAN,
  LSG_POSTPONE,
  LSG_DROP,
  LSG_N_DECISIONS,
} LsgDecision;

/* A decision for each class (rows) and verdict (columns). The values are ours: no source fixes them. */
typedef struct {
  LsgDecision cells[LSG_N_CLASSES][LSG_N_VERDICTS];
} LsgDecisionTable;

/* What is proposed for each class of need and verdict as long as a project says nothing else. */
LsgDecisionTable lsg_decision_table_default (void);

/* Whether an intervention with this decision counts in totals, rate, charter and coverage. */
gboolean         lsg_decision_is_kept       (LsgDecision decision);

G_END_DECLS
