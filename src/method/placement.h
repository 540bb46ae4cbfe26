/* placement.h - where an intervention stands on the learning path, and the load that a tutor's minutes make
 * week by week (DOMAIN 3.1 "Rhythm", 3.3).
 *
 * Days are calendar days of the path, counted from 1; what is done before the path opens lies on day 0 or
 * below. Weeks have seven of these days, the first beginning with day 1; what is earlier lies in week 0 or
 * below. Everything here is plain values; minutes are exact (quantity.h): what is spread adds up to what
 * there was, to the last ten-thousandth.
 */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

#define LSG_WEEK_DAYS 7

/* No day that fields can name lies beyond; a rhythm stops there. */
#define LSG_DAY_MAX G_GINT64_CONSTANT (14600)

/* Defaults of ours for a rhythm that is not described whole. */
#define LSG_DEFAULT_INTERVAL G_GINT64_CONSTANT (7)
#define LSG_DEFAULT_REPEATS G_GINT64_CONSTANT (2)

typedef enum {
  LSG_PLACE_BEFORE, /* counted from the first day of the activity */
  LSG_PLACE_DURING, /* likewise */
  LSG_PLACE_AFTER,  /* counted from its last day */
} LsgPlace;

typedef enum {
  LSG_RHYTHM_ONCE,
  LSG_RHYTHM_REPEATED,   /* `repeats` times, every `interval` days */
  LSG_RHYTHM_CONTINUOUS, /* spread over the activity, or over `span` days */
} LsgRhythm;

/* What the fields of an intervention and of its activity say. */
typedef struct {
  gboolean  in_activity;  /* else it is placed by days of the path */
  gint64    activity_day; /* first day of the activity */
  gint64    activity_days;
  gint64    path_last;    /* last day of the path, 0 when nobody knows */
  LsgPlace  place;        /* with an activity */
  gint64    offset;       /* days; may be negative */
  LsgRhythm rhythm;
  gint64    repeats;      /* 0: as often as the activity has room for, else LSG_DEFAULT_REPEATS */
  gint64    interval;     /* days; 0: LSG_DEFAULT_INTERVAL */
  gint64    span;         /* days; 0: to the end of the activity, or of the path */
} LsgPlacement;

/* The days that something occupies: @n times @length days, beginning every @interval days. With n 0 it
 * occupies none: it is not placed. */
typedef struct {
  gint64 first;
  gint64 n;
  gint64 interval;
  gint64 length;
} LsgDays;

/* The minutes that fall in one week. */
typedef struct {
  gint64     week;
  LsgProduct minutes;
} LsgWeekShare;

/* The days of an intervention. The offset counts from the first day of its activity (before, during), from
 * its last day (after), or from day 1 of the path. */
LsgDays  lsg_placement_get_days (const LsgPlacement *placement);

/* What lies from @day on for @length days. */
LsgDays  lsg_days_new           (gint64 day,
                                 gint64 length);
gint64   lsg_days_get_last      (LsgDays days);

/* Whether they are single days with others between them: the 11th and the 21st, which are not "11 to 21". */
gboolean lsg_days_are_apart     (LsgDays days);

/* How many of the days lie in the week. */
gint64   lsg_days_count_in_week (LsgDays days,
                                 gint64  week);

/* 1 for days 1 to 7, 0 for the seven days before. */
gint64   lsg_day_get_week       (gint64 day);
gint64   lsg_week_get_first_day (gint64 week);

/* Spreads minutes over the days, each the same, and gives what falls in each week that has any of them, in
 * order (element-type LsgWeekShare). Ten-thousandths that cannot be shared go where most is left over, the
 * earlier week first: together the weeks are @minutes exactly. Empty when not placed. */
GArray  *lsg_days_spread        (LsgDays    days,
                                 LsgProduct minutes) G_GNUC_WARN_UNUSED_RESULT;

/* The load of several carriers (profiles) over a run of weeks. A carrier's minutes are of two sorts: its
 * interventions, and the virtual classes that it holds. */
typedef enum {
  LSG_LOAD_INTERVENTIONS,
  LSG_LOAD_VIRTUAL_CLASSES,
  LSG_N_LOADS,
} LsgLoadSort;

typedef struct {
  gint64      first_week;
  guint       n_weeks;
  guint       n_carriers;
  LsgProduct *cells;      /* by lsg_load_get() */
  LsgProduct *not_placed; /* for each carrier and sort: minutes without a day */
} LsgLoad;

LsgLoad   *lsg_load_new        (guint n_carriers) G_GNUC_WARN_UNUSED_RESULT;
void       lsg_load_free       (LsgLoad     *load);

/* The run of weeks grows to hold the days. Days that are not placed add to what is not placed. */
void       lsg_load_add        (LsgLoad     *load,
                                guint        carrier,
                                LsgLoadSort  sort,
                                LsgDays      days,
                                LsgProduct   minutes);

/* Has the run of weeks hold @week, even if nothing falls in it. */
void       lsg_load_reach      (LsgLoad     *load,
                                gint64       week);

/* 0 outside the run of weeks. */
LsgProduct lsg_load_get        (const LsgLoad *load,
                                guint          carrier,
                                LsgLoadSort    sort,
                                gint64         week);
LsgProduct lsg_load_get_week   (const LsgLoad *load,
                                guint          carrier,
                                gint64         week);

/* All weeks of one carrier, all of them together, and what of it has no day. */
LsgProduct lsg_load_get_total      (const LsgLoad *load,
                                    guint          carrier);
LsgProduct lsg_load_get_sum        (const LsgLoad *load);
LsgProduct lsg_load_get_not_placed (const LsgLoad *load,
                                    guint          carrier);

/* Whether the carrier has more to do in the week than @capacity (ten-thousandths of minutes); never when that
 * is not above 0. */
gboolean   lsg_load_is_peak        (const LsgLoad *load,
                                    guint          carrier,
                                    gint64         week,
                                    LsgProduct     capacity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgLoad, lsg_load_free)

G_END_DECLS
