/* overview-page.h - the Overview: the programme sheet, the thread, four figures, what asks for a look, the
 * last changes. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_OVERVIEW_PAGE (lsg_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgOverviewPage, lsg_overview_page, LSG, OVERVIEW_PAGE, LsgPage)

G_END_DECLS
