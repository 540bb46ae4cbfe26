/* text-tokens.h - a text as the pieces that a comparison never cuts. Private to the room; for text-difference.c.
 *
 * Equal pieces have equal numbers over all texts that share one table, so that comparing them is comparing integers.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint    id;     /* the same for the same bytes */
  gsize    start;  /* byte in the text */
  gsize    length;
  gboolean word;   /* a word, a number or a field: what a reader looks at */
} LsgToken;

typedef struct _LsgTokenTable LsgTokenTable;

LsgTokenTable *lsg_token_table_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_token_table_free (LsgTokenTable *self);

/* Words, numbers and fields, runs of blanks, line breaks, other marks (the same mark several times is one piece).
 * With @lines, whole lines with their break. (transfer full) (element-type LsgToken) */
GArray        *lsg_token_table_cut  (LsgTokenTable *self,
                                     const char    *text,
                                     gsize          length,
                                     gboolean       lines) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTokenTable, lsg_token_table_free)

G_END_DECLS
