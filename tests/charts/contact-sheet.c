/* contact-sheet.c - draws all samples on one picture, to look at: contact-sheet STYLE SCALE FILE.png [TEXT]
 * with styles 0 light, 1 dark, 2 and 3 high contrast, 4 print, and TEXT the factor of large text. */
#include "samples.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1420.0
#define GAP 14.0

/* Places the samples in rows; draws them when cr is not NULL. Returns the height. */
static double
lay_out (LsgCanvas *canvas)
{
  double x = GAP;
  double y = GAP;
  double tallest = 0.0;

  for (gsize i = 0; i < n_samples; i++)
    {
      if (samples[i].is_print && canvas->style->kind != LSG_STYLE_PRINT)
        continue;
      if (x + samples[i].width > WIDTH - GAP)
        {
          x = GAP;
          y += tallest + GAP;
          tallest = 0.0;
        }
      canvas->width = samples[i].width;
      canvas->height = samples[i].height;
      if (canvas->cr != NULL)
        {
          cairo_save (canvas->cr);
          cairo_translate (canvas->cr, x, y);
          samples[i].draw (canvas);
          cairo_restore (canvas->cr);
        }
      x += samples[i].width + GAP;
      tallest = MAX (tallest, samples[i].height);
    }
  return y + tallest + GAP;
}

int
main (int    argc,
      char **argv)
{
  int index = argc > 1 ? CLAMP (atoi (argv[1]), 0, N_SAMPLE_STYLES - 1) : 0;
  double scale = argc > 2 ? CLAMP (g_ascii_strtod (argv[2], NULL), 0.25, 8.0) : 1.0;
  LsgChartStyle style = get_sample_style (index);
  PangoContext *context = new_sample_context (style.kind);
  LsgCanvas canvas = { NULL, context, &style, 0.0, 0.0 };
  double text = argc > 4 ? CLAMP (g_ascii_strtod (argv[4], NULL), 0.5, 4.0) : 1.0;
  double height = lay_out (&canvas);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (WIDTH * scale),
                                                         (int) ceil (height * scale));
  cairo_status_t status;

  pango_cairo_context_set_resolution (context, pango_cairo_context_get_resolution (context) * text);
  canvas.cr = cairo_create (surface);
  lsg_colour_set (canvas.cr, style.surface, 1.0);
  cairo_paint (canvas.cr);
  cairo_scale (canvas.cr, scale, scale);
  lay_out (&canvas);
  cairo_destroy (canvas.cr);
  status = cairo_surface_write_to_png (surface, argc > 3 ? argv[3] : "contact-sheet.png");
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
