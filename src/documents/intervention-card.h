/* intervention-card.h - one intervention as tutors get it: identity in the margin, objective, message, advice,
 * constraints (DOMAIN 3.1). For the tutoring scenario and the intervention sheets.
 *
 * Private to the room.
 */
#pragma once

#include "composer.h"

G_BEGIN_DECLS

/* The links that cards look up, indexed once for a document. */
typedef struct {
  GHashTable *needs;    /* intervention -> needs, channels, further profiles */
  GHashTable *channels;
  GHashTable *profiles;
} LsgCardLinks;

void  lsg_card_links_init  (LsgCardLinks *self,
                            LsgComposer  *composer);
void  lsg_card_links_clear (LsgCardLinks *self);

/* @level of its heading. */
void  lsg_composer_add_card (LsgComposer        *self,
                             const LsgCardLinks *links,
                             LsgIntervention    *intervention,
                             int                 level);

/* "Jour 11", "Jours 5 à 11", "Jours 11 et 21"; NULL when it has no place. (transfer full) */
char *lsg_composer_days     (LsgComposer     *self,
                             LsgIntervention *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* "2 × 5 min", its sum behind when it has more than one. (transfer full) */
char *lsg_composer_duration (LsgComposer     *self,
                             LsgIntervention *intervention) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
