/* quantity.h - exact quantities: the time of an intervention, of a virtual class, and their sums
 * (DOMAIN 3.5, 11.2).
 *
 * Quantities (minutes, counts, factors) are hundredths; a product of two of them is exact in
 * ten-thousandths, and stays in them: an LsgProduct. Sums and products stop at the largest number
 * instead of wrapping. Rounding happens only at display (language/number.h).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint64 LsgProduct; /* ten-thousandths */

#define LSG_PRODUCT_ONE G_GINT64_CONSTANT (10000)
#define LSG_PRODUCT_MAX G_MAXINT64

/* chosen minutes (hundredths) x count (hundredths) x audience (a plain number): DOMAIN 3.5. */
LsgProduct lsg_quantity_multiply (gint64     minutes,
                                  gint64     count,
                                  gint64     audience);
LsgProduct lsg_product_add       (LsgProduct a,
                                  LsgProduct b);
double     lsg_product_to_double (LsgProduct product);

/* Smallest, chosen, largest. A missing bound counts as the chosen value, here and in the derived fields. */
typedef struct {
  LsgProduct min;
  LsgProduct chosen;
  LsgProduct max;
} LsgSpan;

/* Bound by bound; a sum that is too large stays at the largest. */
LsgSpan    lsg_span_add          (LsgSpan    a,
                                  LsgSpan    b);

/* What minutes cost: minutes x hourly cost, in ten-thousandths of minutes times hundredths of the currency an hour.
 * Exact; added up by lsg_product_add(). */
typedef gint64 LsgCost;

/* Product of @minutes and @hourly_cost, which is in hundredths of the currency; divided and rounded only when shown
 * (DOMAIN 3.3). What is too large stays at the largest. */
LsgCost    lsg_cost_of           (LsgProduct minutes,
                                  gint64     hourly_cost);

/* In hundredths of the currency, rounded half away from zero: for display only. */
gint64     lsg_cost_to_hundredths (LsgCost   cost);

/* Minutes to whole hours, rounded up: 352.5 min is 6 h (DOMAIN 3.3, 11.2). */
gint64     lsg_product_to_hours_up (LsgProduct minutes);

G_END_DECLS
