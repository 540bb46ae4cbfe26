/* deliverables-page.h - the deliverables as they will be printed: a document to choose, its pages, print and
 * export. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_DELIVERABLES_PAGE (lsg_deliverables_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgDeliverablesPage, lsg_deliverables_page, LSG, DELIVERABLES_PAGE, LsgPage)

G_END_DECLS
