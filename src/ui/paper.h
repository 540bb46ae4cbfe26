/* paper.h - a plain widget that is measured and drawn by the view that scrolls it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What @view needs in @orientation, minimum and natural, when it gets @for_size (-1: not known) in the other. */
typedef int  (*LsgPaperMeasure)  (GtkWidget      *view,
                                  GtkOrientation  orientation,
                                  int             for_size);
typedef void (*LsgPaperSnapshot) (GtkWidget      *view,
                                  GtkSnapshot    *snapshot);

#define LSG_TYPE_PAPER (lsg_paper_get_type ())
G_DECLARE_FINAL_TYPE (LsgPaper, lsg_paper, LSG, PAPER, GtkWidget)

/* @view holds the paper, and so lives longer. (transfer floating) */
GtkWidget *lsg_paper_new (GtkWidget        *view,
                          LsgPaperMeasure   measure,
                          LsgPaperSnapshot  snapshot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
