/* answer-list.h - the interventions that answer a need, or the needs that an intervention answers: a row
 * for each that leads to it, and a button that links and unlinks (link-picker.h).
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_ANSWER_LIST (lsg_answer_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgAnswerList, lsg_answer_list, LSG, ANSWER_LIST, GtkWidget)

/* @kind is that of the records whose answers are shown: need or intervention. */
GtkWidget *lsg_answer_list_new        (LsgProject    *project,
                                       LsgKindId      kind);
void       lsg_answer_list_set_record (LsgAnswerList *self,
                                       LsgRecord     *record);
void       lsg_answer_list_refresh    (LsgAnswerList *self);

/* Rows of that kind for the first @max_rows of @ends; those that say what they said stay. */
void       lsg_answer_rows_show       (GtkListBox    *list,
                                       GPtrArray     *ends,
                                       guint          max_rows);

G_END_DECLS
