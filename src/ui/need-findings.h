/* need-findings.h - the findings that feed a need, beside the viewpoints on it: who says so, from which source and when
 * (DOMAIN 2.3, 2.4). No widget is here. */
#pragma once

#include "data-source.h"
#include "finding.h"
#include "need.h"
#include "project.h"

G_BEGIN_DECLS

/* In the order of their sources, then their own. (transfer full) (element-type LsgFinding, borrowed) */
GPtrArray *lsg_need_findings_list       (LsgRecords  *records,
                                         LsgNeed     *need) G_GNUC_WARN_UNUSED_RESULT;

/* Whose viewpoint the source of @finding carries, LSG_NULL when it does not say. */
gint64     lsg_need_findings_get_holder (LsgRecords  *records,
                                         LsgFinding  *finding);

/* "Learners’ questionnaire · 9 June to 20 June 2026 · elicited data". (transfer full) */
char      *lsg_words_finding_origin     (LsgSource   *source) G_GNUC_WARN_UNUSED_RESULT;

/* A finding without text of @source for @need; without source it gets a new one, elicited, in the same step. NULL with
 * an error when it fails. (transfer none) */
LsgRecord *lsg_need_findings_add        (LsgProject  *project,
                                         LsgNeed     *need,
                                         LsgSource   *source,
                                         GError     **error);

G_END_DECLS
