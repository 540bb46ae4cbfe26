/* channel-words.h - the usual communication tools (DOMAIN 3.6): an empty project takes them in its content
 * language, and changes them as it likes. */
#pragma once

#include "channel.h"
#include "language.h"

G_BEGIN_DECLS

#define LSG_N_USUAL_CHANNELS 6

/* "Téléphone", "Telephone". @index below LSG_N_USUAL_CHANNELS. (transfer none) */
const char  *lsg_words_get_channel      (guint        index,
                                         LsgLanguage  language);

/* Whether it is synchronous, and which way it goes. */
gboolean     lsg_channel_is_usually_live       (guint index);
LsgDirection lsg_channel_get_usual_direction   (guint index);

G_END_DECLS
