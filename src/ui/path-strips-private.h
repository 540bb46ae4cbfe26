/* path-strips-private.h - what path-strips.c shares with path-strips-pointer.c. */
#pragma once

#include "grid-cells.h"
#include "path-chart.h"
#include "path-strips.h"

G_BEGIN_DECLS

struct _LsgPathStrips {
  GtkWidget     parent_instance;
  LsgProject   *project;
  GtkWidget    *view;
  gint64        selected;   /* id, 0: none */
  GPtrArray    *activities; /* references, one for each block */
  GArray       *blocks;     /* LsgPathBlock */
  GArray       *groups;     /* LsgPathGroup */
  GPtrArray    *weeks;      /* texts */
  GPtrArray    *texts;      /* that the chart borrows */
  LsgPathChart  chart;
  gint64        last_day;   /* of the path, whatever a drag adds to it */

  /* A drag by the pointer. */
  LsgPathSpot   pressed;
  double        pressed_x, pressed_y;
  gint64        pressed_day;
  double        pointer_x, pointer_y;
  gboolean      is_dragging;
  LsgPathDrag   drag;
  LsgPathSpan   former;
  LsgPathSpan   span;      /* where it would be */
  char         *drag_text;
  guint         tick_id;   /* the path grows while the pointer is beyond its end */
  gint64        ticked_at; /* microseconds */

  LsgGridCells *cells;     /* the blocks for screen readers */
  guint         cells_id;
};

/* Fills the weeks of the chart up to its last day. */
void       lsg_path_strips_fill_weeks  (LsgPathStrips *self);
void       lsg_path_strips_pick        (LsgPathStrips *self,
                                        int            block);
void       lsg_path_strips_add_pointer (LsgPathStrips *self);

/* Takes back what a drag shows, without writing anything. */
void       lsg_path_strips_end_drag    (LsgPathStrips *self);

G_END_DECLS
