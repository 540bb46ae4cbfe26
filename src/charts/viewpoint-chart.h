/* viewpoint-chart.h - how important needs are for those who look at them, one line each: the marks of the
 * holders on a scale of 1 to 4, and between the lowest and the highest of the three that are confronted a
 * line, in amber when they lie far apart (DOMAIN 2.3).
 *
 * The marks of one row also stand alone in the cell of a table. The chart has a head line and one line per
 * need; only the lines between two heights are drawn, so thousands of needs scroll.
 */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* The designer stands beside the three. */
#define LSG_N_CONFRONTED 3

typedef struct {
  const char *code;  /* borrowed; may be NULL */
  const char *title; /* borrowed; may be NULL */
  int         importance[LSG_N_CHART_HOLDERS]; /* 1 to 4; 0: not expressed; -1: not looked at */
} LsgViewpointRow;

typedef struct {
  const LsgViewpointRow *rows; /* borrowed */
  guint                  n_rows;
  int                    gap_mark;        /* levels from which viewpoints diverge */
  const char            *need_name;       /* over the needs */
  const char            *importance_name; /* over the scale */
  const char            *gap_name;        /* over the gaps */
  int                    selected;        /* row, or -1 */
  int                    hovered;
  gboolean               is_focused;      /* the selected row has a ring */
} LsgViewpointChart;

#define LSG_VIEWPOINT_CHART_INIT { .gap_mark = 2, .selected = -1, .hovered = -1 }

/* Where the marks of a row stand in a box. */
typedef struct {
  LsgPoint at[LSG_N_CHART_HOLDERS];
  gboolean is_there[LSG_N_CHART_HOLDERS];
  double   from; /* of the line; as far as `to` when there is none */
  double   to;
  gboolean is_wide; /* the gap reaches the mark */
} LsgViewpointPlaces;

/* Largest less smallest importance of the three, those that express it; -1 below two. */
int                lsg_viewpoint_row_get_gap      (const LsgViewpointRow *row);

/* Where level 1 to 4 stands in a box. */
double             lsg_viewpoint_get_level        (const cairo_rectangle_t *box,
                                                   double                   scale,
                                                   int                      level);
LsgViewpointPlaces lsg_viewpoint_row_place        (const LsgViewpointRow   *row,
                                                   int                      gap_mark,
                                                   const cairo_rectangle_t *box,
                                                   double                   scale);

/* The marks alone, over the whole canvas. */
void               lsg_viewpoint_row_draw         (const LsgViewpointRow   *row,
                                                   int                      gap_mark,
                                                   const LsgCanvas         *canvas);

double             lsg_viewpoint_chart_get_height (const LsgViewpointChart *chart,
                                                   const LsgCanvas         *canvas);
cairo_rectangle_t  lsg_viewpoint_chart_get_row    (const LsgViewpointChart *chart,
                                                   const LsgCanvas         *canvas,
                                                   guint                    row);

/* The row at a height, -1 outside all of them. */
int                lsg_viewpoint_chart_hit        (const LsgViewpointChart *chart,
                                                   const LsgCanvas         *canvas,
                                                   double                   y);

/* Draws what lies between two heights; the head line stays at @top, over the rows. */
void               lsg_viewpoint_chart_draw       (const LsgViewpointChart *chart,
                                                   const LsgCanvas         *canvas,
                                                   double                   top,
                                                   double                   bottom);

G_END_DECLS
