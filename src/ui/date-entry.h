/* date-entry.h - an entry for one date, with a calendar. What is typed is read in the interface's
 * language; a date that is none is refused as typed-entry.h says. */
#pragma once

#include "typed-entry.h"

G_BEGIN_DECLS

/* Property: "date" (YYYY-MM-DD, NULL for none). */
#define LSG_TYPE_DATE_ENTRY (lsg_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgDateEntry, lsg_date_entry, LSG, DATE_ENTRY, LsgTypedEntry)

GtkWidget  *lsg_date_entry_new      (void);
const char *lsg_date_entry_get_date (LsgDateEntry *self);
void        lsg_date_entry_set_date (LsgDateEntry *self,
                                     const char   *date);

G_END_DECLS
