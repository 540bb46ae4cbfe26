/* choice-words.h - the words of the records' choices in both languages, for documents.
 *
 * The field tables hold the English words and gettext their French for the interface; a document in the
 * project's language takes them from here, whatever the interface speaks. Titles: they begin with a capital.
 */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* "Présentiel allégé"; "" for LSG_NULL. @field is one of choices of @kind. Static. */
const char *lsg_words_get_choice  (LsgKindId   kind,
                                   const char *field,
                                   gint64      value,
                                   LsgLanguage language);

/* The bits of a field of several choices: "Cognitif, motivationnel". "" without any. (transfer full) */
char       *lsg_words_get_choices (LsgKindId   kind,
                                   const char *field,
                                   gint64      bits,
                                   LsgLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the French of @english is known: for the test that all are. */
gboolean    lsg_words_has_choice  (const char *english);

/* "Gravité" for the label of a kind or field as its table has it. Static. */
const char *lsg_words_get_label   (const char *english,
                                   LsgLanguage language);

/* Whether its French is known: for the test that all are which documents name. */
gboolean    lsg_words_has_label   (const char *english);

G_END_DECLS
