/* rate.h - the tutoring rate, its inverse and its bands (DOMAIN 3.4). */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

#define LSG_N_RATE_BANDS 6

/* Lower bounds of the bands none, very low, low, moderate, sustained, intensive; half-open: a band begins
 * at its bound and ends before the next. The values are ours: no source fixes them. Hundredths of a
 * percent (0.02 is 200); the first bound is 0 and holds for a rate of exactly 0, the second begins
 * just above it. */
typedef struct {
  gint64 from[LSG_N_RATE_BANDS];
} LsgRateBands;

#define LSG_RATE_BANDS_DEFAULT ((LsgRateBands) { { 0, 0, 200, 500, 1000, 2000 } })

/* tutoring time : (path time x learners), the path in hundredths of minutes (DOMAIN 3.4). NAN without
 * path or learners. */
double     lsg_rate          (LsgProduct   tutoring,
                              gint64       path_minutes,
                              gint64       learners);

/* path time x learners x rate, in ten-thousandths of minutes, rounded half away from zero (DOMAIN 3.4). */
LsgProduct lsg_rate_inverse  (double       rate,
                              gint64       path_minutes,
                              gint64       learners);

/* Index of the band, -1 for NAN. */
int        lsg_rate_get_band (double       rate,
                              LsgRateBands bands);

G_END_DECLS
