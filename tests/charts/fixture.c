/* fixture.c - see fixture.h. */
#include "fixture.h"

#include <math.h>
#include <string.h>

void
fixture_open (Fixture *fixture,
              int      style,
              double   width,
              double   height)
{
  fixture->style = get_sample_style (style);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  fixture->canvas = (LsgCanvas) {
    cairo_create (fixture->surface), new_sample_context (fixture->style.kind), &fixture->style, width, height,
  };
  cairo_set_source_rgb (fixture->canvas.cr, 1.0, 1.0, 1.0);
  cairo_paint (fixture->canvas.cr);
}

gboolean
fixture_close (Fixture *fixture)
{
  gboolean content = cairo_status (fixture->canvas.cr) == CAIRO_STATUS_SUCCESS
                     && cairo_surface_status (fixture->surface) == CAIRO_STATUS_SUCCESS;

  cairo_destroy (fixture->canvas.cr);
  cairo_surface_destroy (fixture->surface);
  g_object_unref (fixture->canvas.context);
  return content;
}

guint32
fixture_get_pixel (Fixture *fixture,
                   int      x,
                   int      y)
{
  const unsigned char *data;
  guint32 pixel;

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (fixture->surface) + x * 4, sizeof pixel);
  return pixel & 0xffffff;
}
