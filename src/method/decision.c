/* decision.c - see decision.h. */
#include "decision.h"

LsgDecisionTable
lsg_decision_table_default (void)
{
  return (LsgDecisionTable) { {
    [LSG_CLASS_INDISPENSABLE] = { LSG_KEEP, LSG_KEEP_WITH_PLAN, LSG_POSTPONE },
    [LSG_CLASS_ACCESSORY] = { LSG_KEEP, LSG_POSTPONE, LSG_DROP },
    [LSG_CLASS_SUPERFLUOUS] = { LSG_POSTPONE, LSG_DROP, LSG_DROP },
  } };
}

gboolean
lsg_decision_is_kept (LsgDecision decision)
{
  return decision == LSG_KEEP || decision == LSG_KEEP_WITH_PLAN;
}
