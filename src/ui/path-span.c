/* path-span.c - see path-span.h. */
#include "path-span.h"

#define MAX_DAY 3650

LsgPathSpan
lsg_path_span_drag (LsgPathSpan span,
                    LsgPathDrag drag,
                    gint64      days)
{
  gint64 last = lsg_path_span_get_last (span);

  if (span.first <= 0)
    return span;
  days = CLAMP (days, -2 * MAX_DAY, 2 * MAX_DAY);
  if (drag == LSG_PATH_DRAG_MOVE)
    span.first = CLAMP (span.first + days, 1, MAX_DAY);
  else if (drag == LSG_PATH_DRAG_END)
    span.days = CLAMP (span.days + days, 1, MAX_DAY);
  else
    {
      span.first = CLAMP (span.first + days, MAX (last - MAX_DAY + 1, 1), MIN (last, MAX_DAY));
      span.days = last - span.first + 1;
    }
  return span;
}

LsgPathSpan
lsg_path_span_clamp (LsgPathSpan span,
                     LsgPathDrag drag,
                     gint64      last)
{
  gint64 over = lsg_path_span_get_last (span) - last;

  if (over <= 0 || drag == LSG_PATH_DRAG_START)
    return span;
  return lsg_path_span_drag (span, drag, -over);
}

gint64
lsg_path_span_get_last (LsgPathSpan span)
{
  return span.first + span.days - 1;
}

gboolean
lsg_path_span_equal (LsgPathSpan a,
                     LsgPathSpan b)
{
  return a.first == b.first && a.days == b.days;
}
