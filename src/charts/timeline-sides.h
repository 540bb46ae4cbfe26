/* timeline-sides.h - the marks of one side of a timeline with their labels: what room they need, and where they stand.
 * Private to timeline-layout.c and timeline-sides.c. */
#pragma once

#include "timeline-chart.h"

G_BEGIN_DECLS

/* So many lanes are too many for whole labels. */
#define LSG_TIMELINE_MAX_NEED 9

/* Marks of one side, with their lane items. */
typedef struct {
  const LsgTimelineChart *chart;
  const LsgCanvas        *canvas;
  LsgTimelineLayout      *layout;
  LsgLaneItem            *points;
  int                    *point_marks;
  guint                   n_points;
  LsgLaneItem            *bars;
  int                    *bar_marks;
  guint                   n_bars;
} LsgTimelineItems;

void   lsg_timeline_items_open       (LsgTimelineItems       *self,
                                      const LsgTimelineChart *chart,
                                      const LsgCanvas        *canvas,
                                      LsgTimelineLayout      *layout,
                                      gboolean                is_conjunctural);
void   lsg_timeline_items_close      (LsgTimelineItems       *self);

/* How many lanes whole labels need; LSG_TIMELINE_MAX_NEED: too many. */
guint  lsg_timeline_items_count_need (LsgTimelineItems       *self);

/* Gives them lanes within a height. */
void   lsg_timeline_items_fit        (LsgTimelineItems       *self,
                                      LsgTimelineSide        *side,
                                      double                  height);

/* Adds their places, and chips for those without room, to the layout. */
void   lsg_timeline_items_place      (LsgTimelineItems       *self,
                                      gboolean                is_below);
double lsg_timeline_get_lane_height  (const LsgTimelineLayout *layout,
                                      const LsgCanvas         *canvas,
                                      LsgTimelineDensity       density);
double lsg_timeline_measure          (const LsgCanvas        *canvas,
                                      const char             *text,
                                      gboolean                bold);

G_END_DECLS
