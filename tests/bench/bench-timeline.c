/* bench-timeline.c - one frame of the timeline with 1,000 interventions: scrolled, and zoomed.
 *
 * What a frame costs the main loop: the layout, where the zoom is another one, and the drawing of what is seen on
 * an image of the window's size. At 60 Hz a frame has 16.6 ms. Times are of the processor, which a busy machine
 * does not lengthen; median and worst are said on the standard error.
 */
#include "stopwatch.h"
#include "timeline-chart.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define N_MARKS 1000
#define N_DAYS 182
#define N_FRAMES 300
#define WIDTH 760
#define HEIGHT 700

typedef struct {
  LsgTimelineScale   *scale;
  LsgTimelineMark     marks[N_MARKS];
  LsgTimelineActivity activities[52];
  LsgTimelineModule   modules[13];
  LsgTimelineWeek     weeks[26];
  LsgTimelineCarrier  carriers[3];
  LsgTimelineBar      bars[26 * 3];
  char                codes[N_MARKS][16];
  char                titles[N_MARKS][64];
  LsgTimelineChart    chart;
  LsgTimelineLayout  *layout;
  cairo_surface_t    *surface;
  LsgChartStyle       style;
  LsgCanvas           canvas;
} Bench;

static void
fill_marks (Bench *bench)
{
  for (guint i = 0; i < N_MARKS; i++)
    {
      LsgDays days = lsg_days_new (1 + (i * 37) % (N_DAYS - 20), i % 9 == 0 ? 14 : 1);

      if (i % 7 == 0)
        days = (LsgDays) { days.first, 2 + i % 3, 5, 1 };
      g_snprintf (bench->codes[i], sizeof bench->codes[i], "ITC %03u", i);
      g_snprintf (bench->titles[i], sizeof bench->titles[i], "Accompagnement numéro %u du parcours", i);
      bench->marks[i] = (LsgTimelineMark) { bench->codes[i], "15 min", bench->titles[i], days, i % 3 != 0,
                                            (LsgMarkState) (i % 3), i % 4 != 0 };
    }
}

static void
fill_path (Bench *bench)
{
  for (guint i = 0; i < G_N_ELEMENTS (bench->activities); i++)
    bench->activities[i] = (LsgTimelineActivity) { "Étude du module", NULL, "45 min", 1 + i * 7 / 2, 3 + i * 7 / 2,
                                                   i % 5 == 0 };
  for (guint i = 0; i < G_N_ELEMENTS (bench->modules); i++)
    bench->modules[i] = (LsgTimelineModule) { "Module · Découvrir", "M1", "105 min", 1 + i * 14, 14 + i * 14 };
  for (guint i = 0; i < G_N_ELEMENTS (bench->weeks); i++)
    bench->weeks[i] = (LsgTimelineWeek) { 1 + i, "S12", "29 sept. – 5 oct." };
  for (guint i = 0; i < G_N_ELEMENTS (bench->carriers); i++)
    bench->carriers[i] = (LsgTimelineCarrier) { i == 0, FALSE, 400, "capacité : 400 min" };
  for (guint i = 0; i < G_N_ELEMENTS (bench->bars); i++)
    bench->bars[i] = (LsgTimelineBar) { 100 + i % 11 * 30, i % 4 * 60, "352,5", i % 9 == 0 };
}

static void
open_bench (Bench *bench)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell 11");

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  fill_marks (bench);
  fill_path (bench);
  bench->scale = lsg_timeline_scale_new_days (1, N_DAYS);
  bench->chart = (LsgTimelineChart) LSG_TIMELINE_CHART_INIT;
  bench->chart.scale = bench->scale;
  bench->chart.marks = bench->marks;
  bench->chart.n_marks = N_MARKS;
  bench->chart.activities = bench->activities;
  bench->chart.n_activities = G_N_ELEMENTS (bench->activities);
  bench->chart.modules = bench->modules;
  bench->chart.n_modules = G_N_ELEMENTS (bench->modules);
  bench->chart.weeks = bench->weeks;
  bench->chart.n_weeks = G_N_ELEMENTS (bench->weeks);
  bench->chart.carriers = bench->carriers;
  bench->chart.n_carriers = G_N_ELEMENTS (bench->carriers);
  bench->chart.bars = bench->bars;
  bench->chart.structural = bench->chart.conjunctural = (LsgTimelineHead) { "Conjoncturelles", "667 · 10 005 min" };
  bench->chart.path = bench->chart.load = (LsgTimelineHead) { "Parcours", "100 h" };
  bench->style = lsg_chart_style_screen (FALSE, FALSE, LSG_SURFACE_CARD);
  bench->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  bench->canvas = (LsgCanvas) { NULL, context, &bench->style, WIDTH, HEIGHT, lsg_text_cache_new () };
}

static double
get_milliseconds (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
tell (const char *name,
      double     *times)
{
  g_autoptr (Stopwatch) watch = stopwatch_new (name);

  for (guint i = 0; i < N_FRAMES; i++)
    stopwatch_add (watch, times[i]);
  qsort (times, N_FRAMES, sizeof *times, compare);
  g_printerr ("%s: median %.1f ms, worst %.1f ms\n", name, times[N_FRAMES / 2], times[N_FRAMES - 1]);
}

static void
draw_frame (Bench *bench)
{
  bench->canvas.cr = cairo_create (bench->surface);
  lsg_colour_set (bench->canvas.cr, bench->style.surface, 1);
  cairo_paint (bench->canvas.cr);
  lsg_timeline_draw (&bench->chart, bench->layout, &bench->canvas);
  cairo_destroy (bench->canvas.cr);
  cairo_surface_flush (bench->surface);
}

static void
lay_out (Bench *bench)
{
  LsgTimelineLayout *former = bench->layout;

  bench->layout = lsg_timeline_layout_new (&bench->chart, &bench->canvas, former);
  lsg_timeline_layout_free (former);
}

static void
scroll (Bench      *bench,
        const char *name,
        double      unit)
{
  double times[N_FRAMES];

  bench->chart.unit = unit;
  lay_out (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      times[i] = get_milliseconds ();
      bench->chart.scroll = MAX (bench->layout->width - 600.0, 0.0) * i / N_FRAMES;
      draw_frame (bench);
      times[i] = get_milliseconds () - times[i];
    }
  tell (name, times);
}

static void
zoom (Bench *bench)
{
  double times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      times[i] = get_milliseconds ();
      bench->chart.unit = 3.5 * pow (45.0, 0.5 - 0.5 * cos (i * G_PI / 75.0));
      bench->chart.scroll = bench->chart.unit * N_DAYS * 0.4;
      lay_out (bench);
      draw_frame (bench);
      times[i] = get_milliseconds () - times[i];
    }
  tell ("timeline/zoom", times);
}

int
main (void)
{
  Bench *bench = g_new0 (Bench, 1);

  open_bench (bench);
  scroll (bench, "timeline/scroll-whole", 3.5);
  scroll (bench, "timeline/scroll-weeks", 20);
  scroll (bench, "timeline/scroll-days", 120);
  zoom (bench);
  lsg_timeline_layout_free (bench->layout);
  lsg_timeline_scale_free (bench->scale);
  lsg_text_cache_free (bench->canvas.texts);
  g_object_unref (bench->canvas.context);
  cairo_surface_destroy (bench->surface);
  g_free (bench);
  return 0;
}
