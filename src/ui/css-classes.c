/* css-classes.c - see css-classes.h. */
#include "css-classes.h"

void
lsg_css_classes_add (GtkWidget  *widget,
                     const char *css_classes)
{
  g_auto (GStrv) classes = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  classes = g_strsplit (css_classes != NULL ? css_classes : "", " ", -1);
  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_add_css_class (widget, classes[i]);
}

void
lsg_css_class_set (GtkWidget  *widget,
                   const char *css_class,
                   gboolean    has)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}
