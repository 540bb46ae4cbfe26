/* charter.h - composes the tutoring charter: three printouts from one set of clauses (DOMAIN 3.7).
 *
 * A clause prints when one of its audiences is asked for; a section that is left empty is dropped, and
 * numbers follow what is printed. All else comes from the project: profiles, services from the kept
 * interventions, channels, key figures, signatures.
 */
#pragma once

#include "figures.h"
#include "report.h"

G_BEGIN_DECLS

/* The first three are those of LsgAudience. */
typedef enum {
  LSG_CHARTER_INSTITUTION,
  LSG_CHARTER_TUTOR,
  LSG_CHARTER_LEARNER,
  LSG_CHARTER_ALL,
  LSG_N_CHARTERS,
} LsgCharterAudience;

/* @language sets the generated words, numbers and dates; the project's texts stay as they were written, the
 * fields in them worded in the project's own language. Runs on the
 * thread that owns @records; the report that it gives may go to another. (transfer full) */
LsgReport *lsg_compose_charter (LsgRecords         *records,
                                const LsgFigures   *figures,
                                LsgCharterAudience  audience,
                                LsgLanguage         language) G_GNUC_WARN_UNUSED_RESULT;

/* "institution", "tutor", "learner", "all". */
const char *lsg_charter_audience_get_token (LsgCharterAudience audience);

G_END_DECLS
