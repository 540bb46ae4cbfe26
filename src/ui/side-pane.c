/* side-pane.c - see side-pane.h. */
#include "side-pane.h"

#include "scroller.h"

#define MARGIN 16
#define GAP 16

static GtkWidget *
get_box (GtkWidget *pane)
{
  return g_object_get_data (G_OBJECT (pane), "box");
}

GtkWidget *
lsg_side_pane_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *pane = lsg_scroller_new (box);

  g_object_set_data (G_OBJECT (pane), "box", box);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_vexpand (pane, TRUE);
  return pane;
}

GtkWidget *
lsg_side_pane_add (GtkWidget  *pane,
                   const char *title,
                   GtkWidget  *content)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "section");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), content);
  gtk_box_append (GTK_BOX (get_box (pane)), section);
  return section;
}

void
lsg_side_pane_append (GtkWidget *pane,
                      GtkWidget *child)
{
  gtk_box_append (GTK_BOX (get_box (pane)), child);
}

void
lsg_side_pane_set_title (GtkWidget  *section,
                         const char *title)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (section)), title);
}
