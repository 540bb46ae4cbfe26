/* menu-tooltip.c - see menu-tooltip.h. (GTK 4.8 has no property that says that a menu button is active.) */
#include "menu-tooltip.h"

void
lsg_menu_tooltip_hide_while_open (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_object_bind_property (popover, "visible", button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
}
