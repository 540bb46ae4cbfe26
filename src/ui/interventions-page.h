/* interventions-page.h - the interventions of the scenario: their list by nature, the nine pieces of the one
 * that is selected, and the tutor profiles and channels that they call on (DOMAIN 3.1, 3.2).
 */
#pragma once

#include "page.h"

G_BEGIN_DECLS

#define LSG_TYPE_INTERVENTIONS_PAGE (lsg_interventions_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionsPage, lsg_interventions_page, LSG, INTERVENTIONS_PAGE, LsgPage)

G_END_DECLS
