/* least-excess.h - which of several quantities to take so that they reach a sum and go beyond it as little as can
 * be: what a target rate or a ceiling of hours takes out of one criticality (DOMAIN 3.4).
 *
 * Of the sets that reach the sum with the same least excess, the one with the most minutes in each of its members
 * is taken: the largest first, then the largest of the rest, and so on. So as few as can be are taken.
 *
 * The search is exact: it knows of every sum that can be made, in the largest unit that divides all quantities
 * (whole minutes, mostly), one bit for each. Only where more than a million sums lie below the one that is needed, or
 * hundreds of thousands and very many different quantities, does it go on in a coarser unit, and says so: the sum
 * is reached all the same and nothing can be left out of the set, but another one may go beyond it by less. Five
 * thousand interventions take some milliseconds at most. */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

/* Sets @taken[i] for each of the @n quantities that is taken; those of zero or less never are. With @needed of
 * zero or less nothing is, and everything is when all together do not go beyond @needed. Of equal quantities
 * the earlier ones are taken. FALSE when the set is not proven to be the best. */
gboolean lsg_take_least_excess (const LsgProduct *quantities,
                                guint             n,
                                LsgProduct        needed,
                                gboolean         *taken);

G_END_DECLS
