/* objectives-page.h - the tutoring objectives: the matrix of functions by planes with the needs that call for
 * each and the interventions that serve it, the project's own objectives under it, the editor beside it.
 */
#pragma once

#include "matrix-page.h"

G_BEGIN_DECLS

#define LSG_TYPE_OBJECTIVES_PAGE (lsg_objectives_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgObjectivesPage, lsg_objectives_page, LSG, OBJECTIVES_PAGE, LsgMatrixPage)

/* For the table of pages. */
gboolean lsg_objectives_page_shows (LsgKindId   kind,
                                    const char *field);

G_END_DECLS
