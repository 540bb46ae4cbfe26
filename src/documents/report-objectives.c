/* report-objectives.c - the matrix of objectives as a printed figure. See report-figures.h. */
#include "report-figures.h"

#include "house-style.h"
#include "number.h"
#include "objectives-chart.h"
#include "typography.h"

#define TALLEST (170.0 * LSG_MM)

G_STATIC_ASSERT (LSG_OBJECTIVES_ROWS == LSG_N_FUNCTIONS && LSG_OBJECTIVES_COLUMNS == LSG_N_PLANES);

typedef struct {
  LsgFigureFonts     fonts;
  LsgObjectivesChart chart;
  GPtrArray         *needs;   /* arrays that the cells borrow */
  GStringChunk      *strings;
  double             height;  /* measured */
} Objectives;

static void
objectives_free (gpointer data)
{
  Objectives *self = data;

  g_ptr_array_unref (self->needs);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static void
draw_on (const LsgCanvas *canvas,
         gconstpointer    data)
{
  lsg_objectives_chart_draw (&((const Objectives *) data)->chart, NULL, canvas);
}

static void
draw (cairo_t      *cr,
      double        width,
      double        height,
      gconstpointer data)
{
  lsg_figure_with_canvas (cr, width, height, &((const Objectives *) data)->fonts, draw_on, data);
}

static void
measure_on (const LsgCanvas *canvas,
            gconstpointer    data)
{
  Objectives *self = (Objectives *) data;

  self->height = lsg_objectives_chart_get_height (&self->chart, canvas);
}

static void
measure (Objectives *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lsg_figure_with_canvas (cr, LSG_FULL_WIDTH, TALLEST, &self->fonts, measure_on, self);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->height = MIN (self->height, TALLEST);
}

/* A text as the language sets it, kept. */
static const char *
set_text (Objectives *self,
          const char *text,
          LsgLanguage language)
{
  g_autofree char *set = lsg_typography_set_text (text, language, LSG_TYPOGRAPHY_DEFAULT);

  return g_string_chunk_insert_const (self->strings, set);
}

static void
fill_cell (LsgComposer       *composer,
           Objectives        *self,
           LsgObjectivesCell *cell,
           const LsgCover    *cover)
{
  LsgObjectivesNeed *needs = g_new0 (LsgObjectivesNeed, cover->needs->len + 1);

  g_ptr_array_add (self->needs, needs);
  for (guint i = 0; i < cover->needs->len; i++)
    {
      LsgNeed *need = g_ptr_array_index (cover->needs, i);

      needs[i].code = set_text (self, need->code, composer->content_language);
      needs[i].criticality = need->criticality == LSG_NULL ? 0 : (int) need->criticality;
    }
  *cell = (LsgObjectivesCell) {
    .title = set_text (self, cover->title, composer->content_language), .needs = needs,
    .n_needs = cover->needs->len, .n_kept = cover->kept->len, .n_discarded = cover->discarded->len,
    .class_ = cover->class_ == LSG_NULL ? -1 : (int) cover->class_, .alarm = cover->alarm != NULL,
  };
  if (cell->class_ < 0 && cell->n_needs > 0)
    cell->class_ = LSG_CLASS_SUPERFLUOUS; /* not rated yet */
}

/* Without the minutes: they come with the scenario. */
static void
fill_chart (LsgComposer       *composer,
            Objectives        *self,
            const LsgCoverage *coverage)
{
  LsgObjectivesChart *chart = &self->chart;
  LsgLanguage language = composer->language;

  *chart = (LsgObjectivesChart) LSG_OBJECTIVES_CHART_INIT;
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    chart->planes[plane] =
      set_text (self, lsg_words_get_choice (LSG_KIND_OBJECTIVE, "plane", plane, language), language);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    {
      chart->functions[function] =
        set_text (self, lsg_words_get_choice (LSG_KIND_OBJECTIVE, "function", function, language), language);
      for (guint plane = 0; plane < LSG_N_PLANES; plane++)
        fill_cell (composer, self, &chart->cells[function][plane], &coverage->cells[function][plane]);
    }
}

LsgFigure *
lsg_figure_objectives (LsgComposer       *composer,
                       const LsgCoverage *coverage)
{
  Objectives *self = g_new0 (Objectives, 1);
  g_autofree char *alternative = lsg_composer_fill_integer (
    composer, composer->report->objectives_alternative,
    (gint64) LSG_N_FUNCTIONS * LSG_N_PLANES - coverage->n_by_state[LSG_COVER_NONE]);
  LsgFigure *figure;

  self->fonts = composer->fonts;
  self->needs = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (1024);
  fill_chart (composer, self, coverage);
  measure (self);
  figure = lsg_figure_new (LSG_FULL_WIDTH, self->height, draw, self, objectives_free, alternative);
  figure->wide = TRUE;
  return figure;
}
