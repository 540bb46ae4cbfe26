/* field-words.h - what a document says in brackets where the value of a project field is missing. In the
 * document's language, so not through gettext. */
#pragma once

#include "language.h"

G_BEGIN_DECLS

/* "délai de réponse" for "answer-delay"; NULL when it is unknown. (transfer none) */
const char *lsg_words_get_project_field (const char  *token,
                                         LsgLanguage  language);

G_END_DECLS
