/* timeline-edit.h - where a drag or a key puts an intervention on the path: pure functions on values, tested
 * without a display. The page previews with them and sets the fields once, at release.
 */
#pragma once

#include "placement.h"

G_BEGIN_DECLS

/* The fields that place an intervention. Ids and flags as in records: @activity is 0 for none. */
typedef struct {
  gboolean  is_placed;
  gint64    activity;
  LsgPlace  place;
  gint64    offset;
  LsgRhythm rhythm;
  gint64    span; /* 0: none */
  gint64    repeats;
  gint64    interval;
} LsgTimelinePut;

/* The activity under a pointer. */
typedef struct {
  gint64 id; /* 0: none */
  gint64 first;
  gint64 days;
} LsgTimelineGround;

/* @put moved by @days, in the same activity. What is not placed stays so. */
LsgTimelinePut lsg_timeline_put_shift   (LsgTimelinePut    put,
                                         gint64            days);

/* @put dropped on an activity, at @share of its width (0 to 1) and on @day: before it at the left edge, after it
 * at the right one, during it between, so many days after its beginning. */
LsgTimelinePut lsg_timeline_put_drop    (LsgTimelinePut    put,
                                         LsgTimelineGround ground,
                                         double            share,
                                         gint64            day);

/* @put dropped beside the path, on a day of it. */
LsgTimelinePut lsg_timeline_put_on_day  (LsgTimelinePut    put,
                                         gint64            day);

/* A continuous one whose first (or last) of @days is dragged to @day; it keeps one day at least. */
LsgTimelinePut lsg_timeline_put_stretch (LsgTimelinePut    put,
                                         LsgDays           days,
                                         gboolean          is_start,
                                         gint64            day);
gboolean       lsg_timeline_put_equal   (LsgTimelinePut    a,
                                         LsgTimelinePut    b);

/* The days it occupies. @activity is the ground that it stands in, with id 0 for none. */
LsgDays        lsg_timeline_put_get_days (LsgTimelinePut   put,
                                          LsgTimelineGround activity,
                                          gint64           path_last);

G_END_DECLS
