/* rate.c - see rate.h. */
#include "rate.h"

#include <float.h>
#include <math.h>

/* A quotient that meets a bound or a half exactly may lie a bit below it as a double. */
static double
nudge (double value)
{
  return value + value * 4 * DBL_EPSILON;
}

double
lsg_rate (LsgProduct tutoring,
          gint64     path_minutes,
          gint64     learners)
{
  if (path_minutes <= 0 || learners <= 0)
    return NAN;

  /* The path in hundredths times a hundred has the unit of the product, so that both are whole. */
  return (double) tutoring / ((double) path_minutes * 100 * (double) learners);
}

LsgProduct
lsg_rate_inverse (double rate,
                  gint64 path_minutes,
                  gint64 learners)
{
  double product;

  if (!(rate > 0) || path_minutes <= 0 || learners <= 0)
    return 0;
  product = round (nudge (rate * (double) path_minutes * (double) learners * 100));
  return product < 9.2e18 ? (LsgProduct) product : LSG_PRODUCT_MAX;
}

int
lsg_rate_get_band (double       rate,
                   LsgRateBands bands)
{
  int band = 1;

  if (isnan (rate))
    return -1;
  if (rate <= 0)
    return 0;
  for (int i = 2; i < LSG_N_RATE_BANDS; i++)
    if (nudge (rate * 10000) >= (double) bands.from[i])
      band = i;
  return band;
}
