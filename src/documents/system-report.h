/* system-report.h - composes the report of the tutoring system, the first deliverable (DOMAIN 2): context,
 * needs analysis, needs, priorities, objectives, tutor profiles, remarks that are left.
 */
#pragma once

#include "figures.h"
#include "report.h"

G_BEGIN_DECLS

/* @then: the records of its last validated version, with their derived fields, of which the document says what changed
 * since; NULL: it says nothing. @language sets the generated words, numbers and dates; the project's texts stay as they were written. Runs on
 * the thread that owns @records; the report may go to another. (transfer full) */
LsgReport *lsg_compose_system (LsgRecords       *records,
                               const LsgFigures *figures,
                               LsgRecords       *then,
                               LsgLanguage       language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
