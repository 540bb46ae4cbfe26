/* layout-parts.h - one function for each kind of node: sets it and gives its items to the setter.
 *
 * Private to the room: layout.c walks the nodes.
 */
#pragma once

#include "setter.h"

G_BEGIN_DECLS

/* Where a text stands: the text column, or deeper in lists and callouts. */
typedef struct {
  double x;
  double width;
  guint  tag;   /* of what encloses it */
  double after; /* under the last line of a paragraph or list */
} LsgColumnPlace;

/* layout-text.c */
void lsg_set_paragraph (LsgSetter      *self,
                        const LsgNode  *node,
                        LsgColumnPlace  place);
void lsg_set_list      (LsgSetter      *self,
                        const LsgNode  *node,
                        LsgColumnPlace  place);
void lsg_set_callout   (LsgSetter      *self,
                        const LsgNode  *node);

/* layout-heading.c */
void lsg_set_heading   (LsgSetter      *self,
                        const LsgNode  *node);
void lsg_set_label     (LsgSetter      *self,
                        const LsgNode  *node);

/* Over a heading of the third level, in points. */
#define LSG_BEFORE_H3 9.4

/* The rule of a section at the top of the item, and where what stands under it begins. */
#define LSG_UNDER_RULE (LSG_RULE_HEADING + LSG_HALF)
void lsg_set_rule_over (LsgSetter      *self);

/* The number of a heading, NULL for none; a space behind it keeps it apart where text is read out. */
void lsg_set_number    (LsgSetter      *self,
                        const char     *number,
                        LsgRole         role,
                        double          x,
                        double          baseline,
                        guint           tag);

/* layout-margin.c
 *
 * Lets a side note wait for the line that it stands beside. */
void lsg_set_side_note (LsgSetter      *self,
                        const LsgNode  *node);

/* A side note without a paragraph beside it becomes a remark of its own. */
void lsg_set_lonely_note (LsgSetter    *self);

/* Layout of the side note that waits; NULL when none does, or when it is too high for the margin. */
LsgLines *lsg_set_margin_note (LsgSetter *self) G_GNUC_WARN_UNUSED_RESULT;

/* Puts what waits for the margin beside the item @item; @layout is that of a side note, else NULL. */
void lsg_put_margin    (LsgSetter      *self,
                        LsgLines       *layout,
                        guint           item);

/* layout-table.c */
void lsg_set_table     (LsgSetter      *self,
                        const LsgNode  *node);

/* layout-blocks.c */
void lsg_set_contents    (LsgSetter     *self,
                          const LsgNode *node);
void lsg_set_index       (LsgSetter     *self,
                          const LsgNode *node);
void lsg_set_key_figures (LsgSetter     *self,
                          const LsgNode *node);
void lsg_set_record      (LsgSetter     *self,
                          const LsgNode *node);
void lsg_set_signatures  (LsgSetter     *self,
                          const LsgNode *node);
void lsg_set_figure      (LsgSetter     *self,
                          const LsgNode *node);

/* "Table 2" and its text. (transfer full) */
LsgRichText *lsg_make_caption (LsgSetter         *self,
                               const char        *word,
                               guint              number,
                               const LsgRichText *text,
                               const char        *suffix) G_GNUC_WARN_UNUSED_RESULT;

/* layout-cover.c: ink of a whole page, y from the top of the page. */
LsgInkRange lsg_set_cover   (LsgSetter *self);
LsgInkRange lsg_set_running (LsgSetter *self,
                             guint      page,
                             guint      n_pages);

G_END_DECLS
