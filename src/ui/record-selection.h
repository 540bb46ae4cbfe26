/* record-selection.h - a selection of one record or several in an ordered list: the model of a list view in which Ctrl
 * and Shift select.
 *
 * What is selected are records, not places: a sort or a long move of the list underneath takes nothing away
 * (GtkMultiSelection loses what goes out of the list for a moment). As long as there are items one of them is
 * selected, so that an editor beside the list has something to show.
 */
#pragma once

#include "ordered-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "changed" when other records are selected, once for each choice. */
#define LSG_TYPE_RECORD_SELECTION (lsg_record_selection_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordSelection, lsg_record_selection, LSG, RECORD_SELECTION, GObject)

LsgRecordSelection *lsg_record_selection_new      (LsgOrderedList     *list) G_GNUC_WARN_UNUSED_RESULT;

guint               lsg_record_selection_get_n    (LsgRecordSelection *self);
gboolean            lsg_record_selection_contains (LsgRecordSelection *self,
                                                   LsgRecord          *record);

/* The first one in the order of the list; NULL for none. (transfer none) */
gpointer            lsg_record_selection_get_first (LsgRecordSelection *self);

/* In the order of the list. (transfer full) (element-type LsgRecord) */
GPtrArray          *lsg_record_selection_list     (LsgRecordSelection *self) G_GNUC_WARN_UNUSED_RESULT;

/* Those of @records that the list holds, and nothing else; FALSE, and nothing happens, when it holds none. */
gboolean            lsg_record_selection_select   (LsgRecordSelection *self,
                                                   GPtrArray          *records);
gboolean            lsg_record_selection_select_one (LsgRecordSelection *self,
                                                     LsgRecord          *record);

/* To be called once the list has been brought up to date: what it no longer holds is let go. Where that leaves
 * nothing, what stands now where the first one stood is selected. */
void                lsg_record_selection_settle   (LsgRecordSelection *self);

G_END_DECLS
