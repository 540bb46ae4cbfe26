/* pages-layout.h - where the pages of a document stand on the desk of a preview: pure arithmetic.
 *
 *   one page to a row, or two where both fit; rows are centred, one under the other
 *
 * Lengths in pixels of the widget; scales in pixels for a point.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between pages, and around all. */
#define LSG_PAGES_GAP 14.0
#define LSG_PAGES_MARGIN 16.0

/* As large as on paper: 96 pixels for an inch. */
#define LSG_PAGES_ACTUAL (96.0 / 72.0)

typedef enum {
  LSG_ZOOM_WIDTH, /* the widest page fills the width */
  LSG_ZOOM_PAGE,  /* each page is seen as a whole; two beside each other where they fit */
  LSG_ZOOM_FREE,  /* as it was chosen */
} LsgZoomMode;

typedef struct {
  LsgZoomMode mode;
  double      scale; /* of LSG_ZOOM_FREE */
} LsgZoom;

typedef struct {
  double width; /* points */
  double height;
} LsgPageSize;

typedef struct {
  double x;
  double y;
  double width;
  double height;
  guint  row;
} LsgPageSpot;

typedef struct {
  LsgPageSpot *spots;
  guint        n_pages;
  double       scale;  /* of all pages */
  double       width;  /* of the whole desk */
  double       height;
} LsgPagesLayout;

/* @view_width and @view_height: what is seen of the desk. */
LsgPagesLayout *lsg_pages_layout_new  (const LsgPageSize *sizes,
                                       guint              n_pages,
                                       LsgZoom            zoom,
                                       double             view_width,
                                       double             view_height) G_GNUC_WARN_UNUSED_RESULT;
void            lsg_pages_layout_free (LsgPagesLayout    *self);

/* The page at a point, or the nearest one above it; the first one over all. 0 without pages. */
guint           lsg_pages_layout_find (const LsgPagesLayout *self,
                                       double                x,
                                       double                y);

/* The first page of the row after (before) that of @page; @page when there is none. */
guint           lsg_pages_layout_step (const LsgPagesLayout *self,
                                       guint                 page,
                                       int                   direction);

/* The next scale that is offered above (below) @scale; @scale itself at the ends. */
double          lsg_zoom_get_next     (double                scale,
                                       int                   direction);

/* "100" for the size on paper. */
int             lsg_zoom_get_percent  (double                scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPagesLayout, lsg_pages_layout_free)

G_END_DECLS
