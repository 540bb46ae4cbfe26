/* page-nodes.h - the pages of a document as what GTK draws: recorded once for a size, so that scrolling draws no
 * page anew. Recorded as drawing, not as pixels: sharp at every density of the screen. */
#pragma once

#include "layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LsgPageNodes LsgPageNodes;

LsgPageNodes *lsg_page_nodes_new      (LsgPages     *pages) G_GNUC_WARN_UNUSED_RESULT;
void          lsg_page_nodes_free     (LsgPageNodes *self);

/* The sheet of paper with its shadow and what is printed on it, at the origin. */
void          lsg_page_nodes_snapshot (LsgPageNodes *self,
                                       GtkSnapshot  *snapshot,
                                       guint         page,
                                       double        scale);

G_END_DECLS
