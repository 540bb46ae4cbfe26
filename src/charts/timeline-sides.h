/* timeline-sides.h - the marks of one side of a timeline with their labels: what room they need, and where they stand.
 * Private to timeline-layout.c, timeline-sides.c and timeline-labels.c. */
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

/* Sorts the marks of one side by day; close() frees what open() made, the layout stays. */
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

/* Labels (timeline-labels.c). */
double lsg_timeline_measure          (const LsgCanvas        *canvas,
                                      const char             *text,
                                      gboolean                bold);

/* The width of the label of @mark with its gap: on two lines or one, cut at the share @cap of the widest; 0: its code
 * alone. */
double lsg_timeline_get_label        (LsgTimelineItems       *self,
                                      guint                   mark,
                                      LsgTimelineDensity      density,
                                      double                  cap,
                                      gboolean                is_bar);

/* Whether the code of @mark has room on its own bar. */
gboolean lsg_timeline_fits_over      (LsgTimelineItems       *self,
                                      guint                   mark,
                                      const LsgLaneItem      *item);

/* Gives each label the room that is left beside its mark. */
void   lsg_timeline_items_grow       (LsgTimelineItems       *self,
                                      const LsgTimelineSide  *side);

G_END_DECLS
