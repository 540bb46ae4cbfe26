/* path-page.h - the learning path: modules and activities as a table, with their days and minutes, and beside it the
 * editor of the chosen one and the time of the whole (DOMAIN 3.3). */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_PATH_PAGE (lsg_path_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathPage, lsg_path_page, LSG, PATH_PAGE, LsgPage)

/* The hook of pages.c. */
gboolean lsg_path_page_shows (LsgKindId   kind,
                              const char *field);

G_END_DECLS
