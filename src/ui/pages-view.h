/* pages-view.h - the pages of a document as they will print, on a desk: fitted to the view or as large as chosen.
 *
 * Only what is on screen is drawn. A bar in the margin marks the record that is edited; a click says which
 * record's text was meant.
 */
#pragma once

#include "layout.h"
#include "pages-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "page" (the one at the top, from 0, notified while scrolling), "n-pages", "scale". Signal:
 * "source-activated" (gint64 id of a record). */
#define LSG_TYPE_PAGES_VIEW (lsg_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgPagesView, lsg_pages_view, LSG, PAGES_VIEW, GtkWidget)

GtkWidget *lsg_pages_view_new         (void);

/* NULL shows nothing. The place on the screen stays. */
void       lsg_pages_view_set_pages   (LsgPagesView *self,
                                       LsgPages     *pages);

/* Marks the record and, with @scroll, brings its first area into view; 0 marks none. */
void       lsg_pages_view_mark_source (LsgPagesView *self,
                                       gint64        source,
                                       gboolean      scroll);
guint      lsg_pages_view_get_page    (LsgPagesView *self);
void       lsg_pages_view_go_to       (LsgPagesView *self,
                                       guint         page);

/* To the row of pages after (before) the one that is shown. */
void       lsg_pages_view_step        (LsgPagesView *self,
                                       int           direction);

/* Fitted to the width at first. The place on the page stays. */
LsgZoom    lsg_pages_view_get_zoom    (LsgPagesView *self);
void       lsg_pages_view_set_zoom    (LsgPagesView *self,
                                       LsgZoom       zoom);
double     lsg_pages_view_get_scale   (LsgPagesView *self);

/* One step larger (smaller). */
void       lsg_pages_view_zoom        (LsgPagesView *self,
                                       int           direction);

G_END_DECLS
