/* priorities-page.h - which interventions are realistic: a board of diamonds from the most realistic down,
 * or criticality against area, and beside it the large diamond of one of them (DOMAIN 2.7).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_PRIORITIES_PAGE (lsg_priorities_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgPrioritiesPage, lsg_priorities_page, LSG, PRIORITIES_PAGE, LsgPage)

/* The hooks of pages.c. */
gboolean lsg_priorities_page_shows (LsgKindId   kind,
                                    const char *field);
guint    lsg_priorities_page_count (LsgProject *project);

G_END_DECLS
