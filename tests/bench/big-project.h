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

/* What the pages of path, objectives, profiles and tools show: modules and their activities over half a year, one
 * intervention of ten placed on them, the 28 cells and own objectives with the needs that call for them and the
 * interventions that serve them, five more profiles that share the interventions, and tools, one or two for each. */
void        lsg_big_project_add_design (LsgRecords *records,
                                        guint       n_activities,
                                        guint       n_tools);

G_END_DECLS
