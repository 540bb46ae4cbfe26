/* intervention-sheets.h - composes the intervention sheets for tutors: a card for each intervention.
 */
#pragma once

#include "figures.h"
#include "report.h"

G_BEGIN_DECLS

/* @profile limits them to the interventions that a profile carries or takes part in; NULL: all profiles. @all:
 * those that are not kept too. The rest as lsg_compose_system(). (transfer full) */
LsgReport *lsg_compose_sheets (LsgRecords       *records,
                               const LsgFigures *figures,
                               LsgProfile       *profile,
                               gboolean          all,
                               LsgLanguage       language) G_GNUC_WARN_UNUSED_RESULT;

/* The sheet of one intervention alone, without cover or contents; kept or not. (transfer full) */
LsgReport *lsg_compose_sheet  (LsgRecords       *records,
                               const LsgFigures *figures,
                               LsgIntervention  *intervention,
                               LsgLanguage       language) G_GNUC_WARN_UNUSED_RESULT;

/* The profile of a name, letters' case and accents apart; NULL when there is none or more than one. */
LsgProfile *lsg_sheets_find_profile (LsgRecords *records,
                                     const char *name);

G_END_DECLS
