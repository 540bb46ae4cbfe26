/* chart-canvas.h - where a chart is drawn, and the few things that every chart draws: texts, lozenges,
 * fills that stay inside their shape.
 *
 * A chart takes a canvas in its geometry function and in its draw function, so both agree by construction.
 * The origin is the current origin of the cairo context. Nothing here keeps a pointer.
 */
#pragma once

#include "chart-style.h"

G_BEGIN_DECLS

/* Texts laid out before, kept by who draws the same ones again and again. Forgets all of them when the
 * context changes, and when there are too many. */
typedef struct _LsgTextCache LsgTextCache;

typedef struct {
  cairo_t             *cr;      /* NULL is allowed where only geometry is asked for */
  PangoContext        *context; /* gives font, language and resolution */
  const LsgChartStyle *style;
  double               width;
  double               height;
  LsgTextCache        *texts;   /* borrowed; NULL: texts are laid out each time */
} LsgCanvas;

typedef struct {
  double x;
  double y;
} LsgPoint;

/* How a text looks. A size of 0 is the style's label size. */
typedef struct {
  double    size;
  gboolean  bold;
  gboolean  figures;      /* in the family of big figures */
  double    opacity;      /* 0 counts as 1 */
  LsgColour colour;
  double    wrap;         /* width at which lines break, centred; 0: one line */
  gboolean  keep_words;   /* with a wrap: a long word may be wider, never broken */
  double    limit;        /* width at which the text is cut with an ellipsis; 0: never */
  int       lines;        /* with a limit: lines to break into before cutting; 0 counts as 1 */
  gboolean  halo;         /* a rim in the surface's colour, for texts over lines */
} LsgTextLook;

/* Texts that were laid out once, for charts drawn again and again; free with the function below. */
LsgTextCache *
         lsg_text_cache_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void     lsg_text_cache_free       (LsgTextCache        *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTextCache, lsg_text_cache_free)

/* Width and height of a text. */
void     lsg_canvas_measure_text   (const LsgCanvas   *canvas,
                                    const char        *text,
                                    const LsgTextLook *look,
                                    double            *width,
                                    double            *height);

/* Draws a text so that the point lies at the share align_x, align_y of its box: 0, 0 is its top left
 * corner, 1, 0.5 the middle of its right edge. NULL and "" draw nothing. Returns the box. */
cairo_rectangle_t
         lsg_canvas_draw_text      (const LsgCanvas   *canvas,
                                    const char        *text,
                                    const LsgTextLook *look,
                                    LsgPoint           point,
                                    LsgPoint           align);

/* The box that lsg_canvas_draw_text would fill, without drawing. */
cairo_rectangle_t
         lsg_canvas_place_text     (const LsgCanvas   *canvas,
                                    const char        *text,
                                    const LsgTextLook *look,
                                    LsgPoint           point,
                                    LsgPoint           align);

/* Adds a lozenge to the current path. */
void     lsg_path_lozenge          (cairo_t           *cr,
                                    LsgPoint           centre,
                                    double             radius);
void     lsg_path_rounded          (cairo_t           *cr,
                                    cairo_rectangle_t  box,
                                    double             radius);

/* Fills the current path with parallel lines at 45 degrees, clipped to it, and keeps the path.
 * rising: lines go up to the right. The step is counted across the lines. */
void     lsg_path_hatch            (cairo_t           *cr,
                                    double             step,
                                    gboolean           rising);

/* Fills the current path as a verdict demands (flat, hatched, cross-hatched; on paper flat, flat, hatched),
 * never outside it, and keeps the path. The step between hatch lines is 0 for the style's own. */
void     lsg_path_fill_verdict     (const LsgCanvas   *canvas,
                                    LsgVerdict         verdict,
                                    double             step);

/* Lines of a diamond's rings and axes: width of the style, colour of axes or of inner rings. */
void     lsg_canvas_set_line       (const LsgCanvas   *canvas,
                                    LsgColour          colour,
                                    double             width);

/* Strokes the current path with the verdict's line and clears the path. A width of 0 is the style's. */
void     lsg_path_stroke_verdict   (const LsgCanvas   *canvas,
                                    LsgVerdict         verdict,
                                    double             width);

/* Edges belong to the rectangle that they begin, not to the one that they end. */
gboolean lsg_rectangle_contains    (const cairo_rectangle_t *box,
                                    double                   x,
                                    double                   y);
gboolean lsg_rectangles_overlap    (const cairo_rectangle_t *a,
                                    const cairo_rectangle_t *b);

G_END_DECLS
