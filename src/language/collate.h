/* collate.h - the order of texts and the search in them, for both languages alike.
 *
 * Only C.UTF-8 may be installed, where GLib's collation is the order of bytes; so the keys are our own:
 * letters without accent and case first, digits compared as numbers ("B 2" before "B 10"), then
 * accents, then case. NULL counts as an empty text.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small letters without accents, ligatures as two letters, all spaces as one plain space, typographic
 * quotes and dashes as the typed ones: what two texts are compared by in a search. (transfer full) */
char      *lsg_collate_fold    (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A key for strcmp(). (transfer full) */
char      *lsg_collate_key     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Negative, zero or positive, as the keys would be. Codes and other plain texts cost no allocation; to
 * sort many texts with accents, keep their keys. */
int        lsg_collate_compare (const char *a,
                                const char *b);

/* What a user searches for, made once and tried on many texts. */
typedef struct _LsgSearch LsgSearch;

LsgSearch *lsg_search_new      (const char *query) G_GNUC_WARN_UNUSED_RESULT;
void       lsg_search_free     (LsgSearch  *self);

/* Whether nothing is searched for: everything matches. */
gboolean   lsg_search_is_empty (LsgSearch  *self);

/* Whether every word of the query stands in one of @texts, accents and case aside; @texts may hold NULL. */
gboolean   lsg_search_matches  (LsgSearch         *self,
                                const char *const *texts,
                                guint              n_texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgSearch, lsg_search_free)

G_END_DECLS
