/* language.h - the languages that Losange writes. A form (number, date, order, typography) takes the
 * language as an argument: the interface's and a project's content language differ. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LSG_LANGUAGE_FR,
  LSG_LANGUAGE_EN,
  LSG_N_LANGUAGES,
} LsgLanguage;

/* The language of the interface's messages: LANGUAGE, LC_ALL, LC_MESSAGES, LANG, never LC_NUMERIC or
 * LC_COLLATE. English when it is not one of ours. */
LsgLanguage lsg_language_get_interface (void);

/* "fr", "en". */
const char *lsg_language_get_code      (LsgLanguage language);

G_END_DECLS
