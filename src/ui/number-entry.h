/* number-entry.h - an entry for one number with the decimal sign of the interface's language.
 *
 * Comma and point are both taken. Digits that are no number, or out of bounds, are refused as typed-entry.h
 * says. (A GtkSpinButton with a range swallows the comma.)
 */
#pragma once

#include "records.h"
#include "typed-entry.h"

G_BEGIN_DECLS

/* Property: "value" (int64, LSG_NULL for none; hundredths for quantities and money). "committed" comes by
 * Enter, by leaving, by the step keys. */
#define LSG_TYPE_NUMBER_ENTRY (lsg_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgNumberEntry, lsg_number_entry, LSG, NUMBER_ENTRY, LsgTypedEntry)

/* @field gives type, bounds and whether it may be empty. */
GtkWidget   *lsg_number_entry_new             (const LsgField *field);

/* Amounts of money may then be typed with the currency that the programme of @records has at that time. */
void         lsg_number_entry_set_records     (LsgNumberEntry *self,
                                               LsgRecords     *records);
void         lsg_number_entry_set_value       (LsgNumberEntry *self,
                                               gint64          value);
gint64       lsg_number_entry_get_value       (LsgNumberEntry *self);
GtkEditable *lsg_number_entry_get_editable    (LsgNumberEntry *self);
void         lsg_number_entry_set_placeholder (LsgNumberEntry *self,
                                               const char     *text);

G_END_DECLS
