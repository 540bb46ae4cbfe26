/* report-figures.h - the charts of reports as figures: each owns its data, and is drawn in the print style.
 *
 * Private to the room.
 */
#pragma once

#include "composer.h"
#include "coverage.h"

G_BEGIN_DECLS

/* Needs by gravity and probability, with the legend of the classes in the margin. NULL when no need is rated. */
LsgFigure *lsg_figure_matrix (LsgComposer *self) G_GNUC_WARN_UNUSED_RESULT;

/* The diamonds of @interventions, three in a row. */
LsgFigure *lsg_figure_board  (LsgComposer     *self,
                              const GPtrArray *interventions) G_GNUC_WARN_UNUSED_RESULT;

/* One diamond for the margin. */
LsgFigure *lsg_figure_diamond (LsgComposer     *self,
                               LsgIntervention *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* The rate on its scale. NULL without a rate. */
LsgFigure *lsg_figure_rate   (LsgComposer *self) G_GNUC_WARN_UNUSED_RESULT;

/* report-timeline.c: the path with the interventions kept, for a page that lies across. NULL when none is
 * placed. */
LsgFigure *lsg_figure_timeline (LsgComposer *self) G_GNUC_WARN_UNUSED_RESULT;

/* report-objectives.c: functions by planes, with the needs and what answers them. */
LsgFigure *lsg_figure_objectives (LsgComposer       *self,
                                  const LsgCoverage *coverage) G_GNUC_WARN_UNUSED_RESULT;

/* report-viewpoints.c: how important needs are for those who look at them. */
LsgFigure *lsg_figure_viewpoints (LsgComposer *self) G_GNUC_WARN_UNUSED_RESULT;

/* A canvas in the print style, with a Pango context of its own; @draw draws on it. */
typedef void (*LsgCanvasDraw) (const LsgCanvas *canvas,
                               gconstpointer    data);
void       lsg_figure_with_canvas (cairo_t              *cr,
                                   double                width,
                                   double                height,
                                   const LsgFigureFonts *fonts,
                                   LsgCanvasDraw         draw,
                                   gconstpointer         data);

/* Chosen once for a document, on the thread that composes it. */
void       lsg_figure_fonts_choose (LsgFigureFonts *self);

G_END_DECLS
