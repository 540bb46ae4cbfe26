/* timeline-page.h - the interventions on the learning path, and what they ask of tutors week by week
 * (DOMAIN 3.2, 3.3).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_TIMELINE_PAGE (lsg_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgTimelinePage, lsg_timeline_page, LSG, TIMELINE_PAGE, LsgPage)

/* The fields that place an intervention are seen here. */
gboolean lsg_timeline_page_shows (LsgKindId   kind,
                                  const char *field);

G_END_DECLS
