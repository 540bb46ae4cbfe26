/* big-project.h - a project of any size for measurements: the same records for the same numbers. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* Records of a project with so many interventions, needs and clauses. (transfer full) */
LsgRecords *lsg_big_project_new (guint n_interventions,
                                 guint n_needs,
                                 guint n_clauses) G_GNUC_WARN_UNUSED_RESULT;

/* Three viewpoints for each need, sources, and findings that feed needs by chance. */
void        lsg_big_project_add_analysis (LsgRecords *records,
                                          guint       n_sources,
                                          guint       n_findings);

G_END_DECLS
