/* method-words.h - the words of the method in both languages: what a project's documents say where it has no
 * words of its own.
 *
 * They are in a project's content language, not in the interface's, so they do not pass through gettext.
 * All begin with a small letter, for use in sentences, but for the names of factors, which label axes. Static
 * texts; "" for what does not exist.
 */
#pragma once

#include "decision.h"
#include "intervention.h"
#include "language.h"
#include "level.h"

G_BEGIN_DECLS

/* How many ranks @scale has: 4, or 6 for the tutoring rate. */
int         lsg_words_get_n_ranks           (LsgLevelScale scale);

/* "très grave"; @rank from 1. */
const char *lsg_words_get_level             (LsgLevelScale scale,
                                             int           rank,
                                             LsgLanguage   language);
const char *lsg_words_get_level_description (LsgLevelScale scale,
                                             int           rank,
                                             LsgLanguage   language);

/* "Économique", and what the factor is about. */
const char *lsg_words_get_factor             (guint       factor,
                                              LsgLanguage language);
const char *lsg_words_get_factor_description (guint       factor,
                                              LsgLanguage language);

/* The method’s own words (DOMAIN 14), not those of a project; "" for a value that is none. (transfer none) */
const char *lsg_words_get_class              (LsgClass      class_,
                                              LsgLanguage   language);
const char *lsg_words_get_verdict            (LsgVerdict    verdict,
                                              LsgLanguage   language);
const char *lsg_words_get_decision           (LsgDecision   decision,
                                              LsgLanguage   language);

/* The letters of a virtual class's code: "CV", "VC". */
const char *lsg_words_get_virtual_class_code (LsgLanguage language);

G_END_DECLS
