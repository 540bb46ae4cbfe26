/* path-span.h - where a drag or a key puts an activity in the calendar: pure functions on days, tested without a
 * display. The strips preview with them; the days are set once, at release.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days of an activity. */
typedef struct {
  gint64 first; /* from 1; 0: not placed */
  gint64 days;  /* at least 1 */
} LsgPathSpan;

typedef enum {
  LSG_PATH_DRAG_MOVE,
  LSG_PATH_DRAG_START,
  LSG_PATH_DRAG_END,
} LsgPathDrag;

/* @span moved by @days, or stretched at its start or end by so many: from day 1 on, one day at least, the other end
 * stays. What is not placed stays so. */
LsgPathSpan lsg_path_span_drag     (LsgPathSpan span,
                                    LsgPathDrag drag,
                                    gint64      days);

/* The same within the days up to @last, as far as they are drawn. */
LsgPathSpan lsg_path_span_clamp    (LsgPathSpan span,
                                    LsgPathDrag drag,
                                    gint64      last);
gint64      lsg_path_span_get_last (LsgPathSpan span);
gboolean    lsg_path_span_equal    (LsgPathSpan a,
                                    LsgPathSpan b);

G_END_DECLS
