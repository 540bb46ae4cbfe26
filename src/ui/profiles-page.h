/* profiles-page.h - the tutor profiles: who holds which function, load and cost, the editor beside them. */
#pragma once

#include "matrix-page.h"

G_BEGIN_DECLS

#define LSG_TYPE_PROFILES_PAGE (lsg_profiles_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgProfilesPage, lsg_profiles_page, LSG, PROFILES_PAGE, LsgMatrixPage)

/* For the table of pages. */
guint    lsg_profiles_page_count (LsgProject *project);
gboolean lsg_profiles_page_shows (LsgKindId   kind,
                                  const char *field);

G_END_DECLS
