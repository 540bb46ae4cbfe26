/* number-entry.h - an entry for one number with the decimal sign of the interface's language.
 *
 * Comma and point are both taken. Digits that are no number, or out of bounds, turn the frame red and set
 * "problem"; the value stays what it was. (A GtkSpinButton with a range swallows the comma.)
 */
#pragma once

#include "field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "value" (int64, LSG_NULL for none; hundredths for quantities and money), "problem" (read
 * only). Signal: "committed" when a person gave another value: by Enter, by leaving, by the step keys. */
#define LSG_TYPE_NUMBER_ENTRY (lsg_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgNumberEntry, lsg_number_entry, LSG, NUMBER_ENTRY, GtkWidget)

/* @field gives type, bounds and whether it may be empty. */
GtkWidget  *lsg_number_entry_new         (const LsgField *field);
void        lsg_number_entry_set_value   (LsgNumberEntry *self,
                                          gint64          value);
gint64      lsg_number_entry_get_value   (LsgNumberEntry *self);
const char *lsg_number_entry_get_problem (LsgNumberEntry *self);
GtkEditable *lsg_number_entry_get_editable (LsgNumberEntry *self);
void        lsg_number_entry_set_placeholder (LsgNumberEntry *self,
                                              const char     *text);

/* Says that the project refused the value: shown like a problem of the entry's own. NULL clears it. */
void        lsg_number_entry_set_problem (LsgNumberEntry *self,
                                          const char     *problem);

G_END_DECLS
