/* common-links.h - what several interventions are linked with: a chip for each tool or need that one of them has, with
 * how many have it, which gives it to all or takes it from all; and a button that gives another one.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_COMMON_LINKS (lsg_common_links_get_type ())
G_DECLARE_FINAL_TYPE (LsgCommonLinks, lsg_common_links, LSG, COMMON_LINKS, GtkWidget)

/* @link is the kind of the links; @name is what the button that adds says. */
GtkWidget *lsg_common_links_new  (LsgProject     *project,
                                  LsgKindId       link,
                                  const char     *name);

/* @interventions: as long as nothing else is shown. */
void       lsg_common_links_show (LsgCommonLinks *self,
                                  GPtrArray      *interventions);

G_END_DECLS
