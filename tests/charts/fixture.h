/* fixture.h - a canvas on a white image, for tests that look at pixels or measure texts. */
#pragma once

#include "samples.h"

typedef struct {
  cairo_surface_t *surface;
  LsgChartStyle    style;
  LsgCanvas        canvas;
} Fixture;

void    fixture_open      (Fixture *fixture,
                           int      style,
                           double   width,
                           double   height);

/* Closes it; says whether cairo was content. */
gboolean fixture_close    (Fixture *fixture);

/* 0xRRGGBB of a pixel. */
guint32 fixture_get_pixel (Fixture *fixture,
                           int      x,
                           int      y);
