/* matrix-layout.c - where cells and chips of a needs matrix stand; drawn in matrix-chart.c.
 *
 * Chips fill a cell from its lower left corner, row by row upwards; a slot that would cover the product in
 * the upper right corner is not used. On paper codes stand in one column, at most three, around the middle of
 * the cell. When needs are left over, the last slot says how many. */
#include "matrix-chart.h"

#include <math.h>

#define CELL_GAP 3.0
#define CELL_RATIO 0.86
#define LEAST_LINES 2.4 /* of a cell, for large text */
#define PRINT_CELL_RATIO 0.602 /* 13.6 : 22.6 */
#define PRINTED_CODES 3
#define CHIP_MARGIN 4.0
#define CHIP_PADDING 8.0
#define CHIP_GAP 2.0

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

/* Words of the gravity levels stand left of the cells; on screen their number between. */
static double
get_name_width (const LsgMatrixChart *chart,
                const LsgCanvas      *canvas)
{
  LsgTextLook look = { .size = canvas->style->small_text_size };
  LsgTextLook bold = { .bold = TRUE };
  double widest = 0.0;
  double width;
  double height;

  for (int i = 0; i < 4; i++)
    {
      lsg_canvas_measure_text (canvas, chart->gravity_levels[i], &look, &width, &height);
      widest = MAX (widest, width);
    }
  lsg_canvas_measure_text (canvas, "4", &bold, &width, &height);
  widest += is_print (canvas) ? 2.0 * canvas->style->scale : width + 12.0 * canvas->style->scale;
  lsg_canvas_measure_text (canvas, chart->probability_name, &bold, &width, &height);
  widest = MAX (widest, is_print (canvas) ? 0.0 : width);
  return MIN (widest + 8.0 * canvas->style->scale, canvas->width * 0.4);
}

/* Number, word in up to two lines, on paper the axis name below. */
static double
get_foot_height (const LsgMatrixChart *chart,
                 const LsgCanvas      *canvas,
                 double                cell_width)
{
  LsgTextLook bold = { .bold = TRUE };
  LsgTextLook word = { .size = canvas->style->small_text_size, .wrap = cell_width };
  double tallest = 0.0;
  double width;
  double height;

  for (int i = 0; i < 4; i++)
    {
      lsg_canvas_measure_text (canvas, chart->probability_levels[i], &word, &width, &height);
      tallest = MAX (tallest, height);
    }
  lsg_canvas_measure_text (canvas, "4", &bold, &width, &height);
  return tallest + height * (is_print (canvas) ? 2.0 : 1.0) + 6.0 * canvas->style->scale;
}

static double
get_gap (const LsgCanvas *canvas)
{
  return (is_print (canvas) ? 1.4 : CELL_GAP) * canvas->style->scale;
}

static double
get_cell_width (const LsgCanvas *canvas,
                double           name_width)
{
  return MAX ((canvas->width - name_width - 3.0 * get_gap (canvas)) / 4.0, 4.0);
}

double
lsg_matrix_chart_get_height (const LsgMatrixChart *chart,
                             const LsgCanvas      *canvas)
{
  double cell = get_cell_width (canvas, get_name_width (chart, canvas));
  double ratio = is_print (canvas) ? PRINT_CELL_RATIO : CELL_RATIO;
  LsgTextLook look = { .bold = TRUE };
  double width;
  double line;

  lsg_canvas_measure_text (canvas, "4", &look, &width, &line);
  return ceil (4.0 * MAX (cell * ratio, LEAST_LINES * line) + 3.0 * get_gap (canvas)
               + get_foot_height (chart, canvas, cell));
}

static void
place_cells (const LsgMatrixChart *chart,
             const LsgCanvas      *canvas,
             LsgMatrixGeometry    *geometry)
{
  double gap = get_gap (canvas);
  double width;
  double height;

  geometry->name_width = get_name_width (chart, canvas);
  width = get_cell_width (canvas, geometry->name_width);
  height = MAX ((canvas->height - get_foot_height (chart, canvas, width) - 3.0 * gap) / 4.0, 4.0);
  for (int gravity = 1; gravity <= 4; gravity++)
    for (int probability = 1; probability <= 4; probability++)
      geometry->cells[gravity - 1][probability - 1] = (cairo_rectangle_t) {
        .x = geometry->name_width + (probability - 1) * (width + gap),
        .y = (4 - gravity) * (height + gap),
        .width = width,
        .height = height,
      };
}

/* Codes that are measured at most; of thousands the longest ones tell the width. */
#define MEASURED_CODES 24

static glong
get_longest (const LsgMatrixChart *chart)
{
  glong longest = 0;

  for (guint i = 0; i < chart->n_needs; i++)
    longest = MAX (longest, g_utf8_strlen (chart->needs[i].label, -1));
  return longest;
}

/* The size of all chips: that of the widest code, within the cell. */
static LsgPoint
get_chip_size (const LsgMatrixChart *chart,
               const LsgCanvas      *canvas,
               double                cell_width)
{
  LsgTextLook look = { .bold = TRUE, .size = is_print (canvas) ? 8.6 : 0.0 };
  double scale = canvas->style->scale;
  glong longest = chart->n_needs > MEASURED_CODES ? get_longest (chart) : 0;
  guint n_measured = 0;
  double widest = 0.0;
  double width;
  double height;

  lsg_canvas_measure_text (canvas, "+99", &look, &widest, &height);
  for (guint i = 0; i < chart->n_needs && widest < cell_width && n_measured < MEASURED_CODES; i++)
    {
      if (g_utf8_strlen (chart->needs[i].label, -1) < longest)
        continue;
      n_measured++;
      lsg_canvas_measure_text (canvas, chart->needs[i].label, &look, &width, &height);
      widest = MAX (widest, width);
    }
  widest += (is_print (canvas) ? 12.0 : 2.0 * CHIP_PADDING) * scale;
  return (LsgPoint) { MIN (widest, cell_width - 2.0 * CHIP_MARGIN * scale),
                      height + (is_print (canvas) ? 0.0 : 4.0 * scale) };
}

/* On paper: one column in the middle of the cell, from above. */
static GArray *
list_printed_slots (const LsgCanvas         *canvas,
                    const cairo_rectangle_t *cell,
                    LsgPoint                 size,
                    guint                    n)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  int fit = CLAMP ((int) floor (cell->height / size.y), 1, PRINTED_CODES);
  int rows = MIN ((int) n, fit);

  for (int row = 0; row < rows; row++)
    {
      cairo_rectangle_t slot = { cell->x + CHIP_MARGIN * canvas->style->scale,
                                 cell->y + cell->height / 2.0 + (row - rows / 2.0) * size.y, size.x, size.y };

      g_array_append_val (slots, slot);
    }
  return slots;
}

/* The slots of a cell, from the lower left upwards: an array of boxes. */
static GArray *
list_slots (const LsgCanvas         *canvas,
            const cairo_rectangle_t *cell,
            LsgPoint                 size)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  LsgTextLook look = { .size = canvas->style->small_text_size };
  double scale = canvas->style->scale;
  double margin = CHIP_MARGIN * scale;
  double gap = CHIP_GAP * scale;
  int rows = MAX (1, (int) floor ((cell->height - 2.0 * margin + gap) / (size.y + gap)));
  int columns = MAX (1, (int) floor ((cell->width - 2.0 * margin + gap) / (size.x + gap)));
  cairo_rectangle_t product;

  product = lsg_canvas_place_text (canvas, "16", &look,
                                   (LsgPoint) { cell->x + cell->width - 5.0 * scale, cell->y },
                                   (LsgPoint) { 1, 0 });
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        cairo_rectangle_t slot = {
          cell->x + margin + column * (size.x + gap),
          cell->y + cell->height - margin - (row + 1) * size.y - row * gap, size.x, size.y,
        };

        if (slots->len == 0 || !lsg_rectangles_overlap (&slot, &product))
          g_array_append_val (slots, slot);
      }
  return slots;
}

static void
append_chip (LsgMatrixGeometry *geometry,
             LsgMatrixChip      chip,
             const GArray      *slots,
             guint              slot)
{
  chip.box = g_array_index (slots, cairo_rectangle_t, slot);
  g_array_append_val (geometry->chips, chip);
}

/* The selected need takes the last place that is drawn where its own would be among those that are left over. */
static void
show_selected (GArray *needs,
               guint   n_shown,
               int     selected)
{
  for (guint i = n_shown; n_shown > 0 && i < needs->len; i++)
    if (g_array_index (needs, int, i) == selected)
      {
        g_array_index (needs, int, i) = g_array_index (needs, int, n_shown - 1);
        g_array_index (needs, int, n_shown - 1) = selected;
      }
}

/* needs: indices, in order. */
static void
fill_cell (const LsgMatrixChart *chart,
           const LsgCanvas      *canvas,
           LsgMatrixGeometry    *geometry,
           GArray               *needs,
           LsgPoint              size,
           LsgMatrixChip         chip)
{
  const cairo_rectangle_t *cell = &geometry->cells[chip.gravity - 1][chip.probability - 1];
  g_autoptr (GArray) slots = is_print (canvas) ? list_printed_slots (canvas, cell, size, needs->len)
                                               : list_slots (canvas, cell, size);
  guint n_shown = needs->len <= slots->len ? needs->len : slots->len - 1;

  show_selected (needs, n_shown, chart->selected);
  for (guint i = 0; i < n_shown; i++)
    {
      chip.need = g_array_index (needs, int, i);
      append_chip (geometry, chip, slots, i);
    }
  if (n_shown == needs->len)
    return;
  chip.need = -1;
  chip.n_more = needs->len - n_shown;
  append_chip (geometry, chip, slots, n_shown);
}

static gboolean
is_level (int value)
{
  return value >= 1 && value <= 4;
}

static void
free_cells (GArray *cells[4][4])
{
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      g_array_unref (cells[i][j]);
}

LsgMatrixGeometry *
lsg_matrix_chart_measure (const LsgMatrixChart *chart,
                          const LsgCanvas      *canvas)
{
  LsgMatrixGeometry *geometry = g_new0 (LsgMatrixGeometry, 1);
  GArray *cells[4][4];
  LsgPoint size;

  geometry->chips = g_array_new (FALSE, TRUE, sizeof (LsgMatrixChip));
  place_cells (chart, canvas, geometry);
  size = get_chip_size (chart, canvas, geometry->cells[0][0].width);
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      cells[i][j] = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) chart->n_needs; i++)
    {
      const LsgMatrixNeed *need = &chart->needs[i];

      if (!is_level (need->gravity) || !is_level (need->probability))
        geometry->n_left_out++;
      else
        g_array_append_val (cells[need->gravity - 1][need->probability - 1], i);
    }
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      if (cells[i][j]->len > 0)
        fill_cell (chart, canvas, geometry, cells[i][j], size,
                   (LsgMatrixChip) { .gravity = i + 1, .probability = j + 1 });
  free_cells (cells);
  return geometry;
}

void
lsg_matrix_geometry_free (LsgMatrixGeometry *geometry)
{
  if (geometry == NULL)
    return;
  g_array_unref (geometry->chips);
  g_free (geometry);
}

const LsgMatrixChip *
lsg_matrix_geometry_get_chip (const LsgMatrixGeometry *geometry,
                              int                      gravity,
                              int                      probability,
                              guint                    index)
{
  for (guint i = 0; i < geometry->chips->len; i++)
    {
      const LsgMatrixChip *chip = &g_array_index (geometry->chips, LsgMatrixChip, i);

      if (chip->gravity == gravity && chip->probability == probability && index-- == 0)
        return chip;
    }
  return NULL;
}

gboolean
lsg_matrix_geometry_hit (const LsgMatrixGeometry *geometry,
                         LsgPoint                 point,
                         int                     *gravity,
                         int                     *probability,
                         int                     *chip)
{
  if (chip != NULL)
    *chip = -1;
  for (guint i = 0; chip != NULL && i < geometry->chips->len; i++)
    if (lsg_rectangle_contains (&g_array_index (geometry->chips, LsgMatrixChip, i).box, point.x, point.y))
      *chip = (int) i;

  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      if (lsg_rectangle_contains (&geometry->cells[i][j], point.x, point.y))
        {
          *gravity = i + 1;
          *probability = j + 1;
          return TRUE;
        }
  return FALSE;
}
