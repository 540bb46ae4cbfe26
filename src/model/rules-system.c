/* rules-system.c - what the tutoring system lacks: analysis, needs, objectives. See rules-private.h. */
#include "rules-private.h"

#include "analysis-step.h"
#include "data-source.h"
#include "finding.h"
#include "viewpoint.h"

#include <glib/gi18n-lib.h>

static void
check_need (LsgCheck *check,
            LsgNeed  *need)
{
  gboolean accepted = need->decision == LSG_NEED_ACCEPT_RISK;
  gboolean answer = need->decision == LSG_NEED_ANSWER;

  lsg_check_lack (check, LSG_RULE_NEED_UNRATED, need, lsg_need_lacks_rating);
  lsg_check_lack (check, LSG_RULE_NEED_UNANSWERED, need, lsg_need_lacks_intervention);
  lsg_check_lack (check, LSG_RULE_NEED_UNDECIDED, need, lsg_need_lacks_decision);
  lsg_check_rule (check, LSG_RULE_NEED_SUPERFLUOUS, need, need->class_ == LSG_CLASS_SUPERFLUOUS && answer);
  lsg_check_rule (check, LSG_RULE_NEED_DECIDED, need,
                  answer && need->n_kept == 0 && need->class_ != LSG_CLASS_INDISPENSABLE
                    && need->class_ != LSG_CLASS_SUPERFLUOUS);
  lsg_check_rule (check, LSG_RULE_RISK_ANSWERED, need, accepted && need->n_kept > 0);
  lsg_check_rule (check, LSG_RULE_RISK_WITHOUT_REASON, need, accepted && lsg_text_is_blank (need->reason));
}

static void
check_needs (LsgCheck *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_NEED);
  /* A project that confronts no viewpoints yet is not reproached with it need by need. */
  gboolean confronts = lsg_records_get_n (check->records, LSG_KIND_VIEWPOINT) > 0;

  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (check->records, LSG_KIND_NEED, i);

      check_need (check, need);
      if (confronts)
        lsg_check_lack (check, LSG_RULE_NEED_VIEWPOINTS, need, lsg_need_lacks_viewpoint);
    }
}

static gboolean
is_after (const char *from,
          const char *to)
{
  return from != NULL && to != NULL && strcmp (from, to) > 0;
}

static void
check_sources (LsgCheck *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_SOURCE);
  guint n_elicited = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgSource *source = lsg_records_peek (check->records, LSG_KIND_SOURCE, i);

      n_elicited += source->nature == LSG_SOURCE_ELICITED;
      lsg_check_rule (check, LSG_RULE_ANSWERS_MORE, source,
                      source->expected != LSG_NULL && source->received != LSG_NULL
                        && source->received > source->expected);
      lsg_check_rule (check, LSG_RULE_DATES_REVERSED, source, is_after (source->start_date, source->end_date));
    }
  if (n > 0)
    lsg_check_rule (check, LSG_RULE_SOURCES_EXISTING, lsg_records_peek (check->records, LSG_KIND_SOURCE, 0),
                    n_elicited == 0);
}

static void
check_analysis (LsgCheck *check)
{
  guint n_findings = lsg_records_get_n (check->records, LSG_KIND_FINDING);
  guint n_steps = lsg_records_get_n (check->records, LSG_KIND_STEP);

  check_sources (check);
  for (guint i = 0; i < n_findings; i++)
    {
      LsgFinding *finding = lsg_records_peek (check->records, LSG_KIND_FINDING, i);
      LsgRecord *source = lsg_records_find (check->records, finding->source);

      if (finding->need == LSG_NULL && source != NULL)
        lsg_check_say (check, LSG_RULE_FINDING_NO_NEED, finding, "need", lsg_remark_name (source), NULL);
    }
  for (guint i = 0; i < n_steps; i++)
    {
      LsgStep *step = lsg_records_peek (check->records, LSG_KIND_STEP, i);

      lsg_check_rule (check, LSG_RULE_DATES_REVERSED, step, is_after (step->start_date, step->end_date));
      if (step->state == LSG_STEP_TO_REVIEW)
        lsg_check_say (check, LSG_RULE_STEP_TO_REVIEW, step, "state",
                       g_dgettext (GETTEXT_PACKAGE, lsg_step_choices[step->step].label), NULL);
    }
}

static void
check_cover (LsgCheck       *check,
             const LsgCover *cover)
{
  if (cover->alarm != NULL)
    lsg_check_say (check, LSG_RULE_OBJECTIVE_UNCOVERED, cover->record, NULL, lsg_remark_name (cover->alarm),
                   cover->title, NULL);
}

static void
check_objectives (LsgCheck *check)
{
  LsgCoverage *coverage;

  if (lsg_records_get_n (check->records, LSG_KIND_AIM) == 0)
    return;
  coverage = lsg_check_get_coverage (check);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      check_cover (check, &coverage->cells[function][plane]);
  for (guint i = 0; i < coverage->own->len; i++)
    check_cover (check, coverage->own->pdata[i]);
}

void
lsg_rules_check_system (LsgCheck *check)
{
  check_analysis (check);
  check_needs (check);
  lsg_rules_check_codes (check, LSG_KIND_NEED);
  check_objectives (check);
}
