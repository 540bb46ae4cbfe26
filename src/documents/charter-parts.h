/* charter-parts.h - the generated parts of a charter: tables, key figures, signatures.
 *
 * Private to the room. A part without data is a sentence in brackets, so that the gap is seen on paper too.
 */
#pragma once

#include "charter.h"
#include "composer.h"

G_BEGIN_DECLS

typedef LsgComposer LsgCharter;

/* Each adds what a clause of its kind prints of the records, in the language of the charter; nothing without records. */
void lsg_charter_add_profiles    (LsgCharter *self);
void lsg_charter_add_services    (LsgCharter *self);
void lsg_charter_add_channels    (LsgCharter *self);
void lsg_charter_add_key_figures (LsgCharter *self);

/* @sentence: whether the text has none of its own that says how many copies are made. */
void lsg_charter_add_signatures  (LsgCharter *self,
                                  gboolean    sentence);

/* Whether the programme sheet gives any key figure. */
gboolean lsg_charter_has_key_figures (LsgCharter *self);

G_END_DECLS
