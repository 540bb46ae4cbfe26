/* label.c - see label.h. */
#include "label.h"

#include "css-classes.h"

/* What is cut is said whole, unless the label has a tooltip of its own to say. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    by_key,
                  GtkTooltip *tooltip)
{
  if (gtk_widget_get_tooltip_text (GTK_WIDGET (label)) != NULL
      || !pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

void
lsg_label_tell_whole (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

void
lsg_labels_tell_whole (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_label_get_ellipsize (GTK_LABEL (root)) != PANGO_ELLIPSIZE_NONE)
    lsg_label_tell_whole (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    lsg_labels_tell_whole (child);
}

static void
let_cut (GtkLabel *label,
         gboolean  on_two_lines)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  if (on_two_lines)
    {
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
      gtk_label_set_lines (label, 2);
    }
  lsg_label_tell_whole (label);
}

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
  if ((flags & (LSG_LABEL_ELLIPSIZE | LSG_LABEL_TWO_LINES)) != 0)
    let_cut (label, (flags & LSG_LABEL_TWO_LINES) != 0);
  lsg_css_classes_add (widget, css_classes);
  return widget;
}
