/* menu-tooltip.h - the tooltip of a menu button, which must not lie over the menu that it opened. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* While the menu of @button is open its tooltip is not shown. The menu has to be there already. */
void lsg_menu_tooltip_hide_while_open (GtkMenuButton *button);

G_END_DECLS
