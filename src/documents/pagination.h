/* pagination.h - items of a flow to pages: the rules of SPEC 5 as pure arithmetic, without text or drawing.
 *
 * A flow is a list of items (a line, a row, a heading ...), each with its height, the spaces round it and
 * whether a page may begin with it. Pages are filled in turn; on overflow the flow goes back to the last
 * place where a break is allowed. The cost is linear: no page is looked at more than twice.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LSG_BREAK_FREE,
  LSG_BREAK_NEVER,     /* only when there is no other way: what holds together is longer than a page */
  LSG_BREAK_RELUCTANT, /* inside a short table: only if the hole would be too large otherwise */
  LSG_BREAK_LED_TO,    /* between a heading with a few lines and what they lead to: likewise, for a larger hole */
  LSG_BREAK_PREFERRED, /* the page ends here unless little stands on it */
  LSG_BREAK_FORCED,
} LsgBreak;

typedef struct {
  double   before; /* spaces over and under; the larger of two that meet counts, none at the top of a page */
  double   height;
  double   after;
  LsgBreak break_before;
  guint    head;   /* 1 + index of what is repeated when a page begins with this item; 0: nothing */
  gboolean clear;  /* stands under the side notes above it, over the whole width */
  gboolean snap;   /* what follows begins on a half line */
  gboolean floats; /* lets the text that follows go first when it does not fit */
  gboolean text;   /* a line that may go first */
  double   note;   /* height of the side note that begins here; 0 without */
} LsgFlowItem;

typedef struct {
  guint  page;
  double y;      /* from the top of the text block */
  double note_y; /* of its side note */
} LsgFlowPlace;

typedef struct {
  guint  head;
  guint  page;
  double y;
} LsgFlowHead;

typedef struct {
  LsgFlowPlace *places; /* one for each item */
  guint        *order;  /* items in the order of the pages */
  guint         n_items;
  GArray       *heads;  /* of LsgFlowHead: the repetitions */
  GArray       *starts; /* of guint: place in `order` of the first item of each page */
  guint         n_pages;
} LsgFlow;

/* @heads: heights of what is repeated. An empty flow has no page. */
LsgFlow *lsg_flow_new  (const LsgFlowItem *items,
                        guint              n_items,
                        const double      *heads,
                        double             page_height) G_GNUC_WARN_UNUSED_RESULT;
void     lsg_flow_free (LsgFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgFlow, lsg_flow_free)

G_END_DECLS
