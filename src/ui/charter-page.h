/* charter-page.h - the tutoring charter: its clauses, the one that is edited, and the very pages that print
 * (DOMAIN 3.7).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_CHARTER_PAGE (lsg_charter_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgCharterPage, lsg_charter_page, LSG, CHARTER_PAGE, LsgPage)

G_END_DECLS
