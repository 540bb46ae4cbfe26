/* tools-page.h - communication tools: their classes and access as a board, their uses as a matrix (DOMAIN 3.6). */
#pragma once

#include "matrix-page.h"

G_BEGIN_DECLS

#define LSG_TYPE_TOOLS_PAGE (lsg_tools_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgToolsPage, lsg_tools_page, LSG, TOOLS_PAGE, LsgMatrixPage)

guint    lsg_tools_page_count (LsgProject *project);
gboolean lsg_tools_page_shows (LsgKindId   kind,
                               const char *field);

G_END_DECLS
