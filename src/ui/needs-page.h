/* needs-page.h - the needs of learners: a table that sorts and filters, and beside it the criticality
 * matrix and the editor of one need (DOMAIN 2.2, 2.6).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_NEEDS_PAGE (lsg_needs_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedsPage, lsg_needs_page, LSG, NEEDS_PAGE, LsgPage)

/* The hooks of pages.c. */
gboolean lsg_needs_page_shows (LsgKindId   kind,
                               const char *field);
guint    lsg_needs_page_count (LsgProject *project);

G_END_DECLS
