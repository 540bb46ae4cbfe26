/* record-side-list.h - the records of a small kind (tutor profiles, channels) as a list whose rows open
 * into their form; added, moved and removed in place. For kinds that have no page of their own.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_RECORD_SIDE_LIST (lsg_record_side_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordSideList, lsg_record_side_list, LSG, RECORD_SIDE_LIST, GtkWidget)

/* @fields up to NULL are those of the form; @add_label is said by the "+" button; @empty is shown when
 * there is no record. It follows the project by itself. */
GtkWidget *lsg_record_side_list_new  (LsgProject        *project,
                                      LsgKindId          kind,
                                      const char *const *fields,
                                      const char        *add_label,
                                      const char        *empty);

/* Opens the row of @record and puts the focus on the editor of @field (may be NULL). FALSE when it has
 * none. */
gboolean   lsg_record_side_list_show (LsgRecordSideList *self,
                                      LsgRecord         *record,
                                      const char        *field);

G_END_DECLS
