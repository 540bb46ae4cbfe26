/* label.c - see label.h. */
#include "label.h"

GtkWidget *
lsg_label_new (const char    *text,
               const char    *css_classes,
               LsgLabelFlags  flags)
{
  GtkWidget *widget = gtk_label_new (text);
  GtkLabel *label = GTK_LABEL (widget);
  gboolean is_centred = (flags & LSG_LABEL_CENTRED) != 0;

  gtk_label_set_xalign (label, is_centred ? 0.5 : (flags & LSG_LABEL_END) != 0 ? 1 : 0);
  if (is_centred)
    gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  if ((flags & (LSG_LABEL_WRAP | LSG_LABEL_BREAK)) != 0)
    gtk_label_set_wrap (label, TRUE);
  if ((flags & LSG_LABEL_BREAK) != 0)
    gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if ((flags & LSG_LABEL_ELLIPSIZE) != 0)
    gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  if (css_classes != NULL)
    {
      g_auto (GStrv) classes = g_strsplit (css_classes, " ", -1);

      for (guint i = 0; classes[i] != NULL; i++)
        gtk_widget_add_css_class (widget, classes[i]);
    }
  return widget;
}
