/* diamond-board.c - see diamond-board.h. Lengths of a cell in millimetres, as in print. */
#include "diamond-board.h"

#define MM (72.0 / 25.4)
#define COLUMN_GAP (4.0 * MM)
#define UNIT (2.88 * MM)
#define CENTRE_X (15.6 * MM)
#define CENTRE_Y (21.1 * MM)
#define FIGURES_X (33.2 * MM)
#define TITLE_GAP 10.0 /* right of the letter */
#define TITLE_SIZE 8.2
#define FIGURE_SIZE 13.5
#define LABEL_SIZE 7.2
#define VERDICT_SIZE 7.6

guint
lsg_diamond_board_get_n_rows (const LsgDiamondBoard *board)
{
  return (board->n_cells + LSG_DIAMOND_BOARD_COLUMNS - 1) / LSG_DIAMOND_BOARD_COLUMNS;
}

/* Titles stand beside the upper tip's letter, so that long ones may take two lines. */
static void
draw_head (const LsgBoardCell *cell,
           const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook code = { .bold = TRUE, .size = TITLE_SIZE, .colour = style->accent };
  LsgTextLook title = { .size = TITLE_SIZE, .colour = style->ink };
  LsgPoint at = { 0.0, 3.0 * style->scale };

  cairo_move_to (canvas->cr, 0.0, 0.0);
  cairo_line_to (canvas->cr, canvas->width, 0.0);
  lsg_canvas_set_line (canvas, style->rule, 0.5);
  cairo_stroke (canvas->cr);
  at.x = (CENTRE_X + TITLE_GAP) * style->scale;
  code.limit = at.x;
  lsg_canvas_draw_text (canvas, cell->code, &code, (LsgPoint) { 0.0, at.y }, (LsgPoint) { 0.0, 0.0 });
  title.lines = 2;
  title.limit = MAX (canvas->width - at.x, 1.0);
  lsg_canvas_draw_text (canvas, cell->title, &title, at, (LsgPoint) { 0.0, 0.0 });
}

static void
draw_diamond (const LsgDiamondBoard *board,
              const LsgBoardCell    *cell,
              const LsgCanvas       *canvas)
{
  LsgDiamondChart chart = LSG_DIAMOND_CHART_INIT (LSG_DIAMOND_SMALL);
  LsgCanvas own = *canvas;

  chart.diamond = cell->diamond;
  chart.verdict = cell->verdict;
  for (int i = 0; i < LSG_N_FACTORS; i++)
    chart.names[i] = board->names[i];
  lsg_diamond_chart_get_size (&chart, &own, &own.width, &own.height);
  own.width += 8.0 * (UNIT * canvas->style->scale - 12.5 * canvas->style->scale);
  own.height += 8.0 * (UNIT * canvas->style->scale - 12.5 * canvas->style->scale);
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, CENTRE_X * canvas->style->scale - own.width / 2.0,
                   CENTRE_Y * canvas->style->scale - own.height / 2.0);
  lsg_diamond_chart_draw (&chart, &own);
  cairo_restore (canvas->cr);
}

static void
draw_figures (const LsgDiamondBoard *board,
              const LsgBoardCell    *cell,
              const LsgCanvas       *canvas)
{
  const LsgChartStyle *style = canvas->style;
  const char *values[2] = { cell->area_value, cell->deformation_value };
  const char *labels[2] = { board->area_label, board->deformation_label };
  LsgTextLook figure = { .size = FIGURE_SIZE, .figures = TRUE, .colour = style->ink };
  LsgTextLook label = { .size = LABEL_SIZE, .colour = style->dim };
  LsgTextLook verdict = { .bold = TRUE, .size = VERDICT_SIZE, .colour = style->dim };
  LsgPoint at = { FIGURES_X * style->scale, CENTRE_Y * style->scale - 2.0 * style->scale };
  double y = at.y;

  for (int i = 0; cell->area_value != NULL && i < 2; i++)
    {
      cairo_rectangle_t box;

      lsg_canvas_draw_text (canvas, values[i], &figure, at, (LsgPoint) { 0.0, 1.0 });
      box = lsg_canvas_draw_text (canvas, labels[i], &label, at, (LsgPoint) { 0.0, 0.0 });
      at.x = MAX (at.x + 34.0 * style->scale, box.x + box.width + 8.0 * style->scale);
      y = MAX (y, box.y + box.height);
    }
  at = (LsgPoint) { FIGURES_X * style->scale, y + 3.0 * style->scale };
  verdict.limit = label.limit = MAX (canvas->width - at.x, 1.0);
  if (cell->area_value != NULL)
    verdict.colour = style->verdict_texts[cell->verdict];
  at.y += lsg_canvas_draw_text (canvas, cell->verdict_text, &verdict, at, (LsgPoint) { 0.0, 0.0 }).height;
  lsg_canvas_draw_text (canvas, cell->note, &label, at, (LsgPoint) { 0.0, 0.0 });
}

void
lsg_diamond_board_draw (const LsgDiamondBoard *board,
                        guint                  first,
                        guint                  end,
                        const LsgCanvas       *canvas)
{
  double scale = canvas->style->scale;
  double gaps = (LSG_DIAMOND_BOARD_COLUMNS - 1) * COLUMN_GAP * scale;
  guint last = MIN (end * LSG_DIAMOND_BOARD_COLUMNS, board->n_cells);
  LsgCanvas own = *canvas;

  own.width = (canvas->width - gaps) / LSG_DIAMOND_BOARD_COLUMNS;
  own.height = LSG_DIAMOND_BOARD_ROW_HEIGHT * scale;
  for (guint i = first * LSG_DIAMOND_BOARD_COLUMNS; i < last; i++)
    {
      guint row = i / LSG_DIAMOND_BOARD_COLUMNS - first;
      guint column = i % LSG_DIAMOND_BOARD_COLUMNS;

      cairo_save (canvas->cr);
      cairo_translate (canvas->cr, column * (own.width + COLUMN_GAP * scale), row * own.height);
      cairo_new_path (canvas->cr);
      draw_head (&board->cells[i], &own);
      draw_diamond (board, &board->cells[i], &own);
      draw_figures (board, &board->cells[i], &own);
      cairo_restore (canvas->cr);
    }
}
