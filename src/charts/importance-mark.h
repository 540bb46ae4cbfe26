/* importance-mark.h - how important something is for one of those who look at it: four dots on a line, the
 * mark of the holder on one of them, the figure at the end (DOMAIN 2.3). */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

typedef struct {
  guint    holder;     /* as lsg_mark_draw_holder() */
  int      importance; /* 1 to 4; 0: looked at, not expressed; -1: not looked at */
  int      hovered;    /* level under the pointer, 0 for none */
  gboolean is_focused;
} LsgImportanceMark;

void lsg_importance_mark_draw  (const LsgImportanceMark *mark,
                                const LsgCanvas         *canvas);

/* Where the dot of a level, 1 to 4, stands. */
LsgPoint lsg_importance_mark_place (const LsgCanvas *canvas,
                                    int              level);

/* The level whose dot is nearest to x; 0 over the figure or outside. */
int  lsg_importance_mark_hit   (const LsgCanvas         *canvas,
                                double                   x);

G_END_DECLS
