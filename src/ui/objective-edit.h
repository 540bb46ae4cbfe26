/* objective-edit.h - what a person does to an objective of the matrix. A cell has no record until something is
 * said about it: each of these makes it in the same step. */
#pragma once

#include "coverage.h"
#include "project.h"

G_BEGIN_DECLS

/* Links @record (a need or an intervention) to the objective, or takes the link away, as one step. */
gboolean      lsg_objective_link    (LsgProject      *project,
                                     const LsgCover  *cover,
                                     LsgRecord       *record,
                                     gboolean         linked,
                                     GError         **error);

/* The wording for this project. */
gboolean      lsg_objective_word    (LsgProject      *project,
                                     const LsgCover  *cover,
                                     const char      *wording,
                                     GError         **error);

/* A new need or intervention that is linked to the objective already; an intervention also answers the need that
 * waits there. (transfer none) */
LsgRecord    *lsg_objective_add_end (LsgProject      *project,
                                     const LsgCover  *cover,
                                     LsgKindId        kind,
                                     const char      *title,
                                     GError         **error);

/* Among the objectives of @intervention, puts @objective @step places further on (negative: towards the first, which
 * carries the minutes), as one step. TRUE also where it stands at that end already. */
gboolean      lsg_objective_move    (LsgProject      *project,
                                     LsgIntervention *intervention,
                                     LsgObjective    *objective,
                                     int              step,
                                     GError         **error);

/* The decision that takes a postponed or dropped intervention up again: with a plan unless it is realistic. */
LsgDecision   lsg_objective_get_uptake (LsgIntervention *intervention);

/* Of those that are not kept, the one to take up first: the most realistic. NULL for none. */
LsgIntervention *lsg_cover_get_candidate (const LsgCover *cover);

G_END_DECLS
