/* timeline-scale.c - days along a line. See timeline-scale.h. */
#include "timeline-scale.h"

#include <math.h>

/* What a day without minutes is worth, as a share of the average day. */
#define EMPTY_DAY 0.25

LsgTimelineScale *
lsg_timeline_scale_new_days (gint64 first,
                             gint64 last)
{
  LsgTimelineScale *scale = g_new0 (LsgTimelineScale, 1);

  scale->first = first;
  scale->n = (guint) MAX (last - first + 1, 1);
  return scale;
}

static void
add_work (const LsgTimelineScale *scale,
          double                 *minutes,
          const LsgTimelineWork  *work)
{
  gint64 length = MAX (work->last - work->first + 1, 1);
  gint64 from = MAX (work->first - scale->first, 0);
  gint64 to = MIN (work->last - scale->first, (gint64) scale->n - 1);

  for (gint64 i = from; i <= to; i++)
    minutes[i] += work->minutes / (double) length;
}

LsgTimelineScale *
lsg_timeline_scale_new_minutes (gint64                 first,
                                gint64                 last,
                                const LsgTimelineWork *works,
                                guint                  n_works)
{
  LsgTimelineScale *scale = lsg_timeline_scale_new_days (first, last);
  g_autofree double *minutes = g_new0 (double, scale->n);
  double sum = 0.0, least;

  for (guint i = 0; i < n_works; i++)
    add_work (scale, minutes, &works[i]);
  for (guint i = 0; i < scale->n; i++)
    sum += minutes[i];
  if (sum <= 0.0)
    return scale;

  least = sum / scale->n * EMPTY_DAY;
  sum = 0.0;
  for (guint i = 0; i < scale->n; i++)
    sum += MAX (minutes[i], least);
  scale->edges = g_new (double, scale->n + 1);
  scale->edges[0] = 0.0;
  for (guint i = 0; i < scale->n; i++)
    scale->edges[i + 1] = scale->edges[i] + MAX (minutes[i], least) / sum * scale->n;
  return scale;
}

void
lsg_timeline_scale_free (LsgTimelineScale *scale)
{
  g_free (scale->edges);
  g_free (scale);
}

double
lsg_timeline_scale_get_position (const LsgTimelineScale *scale,
                                 double                  day)
{
  double place = day - (double) scale->first;
  guint i;

  if (scale->edges == NULL || place <= 0.0 || place >= scale->n)
    return place;
  i = (guint) floor (place);
  return scale->edges[i] + (scale->edges[i + 1] - scale->edges[i]) * (place - i);
}

double
lsg_timeline_scale_get_day (const LsgTimelineScale *scale,
                            double                  position)
{
  guint from = 0, to = scale->n;

  if (scale->edges == NULL || position <= 0.0 || position >= scale->n)
    return (double) scale->first + position;
  while (to - from > 1)
    {
      guint middle = (from + to) / 2;

      if (scale->edges[middle] <= position)
        from = middle;
      else
        to = middle;
    }
  return (double) scale->first + from
         + (position - scale->edges[from]) / (scale->edges[from + 1] - scale->edges[from]);
}
