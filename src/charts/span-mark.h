/* span-mark.h - the place of a chosen value between its minimum and maximum, in one table cell. */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

/* Any unit; NAN: not given. The ends widen when the chosen value lies outside: it is then drawn in amber. */
typedef struct {
  double   minimum;
  double   chosen;
  double   maximum;
  gboolean is_total; /* of a subtotal row: ink instead of accent */
} LsgSpanMark;

void lsg_span_mark_draw (const LsgSpanMark *mark,
                         const LsgCanvas   *canvas);

G_END_DECLS
