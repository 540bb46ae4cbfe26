/* placement.c - days of interventions and the load week by week. See placement.h. */
#include "placement.h"

static gint64
divide_down (gint64 dividend,
             gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

LsgDays
lsg_days_new (gint64 day,
              gint64 length)
{
  return (LsgDays) { .first = day, .n = 1, .interval = LSG_WEEK_DAYS, .length = MAX (length, 1) };
}

gint64
lsg_days_get_last (LsgDays days)
{
  return days.first + (MAX (days.n, 1) - 1) * days.interval + days.length - 1;
}

gboolean
lsg_days_are_apart (LsgDays days)
{
  return days.n > 1 && days.length == 1 && days.interval > 1;
}

static gint64
get_activity_last (const LsgPlacement *placement)
{
  return placement->activity_day + MAX (placement->activity_days, 1) - 1;
}

static gint64
get_first (const LsgPlacement *placement)
{
  if (!placement->in_activity)
    return 1 + placement->offset;
  if (placement->place == LSG_PLACE_AFTER)
    return get_activity_last (placement) + placement->offset;
  return placement->activity_day + placement->offset;
}

/* How many days there are to the end of the activity; without one, to the end of the path. */
static gint64
count_room (const LsgPlacement *placement,
            gint64              first)
{
  if (placement->in_activity && placement->place != LSG_PLACE_DURING)
    return MAX (placement->activity_days, 1);
  return MAX ((placement->in_activity ? get_activity_last (placement) : placement->path_last) - first + 1, 1);
}

static gint64
count_repeats (const LsgPlacement *placement,
               gint64              first,
               gint64              interval)
{
  gint64 n = placement->repeats;

  if (n <= 0 && placement->in_activity && placement->place == LSG_PLACE_DURING)
    n = (count_room (placement, first) - 1) / interval + 1;
  else if (n <= 0)
    n = LSG_DEFAULT_REPEATS;
  return CLAMP (n, 1, MAX ((LSG_DAY_MAX - first) / interval + 1, 1));
}

LsgDays
lsg_placement_get_days (const LsgPlacement *placement)
{
  LsgDays days;

  g_return_val_if_fail (placement != NULL, ((LsgDays) { 0 }));

  days = lsg_days_new (get_first (placement), 1);
  if (placement->rhythm == LSG_RHYTHM_REPEATED)
    {
      days.interval = placement->interval > 0 ? placement->interval : LSG_DEFAULT_INTERVAL;
      days.n = count_repeats (placement, days.first, days.interval);
    }
  else if (placement->rhythm == LSG_RHYTHM_CONTINUOUS)
    {
      days.length = placement->span > 0 ? placement->span : count_room (placement, days.first);
    }
  return days;
}

gint64
lsg_day_get_week (gint64 day)
{
  return divide_down (day - 1, LSG_WEEK_DAYS) + 1;
}

gint64
lsg_week_get_first_day (gint64 week)
{
  return (week - 1) * LSG_WEEK_DAYS + 1;
}

/* Days of one stretch, from @first on, that lie within the week. */
static gint64
count_common (gint64 first,
              gint64 length,
              gint64 week)
{
  gint64 from = MAX (first, lsg_week_get_first_day (week));
  gint64 to = MIN (first + length, lsg_week_get_first_day (week + 1));

  return MAX (to - from, 0);
}

gint64
lsg_days_count_in_week (LsgDays days,
                        gint64  week)
{
  gint64 start = lsg_week_get_first_day (week);
  gint64 interval = MAX (days.interval, 1);
  gint64 count = 0;
  gint64 i;

  if (days.n <= 0)
    return 0;
  /* The first stretch that ends in the week or later. */
  i = MAX (divide_down (start - days.first - days.length + interval, interval), 0);
  for (; i < days.n && days.first + i * interval < start + LSG_WEEK_DAYS; i++)
    count += count_common (days.first + i * interval, days.length, week);
  return count;
}

/* Gives the units that are left to the weeks with the largest remainders. There are fewer units than weeks. */
static void
give_remainders (GArray *shares,
                 GArray *remainders,
                 gint64  left)
{
  for (; left != 0; left += left > 0 ? -1 : 1)
    {
      guint best = 0;

      for (guint i = 1; i < remainders->len; i++)
        if (g_array_index (remainders, gint64, i) > g_array_index (remainders, gint64, best))
          best = i;
      g_array_index (shares, LsgWeekShare, best).minutes += left > 0 ? 1 : -1;
      g_array_index (remainders, gint64, best) = -1;
    }
}

/* floor (minutes x weight / all): minutes x weight would not always fit. */
static LsgProduct
take_share (LsgProduct minutes,
            gint64     weight,
            gint64     all,
            gint64    *remainder)
{
  gint64 rest = (minutes % all) * weight;

  *remainder = ABS (rest % all);
  return minutes / all * weight + rest / all;
}

GArray *
lsg_days_spread (LsgDays    days,
                 LsgProduct minutes)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (LsgWeekShare));
  g_autoptr (GArray) remainders = g_array_new (FALSE, FALSE, sizeof (gint64));
  LsgProduct left = minutes;
  gint64 last;

  if (days.n <= 0)
    return shares;
  last = lsg_day_get_week (lsg_days_get_last (days));
  for (gint64 week = lsg_day_get_week (days.first); week <= last; week++)
    {
      gint64 weight = lsg_days_count_in_week (days, week);
      LsgWeekShare share = { .week = week };
      gint64 remainder;

      if (weight == 0)
        continue;
      share.minutes = take_share (minutes, weight, days.n * days.length, &remainder);
      left -= share.minutes;
      g_array_append_val (shares, share);
      g_array_append_val (remainders, remainder);
    }
  give_remainders (shares, remainders, left);
  return shares;
}

/* The load. */

LsgLoad *
lsg_load_new (guint n_carriers)
{
  LsgLoad *load = g_new0 (LsgLoad, 1);

  load->first_week = 1;
  load->n_carriers = n_carriers;
  load->not_placed = g_new0 (LsgProduct, MAX (n_carriers, 1) * LSG_N_LOADS);
  return load;
}

void
lsg_load_free (LsgLoad *load)
{
  g_free (load->cells);
  g_free (load->not_placed);
  g_free (load);
}

static LsgProduct *
peek_cell (const LsgLoad *load,
           guint          carrier,
           LsgLoadSort    sort,
           gint64         week)
{
  gsize row = (gsize) (week - load->first_week);

  return &load->cells[(row * load->n_carriers + carrier) * LSG_N_LOADS + sort];
}

static gboolean
holds (const LsgLoad *load,
       guint          carrier,
       gint64         week)
{
  return carrier < load->n_carriers && week >= load->first_week
         && week < load->first_week + (gint64) load->n_weeks;
}

void
lsg_load_reach (LsgLoad *load,
                gint64   week)
{
  gint64 first, end;
  gsize row, shift;

  g_return_if_fail (load != NULL);

  first = load->n_weeks == 0 ? week : MIN (load->first_week, week);
  end = load->n_weeks == 0 ? week + 1 : MAX (load->first_week + (gint64) load->n_weeks, week + 1);
  if (load->n_weeks > 0 && first == load->first_week && end == load->first_week + (gint64) load->n_weeks)
    return;
  row = MAX ((gsize) load->n_carriers * LSG_N_LOADS, 1);
  shift = load->n_weeks == 0 ? 0 : (gsize) (load->first_week - first) * row;
  load->cells = g_renew (LsgProduct, load->cells, (gsize) (end - first) * row);
  for (gsize i = load->n_weeks * row; shift > 0 && i > 0; i--)
    load->cells[i - 1 + shift] = load->cells[i - 1];
  for (gsize i = 0; i < shift; i++)
    load->cells[i] = 0;
  for (gsize i = shift + load->n_weeks * row; i < (gsize) (end - first) * row; i++)
    load->cells[i] = 0;
  load->first_week = first;
  load->n_weeks = (guint) (end - first);
}

void
lsg_load_add (LsgLoad    *load,
              guint       carrier,
              LsgLoadSort sort,
              LsgDays     days,
              LsgProduct  minutes)
{
  g_autoptr (GArray) shares = NULL;
  LsgProduct *sum;

  g_return_if_fail (load != NULL);
  g_return_if_fail (carrier < load->n_carriers);

  if (days.n <= 0)
    {
      sum = &load->not_placed[carrier * LSG_N_LOADS + sort];
      *sum = lsg_product_add (*sum, minutes);
      return;
    }
  lsg_load_reach (load, lsg_day_get_week (days.first));
  lsg_load_reach (load, lsg_day_get_week (lsg_days_get_last (days)));
  shares = lsg_days_spread (days, minutes);
  for (guint i = 0; i < shares->len; i++)
    {
      const LsgWeekShare *share = &g_array_index (shares, LsgWeekShare, i);

      sum = peek_cell (load, carrier, sort, share->week);
      *sum = lsg_product_add (*sum, share->minutes);
    }
}

LsgProduct
lsg_load_get (const LsgLoad *load,
              guint          carrier,
              LsgLoadSort    sort,
              gint64         week)
{
  g_return_val_if_fail (load != NULL, 0);

  return holds (load, carrier, week) ? *peek_cell (load, carrier, sort, week) : 0;
}

LsgProduct
lsg_load_get_week (const LsgLoad *load,
                   guint          carrier,
                   gint64         week)
{
  return lsg_product_add (lsg_load_get (load, carrier, LSG_LOAD_INTERVENTIONS, week),
                          lsg_load_get (load, carrier, LSG_LOAD_VIRTUAL_CLASSES, week));
}

LsgProduct
lsg_load_get_total (const LsgLoad *load,
                    guint          carrier)
{
  LsgProduct sum = 0;

  g_return_val_if_fail (load != NULL, 0);

  for (guint i = 0; i < load->n_weeks; i++)
    sum = lsg_product_add (sum, lsg_load_get_week (load, carrier, load->first_week + i));
  return sum;
}

LsgProduct
lsg_load_get_sum (const LsgLoad *load)
{
  LsgProduct sum = 0;

  g_return_val_if_fail (load != NULL, 0);

  for (guint i = 0; i < load->n_carriers; i++)
    sum = lsg_product_add (sum, lsg_load_get_total (load, i));
  return sum;
}

LsgProduct
lsg_load_get_not_placed (const LsgLoad *load,
                         guint          carrier)
{
  g_return_val_if_fail (load != NULL, 0);
  g_return_val_if_fail (carrier < load->n_carriers, 0);

  return lsg_product_add (load->not_placed[carrier * LSG_N_LOADS + LSG_LOAD_INTERVENTIONS],
                          load->not_placed[carrier * LSG_N_LOADS + LSG_LOAD_VIRTUAL_CLASSES]);
}

gboolean
lsg_load_is_peak (const LsgLoad *load,
                  guint          carrier,
                  gint64         week,
                  LsgProduct     capacity)
{
  return capacity > 0 && lsg_load_get_week (load, carrier, week) > capacity;
}
