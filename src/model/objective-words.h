/* objective-words.h - the names of planes and functions and the 28 generic objectives of the matrix in both
 * languages (DOMAIN 2.5), for a project in its content language; see method-words.h.
 *
 * They begin with a capital: they are titles. Static texts; "" for what does not exist.
 */
#pragma once

#include "function.h"
#include "language.h"
#include "need.h"

G_BEGIN_DECLS

/* "Rompre l’isolement", "Break isolation": the objective of a function on a plane. */
const char *lsg_words_get_objective (LsgFunction function,
                                     LsgPlane    plane,
                                     LsgLanguage language);

G_END_DECLS
