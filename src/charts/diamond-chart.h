/* diamond-chart.h - the constraint diamond (DOMAIN 2.7): four axes, rings 1 to 4, the shape of the ratings.
 *
 * One struct for all its forms: small on a board card, large in the editor with handles, in print. The rule
 * and the verdict come from the caller; so do all words.
 */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

typedef enum {
  LSG_DIAMOND_SMALL, /* letters at the tips, figures below when given */
  LSG_DIAMOND_LARGE, /* names at the tips, ring numbers, handles */
} LsgDiamondForm;

/* Axes are numbered as in LsgDiamond: top, right, bottom, left. All texts are borrowed. */
typedef struct {
  LsgDiamondForm form;
  LsgDiamond     diamond;
  LsgVerdict     verdict;              /* read only when all four are rated */
  const char    *names[LSG_N_FACTORS]; /* whole names; small ones show their first letters */
  const char    *area_label;           /* "Area", small only; NULL: no room for figures */
  const char    *area_value;
  const char    *deformation_label;
  const char    *deformation_value;
  const char    *unrated_text;         /* "to be rated", shown instead of a missing shape; or NULL */
  gboolean       has_handles;          /* large: hollow lozenges to drag */
  gboolean       has_better;           /* dashed: the smallest change that betters the verdict */
  LsgDiamond     better;
  int            focused;              /* axis, or -1 */
  int            hovered;              /* axis, or -1 */
  int            hovered_level;        /* level a press would set on the hovered axis, 0: none */
} LsgDiamondChart;

/* A chart with nothing hovered or focused; a zeroed struct would hover the first axis. */
#define LSG_DIAMOND_CHART_INIT(form_) { .form = (form_), .focused = -1, .hovered = -1 }

typedef struct {
  LsgPoint centre;
  double   unit;                     /* length of one level */
  double   reach;                    /* half side of the square around a handle that takes a press */
  LsgPoint corners[LSG_N_FACTORS];   /* of the shape; unrated axes at the centre */
  LsgPoint tips[LSG_N_FACTORS];      /* of ring 4 */
  gboolean rated[LSG_N_FACTORS];
} LsgDiamondGeometry;

typedef enum {
  LSG_DIAMOND_HIT_NONE,
  LSG_DIAMOND_HIT_LEVEL,  /* a ring on an axis, or between: a click sets it */
  LSG_DIAMOND_HIT_HANDLE, /* a press begins a drag */
} LsgDiamondHit;

/* The size at which it looks as designed; a canvas may be smaller or larger. */
void          lsg_diamond_chart_get_size    (const LsgDiamondChart *chart,
                                             const LsgCanvas       *canvas,
                                             double                *width,
                                             double                *height);
void          lsg_diamond_chart_measure     (const LsgDiamondChart *chart,
                                             const LsgCanvas       *canvas,
                                             LsgDiamondGeometry    *geometry);
void          lsg_diamond_chart_draw        (const LsgDiamondChart *chart,
                                             const LsgCanvas       *canvas);

/* What lies under a point: the axis, and the level that a click there sets (for a handle, the one it has). */
LsgDiamondHit lsg_diamond_geometry_hit      (const LsgDiamondGeometry *geometry,
                                             LsgPoint                  point,
                                             int                      *axis,
                                             int                      *level);

/* The level, 1 to 4, of a point dragged along an axis: its projection, snapped. */
int           lsg_diamond_geometry_snap     (const LsgDiamondGeometry *geometry,
                                             int                       axis,
                                             LsgPoint                  point);
LsgPoint      lsg_diamond_geometry_at       (const LsgDiamondGeometry *geometry,
                                             int                       axis,
                                             double                    level);

/* Corners of a diamond of that unit, unrated axes at the centre. */
void          lsg_diamond_get_corners       (LsgDiamond                diamond,
                                             LsgPoint                  centre,
                                             double                    unit,
                                             LsgPoint                  corners[LSG_N_FACTORS]);

/* The letter of an axis: the capital that begins its name, or its two first letters when another name
 * begins with the same. Free it. */
char         *lsg_diamond_chart_dup_letter  (const char *const         names[LSG_N_FACTORS],
                                             int                       axis) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
