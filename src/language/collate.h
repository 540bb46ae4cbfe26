/* collate.h - the order of texts and what they fold to, for both languages alike.
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

G_END_DECLS
