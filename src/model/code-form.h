/* code-form.h - how the codes of needs and interventions are written, and when two of them look alike
 * (DOMAIN 14: "B 04" and "ITS 01" with U+00A0). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @code as it is stored when somebody types it: nothing around it, and one U+00A0 in the place of the white space
 * between letters and digits: "B 04". Other white space becomes one space. What files hold stays as it is. */
char *lsg_code_tidy (const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* Appends to @key what codes that look alike have in common: case, all kinds of spaces, and whether there is one
 * between letters and digits, make no difference. */
void  lsg_code_fold (const char *code,
                     GString    *key);

G_END_DECLS
