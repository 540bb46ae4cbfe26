/* path-chart.h - the learning path as two strips to scale, one of minutes and one of days, joined by bands: an hour
 * live falls on one day, an hour of work spreads over two weeks. Milestones are flags under the days. */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

/* Texts are borrowed. */
typedef struct {
  const char *title;
  const char *short_title;  /* "CV 1", "2.3": where the title has no room */
  const char *minutes_text; /* "60 min" */
  const char *days_text;    /* "7 days" */
  double      minutes;      /* 0: none */
  gint64      first_day;    /* from 1; 0: not placed */
  gint64      days;
  LsgPathMark mark;
  const char *caption;      /* under the flag of a milestone: "8 Sept." */
  gboolean    is_faded;     /* filtered out */

  /* Set by lsg_path_blocks_arrange(). */
  double      before;       /* minutes of all blocks before it */
  guint       row;          /* in the strip of days */
} LsgPathBlock;

/* A module: a bracket over blocks that follow each other. */
typedef struct {
  const char *title;
  const char *short_title; /* "M1": where the title has no room */
  guint       first;
  guint       n_blocks;
} LsgPathGroup;

typedef enum {
  LSG_PATH_NOWHERE,
  LSG_PATH_TIME,  /* in the strip of minutes */
  LSG_PATH_DAYS,  /* in the strip of days, or the flag of a milestone */
  LSG_PATH_START, /* its edges there, where it is stretched */
  LSG_PATH_END,
} LsgPathPart;

typedef struct {
  int         block; /* -1: none */
  LsgPathPart part;
} LsgPathSpot;

typedef struct {
  const LsgPathBlock *blocks;  /* arranged */
  guint               n_blocks;
  guint               n_rows;  /* in the strip of days; 0 counts as 1 */
  const LsgPathGroup *groups;
  guint               n_groups;
  const char         *names[2];    /* of the strips, of minutes and of days */
  const char         *captions[2];
  const char *const  *weeks;       /* short names of the weeks, the first begins with day 1 */
  guint               n_weeks;
  gint64              last_day;    /* of the path */
  int                 selected;    /* block, or -1 */
  gboolean            has_focus;   /* keys reach it */
  double              left;        /* where the strips begin; 0: not known yet, and measured when it is asked for */
  const char         *drag_text;   /* where a drag would put the selected block; NULL: none is under way */
} LsgPathChart;

#define LSG_PATH_CHART_INIT { .selected = -1 }

/* Sums up the minutes and gives rows to the blocks, so that few that lie on the same days cover each other. Gives the
 * number of rows. */
guint             lsg_path_blocks_arrange   (LsgPathBlock       *blocks,
                                             guint               n_blocks);

/* The height that it needs at any width. */
double            lsg_path_chart_get_height (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);

/* Where a block stands in the strip of minutes (0) or of days (1; the flag of a milestone). Its width is 0 where it
 * does not stand. */
cairo_rectangle_t lsg_path_chart_get_box    (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas,
                                             guint               block,
                                             guint               strip);

/* What lies at a point; the selected block first. */
LsgPathSpot       lsg_path_chart_find       (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas,
                                             LsgPoint            point);

/* The day at a place along the strip of days: 1 before it, last_day behind it. */
gint64            lsg_path_chart_get_day    (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas,
                                             double              x);

/* Where the strips begin: measured, or `left` of @chart where that is set, as one does who asks for many places. */
double            lsg_path_chart_get_left   (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);

/* The strip of days itself. */
cairo_rectangle_t lsg_path_chart_get_strip  (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);
void              lsg_path_chart_draw       (const LsgPathChart *chart,
                                             const LsgCanvas    *canvas);

G_END_DECLS
