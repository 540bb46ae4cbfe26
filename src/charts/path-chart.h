/* path-chart.h - the learning path as two strips to scale, one of minutes and one of days, joined by bands: an hour
 * live falls on one day, an hour of work spreads over two weeks. Milestones are flags under the days. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char *title;
  const char *minutes_text; /* "60 min" */
  const char *days_text;    /* "7 days" */
  double      minutes;      /* 0: none */
  gint64      first_day;    /* from 1; 0: not placed */
  gint64      days;
  LsgPathMark mark;
} LsgPathBlock;

/* A module: a bracket over blocks that follow each other. */
typedef struct {
  const char *title;
  guint       first;
  guint       n_blocks;
} LsgPathGroup;

typedef struct {
  const LsgPathBlock *blocks;
  guint               n_blocks;
  const LsgPathGroup *groups;
  guint               n_groups;
  const char         *names[2];    /* of the strips, of minutes and of days */
  const char         *captions[2];
  const char *const  *weeks;       /* short names of the weeks, the first begins with day 1 */
  guint               n_weeks;
  gint64              last_day;    /* of the path */
  int                 selected;    /* block, or -1 */
} LsgPathChart;

#define LSG_PATH_CHART_INIT { .selected = -1 }

/* The height that it needs at any width. */
double            lsg_path_chart_get_height (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);

/* Where a block stands in the strip of minutes (0) or of days (1; the flag of a milestone). Its width is 0 where it
 * does not stand. */
cairo_rectangle_t lsg_path_chart_get_box    (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas,
                                             guint               block,
                                             guint               strip);

/* The block at a point, -1 for none. */
int               lsg_path_chart_hit        (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas,
                                             LsgPoint            point);
void              lsg_path_chart_draw       (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);

G_END_DECLS
