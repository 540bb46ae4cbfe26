/* thread-page.h - the thread through a need, an intervention or a clause: the map of all three, and the same
 * thread in words beside it, each step leading to where it is edited. Reached by a command from where one is,
 * so it stands in no group of the sidebar. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_THREAD_PAGE (lsg_thread_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgThreadPage, lsg_thread_page, LSG, THREAD_PAGE, LsgPage)

/* Whether a record can have a thread. NULL has none. */
gboolean lsg_thread_page_takes (LsgRecord *record);

G_END_DECLS
