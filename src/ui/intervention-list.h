/* intervention-list.h - the interventions of a project as a list: by nature, kept ones first, each with its pieces; a
 * filter over it, a search, and one or several of them selected.
 */
#pragma once

#include "kept-count.h"
#include "record-selection.h"

G_BEGIN_DECLS

/* Signals: "selected" when other interventions are selected; "filtered" when the filter was changed. */
#define LSG_TYPE_INTERVENTION_LIST (lsg_intervention_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionList, lsg_intervention_list, LSG, INTERVENTION_LIST, GtkWidget)

GtkWidget          *lsg_intervention_list_new           (LsgProject          *project);
LsgRecordSelection *lsg_intervention_list_get_selection (LsgInterventionList *self);
const LsgKeptCount *lsg_intervention_list_get_kept      (LsgInterventionList *self);

/* How many are listed. */
guint               lsg_intervention_list_get_n         (LsgInterventionList *self);

/* The one @step places further on the list; NULL beyond its ends. (transfer none) */
LsgIntervention    *lsg_intervention_list_get_beside    (LsgInterventionList *self,
                                                         LsgIntervention     *intervention,
                                                         int                  step);

/* The next (1) or previous (-1) kept one that is not described whole, seen from the first selected one; round the end
 * of the list. NULL when there is none. (transfer none) */
LsgIntervention    *lsg_intervention_list_find_incomplete (LsgInterventionList *self,
                                                           int                  step);

/* Brings it up to date; @changes NULL: anything may have changed. Several that an undo brings back are selected. */
void                lsg_intervention_list_refresh       (LsgInterventionList *self,
                                                         const LsgChanges    *changes);

/* Selects @record alone, and scrolls to it; the filter is given up for it where it has to be. FALSE when the search
 * leaves it out all the same. */
gboolean            lsg_intervention_list_show          (LsgInterventionList *self,
                                                         LsgRecord           *record);

/* Selects @records, and scrolls to the first of them. */
void                lsg_intervention_list_select        (LsgInterventionList *self,
                                                         GPtrArray           *records);

/* See LsgPageClass. Ending the search selects the several again that were selected before it, unless a person has gone
 * to what it found, on the list or beside it. (The window brings back one.) */
void                lsg_intervention_list_search        (LsgInterventionList *self,
                                                         const char          *text);
void                lsg_intervention_list_clear_filter  (LsgInterventionList *self);

G_END_DECLS
