/* big-project.h - a project of any size for measurements: the same records for the same numbers. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* Records of a project with so many interventions, needs and clauses. (transfer full) */
LsgRecords *lsg_big_project_new (guint n_interventions,
                                 guint n_needs,
                                 guint n_clauses) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
