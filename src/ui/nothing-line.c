/* nothing-line.c - see nothing-line.h. */
#include "nothing-line.h"

#include "label.h"

#include <glib/gi18n-lib.h>

GtkWidget *
lsg_nothing_line_new (GCallback clear,
                      gpointer  data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Clear search and filters"));

  gtk_box_append (GTK_BOX (line), lsg_label_new (_("No result"), "dim-label", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), button);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "placeholder");
  gtk_widget_set_visible (line, FALSE);
  g_signal_connect_object (button, "clicked", clear, data, G_CONNECT_SWAPPED);
  return line;
}
