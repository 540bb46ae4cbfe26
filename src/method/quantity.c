/* quantity.c - see quantity.h. */
#include "quantity.h"

#define HOUR (60 * LSG_PRODUCT_ONE)

static gint64
multiply (gint64 a,
          gint64 b)
{
  gint64 product;

  if (__builtin_mul_overflow (a, b, &product))
    return (a < 0) == (b < 0) ? LSG_PRODUCT_MAX : -LSG_PRODUCT_MAX;
  return MAX (product, -LSG_PRODUCT_MAX);
}

LsgProduct
lsg_quantity_multiply (gint64 minutes,
                       gint64 count,
                       gint64 audience)
{
  /* Nothing stays nothing, also times what does not fit. */
  if (audience == 0)
    return 0;
  return multiply (multiply (minutes, count), audience);
}

LsgProduct
lsg_product_add (LsgProduct a,
                 LsgProduct b)
{
  LsgProduct sum;

  if (__builtin_add_overflow (a, b, &sum))
    return a < 0 ? -LSG_PRODUCT_MAX : LSG_PRODUCT_MAX;
  return MAX (sum, -LSG_PRODUCT_MAX);
}

LsgSpan
lsg_span_add (LsgSpan a,
              LsgSpan b)
{
  return (LsgSpan) {
    .min = lsg_product_add (a.min, b.min),
    .chosen = lsg_product_add (a.chosen, b.chosen),
    .max = lsg_product_add (a.max, b.max),
  };
}

double
lsg_product_to_double (LsgProduct product)
{
  return (double) product / (double) LSG_PRODUCT_ONE;
}

gint64
lsg_product_to_hours_up (LsgProduct minutes)
{
  return minutes / HOUR + (minutes % HOUR > 0 ? 1 : 0);
}

LsgCost
lsg_cost_of (LsgProduct minutes,
             gint64     hourly_cost)
{
  LsgCost cost;

  if (__builtin_mul_overflow (minutes, hourly_cost, &cost))
    return (minutes < 0) == (hourly_cost < 0) ? LSG_PRODUCT_MAX : -LSG_PRODUCT_MAX;
  return cost;
}

gint64
lsg_cost_to_hundredths (LsgCost cost)
{
  gint64 unit = 60 * LSG_PRODUCT_ONE;
  gint64 whole = cost / unit;
  gint64 rest = cost % unit;

  if (rest >= unit / 2)
    return whole + 1;
  return rest <= -unit / 2 ? whole - 1 : whole;
}
