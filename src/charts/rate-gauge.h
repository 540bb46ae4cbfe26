/* rate-gauge.h - the tutoring rate on a linear scale of half-open bands (DOMAIN 3.4): full lozenge = rate,
 * hollow = what it is the other way, with or without virtual classes, bracket = from the minima to the maxima.
 * The scale grows with what it shows; labels never touch. */
#pragma once

#include "chart-canvas.h"
#include "rate.h"

G_BEGIN_DECLS

/* Words are borrowed and already hold their figures; NULL leaves one out. */
typedef struct {
  double       rate;             /* NAN: none yet */
  double       other;     /* NAN: none */
  double       minimum;          /* NAN: no bracket */
  double       maximum;
  LsgRateBands bands;
  gboolean     is_compact;       /* the small one of the overview: no words */
  const char  *rate_text;
  const char  *other_text;
  const char  *minimum_text;
  const char  *maximum_text;
  const char  *band_names[LSG_N_RATE_BANDS];   /* index of lsg_rate_get_band(); the first is not drawn */
  const char  *bound_texts[LSG_N_RATE_BANDS];  /* the bounds as figures; the first is the scale's 0 */
  const char  *end_text;                       /* that of lsg_rate_gauge_get_end() */
} LsgRateGauge;

#define LSG_RATE_GAUGE_INIT { .rate = NAN, .other = NAN, .minimum = NAN, .maximum = NAN, \
                              .bands = LSG_RATE_BANDS_DEFAULT }

typedef struct {
  cairo_rectangle_t bar;
  double            end;                          /* rate at the right end */
  cairo_rectangle_t bands[LSG_N_RATE_BANDS];      /* the first, and empty bands, of width 0 */
  cairo_rectangle_t rate_label;                   /* of width 0: left out */
  cairo_rectangle_t other_label;
  cairo_rectangle_t minimum_label;
  cairo_rectangle_t maximum_label;
  cairo_rectangle_t bound_labels[LSG_N_RATE_BANDS + 1]; /* the last is the end's */
  cairo_rectangle_t band_labels[LSG_N_RATE_BANDS];
} LsgRateGeometry;

/* Right end of the scale: a quarter more than the last bound, or further when a value lies beyond. */
double lsg_rate_gauge_get_end    (const LsgRateGauge    *gauge);
double lsg_rate_gauge_get_height (const LsgRateGauge    *gauge,
                                  const LsgCanvas       *canvas);
void   lsg_rate_gauge_measure    (const LsgRateGauge    *gauge,
                                  const LsgCanvas       *canvas,
                                  LsgRateGeometry       *geometry);
void   lsg_rate_gauge_draw       (const LsgRateGauge    *gauge,
                                  const LsgCanvas       *canvas);
double lsg_rate_geometry_get_x   (const LsgRateGeometry *geometry,
                                  double                 rate);

G_END_DECLS
