/* report-figures.c - see report-figures.h. */
#include "report-figures.h"

#include <math.h>

#include "diamond-board.h"
#include "fonts.h"
#include "mark.h"
#include "matrix-chart.h"
#include "number.h"
#include "rate-gauge.h"

#define MATRIX_HEIGHT (84.0 * LSG_MM)
#define MATRIX_X (LSG_TEXT_X - LSG_MARGIN_LEFT)
#define LEGEND_SIDE 8.0
#define LEGEND_TEXT_X 15.0
#define LEGEND_GAP 6.0
#define DIAMOND_WIDTH (42.0 * LSG_MM)
#define DIAMOND_HEIGHT (40.0 * LSG_MM)
#define RATE_HEIGHT (26.0 * LSG_MM)

void
lsg_figure_with_canvas (cairo_t              *cr,
                        double                width,
                        double                height,
                        const LsgFigureFonts *fonts,
                        LsgCanvasDraw         draw,
                        gconstpointer         data)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();
  LsgChartStyle style = lsg_chart_style_print (lsg_house_colours_default ());
  LsgCanvas canvas = { cr, context, &style, width, height };

  style.family = fonts->labels;
  style.figure_family = fonts->figures;
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  draw (&canvas, data);
  cairo_font_options_destroy (options);
  g_object_unref (context);
}

void
lsg_figure_fonts_choose (LsgFigureFonts *self)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  LsgFont font;

  lsg_font_choose (&font, context, LSG_FACE_TABLE, NULL);
  g_strlcpy (self->labels, font.family, sizeof self->labels);
  lsg_font_clear (&font);
  lsg_font_choose (&font, context, LSG_FACE_TEXT, NULL);
  g_strlcpy (self->figures, font.family, sizeof self->figures);
  lsg_font_clear (&font);
  g_object_unref (context);
}

/* --- matrix --- */

typedef struct {
  LsgFigureFonts fonts;
  LsgMatrixChart chart;
  GArray        *needs;   /* of LsgMatrixNeed */
  GPtrArray     *strings; /* what the chart borrows */
  char          *classes[LSG_N_CLASSES];
  char          *bounds[LSG_N_CLASSES];
  char          *need;
  char          *expectation;
} Matrix;

static void
matrix_free (gpointer data)
{
  Matrix *matrix = data;

  g_array_unref (matrix->needs);
  g_ptr_array_unref (matrix->strings);
  g_free (matrix);
}

static char *
keep (GPtrArray *strings,
      char      *string)
{
  g_ptr_array_add (strings, string);
  return string;
}

/* A line of the legend; gives its foot. */
static double
draw_legend_text (const LsgCanvas *canvas,
                  const char      *title,
                  const char      *text,
                  double           y)
{
  LsgTextLook bold = { .bold = TRUE, .size = 8.2, .colour = canvas->style->ink };
  LsgTextLook plain = { .size = 8.2, .colour = canvas->style->ink, .limit = 42 * LSG_MM - LEGEND_TEXT_X,
                        .lines = 2 };
  LsgPoint at = { LEGEND_TEXT_X, y };

  if (title != NULL)
    at.y += lsg_canvas_draw_text (canvas, title, &bold, at, (LsgPoint) { 0, 0 }).height;
  return at.y + lsg_canvas_draw_text (canvas, text, &plain, at, (LsgPoint) { 0, 0 }).height;
}

static void
draw_legend (const LsgCanvas *canvas,
             const Matrix    *matrix)
{
  double y = 0;

  for (int i = 0; i < LSG_N_CLASSES; i++)
    {
      cairo_rectangle (canvas->cr, 0.5, y + 2, LEGEND_SIDE, LEGEND_SIDE);
      lsg_colour_set (canvas->cr, canvas->style->cells[i], 1);
      cairo_fill_preserve (canvas->cr);
      lsg_canvas_set_line (canvas, canvas->style->accent, 0.5);
      cairo_stroke (canvas->cr);
      y = draw_legend_text (canvas, matrix->classes[i], matrix->bounds[i], y) + LEGEND_GAP;
    }
  lsg_mark_draw_state (canvas, LSG_MARK_FULL, canvas->style->accent, (LsgPoint) { 4.5, y + 6 }, 3.6);
  y = draw_legend_text (canvas, NULL, matrix->need, y) + LEGEND_GAP;
  lsg_mark_draw_state (canvas, LSG_MARK_OUTLINE, canvas->style->accent, (LsgPoint) { 4.5, y + 6 }, 3.6);
  draw_legend_text (canvas, NULL, matrix->expectation, y);
}

static void
draw_matrix_on (const LsgCanvas *canvas,
                gconstpointer    data)
{
  const Matrix *matrix = data;
  LsgMatrixChart chart = matrix->chart;
  LsgCanvas own = *canvas;

  draw_legend (canvas, matrix);
  chart.needs = (const LsgMatrixNeed *) (void *) matrix->needs->data;
  chart.n_needs = matrix->needs->len;
  own.width -= MATRIX_X;
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, MATRIX_X, 0);
  lsg_matrix_chart_draw (&chart, NULL, &own);
  cairo_restore (canvas->cr);
}

static void
draw_matrix (cairo_t      *cr,
             double        width,
             double        height,
             gconstpointer data)
{
  lsg_figure_with_canvas (cr, width, height, &((const Matrix *) data)->fonts, draw_matrix_on, data);
}

static void
name_levels (LsgComposer *self,
             Matrix      *matrix)
{
  for (int i = 0; i < 4; i++)
    {
      matrix->chart.gravity_levels[i] =
        keep (matrix->strings, g_strdup (lsg_records_get_level_name (self->records, LSG_SCALE_GRAVITY, i + 1)));
      matrix->chart.probability_levels[i] = keep (
        matrix->strings, g_strdup (lsg_records_get_level_name (self->records, LSG_SCALE_PROBABILITY, i + 1)));
    }
  matrix->chart.gravity_name = keep (matrix->strings, g_strdup (self->report->gravity));
  matrix->chart.probability_name = keep (matrix->strings, g_strdup (self->report->probability));
}

static void
name_classes (LsgComposer *self,
              Matrix      *matrix)
{
  LsgClassThresholds bounds = self->figures->class_thresholds;
  char *first = lsg_composer_fill_integer (self, self->report->class_from, bounds.indispensable_from);
  char *third = lsg_composer_fill_integer (self, self->report->class_below, bounds.accessory_from);
  g_autofree char *from = lsg_number_format_integer (bounds.accessory_from, self->language);
  g_autofree char *to = lsg_number_format_integer (bounds.indispensable_from - 1, self->language);

  matrix->bounds[0] = keep (matrix->strings, first);
  matrix->bounds[1] = keep (matrix->strings, lsg_words_fill (self->report->class_between, from, to, NULL));
  matrix->bounds[2] = keep (matrix->strings, third);
  for (int i = 0; i < LSG_N_CLASSES; i++)
    matrix->classes[i] =
      keep (matrix->strings, g_strdup (lsg_words_get_choice (LSG_KIND_INTERVENTION, "class", i, self->language)));
  matrix->need = keep (matrix->strings, g_strdup (self->report->legend_need));
  matrix->expectation = keep (matrix->strings, g_strdup (self->report->legend_expectation));
}

LsgFigure *
lsg_figure_matrix (LsgComposer *self)
{
  Matrix *matrix = g_new0 (Matrix, 1);
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);
  g_autofree char *alternative = NULL;
  LsgFigure *figure;

  matrix->fonts = self->fonts;
  matrix->chart = (LsgMatrixChart) LSG_MATRIX_CHART_INIT;
  matrix->chart.thresholds = self->figures->class_thresholds;
  matrix->needs = g_array_new (FALSE, FALSE, sizeof (LsgMatrixNeed));
  matrix->strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (self->records, LSG_KIND_NEED, i);
      LsgMatrixNeed place = { NULL, (int) MAX (need->gravity, 0), (int) MAX (need->probability, 0),
                              need->nature == LSG_NEED_EXPECTATION };

      if (need->criticality == LSG_NULL)
        continue;
      place.label = keep (matrix->strings, g_strdup (need->code));
      g_array_append_val (matrix->needs, place);
    }
  if (matrix->needs->len == 0)
    {
      matrix_free (matrix);
      return NULL;
    }
  name_levels (self, matrix);
  name_classes (self, matrix);
  alternative = lsg_composer_fill_integer (self, self->report->matrix_alternative, matrix->needs->len);
  figure = lsg_figure_new (LSG_FULL_WIDTH, MATRIX_HEIGHT, draw_matrix, matrix, matrix_free, alternative);
  figure->wide = TRUE;
  return figure;
}

/* --- diamonds --- */

typedef struct {
  LsgFigureFonts  fonts;
  LsgDiamondBoard board;
  GArray         *cells; /* of LsgBoardCell */
  GStringChunk   *strings;
} Board;

static void
board_free (gpointer data)
{
  Board *board = data;

  g_array_unref (board->cells);
  g_string_chunk_free (board->strings);
  g_free (board);
}

typedef struct {
  const Board *board;
  guint        row;
} BoardRow;

static void
draw_board_row_on (const LsgCanvas *canvas,
                   gconstpointer    data)
{
  const BoardRow *row = data;
  LsgDiamondBoard board = row->board->board;

  board.cells = (const LsgBoardCell *) (void *) row->board->cells->data;
  board.n_cells = row->board->cells->len;
  lsg_diamond_board_draw (&board, row->row, row->row + 1, canvas);
}

static void
draw_board_row (cairo_t      *cr,
                double        width,
                double        height,
                guint         row,
                gconstpointer data)
{
  BoardRow board_row = { data, row };

  lsg_figure_with_canvas (cr, width, height, &board_row.board->fonts, draw_board_row_on, &board_row);
}

/* "one rating of 4", from a limit on. */
static const char *
describe_highest (LsgComposer *self,
                  Board       *board,
                  LsgDiamond   diamond)
{
  int n = 0;
  g_autofree char *number = NULL;
  g_autofree char *note = NULL;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    n += diamond.factors[i] == 4;
  if (n == 0)
    return NULL;
  if (n == 1)
    return self->report->one_rating_of_4;
  number = lsg_number_format_words (n, TRUE, self->language);
  note = lsg_words_fill (self->report->ratings_of_4, number, NULL);
  return g_string_chunk_insert_const (board->strings, note);
}

static const char *
insert (Board *board,
        char  *text)
{
  const char *inserted = g_string_chunk_insert_const (board->strings, text != NULL ? text : "");

  g_free (text);
  return inserted;
}

static LsgBoardCell
make_board_cell (LsgComposer     *self,
                 Board           *board,
                 LsgIntervention *intervention)
{
  LsgDiamond diamond = lsg_intervention_get_diamond (intervention);
  LsgBoardCell cell = {
    .code = insert (board, g_strdup (intervention->code)),
    .title = insert (board, g_strdup (intervention->title)),
    .diamond = diamond,
    .verdict_text = self->report->to_be_rated,
  };

  if (!lsg_diamond_is_rated (diamond))
    return cell;
  cell.verdict = (LsgVerdict) intervention->verdict;
  cell.verdict_text = lsg_words_get_verdict (cell.verdict, self->language);
  cell.area_value = insert (board, lsg_number_format_hundredths (intervention->area, self->language));
  cell.deformation_value = insert (board, lsg_number_format_integer (intervention->deformation, self->language));
  cell.note = describe_highest (self, board, diamond);
  return cell;
}

LsgFigure *
lsg_figure_board (LsgComposer     *self,
                  const GPtrArray *interventions)
{
  Board *board = g_new0 (Board, 1);
  g_autofree char *alternative =
    lsg_composer_fill_integer (self, self->report->board_alternative, interventions->len);
  LsgFigure *figure;

  board->fonts = self->fonts;
  board->cells = g_array_new (FALSE, FALSE, sizeof (LsgBoardCell));
  board->strings = g_string_chunk_new (1024);
  board->board.area_label = self->report->area_short;
  board->board.deformation_label = self->report->deformation_short;
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    board->board.names[i] = insert (board, g_strdup (lsg_records_get_factor_name (self->records, i)));
  for (guint i = 0; i < interventions->len; i++)
    {
      LsgBoardCell cell = make_board_cell (self, board, g_ptr_array_index (interventions, i));

      g_array_append_val (board->cells, cell);
    }
  board->board.n_cells = board->cells->len;
  figure = lsg_figure_new_in_rows (LSG_FULL_WIDTH, LSG_DIAMOND_BOARD_ROW_HEIGHT,
                                   lsg_diamond_board_get_n_rows (&board->board), draw_board_row, board, board_free,
                                   alternative);
  figure->wide = TRUE;
  return figure;
}

typedef struct {
  LsgFigureFonts fonts;
  LsgDiamond     diamond;
  LsgVerdict     verdict;
  char          *names[LSG_N_FACTORS];
} Diamond;

static void
diamond_free (gpointer data)
{
  Diamond *diamond = data;

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    g_free (diamond->names[i]);
  g_free (diamond);
}

static void
draw_diamond_on (const LsgCanvas *canvas,
                 gconstpointer    data)
{
  const Diamond *diamond = data;
  LsgDiamondChart chart = LSG_DIAMOND_CHART_INIT (LSG_DIAMOND_SMALL);

  chart.diamond = diamond->diamond;
  chart.verdict = diamond->verdict;
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    chart.names[i] = diamond->names[i];
  lsg_diamond_chart_draw (&chart, canvas);
}

static void
draw_diamond (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
  lsg_figure_with_canvas (cr, width, height, &((const Diamond *) data)->fonts, draw_diamond_on, data);
}

LsgFigure *
lsg_figure_diamond (LsgComposer     *self,
                    LsgIntervention *intervention)
{
  Diamond *diamond = g_new0 (Diamond, 1);
  GString *alternative = g_string_new (NULL);
  LsgFigure *figure;

  diamond->fonts = self->fonts;
  diamond->diamond = lsg_intervention_get_diamond (intervention);
  diamond->verdict = intervention->verdict != LSG_NULL ? (LsgVerdict) intervention->verdict : 0;
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      diamond->names[i] = g_strdup (lsg_records_get_factor_name (self->records, i));
      g_string_append_printf (alternative, "%s%s %d", i > 0 ? ", " : "", diamond->names[i],
                              diamond->diamond.factors[i]);
    }
  figure = lsg_figure_new (DIAMOND_WIDTH, DIAMOND_HEIGHT, draw_diamond, diamond, diamond_free,
                           alternative->str);
  g_string_free (alternative, TRUE);
  return figure;
}

/* --- rate --- */

typedef struct {
  LsgFigureFonts fonts;
  LsgRateGauge  gauge;
  GStringChunk *strings;
} Rate;

static void
rate_free (gpointer data)
{
  g_string_chunk_free (((Rate *) data)->strings);
  g_free (data);
}

static void
draw_rate_on (const LsgCanvas *canvas,
              gconstpointer    data)
{
  lsg_rate_gauge_draw (&((const Rate *) data)->gauge, canvas);
}

static void
draw_rate (cairo_t      *cr,
           double        width,
           double        height,
           gconstpointer data)
{
  lsg_figure_with_canvas (cr, width, height, &((const Rate *) data)->fonts, draw_rate_on, data);
}

static const char *
insert_rate (LsgComposer *self,
             Rate        *rate,
             double       value)
{
  g_autofree char *text = isfinite (value) ? lsg_number_format_rate (value, self->language) : NULL;

  return text != NULL ? g_string_chunk_insert_const (rate->strings, text) : NULL;
}

LsgFigure *
lsg_figure_rate (LsgComposer *self)
{
  const LsgFigures *figures = self->figures;
  Rate *rate;
  LsgFigure *figure;
  g_autofree char *alternative = NULL;

  if (!isfinite (figures->counted_rate))
    return NULL;
  rate = g_new0 (Rate, 1);
  rate->fonts = self->fonts;
  rate->strings = g_string_chunk_new (256);
  rate->gauge = (LsgRateGauge) LSG_RATE_GAUGE_INIT;
  rate->gauge.rate = figures->counted_rate;
  rate->gauge.other = figures->other_rate;
  rate->gauge.minimum = figures->counted_rate_min;
  rate->gauge.maximum = figures->counted_rate_max;
  rate->gauge.bands = figures->bands;
  rate->gauge.rate_text = insert_rate (self, rate, figures->counted_rate);
  rate->gauge.other_text = insert_rate (self, rate, figures->other_rate);
  rate->gauge.minimum_text = insert_rate (self, rate, figures->counted_rate_min);
  rate->gauge.maximum_text = insert_rate (self, rate, figures->counted_rate_max);
  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    {
      rate->gauge.band_names[i] = g_string_chunk_insert_const (
        rate->strings, lsg_records_get_level_name (self->records, LSG_SCALE_RATE, i + 1));
      rate->gauge.bound_texts[i] = insert_rate (self, rate, figures->bands.from[i] / 10000.0);
    }
  rate->gauge.end_text = insert_rate (self, rate, lsg_rate_gauge_get_end (&rate->gauge));
  alternative = lsg_words_fill (self->report->rate_alternative, rate->gauge.rate_text, NULL);
  figure = lsg_figure_new (LSG_TEXT_WIDTH, RATE_HEIGHT, draw_rate, rate, rate_free, alternative);
  return figure;
}
