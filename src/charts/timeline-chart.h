/* timeline-chart.h - the learning path drawn to scale, with structural interventions above it, conjunctural ones
 * below, and under it the load of each week (DOMAIN 3.2, 3.3).
 *
 * A layout says where everything is for one zoom; scrolling draws another part of the same layout, and only what
 * is seen is drawn. Labels stand in lanes and never overlap; where there is no room for them they are cut, then codes
 * alone stay, and what has no room even for its code is gathered in chips: their codes where they have room there, else
 * "+n", with a small mark at the path for each of their days. On paper the same struct is drawn for a run of days: lsg_timeline_fit()
 * sets zoom and scroll for it.
 */
#pragma once

#include "chart-canvas.h"
#include "mark.h"
#include "placement.h"
#include "timeline-lanes.h"
#include "timeline-scale.h"

G_BEGIN_DECLS

/* An intervention. Texts are borrowed and may be NULL. */
typedef struct {
  const char  *code;
  const char  *figure; /* "2 × 5 min" */
  const char  *title;
  LsgDays      days;   /* n 0: not drawn */
  gboolean     is_conjunctural;
  LsgMarkState state;  /* full: proactive, half: both, outline: reactive */
  gboolean     is_tutor; /* of a tutor's own time, else of the others' */
} LsgTimelineMark;

typedef struct {
  const char *title;
  const char *short_title; /* "CV 1", "2.1"; where the title has no room */
  const char *figure;
  gint64      first;
  gint64      last;
  gboolean    is_live; /* synchronous: filled */
  gboolean    is_milestone; /* a flag on its day */
} LsgTimelineActivity;

typedef struct {
  const char *title;
  const char *short_title; /* "M1"; where the title has no room */
  const char *figure;
  gint64      first;
  gint64      last;
} LsgTimelineModule;

typedef struct {
  gint64      week;
  const char *title;         /* "W1" */
  const char *caption;       /* "8–14 Sept." */
  const char *short_caption; /* "8 Sept.": where not all weeks have room for theirs */
} LsgTimelineWeek;

/* Who carries minutes. The first carrier's bars are the widest. */
typedef struct {
  gboolean    is_tutor;
  gboolean    is_nobody;        /* what no profile carries: hollow bars */
  double      capacity;         /* minutes a week; 0: none */
  const char *capacity_caption; /* for the first one */
} LsgTimelineCarrier;

typedef struct {
  double      interventions; /* minutes */
  double      virtual_classes;
  const char *caption;       /* of the sum */
  gboolean    is_peak;
} LsgTimelineBar;

typedef struct {
  const char *title;
  const char *figure;
} LsgTimelineHead;

/* What the pointer or the focus is on. */
typedef enum {
  LSG_TIMELINE_NOTHING,
  LSG_TIMELINE_MARK,
  LSG_TIMELINE_START, /* handles of a continuous one that is selected */
  LSG_TIMELINE_END,
  LSG_TIMELINE_ACTIVITY,
  LSG_TIMELINE_BAR,   /* index: week x carriers + carrier */
  LSG_TIMELINE_MORE,
} LsgTimelinePart;

typedef struct {
  LsgTimelinePart part;
  int             index;
} LsgTimelineSpot;

typedef struct {
  const LsgTimelineScale    *scale;
  const LsgTimelineMark     *marks;
  guint                      n_marks;
  const LsgTimelineActivity *activities;
  guint                      n_activities;
  const LsgTimelineModule   *modules;
  guint                      n_modules;
  const LsgTimelineWeek     *weeks;    /* without gaps */
  guint                      n_weeks;
  const LsgTimelineCarrier  *carriers; /* none: no load is drawn */
  guint                      n_carriers;
  const LsgTimelineBar      *bars;     /* n_weeks x n_carriers, week by week */
  LsgTimelineHead            structural, path, conjunctural, load;
  double                     unit;     /* pixels for one unit of the scale */
  double                     scroll;   /* pixels to the left of what is seen */
  guint                      stamp;    /* another one when texts of marks may have changed */

  int                        selected; /* mark, -1: none */
  int                        focused;
  LsgTimelineSpot            hovered;
  gboolean                   has_preview;
  LsgDays                    preview;  /* of the selected mark: where a drag would put it */
  int                        target;   /* activity that a drag would attach it to, -1: none */
  LsgPlace                   target_place;
  const LsgTimelineMark     *ghost;    /* what is dragged here from elsewhere, on the days it would have; NULL: none */
  const char                *hint;     /* where a drag would put it, in words; NULL: none is under way */
  LsgPoint                   pointer;  /* of the drag, on the canvas */
} LsgTimelineChart;

#define LSG_TIMELINE_CHART_INIT { .unit = 20, .selected = -1, .focused = -1, .target = -1 }

typedef enum {
  LSG_TIMELINE_FULL,  /* two lines: code with minutes, title */
  LSG_TIMELINE_CODES, /* one line: code, and title where it has room */
} LsgTimelineDensity;

/* Where a mark is, in pixels of the whole path: its left edge is 0, the top of the canvas too. */
typedef struct {
  int          mark;
  gboolean     is_bar;
  int          lane;   /* -1: in a chip */
  int          more;   /* that chip, -1: none */
  double       from;
  double       to;
  double       y;
  LsgLabelSide side;
  double       label;  /* width of its label with the gap */
  gboolean     two_lines; /* there is room for its title below its code */
  double       reach_from; /* with its label */
  double       reach_to;
} LsgTimelinePlace;

/* A title with less room is left out. */
#define LSG_TIMELINE_LEAST_TITLE 48.0

/* A chip of marks without room: those of the layout's `hidden` from `first` on. */
typedef struct {
  cairo_rectangle_t box;
  guint             first;
  guint             n;
  gboolean          has_codes; /* it says the code of each, not how many they are */
} LsgTimelineMore;

/* One of the two sides of the path. */
typedef struct {
  LsgTimelineDensity density;
  guint              n_point_lanes;
  guint              n_bar_lanes;
  double             lane_height;
  double             top;
  double             bottom;
} LsgTimelineSide;

typedef struct {
  double             gutter; /* width of the heads at the left */
  double             header; /* height of the weeks at the top */
  double             line;   /* height of a line of text */
  double             width;  /* of the whole path in pixels */
  LsgTimelineSide    sides[2]; /* structural, conjunctural */
  cairo_rectangle_t  path;     /* of all modules */
  cairo_rectangle_t *modules;
  cairo_rectangle_t *activities;
  double             load_top; /* 0 height: no load */
  double             load_bottom; /* zero of the bars */
  double             load_full;   /* minutes at the top of the bars' room */
  double             load_height; /* of that room */
  LsgTimelinePlace  *places;   /* by reach_from */
  guint              n_places;
  double            *reach;    /* the farthest reach_to of all places up to here */
  int               *place_of; /* for each mark its place, -1: not drawn */
  GArray            *more;     /* LsgTimelineMore, side by side, by x */
  GArray            *hidden;   /* int: the marks in them */
  guint              n_modules, n_activities, n_marks;

  /* Widths of labels, kept from layout to layout. */
  guint              stamp;
  double            *full_widths; /* below 0: not measured yet */
  double            *line_widths; /* code and title on one line */
  double            *code_widths;
} LsgTimelineLayout;

/* Lays out for the canvas's size and the chart's unit. Widths of texts are taken over from @former (nullable)
 * where its stamp is the same. */
LsgTimelineLayout *lsg_timeline_layout_new   (const LsgTimelineChart *chart,
                                              const LsgCanvas        *canvas,
                                              LsgTimelineLayout      *former) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_timeline_layout_free  (LsgTimelineLayout      *layout);

/* The height in which all labels are whole at the canvas's width: for paper. */
double             lsg_timeline_get_height   (const LsgTimelineChart *chart,
                                              const LsgCanvas        *canvas);

/* Sets unit and scroll so that days @first to @last fill the canvas. */
void               lsg_timeline_fit          (LsgTimelineChart       *chart,
                                              const LsgCanvas        *canvas,
                                              gint64                  first,
                                              gint64                  last);

/* Room before and behind the path, so that no mark at its ends is cut; width of the heads at the left. */
double             lsg_timeline_get_margin   (const LsgCanvas        *canvas);
double             lsg_timeline_get_gutter   (const LsgTimelineChart *chart,
                                              const LsgCanvas        *canvas);
void               lsg_timeline_draw         (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas);

/* Indices of the places that meet the pixels @from to @to of the path, by start; calls back for each. */
void               lsg_timeline_layout_visit (const LsgTimelineLayout *layout,
                                              double                   from,
                                              double                   to,
                                              void                   (*visit) (const LsgTimelinePlace *place,
                                                                               gpointer user_data),
                                              gpointer                 user_data);

/* What lies at a point of the canvas. */
LsgTimelineSpot    lsg_timeline_hit          (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas,
                                              LsgPoint                 point);

/* The mark to go to from one by an arrow key: dx, dy in -1, 0, 1; -1 when there is none that way. From -1: the
 * first. */
int                lsg_timeline_step         (const LsgTimelineLayout *layout,
                                              int                      from,
                                              int                      dx,
                                              int                      dy);

/* Where the @index th time of the mark's days stands: the middle of its day. */
double             lsg_timeline_get_x        (const LsgTimelineChart  *chart,
                                              LsgDays                  days,
                                              gint64                   index);

/* Private to the files timeline-*.c: every how many weeks a name has room, the load, the box of its bar for a hit,
 * what a drag shows. */
guint              lsg_timeline_get_week_step (const LsgTimelineChart *chart,
                                               const LsgCanvas        *canvas);
void               lsg_timeline_draw_load    (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas);
cairo_rectangle_t  lsg_timeline_place_bar    (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas,
                                              guint                    week,
                                              guint                    carrier);
void               lsg_timeline_draw_ghost   (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas);
void               lsg_timeline_draw_hint    (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas);
void               lsg_timeline_draw_marks   (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas);

/* Chips (timeline-more.c): made for what has no lane among the places from @first on, when they are not sorted yet;
 * drawn as far as they lie between two pixels of the path. */
void               lsg_timeline_add_more     (const LsgTimelineChart  *chart,
                                              LsgTimelineLayout       *layout,
                                              const LsgCanvas         *canvas,
                                              guint                    first);
void               lsg_timeline_draw_more    (const LsgTimelineChart  *chart,
                                              const LsgTimelineLayout *layout,
                                              const LsgCanvas         *canvas,
                                              double                   from,
                                              double                   to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTimelineLayout, lsg_timeline_layout_free)

G_END_DECLS
