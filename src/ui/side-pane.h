/* side-pane.h - the column beside a page's content: sections with a heading, scrolled together. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scrolled column, margins included. */
GtkWidget *lsg_side_pane_new         (void);

/* Adds @content under @title, at the end. The section hides as a whole: hide what is returned. */
GtkWidget *lsg_side_pane_add         (GtkWidget  *pane,
                                      const char *title,
                                      GtkWidget  *content);

/* The same without a heading. */
void       lsg_side_pane_append    (GtkWidget  *pane,
                                    GtkWidget  *child);

/* Another title for a section that lsg_side_pane_add() returned. */
void       lsg_side_pane_set_title   (GtkWidget  *section,
                                      const char *title);

G_END_DECLS
