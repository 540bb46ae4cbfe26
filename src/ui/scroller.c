/* scroller.c - see scroller.h. */
#include "scroller.h"

#include "scrolled.h"

static GtkWidget *
make_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

GtkWidget *
lsg_scroller_new (GtkWidget *child)
{
  return make_scroller (GTK_IS_SCROLLABLE (child) ? child : lsg_scrolled_new (child));
}

GtkWidget *
lsg_scroller_new_growing (GtkWidget *child,
                          int        max_height)
{
  GtkWidget *scroller = make_scroller (child);

  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), max_height);
  return scroller;
}
