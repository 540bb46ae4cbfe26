/* profile-words.h - what the six kinds of tutor profile are usually asked for (DOMAIN 2.8), in both languages:
 * a project takes them in its content language when it adds a profile, and changes them as it likes.
 */
#pragma once

#include "function.h"
#include "language.h"
#include "profile.h"

G_BEGIN_DECLS

/* "Tuteur technique", "Technical tutor": the name of a new profile. "" for a kind of one's own. Static, like all
 * texts here. */
const char *lsg_words_get_profile         (LsgProfileRole role,
                                           LsgLanguage    language);

/* A mission of ours, a sentence or two. */
const char *lsg_words_get_profile_mission (LsgProfileRole role,
                                           LsgLanguage    language);

/* Skills, one on each line. */
const char *lsg_words_get_profile_skills  (LsgProfileRole role,
                                           LsgLanguage    language);

/* Bits of LsgFunction: what a profile of this kind usually holds. */
gint64      lsg_profile_get_usual         (LsgProfileRole role);

G_END_DECLS
