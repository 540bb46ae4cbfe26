/* reduction.h - what must go so that the tutoring meets a target rate or a ceiling of hours (DOMAIN 2.6, 2.7, 3.4).
 *
 * A rate allows (path time x learners) x rate. It counts the minutes that the project's rate counts: those of the
 * interventions, and of the virtual classes only where the programme says so. A ceiling is of hours to be paid or
 * to be found, the quota of the context: it counts all time of all tutors, virtual classes included
 * (DOMAIN 3.3: 352 minutes are 6 hours of a tutor), in minutes that are not rounded. With both, the one that asks for
 * more decides.
 *
 * Candidates are the interventions that count (keep, keep with a plan), have minutes, and are not indispensable:
 * none of their needs is of that class. Indispensable ones never go, and neither do virtual classes, which are
 * activities of the path. Whoever answers no rated need has no criticality and is the first to go; then the lowest
 * criticality. A criticality goes whole as long as that is not too much; in the one that would go beyond what is
 * needed only the set with the least excess goes (least-excess.h: of equal ones that with most minutes each). Among
 * interventions of the same minutes there the least realistic goes, and of these the last of the list.
 *
 * Nothing here writes. It takes one pass over the interventions, and the search in one criticality.
 */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

/* What is aimed at; LSG_NULL: nothing. */
typedef struct {
  gint64 rate;    /* hundredths of percent: 0.05 is 500 */
  gint64 ceiling; /* hundredths of hours */
} LsgAims;

#define LSG_AIMS_NONE ((LsgAims) { LSG_NULL, LSG_NULL })

/* One of both. */
typedef struct {
  gboolean   is_set;
  gboolean   is_known; /* FALSE for a rate without path time or learners: the rest is 0 then */
  LsgProduct allowed;
  LsgProduct planned;
  LsgProduct after; /* planned, without what goes */
} LsgAllowance;

typedef enum {
  LSG_REDUCTION_NO_AIM,
  LSG_REDUCTION_UNKNOWN,  /* only a rate, and that is not known */
  LSG_REDUCTION_MET,      /* nothing has to go */
  LSG_REDUCTION_POSSIBLE, /* what goes is enough */
  LSG_REDUCTION_SHORT,    /* all candidates go, and it is not enough */
} LsgReductionState;

typedef struct {
  LsgReductionState state;
  LsgAllowance      rate;
  LsgAllowance      ceiling;
  double            rate_after; /* as the project shows it, once they are gone; NAN without path or learners */
  LsgProduct        needed;     /* minutes that are too many; 0 when met */
  LsgProduct        found;      /* of those that go */
  LsgProduct        missing;    /* of needed, after found */
  GPtrArray        *gone;       /* LsgIntervention, borrowed: lowest criticality first, then as in the list */
  gboolean          is_best;    /* FALSE: another set may go beyond needed by less */
} LsgReduction;

/* What the programme sheet aims at. */
LsgAims       lsg_records_get_aims  (LsgRecords       *records);

/* @figures are those of @records. (transfer full) */
LsgReduction *lsg_reduction_new     (LsgRecords       *records,
                                     const LsgFigures *figures,
                                     LsgAims           aims) G_GNUC_WARN_UNUSED_RESULT;
void          lsg_reduction_free    (LsgReduction     *self);

/* The time of all tutors below which no reduction goes: virtual classes and indispensable interventions. */
LsgProduct    lsg_reduction_get_least (LsgRecords       *records,
                                       const LsgFigures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgReduction, lsg_reduction_free)

G_END_DECLS
