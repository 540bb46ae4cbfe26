/* difference-words.h - how the difference of two texts is shown and said. Pure.
 *
 * What was removed stands before what was added in its place; of what stayed only the lines around a change are
 * shown, the rest is folded into "…".
 */
#pragma once

#include "text-difference.h"

G_BEGIN_DECLS

/* Bytes of the shown text that were removed or added. */
typedef struct {
  LsgRunType type;
  guint      start;
  guint      end;
} LsgStretch;

/* The text to show; @stretches gets what to mark in it. Line breaks that came or went show as "¶". Of very many
 * differences the first ones are shown, @n_shown says how many. (transfer full) (element-type LsgStretch) */
char *lsg_difference_show  (const LsgComparedText  *text,
                            GArray                **stretches,
                            guint                  *n_shown) G_GNUC_WARN_UNUSED_RESULT;

/* "Removed: “48 h”. Added: “72 h”.": the same for ears, in the interface's language; "" when nothing differs.
 * (transfer full) */
char *lsg_difference_speak (const LsgComparedText  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
