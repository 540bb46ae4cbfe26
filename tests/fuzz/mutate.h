/* mutate.h - damaged copies of a good file: the same seed damages the same way. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One to eight mistakes: bits and bytes changed, parts cut, repeated, moved or overwritten by @words (texts
 * that mean something in the format, ended by NULL). (transfer full) */
GBytes *lsg_mutate (GBytes            *good,
                    const char *const *words,
                    GRand             *random) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
