/* icon-button.c - see icon-button.h. */
#include "icon-button.h"

#include "css-classes.h"
#include "spoken-name.h"
#include "tooltip.h"

static GtkWidget *
name_button (GtkWidget  *button,
             const char *name,
             const char *css_classes)
{
  lsg_css_classes_add (button, css_classes);
  lsg_tooltip_set (button, name);
  lsg_spoken_name_set (button, name);
  return button;
}

GtkWidget *
lsg_icon_button_new (const char *icon,
                     const char *name,
                     const char *css_classes)
{
  return name_button (gtk_button_new_from_icon_name (icon), name, css_classes);
}

GtkWidget *
lsg_icon_menu_button_new (const char *icon,
                          const char *name,
                          const char *css_classes,
                          GtkWidget  *popover)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  if (popover != NULL)
    gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return name_button (button, name, css_classes);
}
