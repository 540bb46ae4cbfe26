/* thread-links.h - the links of the thread (see thread-model.h), found from the records. Internal to the
 * model. */
#pragma once

#include "thread-model.h"

G_BEGIN_DECLS

/* Fills the columns and the links of @self, which are empty. */
void     lsg_thread_link           (LsgThread *self,
                                    LsgRecord *also);

/* Whether the links found from @record are still those. */
gboolean lsg_thread_is_as_found    (LsgThread *self,
                                    LsgRecord *record);

G_END_DECLS
