/* tutoring-scenario.h - composes the tutoring scenario, the second deliverable (DOMAIN 3): path, places,
 * quantification, rate, load, tools, references to the charter, one card for each intervention kept.
 */
#pragma once

#include "figures.h"
#include "report.h"

G_BEGIN_DECLS

/* As lsg_compose_system(). (transfer full) */
LsgReport *lsg_compose_scenario (LsgRecords       *records,
                                 const LsgFigures *figures,
                                 LsgRecords       *then,
                                 LsgLanguage       language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
