/* typed-form.h - short texts that have one written form: a currency, an hour of the day. What a user typed is put
 * into that form, or refused with a sentence in the interface's language. */
#pragma once

#include "language.h"

#include <glib.h>

G_BEGIN_DECLS

#define LSG_FORM_ERROR (lsg_form_error_quark ())

typedef enum {
  LSG_FORM_ERROR_CURRENCY,
  LSG_FORM_ERROR_HOUR,
} LsgFormError;

GQuark lsg_form_error_quark (void);

/* The three capital letters of ISO 4217 for "eur", "EUR" or "€" (and "$", "£"). NULL with @error for anything else:
 * letters are not looked up in a list, but there are three of them. (transfer full) */
char  *lsg_currency_parse   (const char  *text,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* An hour of the day as @language writes it, "14 h 30" or "14:30": from "14", "14 h", "14h30", "14:30", "14.30",
 * "2:30 pm". Hours go from 0 to 23, minutes have two digits and go to 59. NULL with @error for anything else.
 * (transfer full) */
char  *lsg_hour_parse       (const char  *text,
                             LsgLanguage  language,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
