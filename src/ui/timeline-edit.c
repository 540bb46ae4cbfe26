/* timeline-edit.c - see timeline-edit.h. */
#include "timeline-edit.h"

#define EDGE 0.18 /* share of an activity's width that means before or after it */
#define MAX_OFFSET 3650
#define MAX_SPAN 3650

static LsgTimelinePut
with_offset (LsgTimelinePut put,
             gint64         offset)
{
  put.offset = CLAMP (offset, -MAX_OFFSET, MAX_OFFSET);
  return put;
}

LsgTimelinePut
lsg_timeline_put_shift (LsgTimelinePut put,
                        gint64         days)
{
  return put.is_placed ? with_offset (put, put.offset + days) : put;
}

LsgTimelinePut
lsg_timeline_put_drop (LsgTimelinePut    put,
                       LsgTimelineGround ground,
                       double            share,
                       gint64            day)
{
  put.is_placed = TRUE;
  put.activity = ground.id;
  put.offset = 0;
  if (share < EDGE)
    put.place = LSG_PLACE_BEFORE;
  else if (share > 1.0 - EDGE)
    put.place = LSG_PLACE_AFTER;
  else
    {
      put.place = LSG_PLACE_DURING;
      /* What goes all along an activity begins with it. */
      if (put.rhythm != LSG_RHYTHM_CONTINUOUS || put.span > 0)
        put.offset = CLAMP (day - ground.first, 0, MAX (ground.days - 1, 0));
    }
  return put;
}

LsgTimelinePut
lsg_timeline_put_on_day (LsgTimelinePut put,
                         gint64         day)
{
  put.is_placed = TRUE;
  put.activity = 0;
  put.place = LSG_PLACE_DURING;
  return with_offset (put, day - 1);
}

LsgTimelinePut
lsg_timeline_put_stretch (LsgTimelinePut put,
                          LsgDays        days,
                          gboolean       is_start,
                          gint64         day)
{
  gint64 last = lsg_days_get_last (days);
  gint64 first = days.first;

  if (is_start)
    first = CLAMP (day, last - MAX_SPAN + 1, last);
  else
    last = CLAMP (day, first, first + MAX_SPAN - 1);
  put = with_offset (put, put.offset + first - days.first);
  put.span = last - first + 1;
  return put;
}

gboolean
lsg_timeline_put_equal (LsgTimelinePut a,
                        LsgTimelinePut b)
{
  return a.is_placed == b.is_placed && a.activity == b.activity && a.place == b.place && a.offset == b.offset
         && a.rhythm == b.rhythm && a.span == b.span && a.repeats == b.repeats && a.interval == b.interval;
}

LsgDays
lsg_timeline_put_get_days (LsgTimelinePut    put,
                           LsgTimelineGround activity,
                           gint64            path_last)
{
  LsgPlacement placement = {
    .in_activity = activity.id != 0,
    .activity_day = activity.first,
    .activity_days = activity.days,
    .path_last = path_last,
    .place = put.place,
    .offset = put.offset,
    .rhythm = put.rhythm,
    .repeats = put.repeats,
    .interval = put.interval,
    .span = put.span,
  };

  return put.is_placed ? lsg_placement_get_days (&placement) : (LsgDays) { 0 };
}
