/* matrix-chart.c - draws what matrix-layout.c has placed. See matrix-chart.h. */
#include "matrix-chart.h"

#include "mark.h"

#define CELL_RADIUS 4.0
#define CHIP_RADIUS 5.0

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

static void
draw_cell (const LsgMatrixChart    *chart,
           const LsgMatrixGeometry *geometry,
           const LsgCanvas         *canvas,
           int                      gravity,
           int                      probability)
{
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t cell = geometry->cells[gravity - 1][probability - 1];
  LsgColour tint = style->cells[lsg_criticality_class (gravity, probability, chart->thresholds)];
  g_autofree char *product = g_strdup_printf ("%d", lsg_criticality (gravity, probability));
  LsgTextLook look = { .size = style->small_text_size, .colour = lsg_chart_style_get_dim_on (style, tint) };

  lsg_path_rounded (canvas->cr, cell, is_print (canvas) ? 0.0 : CELL_RADIUS * style->scale);
  lsg_colour_set (canvas->cr, tint, 1.0);
  cairo_fill (canvas->cr);
  lsg_canvas_draw_text (canvas, product, &look,
                        (LsgPoint) { cell.x + cell.width - 5.0 * style->scale, cell.y + 2.0 * style->scale },
                        (LsgPoint) { 1.0, 0.0 });
}

/* Number and word of each gravity, left of its row. On paper the number stands over the word. */
static void
draw_gravities (const LsgMatrixChart    *chart,
                const LsgMatrixGeometry *geometry,
                const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double edge = geometry->name_width - 7.0 * style->scale;
  LsgTextLook bold = { .bold = TRUE, .colour = style->ink };
  LsgTextLook word = { .size = style->small_text_size, .colour = style->dim, .limit = edge };

  for (int i = 0; i < 4; i++)
    {
      char number[2] = { (char) ('1' + i), '\0' };
      cairo_rectangle_t cell = geometry->cells[i][0];
      LsgPoint at = { edge, cell.y + cell.height / 2.0 };
      LsgPoint align = { 1.0, is_print (canvas) ? 1.0 : 0.5 };
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, number, &bold, at, align);

      if (!is_print (canvas))
        at.y = MAX (at.y, box.height * 1.5); /* the axis name stands above */
      box = lsg_canvas_draw_text (canvas, number, &bold, at, align);
      if (!is_print (canvas))
        {
          at.x = box.x - 9.0 * style->scale;
          word.limit = MAX (at.x, 1.0);
        }
      lsg_canvas_draw_text (canvas, chart->gravity_levels[i], &word, at,
                            (LsgPoint) { 1.0, is_print (canvas) ? 0.0 : 0.5 });
    }
}

static void
draw_probabilities (const LsgMatrixChart    *chart,
                    const LsgMatrixGeometry *geometry,
                    const LsgCanvas         *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook bold = { .bold = TRUE, .colour = style->ink };

  for (int i = 0; i < 4; i++)
    {
      char number[2] = { (char) ('1' + i), '\0' };
      cairo_rectangle_t cell = geometry->cells[0][i];
      LsgTextLook word = { .size = style->small_text_size, .colour = style->dim, .wrap = cell.width };
      LsgPoint at = { cell.x + cell.width / 2.0, cell.y + cell.height + 3.0 * style->scale };
      cairo_rectangle_t box = lsg_canvas_draw_text (canvas, number, &bold, at, (LsgPoint) { 0.5, 0.0 });

      at.y = box.y + box.height;
      lsg_canvas_draw_text (canvas, chart->probability_levels[i], &word, at, (LsgPoint) { 0.5, 0.0 });
    }
}

static void
draw_axis_names (const LsgMatrixChart    *chart,
                 const LsgMatrixGeometry *geometry,
                 const LsgCanvas         *canvas)
{
  LsgTextLook bold = { .bold = TRUE, .colour = canvas->style->ink, .limit = geometry->name_width };
  cairo_rectangle_t last = geometry->cells[0][3];

  if (is_print (canvas))
    {
      g_autofree char *up = g_strconcat (chart->gravity_name, " ↑", NULL);
      g_autofree char *right = g_strconcat (chart->probability_name, " →", NULL);

      bold.size = canvas->style->small_text_size;
      lsg_canvas_draw_text (canvas, up, &bold, (LsgPoint) { 0.0, 0.0 }, (LsgPoint) { 0.0, 0.0 });
      bold.limit = 0.0;
      lsg_canvas_draw_text (canvas, right, &bold, (LsgPoint) { canvas->width, canvas->height },
                            (LsgPoint) { 1, 1 });
      return;
    }
  lsg_canvas_draw_text (canvas, chart->gravity_name, &bold, (LsgPoint) { 0.0, 0.0 }, (LsgPoint) { 0.0, 0.0 });
  lsg_canvas_draw_text (canvas, chart->probability_name, &bold,
                        (LsgPoint) { 0.0, last.y + last.height + 3.0 * canvas->style->scale },
                        (LsgPoint) { 0.0, 0.0 });
}

/* The stepped line between classes, in the middle of the gaps. */
static void
draw_steps (const LsgMatrixChart    *chart,
            const LsgMatrixGeometry *geometry,
            const LsgCanvas         *canvas)
{
  cairo_t *cr = canvas->cr;
  double half = (geometry->cells[0][1].x - geometry->cells[0][0].x - geometry->cells[0][0].width) / 2.0;

  for (int i = 1; i <= 4; i++)
    for (int j = 1; j <= 4; j++)
      {
        cairo_rectangle_t cell = geometry->cells[i - 1][j - 1];
        LsgClass own = lsg_criticality_class (i, j, chart->thresholds);

        if (j > 1 && lsg_criticality_class (i, j - 1, chart->thresholds) != own)
          {
            cairo_move_to (cr, cell.x - half, cell.y - half);
            cairo_line_to (cr, cell.x - half, cell.y + cell.height + half);
          }
        if (i > 1 && lsg_criticality_class (i - 1, j, chart->thresholds) != own)
          {
            cairo_move_to (cr, cell.x - half, cell.y + cell.height + half);
            cairo_line_to (cr, cell.x + cell.width + half, cell.y + cell.height + half);
          }
      }
  lsg_canvas_set_line (canvas, canvas->style->accent, 1.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_stroke (cr);
}

/* A ring inside a cell: focus, or the target of a drag with its tint. */
static void
draw_cell_ring (const LsgMatrixGeometry *geometry,
                const LsgCanvas         *canvas,
                int                      gravity,
                int                      probability,
                double                   tint)
{
  cairo_rectangle_t box = geometry->cells[gravity - 1][probability - 1];
  double scale = canvas->style->scale;

  box = (cairo_rectangle_t) { box.x + scale, box.y + scale, box.width - 2.0 * scale,
                              box.height - 2.0 * scale };
  lsg_path_rounded (canvas->cr, box, CELL_RADIUS * scale);
  lsg_colour_set (canvas->cr, canvas->style->accent, tint);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static char *
dup_chip_text (const LsgMatrixChart *chart,
               const LsgMatrixChip  *chip)
{
  return chip->need >= 0 ? g_strdup (chart->needs[chip->need].label) : g_strdup_printf ("+%u", chip->n_more);
}

static void
draw_chip (const LsgMatrixChart *chart,
           const LsgCanvas      *canvas,
           const LsgMatrixChip  *chip)
{
  const LsgChartStyle *style = canvas->style;
  gboolean selected = chip->need >= 0 && chip->need == chart->selected;
  gboolean hovered = chip->need >= 0 && chip->need == chart->hovered;
  g_autofree char *text = dup_chip_text (chart, chip);
  LsgTextLook look = {
    .colour = selected ? style->on_accent : style->ink,
    .bold = selected || chip->need < 0,
    .limit = chip->box.width - 4.0 * style->scale,
  };
  double half = 0.5 * style->scale;
  cairo_rectangle_t box = { chip->box.x + half, chip->box.y + half, chip->box.width - 2 * half,
                            chip->box.height - 2 * half };

  if (selected)
    {
      cairo_rectangle_t ring = { box.x - 3 * half, box.y - 3 * half, box.width + 6 * half,
                                 box.height + 6 * half };

      lsg_path_rounded (canvas->cr, ring, (CHIP_RADIUS + 2.0) * style->scale);
      lsg_colour_set (canvas->cr, style->surface, 1.0);
      cairo_fill_preserve (canvas->cr);
      lsg_canvas_set_line (canvas, style->accent, 2.0);
      cairo_stroke (canvas->cr);
      box = (cairo_rectangle_t) { box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half };
    }
  lsg_path_rounded (canvas->cr, box, CHIP_RADIUS * style->scale);
  lsg_colour_set (canvas->cr, selected ? style->accent_fill : style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, selected || hovered ? style->accent : style->faint, hovered ? 1.6 : 1.0);
  cairo_stroke (canvas->cr);
  lsg_canvas_draw_text (canvas, text, &look,
                        (LsgPoint) { chip->box.x + chip->box.width / 2.0,
                                     chip->box.y + chip->box.height / 2.0 },
                        (LsgPoint) { 0.5, 0.5 });
}

static void
draw_printed_chip (const LsgMatrixChart *chart,
                   const LsgCanvas      *canvas,
                   const LsgMatrixChip  *chip)
{
  const LsgChartStyle *style = canvas->style;
  g_autofree char *text = dup_chip_text (chart, chip);
  LsgTextLook look = { .size = 8.6, .bold = TRUE, .colour = style->ink,
                       .limit = chip->box.width - 8.0 * style->scale };
  LsgPoint at = { chip->box.x + 3.5 * style->scale, chip->box.y + chip->box.height / 2.0 };

  if (chip->need >= 0)
    lsg_mark_draw_state (canvas, chart->needs[chip->need].is_expectation ? LSG_MARK_OUTLINE : LSG_MARK_FULL,
                         style->accent, at, 3.2 * style->scale);
  at.x = chip->box.x + 10.0 * style->scale;
  lsg_canvas_draw_text (canvas, text, &look, at, (LsgPoint) { 0.0, 0.5 });
}

void
lsg_matrix_chart_draw (const LsgMatrixChart    *chart,
                       const LsgMatrixGeometry *geometry,
                       const LsgCanvas         *canvas)
{
  g_autoptr (LsgMatrixGeometry) own = NULL;

  if (geometry == NULL)
    geometry = own = lsg_matrix_chart_measure (chart, canvas);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  for (int i = 1; i <= 4; i++)
    for (int j = 1; j <= 4; j++)
      draw_cell (chart, geometry, canvas, i, j);
  draw_gravities (chart, geometry, canvas);
  draw_probabilities (chart, geometry, canvas);
  draw_axis_names (chart, geometry, canvas);
  if (is_print (canvas))
    draw_steps (chart, geometry, canvas);
  if (chart->focus_gravity >= 1 && chart->focus_probability >= 1)
    draw_cell_ring (geometry, canvas, chart->focus_gravity, chart->focus_probability, 0.0);
  if (chart->drop_gravity >= 1 && chart->drop_probability >= 1)
    draw_cell_ring (geometry, canvas, chart->drop_gravity, chart->drop_probability, 0.14);
  for (guint i = 0; i < geometry->chips->len; i++)
    {
      const LsgMatrixChip *chip = &g_array_index (geometry->chips, LsgMatrixChip, i);

      if (is_print (canvas))
        draw_printed_chip (chart, canvas, chip);
      else
        draw_chip (chart, canvas, chip);
    }
  cairo_restore (canvas->cr);
}
