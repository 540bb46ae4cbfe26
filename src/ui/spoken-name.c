/* spoken-name.c - see spoken-name.h. GTK 4.8 takes a tooltip for the description of a widget, never for its name. */
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

void
lsg_spoken_name_set (GtkWidget  *widget,
                     const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* GTK says a label with a mnemonic twice, once with its underscore. */
static void
name_by_label (GtkButton *button)
{
  g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (button), "_", -1);
  g_autofree char *name = g_strjoinv (NULL, parts);

  lsg_spoken_name_set (GTK_WIDGET (button), name);
}

void
lsg_spoken_name_buttons (GtkWidget *root)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "close")
      && gtk_widget_get_ancestor (root, GTK_TYPE_INFO_BAR) != NULL)
    lsg_spoken_name_set (root, _("Close"));
  else if (tooltip != NULL && (GTK_IS_BUTTON (root) || GTK_IS_MENU_BUTTON (root)))
    lsg_spoken_name_set (root, tooltip);
  else if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root))
           && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    name_by_label (GTK_BUTTON (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lsg_spoken_name_buttons (child);
}
