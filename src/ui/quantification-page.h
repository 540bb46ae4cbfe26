/* quantification-page.h - the minutes: the rate on its scale, the sheet of durations, and beside it the
 * time of each profile, cohort sizes, a target rate, and usual durations for the row (DOMAIN 3.3 to 3.5).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_QUANTIFICATION_PAGE (lsg_quantification_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgQuantificationPage, lsg_quantification_page, LSG, QUANTIFICATION_PAGE, LsgPage)

G_END_DECLS
