/* setter.h - collects the items of a flow with their ink, while the layout walks the report.
 *
 * Private to the room. Ink that is put after lsg_setter_begin() belongs to that item; its y counts from the
 * item's top, its x from the page's left edge.
 */
#pragma once

#include "display-list.h"
#include "pagination.h"
#include "typesetter.h"

G_BEGIN_DECLS

/* Ink of one item, of a side note or of a repeated table head. */
typedef struct {
  guint first;
  guint n;
} LsgInkRange;

typedef struct {
  LsgInkRange ink;
  LsgInkRange note;
  gint64      source;
  guint       panel; /* lines of one callout share a number; 0: none */
} LsgItemInk;

/* A run of pages of one form: its items begin with @first. */
typedef struct {
  const LsgPageForm *form;
  guint              first;
} LsgSetterSection;

typedef struct {
  LsgReport     *report;
  LsgTypesetter *typesetter;
  GArray        *items;    /* of LsgFlowItem */
  GArray        *inks;     /* of LsgItemInk, one for each item */
  GArray        *ink;      /* of LsgInk */
  GArray        *heads;    /* of LsgInkRange: what is repeated on each page of a table */
  GArray        *head_heights; /* of double */
  GPtrArray     *layouts;
  GArray        *tags;
  GArray        *headings;
  GArray        *heading_items; /* of guint: the item of each heading */
  GArray        *sections;      /* of LsgSetterSection */

  const LsgPageForm *form; /* of the pages that are being set */
  gint64         source;   /* of the node that is being set */
  guint          panel;    /* of the callout that is being set; 0 outside */
  guint          n_panels;
  gboolean       stick;    /* the next item stays with the one before */
  gboolean       leads_in; /* the next block is what a heading and a few lines lead to */
  gboolean       forced;   /* the next item begins a page */
  gboolean       preferred; /* likewise, unless little stands on the page before */
  gboolean       detached; /* ink belongs to a range, not to the last item */
  const LsgNode *note;     /* a side note that waits for its paragraph */
} LsgSetter;

LsgSetter *lsg_setter_new  (LsgReport  *report,
                            const char *avoid) G_GNUC_WARN_UNUSED_RESULT;
void       lsg_setter_free (LsgSetter *self);

guint lsg_setter_add_tag   (LsgSetter  *self,
                            const char *name,
                            guint       parent);

/* Begins an item; takes what sticks, is forced and the panel from the setter. Gives its index. */
guint lsg_setter_begin     (LsgSetter   *self,
                            LsgFlowItem  item);

/* How a table, figure or callout breaks from what stands over it: reluctantly where that leads to it. */
LsgBreak lsg_setter_get_block_break (LsgSetter *self);
LsgFlowItem *lsg_setter_last (LsgSetter *self);

/* Ink between the two belongs to no item: a side note, a table head that is repeated. */
LsgInkRange lsg_setter_begin_range (LsgSetter   *self);
void        lsg_setter_end_range   (LsgSetter   *self,
                                    LsgInkRange *range);

/* Takes a layout into the document. (transfer full, gives it back borrowed) */
LsgLines *lsg_setter_keep (LsgSetter   *self,
                              LsgLines *layout);

/* One line with its baseline at @y; right-to-left lines end at x + @width. */
void  lsg_setter_line      (LsgSetter   *self,
                            LsgLines *layout,
                            int          line,
                            double       x,
                            double       y,
                            double       width,
                            LsgPaint     paint,
                            guint        tag);

/* All lines of a text from @y down; gives its height. */
double lsg_setter_lines    (LsgSetter   *self,
                            LsgLines *layout,
                            LsgRole      role,
                            double       x,
                            double       y,
                            double       width,
                            guint        tag);
void  lsg_setter_rule      (LsgSetter *self,
                            double     x,
                            double     y,
                            double     width,
                            double     stroke,
                            LsgPaint   paint);
void  lsg_setter_fill      (LsgSetter *self,
                            double     x,
                            double     y,
                            double     width,
                            double     height,
                            LsgPaint   paint);
LsgInk *lsg_setter_ink     (LsgSetter *self,
                            LsgInk     ink);

/* A lozenge with its middle at @x, @y. */
void  lsg_setter_sign      (LsgSetter *self,
                            LsgSign    sign,
                            double     x,
                            double     y);

/* Rectangles over the links of one line of @text. */
void  lsg_setter_links     (LsgSetter         *self,
                            const LsgRichText *text,
                            LsgLines       *layout,
                            int                line,
                            double             x,
                            double             top,
                            double             height,
                            guint              tag);

/* Strokes through what one line of @text marks as removed; the line stands with its beginning at @x, @baseline. */
void  lsg_setter_strikes   (LsgSetter         *self,
                            const LsgRichText *text,
                            const LsgLines    *layout,
                            int                line,
                            LsgRole            role,
                            double             x,
                            double             baseline);

/* Where the baseline of a line of @role stands under its top. */
double lsg_role_get_ascent (LsgRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgSetter, lsg_setter_free)

G_END_DECLS
