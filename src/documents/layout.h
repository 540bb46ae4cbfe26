/* layout.h - a report set on pages: one list of drawing for preview, print dialog and PDF.
 *
 * lsg_layout_new() may run in a thread: it has a font map of its own. The pages that it gives are immutable,
 * but drawing uses caches of that font map: one thread at a time draws a given LsgPages. Lengths in points;
 * the origin is the page's top left corner.
 */
#pragma once

#include "report.h"
#include "watch.h"

G_BEGIN_DECLS

typedef struct _LsgPages LsgPages;

/* Where something stands. */
typedef struct {
  guint  page; /* from 0 */
  double x;
  double y;
  double width;
  double height;
} LsgPageArea;

/* Never NULL; a report without anything gives one empty page. (transfer full) */
LsgPages *lsg_layout_new (LsgReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* The same, from 0 to @share of the work that is watched; NULL when it is given up. */
LsgPages *lsg_layout_new_watched (LsgReport *report,
                                  LsgWatch  *watch,
                                  double     share) G_GNUC_WARN_UNUSED_RESULT;

LsgPages *lsg_pages_ref        (LsgPages *self);
void      lsg_pages_unref      (LsgPages *self);
guint     lsg_pages_get_n      (LsgPages *self);

/* A4: 595.28 x 841.89, or the same across. */
void      lsg_pages_get_size   (LsgPages *self,
                                guint     page,
                                double   *width,
                                double   *height);

/* Draws one page, its paper left as it is; scale and place are those of @cr. */
void      lsg_pages_draw       (LsgPages *self,
                                guint     page,
                                cairo_t  *cr);

/* The areas that the nodes of record @source take, one for each page, in order. Empty when it is not printed.
 * (transfer full) (element-type LsgPageArea) */
GArray   *lsg_pages_find_source (LsgPages *self,
                                 gint64    source) G_GNUC_WARN_UNUSED_RESULT;

/* The record whose text stands at a point, or at its height; 0 when there is none. */
gint64    lsg_pages_get_source_at (LsgPages *self,
                                   guint     page,
                                   double    x,
                                   double    y);

/* The page that a link at a point leads to (a line of the contents); -1 when there is none. */
int       lsg_pages_get_link_at (LsgPages *self,
                                 guint     page,
                                 double    x,
                                 double    y);

/* What the page says, in reading order, for a screen reader. (transfer full) */
char     *lsg_pages_get_text   (LsgPages *self,
                                guint     page) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPages, lsg_pages_unref)

G_END_DECLS
