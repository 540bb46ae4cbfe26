/* form-entry.h - an entry for a short text that has one written form: a currency, an hour (typed-form.h).
 *
 * What is typed is put into that form; what is none is refused as typed-entry.h says. A value that the record holds
 * already is shown as it is, and stays until it is typed over.
 */
#pragma once

#include "records.h"
#include "typed-entry.h"

G_BEGIN_DECLS

/* Property: "value" (text, NULL for none). */
#define LSG_TYPE_FORM_ENTRY (lsg_form_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgFormEntry, lsg_form_entry, LSG, FORM_ENTRY, LsgTypedEntry)

/* @field has LSG_FIELD_CURRENCY or LSG_FIELD_HOUR; hours are written in the content language of @records. */
GtkWidget  *lsg_form_entry_new       (const LsgField *field,
                                      LsgRecords     *records);
const char *lsg_form_entry_get_value (LsgFormEntry   *self);
void        lsg_form_entry_set_value (LsgFormEntry   *self,
                                      const char     *value);

G_END_DECLS
