/* kept-count.h - how many interventions of each nature are kept, and which of them are not described whole. After a
 * group of changes only what was changed is looked at: among 10,000 that is what an edit can afford.
 */
#pragma once

#include "intervention.h"
#include "project.h"

G_BEGIN_DECLS

typedef struct {
  guint       n_by_nature[2]; /* by LsgNature */
  GHashTable *incomplete;     /* LsgIntervention, borrowed: kept, not described whole */
} LsgKeptCount;

void lsg_kept_count_init   (LsgKeptCount     *self);
void lsg_kept_count_clear  (LsgKeptCount     *self);

/* @changes NULL: anything may have changed. */
void lsg_kept_count_update (LsgKeptCount     *self,
                            LsgRecords       *records,
                            const LsgChanges *changes);

G_END_DECLS
