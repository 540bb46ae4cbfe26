/* lack.h - what a record lacks before its deliverable is whole: each question once, for the rules (rules.h) and for
 * the checklists of the gates (checklist.h), so that both give the same answer.
 *
 * Derived fields must be up to date (lsg_figures_update).
 */
#pragma once

#include "records.h"

G_BEGIN_DECLS

typedef enum {
  LSG_LACK_ASIDE,   /* the question is not about this record */
  LSG_LACK_NOTHING,
  LSG_LACK_OPEN,
} LsgLack;

/* @record is of the kind that the name begins with. */
typedef LsgLack (*LsgLackFunc) (LsgRecords *records,
                                gpointer    record);

/* Looked at by institution, tutors and learners; "not expressed" is a look too (DOMAIN 2.3). */
LsgLack lsg_need_lacks_viewpoint          (LsgRecords *records,
                                           gpointer    need);
LsgLack lsg_need_lacks_rating             (LsgRecords *records,
                                           gpointer    need);
LsgLack lsg_need_lacks_decision           (LsgRecords *records,
                                           gpointer    need);

/* An indispensable need whose risk is not accepted wants a kept intervention. */
LsgLack lsg_need_lacks_intervention       (LsgRecords *records,
                                           gpointer    need);

LsgLack lsg_intervention_lacks_rating     (LsgRecords *records,
                                           gpointer    intervention);

/* The rest of the interventions' questions is about kept ones only. */
LsgLack lsg_intervention_lacks_mitigation (LsgRecords *records, /* a factor above the project's maximum, no note */
                                           gpointer    intervention);
LsgLack lsg_intervention_lacks_profile    (LsgRecords *records,
                                           gpointer    intervention);
LsgLack lsg_intervention_lacks_need       (LsgRecords *records,
                                           gpointer    intervention);
LsgLack lsg_intervention_lacks_duration   (LsgRecords *records, /* one of 0 is none */
                                           gpointer    intervention);
LsgLack lsg_intervention_lacks_tool       (LsgRecords *records,
                                           gpointer    intervention);
LsgLack lsg_intervention_lacks_place      (LsgRecords *records,
                                           gpointer    intervention);

/* Path time, and the day of what is placed on the path. */
LsgLack lsg_activity_lacks_minutes        (LsgRecords *records,
                                           gpointer    activity);
LsgLack lsg_activity_lacks_day            (LsgRecords *records,
                                           gpointer    activity);

/* A section may stand for its clauses alone, and what is generated needs no text. */
LsgLack lsg_clause_lacks_text             (LsgRecords *records,
                                           gpointer    clause);

/* Whether nothing can be read in @text. NULL: nothing. */
gboolean lsg_text_is_blank                (const char *text);

G_END_DECLS
