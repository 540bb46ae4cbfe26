/* rules.h - the consistency rules: one list for `losange check`, the Overview and the sidebar's marks. */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

typedef enum {
  LSG_RULE_NEED_UNRATED,          /* gravity or probability is missing */
  LSG_RULE_NEED_UNANSWERED,       /* indispensable, and no kept intervention answers it */
  LSG_RULE_OBJECTIVE_UNCOVERED,   /* an indispensable need calls for it, and no kept intervention serves it */
  LSG_RULE_NEED_UNDECIDED,        /* neither to be answered nor its risk accepted, whether it is answered or not */
  LSG_RULE_NEED_SUPERFLUOUS,      /* and yet decided to be answered */
  LSG_RULE_NEED_DECIDED,          /* to be answered, and nothing kept answers it: accessory or unrated ones */
  LSG_RULE_RISK_ANSWERED,         /* accepted although something kept answers it */
  LSG_RULE_RISK_WITHOUT_REASON,
  LSG_RULE_NEED_VIEWPOINTS,       /* not looked at by all three, in a project that has viewpoints */
  LSG_RULE_SOURCES_EXISTING,      /* nobody was asked */
  LSG_RULE_STEP_TO_REVIEW,        /* a step of the analysis that somebody marked so */
  LSG_RULE_ANSWERS_MORE,          /* more answers than people asked */
  LSG_RULE_FINDING_NO_NEED,
  LSG_RULE_INTERVENTION_UNRATED,
  LSG_RULE_INTERVENTION_HARDLY,   /* kept although hardly realistic */
  LSG_RULE_NO_MITIGATION,         /* kept, a factor above the maximum, no mitigation note */
  LSG_RULE_NO_PROFILE,
  LSG_RULE_NO_DURATION,
  LSG_RULE_ZERO_DURATION,
  LSG_RULE_NO_AUDIENCE,           /* counted for each group or learner, and nobody knows how many there are */
  LSG_RULE_NO_NEED,
  LSG_RULE_NO_TOOL,               /* kept, and uses no communication tool */
  LSG_RULE_NOT_PLACED,            /* kept, and on no day */
  LSG_RULE_WEEK_OVER_CAPACITY,    /* of a profile; leads to what weighs most in that week */
  LSG_RULE_ONE_MAN_BAND,          /* the marks of functions or of the share of minutes are reached */
  LSG_RULE_TOO_MANY_TOOLS,        /* more than the project's mark */
  LSG_RULE_TOOL_UNREACHABLE,      /* used by what is kept, and one side has no access */
  LSG_RULE_TOOL_UNUSED,
  LSG_RULE_SPAN_REVERSED,         /* smallest above chosen, or chosen above largest */
  LSG_RULE_CODE_TWICE,
  LSG_RULE_CODE_MISSING,
  LSG_RULE_VIRTUAL_CLASS_NO_PROFILE,
  LSG_RULE_NO_PATH,
  LSG_RULE_NO_LEARNERS,
  LSG_RULE_ACTIVITY_NO_MINUTES,
  LSG_RULE_ACTIVITY_NO_DAY,
  LSG_RULE_ACTIVITY_OUTSIDE,      /* goes on after the last day of the programme sheet */
  LSG_RULE_INTERVENTION_OUTSIDE,  /* kept, and before the programme's first day or after its last */
  LSG_RULE_DATES_REVERSED,
  LSG_RULE_CLAUSE_EMPTY,
  LSG_RULE_CLAUSE_FIELD,          /* a field of the text that the project leaves empty, or unknown */
  LSG_RULE_CLAUSE_NO_AUDIENCE,
  LSG_RULE_LEVEL_TWICE,           /* two records for one level of a scale */
  LSG_RULE_LIMITS_REVERSED,       /* thresholds or bands of the method that are out of order */
  LSG_RULE_PHASE,                 /* further than the deliverable that it rests on is validated */
  LSG_RULE_TO_REVIEW,             /* a validated deliverable has changes that nobody has looked at */
  LSG_N_RULES,
} LsgRule;

typedef enum {
  LSG_REMARK_WARNING, /* breaks the thread or a figure */
  LSG_REMARK_ADVICE,  /* worth a look */
} LsgRemarkWeight;

typedef struct {
  LsgRule         rule;
  LsgRemarkWeight weight;
  LsgKindId       kind;
  gint64          id;       /* the record to go to */
  const char     *field;    /* static; NULL for the whole record */
  char           *sentence; /* in the interface's language */
} LsgRemark;

void       lsg_remark_free (LsgRemark *remark);

/* What the project lacks or contradicts, warnings first, then by rule. Figures and derived fields must be
 * up to date (lsg_figures_update). At most @limit remarks
 * of each rule, 0 for all. (transfer full) (element-type LsgRemark) */
GPtrArray *lsg_rules_list  (LsgRecords       *records,
                            const LsgFigures *figures,
                            guint             limit) G_GNUC_WARN_UNUSED_RESULT;

/* Adds a remark that rules.c cannot find by itself, in its place of the order. Takes @sentence. */
void       lsg_rules_add   (GPtrArray        *remarks,
                            LsgRule           rule,
                            LsgRecord        *record,
                            char             *sentence);

/* The stable token of a rule, as `check` prints it: "need-unanswered". */
const char *lsg_rule_get_token (LsgRule rule);

G_END_DECLS
