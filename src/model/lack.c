/* lack.c - see lack.h. */
#include "lack.h"

#include "activity.h"
#include "clause.h"
#include "intervention.h"
#include "need.h"
#include "viewpoint.h"

static LsgLack
answer (gboolean is_given)
{
  return is_given ? LSG_LACK_NOTHING : LSG_LACK_OPEN;
}

gboolean
lsg_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

LsgLack
lsg_need_lacks_viewpoint (LsgRecords *records,
                          gpointer    need)
{
  return answer (lsg_viewpoint_count_looks (records, need) == LSG_HOLDER_DESIGNER);
}

LsgLack
lsg_need_lacks_rating (LsgRecords *records,
                       gpointer    need)
{
  return answer (LSG_NEED (need)->criticality != LSG_NULL);
}

LsgLack
lsg_need_lacks_decision (LsgRecords *records,
                         gpointer    need)
{
  return answer (LSG_NEED (need)->decision != LSG_NULL);
}

LsgLack
lsg_need_lacks_intervention (LsgRecords *records,
                             gpointer    need)
{
  LsgNeed *self = need;

  if (self->class_ != LSG_CLASS_INDISPENSABLE || self->decision == LSG_NEED_ACCEPT_RISK)
    return LSG_LACK_ASIDE;
  return answer (self->n_kept > 0);
}

LsgLack
lsg_intervention_lacks_rating (LsgRecords *records,
                               gpointer    intervention)
{
  return answer (LSG_INTERVENTION (intervention)->verdict != LSG_NULL);
}

static gint64
get_factor_maximum (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  return programme == NULL || programme->factor_maximum == LSG_NULL ? LSG_DIAMOND_RULE_DEFAULT.factor_maximum
                                                                    : programme->factor_maximum;
}

LsgLack
lsg_intervention_lacks_mitigation (LsgRecords *records,
                                   gpointer    intervention)
{
  LsgIntervention *self = intervention;
  gint64 maximum = get_factor_maximum (records);
  gboolean is_above = FALSE;

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    is_above |= self->factors[i] > maximum;
  if (!is_above || !lsg_intervention_is_kept (self))
    return LSG_LACK_ASIDE;
  return answer (!lsg_text_is_blank (self->mitigation));
}

LsgLack
lsg_intervention_lacks_profile (LsgRecords *records,
                                gpointer    intervention)
{
  if (!lsg_intervention_is_kept (intervention))
    return LSG_LACK_ASIDE;
  return answer (LSG_INTERVENTION (intervention)->profile != LSG_NULL);
}

LsgLack
lsg_intervention_lacks_need (LsgRecords *records,
                             gpointer    intervention)
{
  LsgIntervention *self = intervention;

  if (!lsg_intervention_is_kept (self))
    return LSG_LACK_ASIDE;
  return answer (lsg_chain_get_first (&self->answers, lsg_records_get_stamp (records)) != NULL);
}

LsgLack
lsg_intervention_lacks_duration (LsgRecords *records,
                                 gpointer    intervention)
{
  if (!lsg_intervention_is_kept (intervention))
    return LSG_LACK_ASIDE;
  return answer (LSG_INTERVENTION (intervention)->minutes > 0);
}

LsgLack
lsg_intervention_lacks_tool (LsgRecords *records,
                             gpointer    intervention)
{
  if (!lsg_intervention_is_kept (intervention))
    return LSG_LACK_ASIDE;
  return answer (LSG_INTERVENTION (intervention)->n_tools != LSG_NULL);
}

LsgLack
lsg_intervention_lacks_place (LsgRecords *records,
                              gpointer    intervention)
{
  if (!lsg_intervention_is_kept (intervention))
    return LSG_LACK_ASIDE;
  return answer (LSG_INTERVENTION (intervention)->first_day != LSG_NULL);
}

LsgLack
lsg_activity_lacks_minutes (LsgRecords *records,
                            gpointer    activity)
{
  if (LSG_ACTIVITY (activity)->nature == LSG_ACTIVITY_MILESTONE)
    return LSG_LACK_ASIDE;
  return answer (LSG_ACTIVITY (activity)->minutes != LSG_NULL);
}

LsgLack
lsg_activity_lacks_day (LsgRecords *records,
                        gpointer    activity)
{
  return answer (LSG_ACTIVITY (activity)->day != LSG_NULL);
}

LsgLack
lsg_clause_lacks_text (LsgRecords *records,
                       gpointer    clause)
{
  LsgClause *self = clause;

  if (self->content != LSG_CLAUSE_TEXT || self->n_children > 0)
    return LSG_LACK_NOTHING;
  return answer (!lsg_text_is_blank (self->body));
}
