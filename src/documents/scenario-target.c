/* scenario-target.c - the target rate and the ceiling of hours, and whether what is planned meets them (DOMAIN 3.4).
 * Nothing where the project aims at nothing. See scenario-parts.h.
 */
#include "scenario-parts.h"

#include "number.h"
#include "reduction.h"

/* "Met", "9 min too many". (transfer full) */
static char *
describe_state (LsgComposer        *self,
                const LsgAllowance *allowance)
{
  LsgProduct excess = allowance->planned - allowance->allowed;
  g_autofree char *time = lsg_number_format_minutes (excess, self->language);

  if (!allowance->is_known)
    return g_strdup (LSG_NO_NUMBER);
  return excess > 0 ? lsg_words_fill (self->report->target_missed, time, NULL)
                    : g_strdup (self->report->target_met);
}

/* @aim is taken. */
static void
aim_row (LsgComposer        *self,
         const char         *name,
         char               *aim,
         const LsgAllowance *allowance)
{
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell (self, name);
  lsg_composer_cell_take (self, aim);
  lsg_composer_minutes_cell (self, allowance->is_known ? allowance->allowed : LSG_NULL);
  lsg_composer_minutes_cell (self, allowance->is_known ? allowance->planned : LSG_NULL);
  lsg_composer_cell_take (self, describe_state (self, allowance));
}

void
lsg_scenario_add_target (LsgComposer *self)
{
  const LsgReportWords *words = self->report;
  LsgAims aims = lsg_records_get_aims (self->records);
  g_autoptr (LsgReduction) reduction = lsg_reduction_new (self->records, self->figures, aims);

  if (reduction->state == LSG_REDUCTION_NO_AIM)
    return;
  lsg_composer_heading (self, 2, words->targets);
  lsg_composer_begin_table (self, words->targets_caption, "tnnnt",
                            (const char *[]) { words->aim, words->aimed_at, words->allowed, words->planned,
                                               words->target_state });
  if (reduction->rate.is_set)
    aim_row (self, words->target_rate, lsg_number_format (aims.rate, 4, aims.rate % 10 == 0 ? 3 : 4, 0, self->language),
             &reduction->rate);
  if (reduction->ceiling.is_set)
    aim_row (self, words->hours_ceiling, lsg_composer_time (self, reduction->ceiling.allowed), &reduction->ceiling);
  lsg_composer_end_table (self, words->targets_note);
}
