/* cover-figure.h - the figure of a printed cover: the diamonds of all kept interventions, one over the other,
 * on rings 1 to 4. Without data only the rings. */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

typedef struct {
  const LsgDiamond *diamonds; /* borrowed; those that are not rated are left out */
  guint             n_diamonds;
} LsgCoverFigure;

/* As large as the canvas allows, centred. */
void lsg_cover_figure_draw (const LsgCoverFigure *figure,
                            const LsgCanvas      *canvas);

G_END_DECLS
