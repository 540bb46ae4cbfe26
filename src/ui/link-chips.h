/* link-chips.h - what a record is linked with, as chips that lead there, and a button that links and unlinks
 * (link-picker.h): the tools of an intervention, the profiles that contribute to it.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_LINK_CHIPS (lsg_link_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgLinkChips, lsg_link_chips, LSG, LINK_CHIPS, GtkWidget)

/* @link is the kind of the links; @name is what the button says. */
GtkWidget *lsg_link_chips_new        (LsgProject   *project,
                                      LsgKindId     link,
                                      const char   *name);
void       lsg_link_chips_set_record (LsgLinkChips *self,
                                      LsgRecord    *record);
void       lsg_link_chips_refresh    (LsgLinkChips *self);

G_END_DECLS
