/* clause-list.h - the clauses of the charter in the order in which they print: sections, each with its
 * clauses, their numbers and the audiences they are for.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "selected" (LsgRecord). */
#define LSG_TYPE_CLAUSE_LIST (lsg_clause_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgClauseList, lsg_clause_list, LSG, CLAUSE_LIST, GtkWidget)

GtkWidget *lsg_clause_list_new          (LsgProject *project);
LsgRecord *lsg_clause_list_get_selected (LsgClauseList *self);

/* FALSE when the search hides it. */
gboolean   lsg_clause_list_select       (LsgClauseList *self,
                                         LsgRecord     *record);

/* @changes NULL: anything. */
void       lsg_clause_list_refresh      (LsgClauseList    *self,
                                         const LsgChanges *changes);
void       lsg_clause_list_search       (LsgClauseList *self,
                                         const char    *text);

/* The clause or section that stands before (-1) or after (1) @clause under the same parent; NULL at the
 * end. */
LsgRecord *lsg_clause_get_sibling       (LsgRecords *records,
                                         LsgRecord  *clause,
                                         int         step);

G_END_DECLS
