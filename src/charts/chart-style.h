/* chart-style.h - the look of all charts: palette, strokes and fonts as one plain value.
 *
 * A chart is drawn by the same function on screen, on paper and in files; only the style differs. Colours
 * carry a meaning, never a decoration: accent is what one can act on and the tutor's time, a verdict or a
 * class always has a shape, a pattern, a place or a word beside its colour.
 */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "decision.h"

G_BEGIN_DECLS

#define LSG_N_CHART_PLANES 4
#define LSG_N_CHART_BANDS 5

typedef struct {
  double red;
  double green;
  double blue;
} LsgColour;

typedef enum {
  LSG_STYLE_LIGHT,
  LSG_STYLE_DARK,
  LSG_STYLE_PRINT, /* paper, and pictures written to files */
} LsgStyleKind;

/* What a chart stands on: it shows through hollow lozenges and gives texts their halo. */
typedef enum {
  LSG_SURFACE_CARD,
  LSG_SURFACE_WINDOW,
  LSG_SURFACE_VIEW,
} LsgSurface;

/* A plain value, copied freely; the names of fonts are borrowed. Change single members after making it. */
typedef struct {
  LsgStyleKind kind;
  gboolean     high_contrast;
  double       scale;          /* multiplies every length that is not text; 1 by default */
  const char  *family;         /* of all texts; NULL: what the Pango context says */
  const char  *figure_family;  /* of big figures on paper; NULL: as family */

  LsgColour    surface;
  LsgColour    well;           /* inside of the outer ring */
  LsgColour    ink;
  LsgColour    dim;            /* secondary text */
  LsgColour    faint;          /* chevrons and outlines of what is not there, never text */
  LsgColour    axis;           /* axes and outer ring */
  LsgColour    ring;           /* inner rings, never alone */
  LsgColour    accent;
  LsgColour    accent_fill;    /* an accent area that carries text in on_accent */
  LsgColour    on_accent;
  LsgColour    warning;        /* capacity, "too much", something is missing: marks */
  LsgColour    warning_text;
  LsgColour    verdicts[LSG_N_VERDICTS];      /* strokes and marks */
  LsgColour    verdict_fills[LSG_N_VERDICTS]; /* as strokes on screen */
  LsgColour    verdict_texts[LSG_N_VERDICTS];
  LsgColour    planes[LSG_N_CHART_PLANES];    /* in the order of the model */
  LsgColour    plane_empty;                   /* the quarters that do not apply */
  LsgColour    cells[LSG_N_CLASSES];          /* cells of the needs matrix */
  LsgColour    tags[LSG_N_CLASSES];           /* criticality tags and bars; the third is an outline */
  LsgColour    tag_texts[LSG_N_CLASSES];
  LsgColour    bands[LSG_N_CHART_BANDS];      /* of the rate, from very low to intensive */
  LsgColour    other;                         /* time that is not the tutor's, structural time */
  LsgColour    pale;                          /* slanted bars of what is not there yet */
  LsgColour    rule;                          /* lines of printed boards, rings of the cover */

  double       axis_width;
  double       ring_width;
  double       shape_width;        /* of a small diamond's shape */
  double       large_shape_width;
  double       hatch_opacity;      /* of hatch lines, 0 to 1 */
  double       text_size;          /* points: labels */
  double       small_text_size;    /* points: captions */
} LsgChartStyle;

/* The colours of a client's house on paper; verdicts do not follow them. */
typedef struct {
  LsgColour ink;
  LsgColour accent;
  LsgColour accent2;
  LsgColour grey;
  LsgColour rule;
  LsgColour hair;
} LsgHouseColours;

/* 0xRRGGBB. */
LsgColour       lsg_colour_from_hex          (guint32           rgb);

/* A share (0 to 1) of one colour laid over another, as one flat colour. */
LsgColour       lsg_colour_mix               (LsgColour         over,
                                              LsgColour         under,
                                              double            share);

/* Relative luminance contrast, 1 to 21 (WCAG 2.1). */
double          lsg_colour_get_contrast      (LsgColour         a,
                                              LsgColour         b);

/* CIE L*, 0 to 100: how light it prints without colour. */
double          lsg_colour_get_lightness     (LsgColour         colour);

/* Makes @colour the source of @cr; @opacity from 0 to 1. */
void            lsg_colour_set               (cairo_t          *cr,
                                              LsgColour         colour,
                                              double            opacity);

/* Lengths in pixels; texts follow the resolution of the Pango context, so large text works. */
LsgChartStyle   lsg_chart_style_screen       (gboolean          dark,
                                              gboolean          high_contrast,
                                              LsgSurface        surface);

/* The sober house. */
LsgHouseColours lsg_house_colours_default    (void);

/* Lengths in points, for a Pango context of resolution 72 (print); also for PNG and SVG. */
LsgChartStyle   lsg_chart_style_print        (LsgHouseColours   house);

/* Ink or white, whichever reads better on a background. */
LsgColour       lsg_chart_style_get_text_on  (const LsgChartStyle *style,
                                              LsgColour            background);

/* Secondary text on a tint: dim where that can be read (4.5 to 1), else as lsg_chart_style_get_text_on(). */
LsgColour       lsg_chart_style_get_dim_on   (const LsgChartStyle *style,
                                              LsgColour            background);

G_END_DECLS
