/* search-words.h - live search: all words of what was typed, in any order, without accents or case. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

typedef char *LsgSearchWords; /* folded words, ended by NULL; free with g_strfreev() */

/* NULL for a text without words: everything matches. (transfer full) */
LsgSearchWords *lsg_search_words_new     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether every word occurs in one of the texts of @record: code, title and all other text fields. */
gboolean        lsg_search_words_match   (LsgSearchWords *words,
                                          LsgRecord      *record);

/* The same for a text that is no record's. */
gboolean        lsg_search_words_match_text (LsgSearchWords *words,
                                             const char     *text);

/* Makes the records of a kind ready for the first search while the loop has nothing else to do. */
void            lsg_search_prepare     (LsgRecords *records,
                                        LsgKindId   kind);

G_END_DECLS
