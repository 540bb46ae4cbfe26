/* slanted-bars.h - counts small whole things, one slanted bar each: degrees of an action, pieces of an
 * intervention. A bar always stands at the place of its thing, so a gap says which one lacks. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* FULL: there; HALF: partly; OUTLINE: missing and it matters (amber); DASHED: not yet (pale). */
typedef struct {
  const LsgMarkState *states; /* borrowed */
  guint               n_bars;
} LsgSlantedBars;

/* The bars share the canvas's width, at most 19 each; 8 high at most. */
void lsg_slanted_bars_draw (const LsgSlantedBars *bars,
                            const LsgCanvas      *canvas);

G_END_DECLS
