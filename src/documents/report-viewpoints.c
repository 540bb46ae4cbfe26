/* report-viewpoints.c - the viewpoints on needs side by side as a printed figure. See report-figures.h. */
#include "report-figures.h"

#include "house-style.h"
#include "viewpoint-chart.h"
#include "viewpoint.h"

/* More do not stand on a page: then those where viewpoints diverge most; the table has all of them. */
#define MOST_ROWS 18
#define TALLEST (190.0 * LSG_MM)

typedef struct {
  LsgFigureFonts    fonts;
  LsgViewpointChart chart;
  GArray           *rows;
  GStringChunk     *strings;
  double            height; /* measured */
} Viewpoints;

static void
viewpoints_free (gpointer data)
{
  Viewpoints *self = data;

  g_array_unref (self->rows);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static LsgViewpointChart
make_chart (const Viewpoints *self)
{
  LsgViewpointChart chart = self->chart;

  chart.rows = (const LsgViewpointRow *) (void *) self->rows->data;
  chart.n_rows = self->rows->len;
  return chart;
}

static void
draw_on (const LsgCanvas *canvas,
         gconstpointer    data)
{
  LsgViewpointChart chart = make_chart (data);

  lsg_viewpoint_chart_draw (&chart, canvas, 0, canvas->height);
}

static void
draw (cairo_t      *cr,
      double        width,
      double        height,
      gconstpointer data)
{
  lsg_figure_with_canvas (cr, width, height, &((const Viewpoints *) data)->fonts, draw_on, data);
}

static void
measure_on (const LsgCanvas *canvas,
            gconstpointer    data)
{
  Viewpoints *self = (Viewpoints *) data;
  LsgViewpointChart chart = make_chart (self);

  self->height = lsg_viewpoint_chart_get_height (&chart, canvas);
}

static double
measure (Viewpoints *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lsg_figure_with_canvas (cr, LSG_FULL_WIDTH, TALLEST, &self->fonts, measure_on, self);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return MIN (self->height, TALLEST);
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  int first = lsg_viewpoint_row_get_gap (a);
  int second = lsg_viewpoint_row_get_gap (b);

  if (first != second)
    return first < second ? 1 : -1;
  return g_strcmp0 (((const LsgViewpointRow *) a)->code, ((const LsgViewpointRow *) b)->code);
}

/* Needs that somebody has looked at. */
static void
add_rows (LsgComposer *composer,
          Viewpoints  *self)
{
  guint n = lsg_records_get_n (composer->records, LSG_KIND_VIEWPOINT);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      LsgViewpoint *viewpoint = lsg_records_peek (composer->records, LSG_KIND_VIEWPOINT, i);
      LsgNeed *need = lsg_records_find (composer->records, viewpoint->need);
      guint place;

      if (need == NULL || viewpoint->holder < 0 || viewpoint->holder >= LSG_N_CHART_HOLDERS)
        continue;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, need));
      if (place == 0)
        {
          LsgViewpointRow row = { g_string_chunk_insert_const (self->strings, need->code != NULL ? need->code : ""),
                                  g_string_chunk_insert_const (self->strings, need->title != NULL ? need->title : ""),
                                  { -1, -1, -1, -1 } };

          g_array_append_val (self->rows, row);
          place = self->rows->len;
          g_hash_table_insert (places, need, GUINT_TO_POINTER (place));
        }
      g_array_index (self->rows, LsgViewpointRow, place - 1).importance[viewpoint->holder] =
        viewpoint->importance == LSG_NULL ? -1 : (int) viewpoint->importance;
    }
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const LsgViewpointRow *) a)->code, ((const LsgViewpointRow *) b)->code);
}

LsgFigure *
lsg_figure_viewpoints (LsgComposer *composer)
{
  Viewpoints *self = g_new0 (Viewpoints, 1);
  g_autofree char *alternative = NULL;
  LsgFigure *figure;
  double height;

  self->fonts = composer->fonts;
  self->chart = (LsgViewpointChart) LSG_VIEWPOINT_CHART_INIT;
  self->chart.gap_mark = (int) lsg_viewpoint_get_gap_mark (composer->records);
  self->chart.need_name = composer->report->need;
  self->chart.importance_name = composer->report->importance;
  self->chart.gap_name = composer->report->gap;
  self->rows = g_array_new (FALSE, FALSE, sizeof (LsgViewpointRow));
  self->strings = g_string_chunk_new (1024);
  add_rows (composer, self);
  g_array_sort (self->rows, self->rows->len > MOST_ROWS ? compare_gaps : compare_codes);
  g_array_set_size (self->rows, MIN (self->rows->len, MOST_ROWS));
  height = measure (self);
  alternative = lsg_composer_fill_integer (composer, composer->report->viewpoints_alternative, self->rows->len);
  figure = lsg_figure_new (LSG_FULL_WIDTH, height, draw, self, viewpoints_free, alternative);
  figure->wide = TRUE;
  return figure;
}
