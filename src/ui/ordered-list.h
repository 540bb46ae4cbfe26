/* ordered-list.h - the records of a kind as a page shows them: filtered and sorted, as a GListModel.
 *
 * After a change only the records that it touched are put at their places again, so that an edit among
 * 10,000 records costs a search and not a sort (GtkSortListModel also keeps a stale order in GTK 4.8). A
 * record that is being edited in its row can be held: it stays where it is, and passes the filter, until it
 * is let go. A change gives one items-changed, or two when a record goes a long way: a selection on top then
 * has to be put on its record again.
 */
#pragma once

#include "project.h"

G_BEGIN_DECLS

typedef gboolean (*LsgOrderedFilter) (LsgRecord *record,
                                      gpointer   data);
typedef int      (*LsgOrderedCompare) (LsgRecord *a,
                                       LsgRecord *b,
                                       gpointer   data);

#define LSG_TYPE_ORDERED_LIST (lsg_ordered_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgOrderedList, lsg_ordered_list, LSG, ORDERED_LIST, GObject)

/* Without order the records stand by position, without filter all of them. The functions are called with
 * @data as long as the list lives. @records is referenced. */
LsgOrderedList *lsg_ordered_list_new      (LsgRecords        *records,
                                           LsgKindId          kind,
                                           LsgOrderedCompare  compare,
                                           LsgOrderedFilter   filter,
                                           gpointer           data) G_GNUC_WARN_UNUSED_RESULT;

/* Brings the list up to date with one group of changes. */
void            lsg_ordered_list_update   (LsgOrderedList    *self,
                                           const LsgChanges  *changes);

/* Reads all records anew: the filter or the order has changed. */
void            lsg_ordered_list_refresh  (LsgOrderedList    *self);

/* Holds @record, or lets the held one go (NULL), which then takes its place. */
void            lsg_ordered_list_hold     (LsgOrderedList    *self,
                                           LsgRecord         *record);

/* GTK_INVALID_LIST_POSITION (G_MAXUINT) when it is filtered out. */
guint           lsg_ordered_list_find     (LsgOrderedList    *self,
                                           LsgRecord         *record);

/* Borrowed; NULL past the end. */
gpointer        lsg_ordered_list_peek     (LsgOrderedList    *self,
                                           guint              position);

G_END_DECLS
