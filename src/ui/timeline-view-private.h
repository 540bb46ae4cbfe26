/* timeline-view-private.h - what timeline-view.c shares with timeline-keys.c and timeline-pointer.c. */
#pragma once

#include "timeline-view.h"

#include "grid-cells.h"

G_BEGIN_DECLS

typedef enum {
  LSG_TIMELINE_DRAG_NONE,
  LSG_TIMELINE_DRAG_PRESSED, /* not moved far enough yet */
  LSG_TIMELINE_DRAG_MOVE,
  LSG_TIMELINE_DRAG_START,
  LSG_TIMELINE_DRAG_END,
  LSG_TIMELINE_DRAG_GROUND,  /* the ground itself: scrolls */
  LSG_TIMELINE_DRAG_WAITING, /* one that is not placed, from the strip below */
} LsgTimelineDrag;

struct _LsgTimelineView {
  GtkWidget          parent_instance;
  LsgProject        *project;
  LsgTimelineData   *data;
  LsgTimelineLayout *layout; /* NULL until it is asked for */
  double             layout_unit;
  int                layout_width, layout_height;
  LsgTextCache      *texts;
  GtkAdjustment     *adjustment; /* what is scrolled, in pixels of the path */
  guint              stamp;
  double             unit;
  gboolean           is_fit;   /* the whole path is shown, whatever the width is */
  gint64             selected; /* id, 0: none */
  LsgTimelineSpot    hovered;
  double             pointer_x; /* where the pointer was last: the wheel zooms there */

  LsgTimelineDrag    drag;
  LsgTimelineSpot    pressed;
  LsgPoint           pressed_at;
  double             pressed_scroll;
  gint64             grip;   /* day under the pointer, less the first day of what is dragged */
  LsgTimelinePut     put;    /* where the drag would put it */
  int                target; /* activity under the drag, -1: none */
  gint64             waiting; /* id of what comes from the strip; 0: none */
  LsgTimelineMark    ghost;  /* how that is drawn */
  LsgPoint           pointer; /* of the drag */
  char              *hint;
  guint              edge_id; /* scrolls while a drag waits at an edge */
  gint64             edge_at; /* microseconds */

  GtkWidget         *group;   /* the popover of a chip; NULL until the first one */
  LsgGridCells      *cells;   /* what a screen reader walks through */
  guint              cells_id;
};

/* What is drawn, as it is now. The layout is kept until data, size or scale are others. (transfer none) */
LsgTimelineLayout *lsg_timeline_view_ensure_layout (LsgTimelineView *self);
LsgTimelineChart   lsg_timeline_view_make_chart    (LsgTimelineView *self);
LsgCanvas          lsg_timeline_view_get_canvas    (LsgTimelineView     *self,
                                                    const LsgChartStyle *style);
LsgIntervention   *lsg_timeline_view_get_selected  (LsgTimelineView *self);

/* Selects the intervention of the mark with the index @mark and says so; nothing for one that is not there. */
void               lsg_timeline_view_pick          (LsgTimelineView *self,
                                                    int              mark);

/* Makes a day @factor times as wide; the day under @x, in pixels from the left of the widget, stays there. 0: all fits. */
void               lsg_timeline_view_zoom_at       (LsgTimelineView *self,
                                                    double           factor,
                                                    double           x);

/* Where the days of what hangs on @activity, an id, are counted from; all zero without one, or when it has no day. */
LsgTimelineGround  lsg_timeline_view_get_ground    (LsgTimelineView *self,
                                                    gint64           activity);

/* The day at a point of the widget. */
gint64             lsg_timeline_view_get_day       (LsgTimelineView *self,
                                                    double           x);
void               lsg_timeline_view_add_pointer   (LsgTimelineView *self);

/* Takes back all that a drag shows. */
void               lsg_timeline_view_end_drag      (LsgTimelineView *self);
void               lsg_timeline_view_add_keys      (LsgTimelineView *self);

/* Chips of what has no room (timeline-group.c): that of what is chosen, -1: it has a place of its own; how many one
 * holds; their names; its list in a popover. */
int                lsg_timeline_view_find_group    (LsgTimelineView *self);
guint              lsg_timeline_view_count_group   (LsgTimelineView *self,
                                                    int              more);
char              *lsg_timeline_view_dup_group     (LsgTimelineView *self,
                                                    int              more) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_timeline_view_open_group    (LsgTimelineView *self,
                                                    int              more);
void               lsg_timeline_view_close_group   (LsgTimelineView *self);

/* Each mark in sight as a child for screen readers (timeline-cells.c): made, brought up to date when there is time, at
 * another size, let go. */
void               lsg_timeline_view_add_cells     (LsgTimelineView *self);
void               lsg_timeline_view_queue_cells   (LsgTimelineView *self);
void               lsg_timeline_view_free_cells    (LsgTimelineView *self);

/* Says what is chosen. */
void               lsg_timeline_view_update_name   (LsgTimelineView *self);

G_END_DECLS
