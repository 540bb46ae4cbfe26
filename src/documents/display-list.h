/* display-list.h - what stands on the pages: strokes of ink with their place in the document's structure.
 *
 * Private to the room: the layout makes it, pages.c and the PDF writer draw it.
 */
#pragma once

#include "house-style.h"
#include "layout.h"
#include "lines.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  LSG_INK_LINE,   /* line `line` of `layout`, its baseline at x, y */
  LSG_INK_RULE,   /* from x, y: `width` long, `height` thick, centred on y */
  LSG_INK_FILL,   /* a rectangle */
  LSG_INK_FIGURE, /* a figure with its top left corner at x, y */
  LSG_INK_SIGN,   /* the lozenge of LsgSign `line` around x, y */
  LSG_INK_LINK,   /* a rectangle that leads to `target` or to heading `heading` */
  LSG_INK_ANCHOR, /* where the links to `heading` lead */
  LSG_INK_PAGE,   /* the page number of `heading`, its right end at x; becomes a line */
} LsgInkKind;

typedef struct {
  LsgInkKind       kind;
  LsgPaint         paint;
  guint            tag;     /* 0: outside the structure (rules, fills, header and footer) */
  guint            heading; /* 1 + index, 0 for none */
  double           x;
  double           y;
  double           width;
  double           height;
  LsgLines        *layout;  /* borrowed from the pages */
  int              line;    /* of figures in rows: which one */
  const LsgFigure *figure;  /* borrowed from the report */
  const char      *target;  /* borrowed from the report */
} LsgInk;

/* An element of the tagged structure; the first of the array is the root and never used. */
typedef struct {
  const char *name; /* static: "P", "TD" ... */
  guint       parent;
} LsgTag;

typedef struct {
  const char *title;  /* borrowed from the report */
  const char *number; /* likewise; NULL for none */
  int         level;
  guint       page;
  double      y;
  gboolean    listed; /* among the bookmarks: small headings of cards are not */
} LsgPageHeading;

typedef struct {
  LsgPageArea area;
  gint64      source;
} LsgSourceArea;

struct _LsgPages {
  gatomicrefcount ref_count;
  LsgReport      *report;
  gpointer        typesetter; /* keeps fonts alive */
  GPtrArray      *layouts;
  GArray         *tags;       /* of LsgTag */
  GArray         *headings;   /* of LsgPageHeading */
  GPtrArray      *pages;      /* of GArray of LsgInk */
  GPtrArray      *forms;      /* of each page: its LsgPageForm, borrowed */
  GArray         *areas;      /* of LsgSourceArea, by page */
  gboolean        has_cover;
};

/* Draws one stroke; links and anchors draw nothing. */
void lsg_ink_draw (const LsgInk *ink,
                   cairo_t      *cr);

G_END_DECLS
