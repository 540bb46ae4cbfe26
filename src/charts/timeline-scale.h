/* timeline-scale.h - days of a path laid along a line: each day as wide as any other, or as wide as the minutes
 * that learners spend in it.
 *
 * Positions are in units: the whole run of days is as many units long as it has days, in both sorts, so that a
 * zoom means the same. Days without minutes keep a narrow strip, where interventions may lie.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Minutes spread over days, each the same. */
typedef struct {
  gint64 first;
  gint64 last;
  double minutes;
} LsgTimelineWork;

typedef struct {
  gint64  first; /* day that begins at position 0 */
  guint   n;     /* days */
  double *edges; /* n + 1 positions; NULL: each day is 1 long */
} LsgTimelineScale;

/* Days @first to @last, each 1 long. */
LsgTimelineScale *lsg_timeline_scale_new_days     (gint64 first,
                                                   gint64 last) G_GNUC_WARN_UNUSED_RESULT;

/* By minutes; by days when there is no work at all. */
LsgTimelineScale *lsg_timeline_scale_new_minutes  (gint64                 first,
                                                   gint64                 last,
                                                   const LsgTimelineWork *works,
                                                   guint                  n_works) G_GNUC_WARN_UNUSED_RESULT;
void              lsg_timeline_scale_free         (LsgTimelineScale      *scale);

/* Where a day begins; parts of days are shared out, days beyond the ends are 1 long. */
double            lsg_timeline_scale_get_position (const LsgTimelineScale *scale,
                                                   double                  day);

/* The day at a position: 3.5 is the middle of day 3. */
double            lsg_timeline_scale_get_day      (const LsgTimelineScale *scale,
                                                   double                  position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTimelineScale, lsg_timeline_scale_free)

G_END_DECLS
