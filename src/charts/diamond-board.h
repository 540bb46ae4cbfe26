/* diamond-board.h - the printed board of diamonds: three columns, each cell with code, title, diamond, area,
 * deformation and verdict. Rows can be drawn by parts, so that a board may span pages. */
#pragma once

#include "diamond-chart.h"

G_BEGIN_DECLS

#define LSG_DIAMOND_BOARD_COLUMNS 3
#define LSG_DIAMOND_BOARD_ROW_HEIGHT (37.8 * 72.0 / 25.4) /* points, or pixels, at scale 1 */

/* Texts are borrowed. */
typedef struct {
  const char *code;
  const char *title;
  LsgDiamond  diamond;
  LsgVerdict  verdict;
  const char *area_value;        /* NULL when it is not rated */
  const char *deformation_value;
  const char *verdict_text;      /* "realistic", or "to be rated" */
  const char *note;              /* "one rating of 4", or NULL */
} LsgBoardCell;

typedef struct {
  const LsgBoardCell *cells; /* in reading order */
  guint               n_cells;
  const char         *names[LSG_N_FACTORS];
  const char         *area_label;
  const char         *deformation_label;
} LsgDiamondBoard;

guint lsg_diamond_board_get_n_rows (const LsgDiamondBoard *board);

/* Rows from first up to, not with, end, over the canvas's width. */
void  lsg_diamond_board_draw       (const LsgDiamondBoard *board,
                                    guint                  first,
                                    guint                  end,
                                    const LsgCanvas       *canvas);

G_END_DECLS
