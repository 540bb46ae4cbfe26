/* date-entry.h - an entry for one date, with a calendar. What is typed is read in the interface's
 * language; a date that is none keeps the former one and sets "problem". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "date" (YYYY-MM-DD, NULL for none), "problem" (read only). Signal: "committed" when a
 * person gave another date. */
#define LSG_TYPE_DATE_ENTRY (lsg_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgDateEntry, lsg_date_entry, LSG, DATE_ENTRY, GtkWidget)

GtkWidget  *lsg_date_entry_new         (void);
const char *lsg_date_entry_get_date    (LsgDateEntry *self);
void        lsg_date_entry_set_date    (LsgDateEntry *self,
                                        const char   *date);
void        lsg_date_entry_set_problem (LsgDateEntry *self,
                                        const char   *problem);

/* The entry, to which labels are tied. (transfer none) */
GtkWidget  *lsg_date_entry_get_control (LsgDateEntry *self);

G_END_DECLS
