/* timeline-lanes.h - marks with their labels on lanes beside the path, so that no two overlap and no stem runs
 * through a label.
 *
 * Lane 0 lies next to the path. Pure geometry along the line; timeline-layout.c makes places of it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LSG_SIDE_NONE,
  LSG_SIDE_BEHIND, /* to the right */
  LSG_SIDE_BEFORE, /* to the left */
  LSG_SIDE_OVER,   /* over a bar that has no room beside it */
  LSG_SIDE_BETWEEN, /* between both times of a repeated one: takes no room of its own */
} LsgLabelSide;

typedef struct {
  double       from;  /* what the marks cover */
  double       to;
  double       inset; /* from both ends to the stems of points */
  double       label; /* wanted width with its gap; 0: none */
  double       between; /* width of a label in its middle, which takes no room beside it; 0: none */
  gboolean     over;   /* a bar that is long enough for its label */

  int          lane;  /* set: -1 without room */
  LsgLabelSide side;
} LsgLaneItem;

/* Items with stems, in the order of `from`, on @n_lanes lanes. Labels lie between @left and @right. What has no
 * room for its label gets lane -1: no mark stands without a name. Gives how many these are; when @all, gives up at
 * the first one and returns 1. */
guint lsg_lanes_place_points (LsgLaneItem *items,
                              guint        n_items,
                              guint        n_lanes,
                              double       left,
                              double       right,
                              gboolean     all);

/* Items without stems. Gives how many lanes they take, @n_lanes at most: what has no room gets lane -1. */
guint lsg_lanes_place_bars   (LsgLaneItem *items,
                              guint        n_items,
                              guint        n_lanes,
                              double       left,
                              double       right);

G_END_DECLS
